/** Who we are towards Bot Service: the three ways of `Login`, as factories of botbuilder's kind. */
import {
  FederatedServiceClientCredentialsFactory,
  type ServiceClientCredentials,
  ServiceClientCredentialsFactory,
} from 'botframework-connector';
import { z } from 'zod';
import type { LocalLogin, TeamsSettings } from './settings.ts';
import { entraCode } from './token-trouble.ts';

const tokenAnswer = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });

/** A token is fetched anew when less than this is left of it. */
const marginMs = 60_000;
const tokenTimeoutMs = 5_000;

const fetchToken = async (appId: string, login: LocalLogin, scope: string) => {
  const answer = await fetch(login.ToChannelFromBotLoginUrl, {
    method: 'POST',
    redirect: 'error',
    signal: AbortSignal.timeout(tokenTimeoutMs),
    // The grant must carry a secret; the loopback issuer guards nothing with it.
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: appId,
      client_secret: 'local',
      scope: `${scope}/.default`,
    }),
  });
  if (!answer.ok) throw new Error(`The token endpoint answered ${entraCode(await answer.text()) ?? answer.status}`);
  return tokenAnswer.parse(await answer.json());
};

/** Keeps its token by the monotonic clock: a token's life does not follow the clock that a test may turn. */
class LocalCredentialsFactory extends ServiceClientCredentialsFactory {
  readonly #appId: string;
  readonly #login: LocalLogin;
  #token: { readonly value: string; readonly freshUntil: number } | undefined;

  constructor(appId: string, login: LocalLogin) {
    super();
    this.#appId = appId;
    this.#login = login;
  }

  override async isValidAppId(appId: string): Promise<boolean> {
    return appId === this.#appId;
  }

  override async isAuthenticationDisabled(): Promise<boolean> {
    return false;
  }

  override async createCredentials(_appId: string, audience: string | undefined): Promise<ServiceClientCredentials> {
    const scope = audience ?? this.#login.ToChannelFromBotOAuthScope;
    return {
      signRequest: async (request) => {
        request.headers.set('authorization', `Bearer ${await this.#fresh(scope)}`);
        return request;
      },
    };
  }

  async #fresh(scope: string): Promise<string> {
    if (this.#token && this.#token.freshUntil > performance.now()) return this.#token.value;
    const token = await fetchToken(this.#appId, this.#login, scope);
    this.#token = { value: token.access_token, freshUntil: performance.now() + token.expires_in * 1000 - marginMs };
    return token.access_token;
  }
}

class AnonymousCredentialsFactory extends ServiceClientCredentialsFactory {
  override async isValidAppId(): Promise<boolean> {
    return true;
  }

  override async isAuthenticationDisabled(): Promise<boolean> {
    return true;
  }

  override async createCredentials(): Promise<ServiceClientCredentials> {
    return { signRequest: async (request) => request };
  }
}

/** Throws when an app id is missing: with none, botbuilder would let everyone in. */
export const createCredentials = (settings: TeamsSettings): ServiceClientCredentialsFactory => {
  const { login } = settings;
  if (login.kind === 'playground') return new AnonymousCredentialsFactory();
  if (!settings.appId) throw new Error('The Teams room needs an app id; without one nobody would be checked');
  return login.kind === 'local'
    ? new LocalCredentialsFactory(settings.appId, login)
    : new FederatedServiceClientCredentialsFactory(settings.appId, login.managedIdentityClientId, settings.tenantId);
};

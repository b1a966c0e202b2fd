/**
 * Calls to Teams through the SDK's connector clients, one attempt each. The SDK by itself would send a message up to
 * four times on 5xx or a dropped connection, and no option of its stops that.
 */
import {
  AuthenticationConstants,
  ConnectorClient,
  type ConnectorClientOptions,
  type ServiceClientCredentials,
  TeamsConnectorClient,
} from 'botframework-connector';
import type { Log } from '../log.ts';
import { mayCall } from './addresses.ts';
import { createCredentials } from './credentials.ts';
import { type Attempted, attempt } from './one-attempt.ts';
import type { TeamsSettings } from './settings.ts';
import { tokenTrouble } from './token-trouble.ts';

type HttpClient = NonNullable<ConnectorClientOptions['httpClient']>;
type Call<C> = (client: C) => Promise<unknown>;

export type Calls = {
  conversations(serviceUrl: string, call: Call<ConnectorClient['conversations']>): Promise<Called>;
  teams(serviceUrl: string, call: Call<TeamsConnectorClient['teams']>): Promise<Called>;
};

/** `forbidden`: the address is not one that we may send to; nothing was sent. */
export type Called = Attempted | { readonly kind: 'forbidden' };

const requestTimeoutMs = 10_000;

class TokenUnavailable extends Error {
  override name = 'TokenUnavailable';
}

const within = async <T>(ms: number, work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('No token in time')), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

const signing = (credentials: ServiceClientCredentials): ServiceClientCredentials => ({
  signRequest: async (request) => {
    try {
      return await within(requestTimeoutMs, credentials.signRequest(request));
    } catch (cause) {
      throw new TokenUnavailable('No token for the connector', { cause });
    }
  },
});

/**
 * Sends once and keeps what came. The SDK is always shown an empty 200, so that neither its retries nor its reading of
 * errors have anything to act on; it would also drop the home tenant from a roster and Retry-After from a refusal.
 */
const recording = (timeoutMs: number, keep: (attempted: Attempted) => void): HttpClient => ({
  sendRequest: async (request) => {
    const headers = { ...request.headers.rawHeaders(), 'accept-encoding': 'identity' };
    const body = typeof request.body === 'string' ? request.body : undefined;
    keep(await attempt({ url: request.url, method: request.method, headers, body }, timeoutMs));
    const none = request.headers.clone();
    for (const name of none.headerNames()) none.remove(name);
    return { request, status: 200, headers: none };
  },
});

/** `timeoutMs` is for one request; 10 s unless told. */
export const createCalls = (settings: TeamsSettings, log: Log, timeoutMs = requestTimeoutMs): Calls => {
  const factory = createCredentials(settings);
  const { login } = settings;
  const loginUrl =
    login.kind === 'local' ? login.ToChannelFromBotLoginUrl : AuthenticationConstants.ToChannelFromBotLoginUrl;
  const audience =
    login.kind === 'local' ? login.ToChannelFromBotOAuthScope : AuthenticationConstants.ToChannelFromBotOAuthScope;

  const once = async (
    serviceUrl: string,
    send: (credentials: ServiceClientCredentials, options: ConnectorClientOptions) => Promise<unknown>,
  ): Promise<Called> => {
    if (!mayCall(settings, serviceUrl)) {
      log.error({ event: 'teams.address-forbidden' });
      return { kind: 'forbidden' };
    }
    // New credentials each time: federated ones hold on to their first assertion for life. Tokens are kept beneath.
    const credentials = await factory.createCredentials(settings.appId, audience, loginUrl, true);
    let attempted: Attempted | undefined;
    const httpClient = recording(timeoutMs, (came) => {
      attempted = came;
    });
    try {
      await send(signing(credentials), { baseUri: serviceUrl, httpClient });
    } catch (error) {
      if (!(error instanceof TokenUnavailable)) throw error;
      log.error({ event: 'teams.token-unavailable', ...tokenTrouble(error) }, error);
      return { kind: 'not-reached', code: error.name };
    }
    if (!attempted) throw new Error('The connector client sent nothing');
    return attempted;
  };

  return {
    conversations: (serviceUrl, call) =>
      once(serviceUrl, (credentials, options) => call(new ConnectorClient(credentials, options).conversations)),
    teams: (serviceUrl, call) =>
      once(serviceUrl, (credentials, options) => call(new TeamsConnectorClient(credentials, options).teams)),
  };
};

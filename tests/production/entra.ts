/** Entra and the Bot Framework's login: keys for whoever checks, and the bot's token for an assertion that is trusted. */
import express, { type Express } from 'express';
import { z } from 'zod';
import { skaraborgSample as sample } from '../sample/skaraborg-sample.ts';
import { botAudience, exchangeAudience, identity, microsoftAddresses, tenantIssuer } from './microsoft-names.ts';
import { claimsOf, hourFor, type Signing } from './signed.ts';

export type Entra = {
  readonly login: Express;
  readonly botLogin: Express;
  /** From now on every assertion is refused as one that came too late; `false`: as usual again. */
  expireAssertions(expired: boolean): void;
  /** Tokens that the bot has got. */
  readonly given: number;
  /** Assertions refused. */
  readonly refused: number;
  /** What was asked for that is not there, as `GET /path`. */
  readonly strays: readonly string[];
};

const proof = z.object({
  client_id: z.literal(sample.bot.appId),
  client_assertion_type: z.literal('urn:ietf:params:oauth:client-assertion-type:jwt-bearer'),
  client_assertion: z.string(),
});

const ownToken = z.object({
  grant_type: z.literal('client_credentials'),
  scope: z.string().startsWith(`${botAudience}/.default`),
});

const refusal = (code: number, words: string) => ({
  error: 'invalid_client',
  error_description: `AADSTS${code}: ${words}`,
  error_codes: [code],
});

const expired = refusal(700_024, 'Client assertion is not within its valid time range.');
const unknown = refusal(700_213, 'No matching federated identity record found for presented assertion.');

/** `graphUrl`: who gives tokens on behalf of a person, once the app has proved itself here. */
export const createEntra = (signing: Signing, graphUrl: string): Entra => {
  let isExpired = false;
  let given = 0;
  let refused = 0;
  const strays: string[] = [];
  const { publicKey, signTabToken } = signing;
  const stray: express.RequestHandler = ({ method, originalUrl }, response) => {
    strays.push(`${method} ${originalUrl}`);
    response.status(404).end();
  };

  const login = express();
  login.get('/:tenant/discovery/v2.0/keys', (_request, response) => {
    response.json({ keys: [publicKey] });
  });
  const isTrusted = async (body: unknown): Promise<boolean> => {
    const claims = await claimsOf(signing, proof.safeParse(body).data?.client_assertion, {
      issuer: tenantIssuer(sample.tenantId),
      subject: identity.principalId,
      audience: exchangeAudience,
    });
    return claims !== undefined && !isExpired;
  };

  login.post('/:tenant/oauth2/v2.0/token', express.urlencoded({ extended: false }), async (request, response) => {
    const { tenant } = request.params;
    const isOwn = ownToken.safeParse(request.body).success && tenant === sample.tenantId;
    if (!(await isTrusted(request.body))) {
      refused += 1;
      response.status(401).json(isExpired ? expired : unknown);
    } else if (isOwn) {
      given += 1;
      const claims = hourFor({ iss: microsoftAddresses.botIssuer, aud: botAudience, appid: sample.bot.appId });
      response.json({ token_type: 'Bearer', expires_in: 3599, access_token: await signTabToken(claims) });
    } else {
      const answer = await fetch(`${graphUrl}/${tenant}/oauth2/v2.0/token`, {
        method: 'POST',
        body: new URLSearchParams(request.body),
      });
      response.status(answer.status).json(await answer.json());
    }
  });
  login.use(stray);

  const botLogin = express();
  botLogin.get('/v1/.well-known/openidconfiguration', (_request, response) => {
    response.json({
      issuer: microsoftAddresses.channelIssuer,
      jwks_uri: microsoftAddresses.channelKeys,
      id_token_signing_alg_values_supported: ['RS256'],
    });
  });
  botLogin.get('/v1/.well-known/keys', (_request, response) => {
    response.json({ keys: [{ ...publicKey, endorsements: ['msteams'] }] });
  });
  botLogin.use(stray);

  return {
    login,
    botLogin,
    expireAssertions: (expired) => {
      isExpired = expired;
    },
    get given() {
      return given;
    },
    get refused() {
      return refused;
    },
    strays,
  };
};

/** Entra's token endpoint on loopback: the on-behalf-of grant, for tokens of the tab that a trusted issuer has signed. */
import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { onBehalfGrant } from './graph-documented.ts';
import { entraErrors, type GraphMood } from './graph-moods.ts';

export type TokenEndpoint = {
  /** Where the tab's tokens come from, and for which app. `keysAt`: where its keys are, when that is another address. */
  trust(issuer: string, appId: string, keysAt?: string): void;
  give(request: Request, response: Response): Promise<unknown>;
  /** `<tenant>_<object id>` of whom a token was given for. */
  ownerOf(authorization: string | undefined): string | undefined;
};

type Minding = { readonly nextMood: () => GraphMood | undefined; readonly complain: (why: string) => void };

export const createTokenEndpoint = ({ nextMood, complain }: Minding): TokenEndpoint => {
  const owners = new Map<string, string>();
  let trusted: { readonly issuer: string; readonly appId: string; readonly keysAt: string } | undefined;

  const personBehind = async (assertion: string, tenant: string): Promise<string | undefined> => {
    if (!trusted) return undefined;
    const { issuer, appId, keysAt } = trusted;
    const keys = createRemoteJWKSet(new URL(`${keysAt}/${tenant}/discovery/v2.0/keys`));
    try {
      const { payload } = await jwtVerify(assertion, keys, { issuer: `${issuer}/${tenant}/v2.0`, audience: appId });
      return typeof payload.oid === 'string' ? `${tenant}_${payload.oid}` : undefined;
    } catch {
      return undefined;
    }
  };

  const give: TokenEndpoint['give'] = async (request, response) => {
    const mood = nextMood();
    if (mood === 'token endpoint down') return response.destroy();
    const refused = mood && entraErrors[mood];
    if (refused) return response.status(400).json({ error: refused[0], error_description: refused[1] });
    const grant = onBehalfGrant.safeParse(request.body);
    if (!grant.success) {
      complain(`token: ${grant.error.message}`);
      return response.status(400).json({ error: 'invalid_request', error_description: 'AADSTS900144' });
    }
    const person = await personBehind(grant.data.assertion, String(request.params.tenant));
    if (person === undefined || grant.data.client_id !== trusted?.appId)
      return response.status(400).json({ error: 'invalid_grant', error_description: 'AADSTS50013: Assertion failed.' });
    const token = `graph.${randomUUID()}`;
    owners.set(token, person);
    return response.json({ token_type: 'Bearer', expires_in: 3600, access_token: token });
  };

  return {
    give,
    trust: (issuer, appId, keysAt = issuer) => {
      trusted = { issuer, appId, keysAt };
    },
    ownerOf: (authorization) => owners.get(/^Bearer (\S+)$/.exec(authorization ?? '')?.[1] ?? ''),
  };
};

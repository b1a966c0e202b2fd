/** The same grant towards a token endpoint on loopback, which MSAL would refuse for want of https. */
import { z } from 'zod';
import { attempt } from '../teams/one-attempt.ts';
import { calendarScope, type Exchange, exchangeTimeoutMs, refusedExchange } from './exchange.ts';

const given = z.object({ access_token: z.string().min(1) });
const refused = z.object({ error: z.string(), error_description: z.string().default('') });

const jsonOf = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};

/** `base`: without a slash at its end. */
export const createLocalOnBehalf =
  (base: string, appId: string): Exchange =>
  async (assertion) => {
    const form = new URLSearchParams({
      client_id: appId,
      // The grant must carry a secret; the loopback issuer guards nothing with it.
      client_secret: 'local',
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      requested_token_use: 'on_behalf_of',
      scope: calendarScope,
      assertion: assertion.reveal(),
    });
    const url = `${base}/${assertion.tenantId}/oauth2/v2.0/token`;
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const answer = await attempt({ url, method: 'POST', headers, body: form.toString() }, exchangeTimeoutMs);
    if (answer.kind !== 'answered') return { kind: 'not-reached' };
    const body = jsonOf(answer.body);
    const token = answer.status === 200 ? given.safeParse(body) : undefined;
    if (token?.success) return { kind: 'token', token: token.data.access_token };
    const { data } = refused.safeParse(body);
    return data ? refusedExchange(data.error, data.error_description) : { kind: 'not-reached' };
  };

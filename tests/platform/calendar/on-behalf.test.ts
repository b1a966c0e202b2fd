import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertionIn } from '../../../bot/platform/calendar/assertion.ts';
import { createOnBehalf, type OnBehalfSettings } from '../../../bot/platform/calendar/on-behalf.ts';
import { type GraphEdge, openGraphEdge } from '../../support/graph-edge.ts';
import type { GraphMood } from '../../support/graph-moods.ts';
import { appId, tenant } from '../web/loopback-issuer.ts';

let edge: GraphEdge;
beforeAll(async () => {
  edge = await openGraphEdge();
});
afterAll(() => edge.close());

type Client = NonNullable<OnBehalfSettings['httpClient']>;
type Sent = { readonly url: string; readonly form: Record<string, string> };

/** Microsoft's own credential as it is, with its requests led to the double instead of to Entra. */
const ledTo = (address: string, sent: Sent[]): Client => ({
  async sendRequest(request) {
    const form = String(request.body);
    sent.push({ url: request.url, form: Object.fromEntries(new URLSearchParams(form)) });
    const { pathname } = new URL(request.url);
    const body = new URLSearchParams(form);
    const answer = await fetch(`${address}${pathname}`, { method: request.method, body });
    const headers = request.headers;
    for (const [name] of [...headers]) headers.delete(name);
    for (const [name, value] of answer.headers) headers.set(name, value);
    return { request, status: answer.status, headers, bodyAsText: await answer.text() };
  },
});

const proof = async () => 'what-the-managed-identity-has-been-given';

const exchange = async (sent: Sent[] = [], settings: Partial<OnBehalfSettings> = {}) => {
  const token = await edge.token();
  const assertion = assertionIn(`Bearer ${token}`);
  if (!assertion) throw new Error('no token');
  const exchanging = createOnBehalf({
    appId,
    getAssertion: proof,
    httpClient: ledTo(edge.address, sent),
    ...settings,
  });
  return { token, exchanged: await exchanging(assertion) };
};

describe('the exchange in production', () => {
  it('is one request to the tenant of the person, with the assertion of the identity and no secret', async () => {
    const sent: Sent[] = [];
    const { token, exchanged } = await exchange(sent);
    expect(exchanged).toEqual({ kind: 'token', token: expect.stringMatching(/^graph\./) });
    expect(sent).toHaveLength(1);
    const [{ url, form } = { url: '', form: {} }] = sent;
    expect(url.split('?')[0]).toBe(`https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token`);
    expect(form).toMatchObject({
      client_id: appId,
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      requested_token_use: 'on_behalf_of',
      assertion: token,
      client_assertion: await proof(),
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    });
    expect(form.scope).toContain('https://graph.microsoft.com/Calendars.ReadWrite');
    expect(form).not.toHaveProperty('client_secret');
    expect(edge.graph.complaints).toEqual([]);
  });

  const refused: readonly (readonly [GraphMood, string])[] = [
    ['no consent', 'needs-consent'],
    ['wants a second factor', 'needs-consent'],
    ['assertion expired', 'signed-out'],
    ['token endpoint down', 'not-reached'],
  ];
  it.each(refused)('reads Microsoft’s words for it: %s', async (mood, kind) => {
    edge.graph.nextAre(mood);
    const sent: Sent[] = [];
    expect((await exchange(sent)).exchanged).toEqual({ kind });
    expect(sent).toHaveLength(1);
  });

  it('is our own trouble when the app is not known there', async () => {
    const httpClient: Client = {
      sendRequest: async (request) => ({
        request,
        status: 400,
        headers: request.headers,
        bodyAsText: JSON.stringify({ error: 'unauthorized_client', error_description: 'AADSTS700016: Not found.' }),
      }),
    };
    expect((await exchange([], { httpClient })).exchanged).toEqual({
      kind: 'refused',
      status: 400,
      code: 'AADSTS700016',
    });
  });

  it('reaches nobody where the identity gives nothing', async () => {
    const getAssertion = () => Promise.reject(new Error('ManagedIdentityCredential: no endpoint'));
    expect((await exchange([], { getAssertion })).exchanged).toEqual({ kind: 'not-reached' });
  });
});

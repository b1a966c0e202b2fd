import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { exportSPKI, importJWK } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { keyTimings } from '../../../bot/platform/web/token-keys.ts';
import { localTokenSettings, productionTokenSettings, teamsClients } from '../../../bot/platform/web/token-settings.ts';
import { createTokenCheck, type TokenFailure } from '../../../bot/platform/web/tokens.ts';
import { createLocalTeams } from '../../local-teams/local-teams.ts';
import * as localTown from '../../local-teams/town.ts';
import {
  appId,
  foreignTenant,
  inSeconds,
  type Keys,
  makeKeys,
  objectId,
  openIssuer,
  rawToken,
  rightClaims,
  secondTenant,
  tenant,
  toBearer,
  tokenFrom,
} from './loopback-issuer.ts';

let ours: Keys;
let forged: Keys;
let issuer: Awaited<ReturnType<typeof openIssuer>>;
beforeAll(async () => {
  [ours, forged] = await Promise.all([makeKeys('first'), makeKeys('second')]);
  issuer = await openIssuer(ours);
});
afterAll(() => issuer.close());
afterEach(() => {
  Object.assign(issuer.state, { keys: [ours], mood: 'well', asked: 0 });
});

const settings = () => localTokenSettings(issuer.base, { appId, allowedTenants: [tenant, secondTenant] });
const newCheck = (timings = {}) => createTokenCheck(settings(), { ...keyTimings, ...timings });
const token = (change: Parameters<ReturnType<typeof tokenFrom>>[0] = {}) => tokenFrom(issuer.base, ours)(change);

/** Nothing but the kind: no token and no claim is handed on. */
const refused = (kind: TokenFailure['kind']) => ({ ok: false, failure: { kind } });

const anna = { ok: true, value: { tenantId: tenant, objectId, name: 'Åsa Lindqvist' } };

describe('a right token', () => {
  it('tells who it is, by tenant and object, in lower case', async () => {
    expect(await newCheck()(toBearer(await token()))).toEqual(anna);
    const shouting = await token({ claims: { oid: objectId.toUpperCase(), tid: tenant.toUpperCase() } });
    expect(await newCheck()(toBearer(shouting))).toEqual(anna);
  });

  it.each([
    ['Teams in a browser', { azp: teamsClients[1] }],
    ['several scopes', { scp: 'openid access_as_user profile' }],
    ['a type of a person', { idtyp: 'user' }],
    ['a clock a minute off', { exp: inSeconds(-50), nbf: inSeconds(50) }],
    ['mail and user name, which tell nothing', { email: 'rektor@example.se', upn: 'chef@example.se' }],
  ])('may have %s', async (_what, claims) => {
    expect(await newCheck()(toBearer(await token({ claims })))).toEqual(anna);
  });

  it('needs no name', async () => {
    for (const name of [undefined, '', 7]) {
      const answer = await newCheck()(toBearer(await token({ claims: { name } })));
      expect(answer).toEqual({ ok: true, value: { tenantId: tenant, objectId } });
    }
  });

  it('may come of each allowed tenant', async () => {
    const claims = { tid: secondTenant, iss: `${issuer.base}/${secondTenant}/v2.0` };
    expect(await newCheck()(toBearer(await token({ claims })))).toMatchObject({ value: { tenantId: secondTenant } });
  });

  it('is what the local Teams gives its tab, and of an external only where that tenant is allowed', async () => {
    const teams = await createLocalTeams(localTown.town);
    try {
      const base = await teams.listen(0);
      const given = { appId: localTown.appId, allowedTenants: [localTown.tenant] };
      const check = createTokenCheck(localTokenSettings(base, given));
      const { tenantId, objectId, name } = localTown.asa;
      const answer = await check(toBearer(await teams.tabToken(localTown.asa.id)));
      expect(answer).toEqual({ ok: true, value: { tenantId, objectId, name } });
      const external = await check(toBearer(await teams.tabToken(localTown.external.id)));
      expect(external).toEqual(refused('tenant-not-allowed'));
      expect(await check(toBearer(await localTown.botToken(base)))).toEqual(refused('not-for-us'));
    } finally {
      await teams.close();
    }
  });
});

describe('what is no token', () => {
  it.each([
    ['no header', undefined],
    ['an empty one', ''],
    ['another scheme', 'Basic YTpi'],
    ['a word that begins alike', 'Bearers a.b.c'],
  ])('is none: %s', async (_what, header) => {
    expect(await newCheck()(header)).toEqual(refused('no-token'));
  });

  it('without its scheme is none either', async () => {
    expect(await newCheck()(await token())).toEqual(refused('no-token'));
  });

  it('is refused when there are two', async () => {
    const right = toBearer(await token());
    expect(await newCheck()(`${right}, ${right}`)).toEqual(refused('not-a-token'));
    expect(await newCheck()(`${right} ${right.slice(7)}`)).toEqual(refused('not-a-token'));
  });

  it('is refused unread when it is longer than any of Entra’s, even rightly signed', async () => {
    const huge = await token({ claims: { groups: 'x'.repeat(8192) } });
    expect(await newCheck()(toBearer(huge))).toEqual(refused('not-a-token'));
    expect(issuer.state.asked).toBe(0);
  });

  it.each(['Bearer', 'Bearer ', 'Bearer a.b.c', 'Bearer a.b', 'Bearer ..', 'Bearer å.ä.ö', 'Bearer e30.e30.e30'])(
    'is refused: %s',
    async (header) => {
      const answer = await newCheck()(header);
      expect(answer.ok).toBe(false);
      expect(issuer.state.asked).toBe(0);
    },
  );

  it('never throws, whatever stands in the header', async () => {
    const check = newCheck();
    const part = fc.oneof(
      fc.base64String(),
      fc.json().map((text) => Buffer.from(text).toString('base64url')),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.array(part, { maxLength: 5 }).map((parts) => parts.join('.')),
        ),
        async (said) => {
          expect((await check(`Bearer ${said}`)).ok).toBe(false);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a forged token', () => {
  it('by another key under the known name', async () => {
    expect(await newCheck()(toBearer(await token({ keys: forged })))).toEqual(refused('not-a-token'));
  });

  it('by a key that the issuer does not have', async () => {
    const unknown = await token({ keys: forged, header: { kid: 'unknown' } });
    expect(await newCheck()(toBearer(unknown))).toEqual(refused('not-a-token'));
  });

  it('by a key that it brings along, in it or at an address', async () => {
    const header = { jwk: forged.publicJwk, jku: 'https://example.se/keys', x5u: 'https://example.se/cert' };
    expect(await newCheck()(toBearer(await token({ keys: forged, header })))).toEqual(refused('not-a-token'));
  });

  it.each(['none', 'None', ''])(
    'unsigned, with alg "%s", with and without something in place of a signature',
    async (alg) => {
      const claims = rightClaims(issuer.base);
      for (const signature of ['', 'AAAA']) {
        const unsigned = rawToken({ alg, typ: 'JWT', kid: ours.kid }, claims, signature);
        expect(await newCheck()(toBearer(unsigned))).toEqual(refused('not-a-token'));
      }
    },
  );

  it('signed by HS256 with the public key as its secret', async () => {
    const key = await importJWK(ours.publicJwk, 'RS256', { extractable: true });
    if (key instanceof Uint8Array) throw new Error('A public key is no secret');
    for (const secret of [await exportSPKI(key), ours.publicJwk.n ?? '']) {
      const body = rawToken({ alg: 'HS256', typ: 'JWT', kid: ours.kid }, rightClaims(issuer.base), '').slice(0, -1);
      const signature = createHmac('sha256', secret).update(body).digest('base64url');
      expect(await newCheck()(toBearer(`${body}.${signature}`))).toEqual(refused('not-a-token'));
    }
  });

  it('with other claims under a right signature', async () => {
    const [head = '', , signature = ''] = (await token()).split('.');
    const [, claims = ''] = (await token({ claims: { oid: secondTenant } })).split('.');
    expect(await newCheck()(toBearer(`${head}.${claims}.${signature}`))).toEqual(refused('not-a-token'));
  });

  it('with parts that must be understood', async () => {
    const [, claims, signature] = (await token()).split('.');
    const header = Buffer.from(JSON.stringify({ alg: 'RS256', typ: 'JWT', kid: ours.kid, b64: false, crit: ['b64'] }));
    const answer = await newCheck()(toBearer(`${header.toString('base64url')}.${claims}.${signature}`));
    expect(answer).toEqual(refused('not-a-token'));
  });
});

describe('a rightly signed token', () => {
  const person = '44444444-0000-4000-8000-000000000004';
  it.each<[string, TokenFailure['kind'], () => Record<string, unknown>]>([
    ['has expired', 'expired', () => ({ exp: inSeconds(-70) })],
    ['is not valid yet', 'expired', () => ({ nbf: inSeconds(70) })],
    ['never expires', 'not-for-us', () => ({ exp: undefined })],
    ['does not say when it was made', 'not-for-us', () => ({ iat: undefined })],
    ['is of another tenant than its issuer', 'not-for-us', () => ({ tid: secondTenant })],
    [
      'is of a tenant outside',
      'tenant-not-allowed',
      () => ({ tid: foreignTenant, iss: `${issuer.base}/${foreignTenant}/v2.0` }),
    ],
    ['names no tenant', 'not-for-us', () => ({ tid: undefined })],
    ['names a path for its tenant', 'not-for-us', () => ({ tid: `${tenant}/../${foreignTenant}` })],
    ['is for another app', 'not-for-us', () => ({ aud: person })],
    ['is for several apps', 'not-for-us', () => ({ aud: [appId, person] })],
    ['is for our address, as v1 has it', 'not-for-us', () => ({ aud: `api://example.se/${appId}` })],
    ['has the v1 issuer', 'not-for-us', () => ({ iss: `https://sts.windows.net/${tenant}/` })],
    ['says another version', 'not-for-us', () => ({ ver: '1.0' })],
    ['says no version', 'not-for-us', () => ({ ver: undefined })],
    ['has another scope', 'not-for-us', () => ({ scp: 'access_as_user2 openid' })],
    ['was asked for by another app', 'not-for-us', () => ({ azp: person })],
    ['does not say who asked', 'not-for-us', () => ({ azp: undefined })],
    ['has no scope', 'not-a-person', () => ({ scp: undefined })],
    ['is an app’s, by its roles', 'not-a-person', () => ({ scp: undefined, roles: ['access_as_user'] })],
    ['is an app’s, by its type', 'not-a-person', () => ({ idtyp: 'app' })],
    ['is a machine’s', 'not-a-person', () => ({ idtyp: 'device' })],
    ['names nobody', 'not-a-person', () => ({ oid: undefined })],
    ['names somebody by a mail address', 'not-a-person', () => ({ oid: 'rektor@example.se' })],
  ])('is refused when it %s', async (_what, kind, claims) => {
    expect(await newCheck()(toBearer(await token({ claims: claims() })))).toEqual(refused(kind));
  });

  it('is refused when it is of another type', async () => {
    for (const typ of ['pop', undefined]) {
      expect(await newCheck()(toBearer(await token({ header: { typ } })))).toEqual(refused('not-for-us'));
    }
  });
});

describe('the issuer’s keys', () => {
  const unknownKey = () => token({ keys: forged, header: { kid: 'unknown' } });

  it('are fetched once for many tokens at a time', async () => {
    const check = newCheck();
    const header = toBearer(await token());
    await Promise.all(Array.from({ length: 20 }, () => check(header)));
    await check(header);
    expect(issuer.state.asked).toBe(1);
  });

  it('are not fetched for what cannot be right', async () => {
    const check = newCheck();
    const claims = { tid: foreignTenant };
    for (const header of [toBearer(await token({ claims })), 'Bearer a.b.c', undefined]) await check(header);
    expect(issuer.state.asked).toBe(0);
  });

  it('are not fetched anew by a flood of unknown names', async () => {
    const check = newCheck();
    await check(toBearer(await token()));
    const header = toBearer(await unknownKey());
    const answers = await Promise.all(Array.from({ length: 50 }, () => check(header)));
    expect(answers).toEqual(Array.from({ length: 50 }, () => refused('not-a-token')));
    expect(issuer.state.asked).toBe(1);
  });

  it('are fetched anew for a new name once the rest is over, and the old one goes', async () => {
    const check = newCheck({ restAfterAnswer: 0 });
    const old = toBearer(await token());
    expect((await check(old)).ok).toBe(true);
    issuer.state.keys = [forged];
    const renewed = await token({ keys: forged, header: { kid: forged.kid } });
    expect(await check(toBearer(renewed))).toEqual(anna);
    expect(issuer.state.asked).toBe(2);
    expect(await check(old)).toEqual(refused('not-a-token'));
  });

  it.each(['failing', 'talking nonsense', 'hanging up'] as const)(
    'are told unavailable by an issuer that is %s',
    async (mood) => {
      issuer.state.mood = mood;
      const check = newCheck({ restAfterSilence: 20 });
      const header = toBearer(await token());
      expect(await check(header)).toEqual(refused('keys-unavailable'));
      issuer.state.mood = 'well';
      await sleep(40);
      expect(await check(header)).toEqual(anna);
    },
  );

  it('are told unavailable when nobody listens', async () => {
    const gone = await openIssuer(ours);
    await gone.close();
    const check = createTokenCheck(localTokenSettings(gone.base, { appId, allowedTenants: [tenant] }));
    expect(await check(toBearer(await tokenFrom(gone.base, ours)()))).toEqual(refused('keys-unavailable'));
  });

  it.each(['failing', 'talking nonsense', 'hanging up'] as const)(
    'are asked for seldom while it is %s',
    async (mood) => {
      issuer.state.mood = mood;
      const check = newCheck();
      const header = toBearer(await token());
      for (let i = 0; i < 10; i += 1) expect(await check(header)).toEqual(refused('keys-unavailable'));
      expect(issuer.state.asked).toBe(1);
    },
  );

  it('are good for who is known while the issuer is silent', async () => {
    const check = newCheck({ restAfterAnswer: 0 });
    const header = toBearer(await token());
    await check(header);
    issuer.state.mood = 'hanging up';
    expect(await check(toBearer(await unknownKey()))).toEqual(refused('keys-unavailable'));
    expect(await check(header)).toEqual(anna);
  });
});

it('is Microsoft’s issuer in production, and nobody else’s', () => {
  const production = productionTokenSettings({ appId: appId.toUpperCase(), allowedTenants: [tenant.toUpperCase()] });
  expect(production).toMatchObject({ audience: appId, tenants: [tenant], clients: teamsClients });
  expect(production.issuerOf(tenant)).toBe(`https://login.microsoftonline.com/${tenant}/v2.0`);
  expect(production.keysOf(tenant).href).toBe(`https://login.microsoftonline.com/${tenant}/discovery/v2.0/keys`);
});

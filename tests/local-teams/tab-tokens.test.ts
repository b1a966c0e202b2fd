import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addresses } from './bot-settings.ts';
import { createLocalTeams, type LocalTeams } from './local-teams.ts';
import { refusedTokens } from './tab-tokens.ts';
import { appId, asa, tenant, town } from './town.ts';

let teams: LocalTeams;
beforeAll(async () => {
  teams = await createLocalTeams(town);
  await teams.listen(0);
});
afterAll(() => teams.close());

/** As careful as jose alone is: what stands in the claims of whom and for what is left to who checks. */
const verified = (token: string) => {
  const at = addresses(teams.publicUrl);
  return jwtVerify(token, createRemoteJWKSet(new URL(at.tenantKeys(tenant))), {
    algorithms: ['RS256'],
    issuer: at.tenantIssuer(tenant),
    audience: appId,
    requiredClaims: ['exp'],
  });
};

describe('tokens made to be refused', () => {
  it('are sound but for what is said', async () => {
    expect((await verified(await teams.signTabToken(teams.tabClaims(asa.id)))).payload).toMatchObject({
      oid: asa.objectId,
      tid: tenant,
      scp: 'access_as_user',
    });
    const later = { ...teams.tabClaims(asa.id), name: 'Någon Annan' };
    expect(decodeJwt(await teams.signTabToken(later)).name).toBe('Någon Annan');
  });

  it('carry the issuer’s signature where only a claim is wrong', async () => {
    const tokens = await refusedTokens(teams, asa.id);
    const sound = await Promise.allSettled(Object.values(tokens).map(verified));
    const accepted = Object.keys(tokens).filter((_, index) => sound[index]?.status === 'fulfilled');
    expect(accepted).toEqual([
      'of a tenant that its issuer is not',
      'without a version',
      'without a scope',
      'with another scope',
      'an app’s, without a person',
      'an app’s that says it has a scope',
      'got by another client',
      'without a client',
      'without a person',
      'without a tenant',
    ]);
    expect(decodeProtectedHeader(tokens.unsigned).alg).toBe('none');
    expect(decodeProtectedHeader(tokens['signed with the public key as a secret']).alg).toBe('HS256');
  });

  it('are made for people who are there', async () => {
    expect(() => teams.tabClaims('29:nobody')).toThrow('29:nobody');
    await expect(teams.tabToken('29:nobody')).rejects.toThrow('29:nobody');
  });
});

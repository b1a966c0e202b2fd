import { inspect } from 'node:util';
import { UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { assertionIn } from '../../../bot/platform/calendar/assertion.ts';
import { objectId, tenant } from '../web/loopback-issuer.ts';

const token = new UnsecuredJWT({ tid: tenant.toUpperCase(), oid: objectId }).encode();

describe('the token of the tab on its way to be exchanged', () => {
  it('tells whose it is, and is given only to who asks for it', () => {
    const assertion = assertionIn(`Bearer ${token}`);
    expect(assertion).toMatchObject({ tenantId: tenant, objectId });
    expect(assertion?.reveal()).toBe(token);
  });

  it('never shows itself', () => {
    const assertion = assertionIn(`Bearer ${token}`);
    const shown = [
      inspect({ assertion }, { depth: 9, showHidden: true }),
      JSON.stringify({ assertion }),
      `${assertion}`,
    ];
    for (const text of shown) expect(text).not.toContain(token.slice(0, 16));
  });

  it.each([
    undefined,
    '',
    'Bearer',
    'Bearer x',
    'Basic abc',
    'Bearer a.b.c',
    `Bearer ${new UnsecuredJWT({}).encode()}`,
  ])('is none in %j', (header) => {
    expect(assertionIn(header)).toBeUndefined();
  });
});

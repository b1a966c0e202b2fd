import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStage, type Stage } from '../support/stage.ts';
import { origin } from './roles.ts';
import { wire } from './wire.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

const base = () => new URL(origin(stage)).origin;

describe('raw requests', () => {
  it.each([
    '/tab/../package.json',
    '/tab/..%2fpackage.json',
    '/tab/%2e%2e/%2e%2e/package.json',
    '/tab/..%5c..%5cpackage.json',
    '/tab/assets/..%2f..%2f..%2fpackage.json',
    '/tab//etc/passwd',
    '/tab/.git/config',
    '/tab/.env',
    '/tab/%00',
    '/api/../tab/../package.json',
  ])('%s gives no file but the tab’s', async (path) => {
    const answer = await wire(base(), `GET ${path} HTTP/1.1`, 'Host: x', 'Connection: close');
    expect(answer).toMatch(/^HTTP\/1\.1 (400|403|404|503) /);
    expect(answer).not.toMatch(/"dependencies"|root:|\[core\]/);
  });

  it.each([
    ['a header of 100,000 characters', ['GET /api/me HTTP/1.1', 'Host: x', `X-A: ${'a'.repeat(100_000)}`], 431],
    [
      'a token of 10,000 characters',
      ['GET /api/me HTTP/1.1', 'Host: x', `Authorization: Bearer ${'a'.repeat(10_000)}`],
      401,
    ],
    ['two tokens', ['GET /api/me HTTP/1.1', 'Host: x', 'Authorization: Bearer a', 'Authorization: Bearer b'], 401],
    ['dots alone', ['GET /api/me HTTP/1.1', 'Host: x', `Authorization: Bearer ${'.'.repeat(8_000)}`], 401],
    ['two lengths', ['POST /api/press HTTP/1.1', 'Host: x', 'Content-Length: 1', 'Content-Length: 2'], 400],
    [
      'a length and chunks',
      ['POST /api/press HTTP/1.1', 'Host: x', 'Content-Length: 4', 'Transfer-Encoding: chunked'],
      400,
    ],
    ['a negative length', ['POST /api/press HTTP/1.1', 'Host: x', 'Content-Length: -1'], 400],
  ])('with %s are refused at once', async (_what, lines, status) => {
    expect(await wire(base(), ...lines)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });

  it.each([
    '/kalender',
    '/kalender/',
    '/kalender/.ics',
    '/kalender/../api/me',
    '/kalender/%2e%2e%2fapi%2fme.ics',
    '/kalender//x.ics',
    '/KALENDER/x.ics',
    '/kalender/x.ics/../y.ics',
    `/kalender/${'a'.repeat(43)}.ics`,
    `/kalender/${'a'.repeat(43)}.ics?person=x&forum=mariestad-team`,
    `/kalender/${'a'.repeat(42)}%00.ics`,
    `/kalender/${'a'.repeat(42)}%0a.ics`,
    `/kalender/${'a'.repeat(42)}%ff.ics`,
    '/kalender/*.ics',
    '/kalender/__proto__.ics',
    '/kalender/mariestad-team.ics',
    `/kalender/x.ics?secret=${'a'.repeat(4_000)}`,
  ])('%s is no calendar', async (path) => {
    const answer = await wire(base(), `GET ${path} HTTP/1.1`, 'Host: x', 'Connection: close');
    expect(answer).toMatch(/^HTTP\/1\.1 (400|401|404) /);
    expect(answer).not.toMatch(/BEGIN:VCALENDAR|at .*\.ts:|a{43}|mariestad/i);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'PROPFIND', 'REPORT', 'OPTIONS', 'TRACE'])(
    '%s does nothing to a calendar, whatever else it says that it is',
    async (method) => {
      const at = `/kalender/${'a'.repeat(43)}.ics`;
      const more = ['X-HTTP-Method-Override: GET', 'Content-Length: 0', 'Depth: 1'];
      const answer = await wire(base(), `${method} ${at} HTTP/1.1`, 'Host: x', 'Connection: close', ...more);
      expect(answer).toMatch(/^HTTP\/1\.1 (400|404|405) /);
    },
  );
});

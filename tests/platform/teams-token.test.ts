import { createServer } from 'node:http';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { advice } from '../../bot/platform/advice.ts';
import { createTeams } from '../../bot/platform/teams/messenger.ts';
import type { Message } from '../../bot/platform/teams/port.ts';
import type { TeamsSettings } from '../../bot/platform/teams/settings.ts';
import { tokenTrouble } from '../../bot/platform/teams/token-trouble.ts';
import { listenAnywhere } from '../support/listening.ts';
import { type Edge, firstChance, logLines, openEdge } from './teams-edge.ts';

const clock = { now: () => Temporal.Instant.from('2026-11-24T09:00:00Z') };
const message: Message = { card: { type: 'AdaptiveCard', version: '1.5', body: [] }, summary: 'Björk 27' };

let edge: Edge;
let settings: TeamsSettings;
let code = '700024';

/** As Entra answers, with an assertion of somebody's in its words. */
const entra = createServer((_request, response) => {
  response.statusCode = 400;
  const error_description = `AADSTS${code}: Client assertion of Kalle is not within its valid time range. Trace ID: 1`;
  response.end(JSON.stringify({ error: 'invalid_client', error_description, error_codes: [Number(code)] }));
});

beforeAll(async () => {
  edge = await openEdge();
  const { login } = edge.settings;
  if (login.kind !== 'local') throw new Error('The edge is local');
  const at = `http://127.0.0.1:${await listenAnywhere(entra)}/token`;
  settings = { ...edge.settings, login: { ...login, ToChannelFromBotLoginUrl: at } };
});
afterAll(async () => {
  entra.closeAllConnections();
  entra.close();
  await edge.close();
});

describe('when Entra gives the bot no token', () => {
  it.each([
    ['700024', advice.assertionExpired],
    ['700213', advice.assertionRefused],
    ['700236', advice.identityForeign],
    ['700016', advice.appUnknown],
    ['50000', advice.tokenUnavailable],
  ])(
    'AADSTS%s is in the log by its number, with what to do, and what was to be sent may be sent again',
    async (is, what) => {
      code = is;
      const { lines, log } = logLines();
      const teams = createTeams(settings, { log, clock, random: firstChance });
      expect(await teams.postToChannel(edge.place, message)).toEqual({ kind: 'not-reached' });
      const told = lines.map((line) => JSON.parse(line)).find(({ event }) => event === 'teams.token-unavailable');
      expect(told).toMatchObject({ code: `AADSTS${is}`, advice: what });
      expect(lines.join()).not.toMatch(/Kalle|Björk|Trace/);
      expect(edge.hits).toEqual([]);
    },
  );

  it('is found in what the SDK has wrapped it in, and where nobody answered there is no number', () => {
    const wrapped = new Error('No token', { cause: new Error('invalid_client: 700213 - [t]: AADSTS700213: No match') });
    expect(tokenTrouble(wrapped)).toEqual({ code: 'AADSTS700213', advice: advice.assertionRefused });
    expect(tokenTrouble(new Error('No token in time'))).toEqual({ advice: advice.tokenUnavailable });
    expect(tokenTrouble('AADSTS700213')).toEqual({ advice: advice.tokenUnavailable });
  });
});

/**
 * From the coordinator's press to the last of 15 cards, over HTTP with sign-in, rosters, screening and all, against a
 * plain loop over the same groups. Teams answers after 50 ms, whatever it is asked.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { systemClock } from '../../bot/platform/time/clock.ts';
import { createLocalTeams } from '../local-teams/local-teams.ts';
import { loadSample } from '../sample/load.ts';
import { personId } from '../sample/people.ts';
import { skaraborgSample as sample } from '../sample/skaraborg-sample.ts';
import { askAs } from '../support/asked.ts';
import { type Azurite, startAzurite } from '../support/azurite.ts';
import { startServer } from '../support/server.ts';
import { type PostingConnector, startPostingConnector } from './posting-connector.ts';

const answerAfterMs = 50;
const groups = sample.forums.filter(({ kind }) => kind === 'group').length;
const rounds = 5;
const endless = 1_000_000_000;

const view = z.object({ id: z.string(), version: z.int() });

/** One post at a time, each waited for, as a loop over the SDK's targets does. */
const plainLoop = async ({ url }: PostingConnector): Promise<number> => {
  const start = performance.now();
  for (let n = 0; n < groups; n += 1)
    await fetch(`${url}/emea/v3/conversations`, {
      method: 'POST',
      body: JSON.stringify({ channelData: { channel: { id: `plain-${n}` } } }),
    });
  return performance.now() - start;
};

type Press = { readonly arrivedMs: number; readonly answeredMs: number };

const pressed = async (azurite: Azurite): Promise<readonly Press[]> => {
  const { tenantId, bot, people } = sample;
  const teams = await createLocalTeams({ tenantId, bot, people, teams: sample.teams });
  const localTeamsUrl = await teams.listen(0);
  const { connectionString } = azurite;
  const server = await startServer({ connectionString, localTeamsUrl, clock: systemClock, worker: true });
  teams.pointAt(server.endpoint);
  await loadSample(server.world.ports, sample, `${localTeamsUrl}/emea/`);
  const asks = askAs(teams, server.endpoint, personId('Annika Falkenström'));
  const cardsOf = (title: string) =>
    teams.state().messages.filter(({ card }) => card !== undefined && JSON.stringify(card).includes(title)).length;
  await asks('/api/me');
  teams.setMood({ kind: 'slow', ms: answerAfterMs, times: endless });
  const presses: Press[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const title = `Ny rutin för SIP ${round}`;
    const content = { title, text: 'Läs igenom **rutinen** före årsskiftet.', asks: { kind: 'read' } };
    const begun = await asks('/api/updates', { method: 'POST', body: { content, audience: { groups: true } } });
    const { id, version } = view.parse(begun.body);
    // Whoever reads through what she has written; and no channel is written to so often that Teams would have it wait.
    await sleep(3_000);
    const start = performance.now();
    const sending = asks(`/api/updates/${id}/send`, {
      method: 'POST',
      body: { when: 'now' },
      headers: { 'If-Match': `"${version}"` },
    }).then(() => performance.now() - start);
    while (cardsOf(title) < groups) await sleep(2);
    presses.push({ arrivedMs: performance.now() - start, answeredMs: await sending });
  }
  await server.close();
  await teams.close();
  return presses;
};

const middleOf = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[rounds >> 1] ?? 0;

export async function measurePress(): Promise<readonly string[]> {
  const [azurite, connector] = await Promise.all([startAzurite(), startPostingConnector(answerAfterMs)]);
  try {
    const presses = await pressed(azurite);
    const arrived = middleOf(presses.map(({ arrivedMs }) => arrivedMs));
    const answered = middleOf(presses.map(({ answeredMs }) => answeredMs));
    const loop = await plainLoop(connector);
    return [
      `updates: ${groups} groups from the press, ${arrived.toFixed(0)} ms (aim: 400), ${(arrived / loop).toFixed(2)} of a plain loop's ${loop.toFixed(0)} ms`,
      `  of that until the press was answered: ${answered.toFixed(0)} ms`,
    ];
  } finally {
    await connector.close();
    await azurite.stop();
  }
}

// An update is scheduled, the server is down at its time, and it goes when the server is up again: once.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { updateView } from '../../bot/updates/contract/update.ts';
import type { ChatMessage } from '../local-teams/contract.ts';
import { createLocalTeams, type LocalTeams } from '../local-teams/local-teams.ts';
import { loadSample } from '../sample/load.ts';
import { personId } from '../sample/people.ts';
import { skaraborgSample as sample } from '../sample/skaraborg-sample.ts';
import { askAs } from '../support/asked.ts';
import { unhurried } from '../support/patience.ts';
import { type Server, startServer } from '../support/server.ts';
import { storyClock } from '../support/stage.ts';
import { typed } from './updates-desk.ts';

const clock = storyClock();
const storagePrefix = `d${randomUUID().replaceAll('-', '').slice(0, 12)}`;
const title = 'Ny rutin för SIP';
const groups = sample.forums.filter(({ kind }) => kind === 'group');

let teams: LocalTeams;
let server: Server;

/** As in production: it listens to its queue, and makes a pass at once. */
const start = async (): Promise<void> => {
  const { connectionString } = inject('azurite');
  const where = { connectionString, localTeamsUrl: teams.publicUrl, storagePrefix, patience: unhurried };
  server = await startServer({ ...where, clock, worker: true, timings: { pollMs: 50 } });
  teams.pointAt(server.endpoint);
};
const annika = () => askAs(teams, server.endpoint, personId('Annika Falkenström'));
const cards = (channel: string): readonly ChatMessage[] =>
  teams
    .channelMessages(channel)
    .filter(({ from, card }) => from.kind === 'bot' && JSON.stringify(card ?? '').includes(title));
const counts = (): readonly number[] => groups.map(({ channelId }) => cards(channelId).length);

const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await isSo()) return;
    await sleep(100);
  }
  throw new Error('not in 30 seconds');
};

beforeAll(async () => {
  teams = await createLocalTeams({
    tenantId: sample.tenantId,
    bot: sample.bot,
    people: sample.people,
    teams: sample.teams,
    clock,
  });
  await teams.listen(0);
  await start();
  await loadSample(server.world.ports, sample, `${teams.publicUrl}/emea/`);
});
afterAll(async () => {
  await server.close();
  await teams.close();
});

let id: string;

it('is told when it goes', async () => {
  const begun = updateView.parse((await annika()('/api/updates', { method: 'POST', body: typed(title) })).body);
  id = begun.id;
  const send = (at: string) =>
    annika()(`/api/updates/${id}/send`, {
      method: 'POST',
      body: { when: { at } },
      headers: { 'If-Match': `"${begun.version}"` },
    });
  const past = await send('2026-11-23T08:00');
  expect([past.status, past.body.error.fields.when]).toEqual([
    422,
    'Den tiden har redan varit. Välj en senare, eller skicka nu.',
  ]);
  const scheduled = updateView.parse((await send('2026-11-24T09:00')).body);
  expect(scheduled.stateWords).toBe('Går ut tisdag 24 november kl. 09.00');
  expect(counts()).toEqual(groups.map(() => 0));
});

it('goes when the server is up again, though its time has passed', async () => {
  await server.close();
  clock.set(Temporal.Instant.from('2026-11-24T10:30:00Z'));
  await sleep(300);
  expect(counts()).toEqual(groups.map(() => 0));
  await start();
  await until(() => counts().every((count) => count === 1));
  await until(async () => (await annika()(`/api/updates/${id}`)).body.state === 'sent');
  const sent = updateView.parse((await annika()(`/api/updates/${id}`)).body);
  // Nobody waits for the queue, which holds a message back for half a minute.
  expect(Date.parse(sent.settledAt ?? '') - Date.parse(sent.sentAt ?? '')).toBeLessThan(20_000);
  expect(sent.stateWords).toBe('Gick ut tisdag 24 november kl. 11.30');
}, 90_000);

it('goes once, however often the server begins again', async () => {
  for (let times = 0; times < 2; times += 1) {
    await server.close();
    clock.pass({ hours: 2 });
    await start();
    await sleep(500);
  }
  expect(counts()).toEqual(groups.map(() => 1));
}, 90_000);

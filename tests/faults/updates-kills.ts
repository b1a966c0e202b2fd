/**
 * Updates go out, one after another, from servers in processes of their own, which are killed again and again at chance
 * moments; others take over. All by the real clock. Storage is never killed.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { markLookedFor } from '../../bot/forums/store.ts';
import { systemClock } from '../../bot/platform/time/clock.ts';
import { type Update, updateContent } from '../../bot/updates/update.ts';
import { createWorld } from '../../bot/world.ts';
import { createLocalTeams } from '../local-teams/local-teams.ts';
import { loadSample } from '../sample/load.ts';
import { personId } from '../sample/people.ts';
import { startAzurite } from '../support/azurite.ts';
import { silentConfig } from '../support/environment.ts';
import { unhurried } from '../support/patience.ts';
import { anUpdate, keepUpdate } from '../updates/an-update.ts';
import { bundleServer } from './bundled-server.ts';
import { type Child, spawnServer } from './child-instance.ts';
import { headOf, press } from './updates-acts.ts';
import { coordinator, sampleOf } from './updates-ground.ts';
import { nextTitle } from './updates-sweep.ts';
import { type Counted, expectWhole } from './updates-truth.ts';

const groups = 15;
/** Servers that stand beside each other while they live. */
const slots = 3;
/**
 * Milliseconds that a server lives once it answers, at most: some die at once, some in the middle of their work. On a
 * crowded machine as much longer as it takes to start.
 */
const longestLife = (startMs: number): number => Math.max(2_500, startMs);
/** Between two updates, ms: Teams lets nobody write faster in a channel for long. */
const restMs = 2_500;
/** The connector has done what it was asked to long before it says so: then most kills come in between. */
const answerAfterMs = 1_000;
const endless = 1_000_000_000;
/** Leases, marks and the wake-ups behind them run out within two minutes; a crowded machine takes longer. */
const settledWithinMs = 15 * 60_000;

export type Killed = {
  readonly kills: number;
  readonly updates: number;
  readonly seconds: number;
  readonly delivered: number;
  readonly uncertain: number;
  readonly failed: number;
  readonly cards: number;
};

/** From 0 to 1, the same each time for the same seed (mulberry32). */
const chances = (seed: number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

export const sendWhileKilling = async (kills: number, seed: number): Promise<Killed> => {
  const begun = performance.now();
  const chance = chances(seed);
  const sample = sampleOf(groups);
  const { tenantId, bot, people, forums } = sample;
  const teams = await createLocalTeams({ tenantId, bot, people, teams: sample.teams });
  const localTeamsUrl = await teams.listen(0);
  const azurite = await startAzurite();
  const { program, remove } = await bundleServer();
  const where = { connectionString: azurite.connectionString, localTeamsUrl, program };
  // Whoever only looks on waits for storage as long as it takes.
  const world = createWorld(silentConfig(where), { patience: unhurried });
  const { ports, queue } = world;
  await Promise.all([ports.tables.open(), queue.open()]);
  await loadSample(ports, sample, `${localTeamsUrl}/emea/`);
  await markLookedFor(ports, personId(coordinator), systemClock.now(), 0);
  teams.setMood({ kind: 'slow', ms: answerAfterMs, times: endless, only: 'POST' });

  const living = new Set<Child>();
  let killed = 0;
  let isOver = false;
  const goesOn = () => !isOver && killed < kills;
  const liveAndDie = async () => {
    while (goesOn()) {
      const started = performance.now();
      const child = await spawnServer(where);
      living.add(child);
      await sleep(chance() * longestLife(performance.now() - started));
      living.delete(child);
      if (child.isEnded) throw new Error('a server ended by itself');
      await child.kill();
      killed += 1;
    }
  };

  const desk = { teams, survivor: { world } };
  const sent: { readonly update: Update; readonly title: string }[] = [];
  /** Until it has gone, through whichever server there is: whoever is not answered presses again. */
  const sendOne = async () => {
    const title = nextTitle();
    const content = updateContent.parse({ title, text: 'Läs den.', asks: { kind: 'know' } });
    const update = await keepUpdate(ports, anUpdate(ports, { content }));
    sent.push({ update, title });
    while (!isOver && (await headOf(desk, update)).state === 'draft') {
      const [child] = [...living].toSorted(() => chance() - 0.5);
      if (child)
        await press(desk, { endpoint: `http://127.0.0.1:${child.port}` }, update, {
          path: 'send',
          body: { when: 'now' },
        });
      else await sleep(50);
    }
  };
  const sendOn = async () => {
    while (goesOn()) {
      await sendOne();
      await sleep(restMs);
    }
  };

  try {
    await Promise.all([sendOn(), ...Array.from({ length: slots }, liveAndDie)]);
    const last = await Promise.all([spawnServer(where), spawnServer(where)]);
    for (const child of last) living.add(child);
    const unsettled = async () => {
      const heads = await Promise.all(sent.map(({ update }) => headOf(desk, update)));
      return heads.filter(({ settledAt }) => settledAt === undefined).map(({ id }) => id);
    };
    await expect.poll(unsettled, { timeout: settledWithinMs, interval: 2_000 }).toEqual([]);

    const channels = new Map<string, string>(forums.map(({ id, channelId }) => [id, channelId]));
    const counted: Counted = { teams, channels, world };
    const came = [];
    for (const { update, title } of sent) came.push(await expectWhole(counted, update, title));
    const states = came.flatMap((one) => one.states);
    const count = (state: string) => states.filter((one) => one === state).length;
    return {
      kills: killed,
      updates: sent.length,
      seconds: Math.round((performance.now() - begun) / 1_000),
      delivered: count('delivered'),
      uncertain: count('uncertain'),
      failed: count('failed'),
      cards: came.reduce((sum, { cards }) => sum + cards, 0),
    };
  } finally {
    isOver = true;
    await Promise.all([...living].map((child) => child.kill()));
    await teams.close();
    await azurite.stop();
    remove();
  }
};

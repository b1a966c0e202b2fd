// The tables are lost in the afternoon and come back as they were in the morning: what was taken back since stays taken
// back, nobody is told anything twice, and people press on.

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { passOnce } from '../../bot/app.ts';
import { restoreBackup } from '../../bot/platform/backup/restore.ts';
import { takeBackup } from '../../bot/platform/backup/take-backup.ts';
import { isFree, owedRow } from '../../bot/platform/jobs/owed-row.ts';
import { tableNames } from '../../bot/platform/tables/table-names.ts';
import { rulesOf } from '../../bot/returning.ts';
import type { World } from '../../bot/world.ts';
import type { ChatMessage } from '../local-teams/contract.ts';
import { askAs } from '../support/asked.ts';
import { askConsultation, askWithConsent, goodText } from '../support/asking.ts';
import { unhurried } from '../support/patience.ts';
import type { CardJson } from '../support/seen-card.ts';
import { type Server, startServer } from '../support/server.ts';
import { createStage, type Player, type Stage } from '../support/stage.ts';
import { cardsIn, deskOf, typed } from './updates-desk.ts';

let stage: Stage;
let after: Server;
let sara: Player;
let elin: Player;
let withdrawn: ChatMessage;
let open: ChatMessage;
let then: CardJson;
let posted: number;
let scheduled: { readonly id: string };

const otherText = 'Hur hjälper vi en elev som har svårt att sova inför prov? Vi har provat samtal.';
const locked = 'Samtycket är återtaget. Frågan är stängd och går inte längre att läsa.';

const posts = () =>
  stage.teams.traffic.filter(({ direction, method }) => direction === 'from-bot' && method === 'POST').length;

type Placed = { readonly table: (typeof tableNames)[number]; readonly partition: string; readonly key: string };

const rowsOf = async ({ store: { whole } }: World): Promise<readonly (Placed & { readonly json: string })[]> => {
  const found: (Placed & { json: string })[] = [];
  for (const table of tableNames) {
    let partition = await whole.partitionAfter(table, undefined);
    while (partition !== undefined) {
      const at = { table, partition };
      found.push(...(await whole.read(table, partition)).rows.map(({ key, json }) => ({ ...at, key, json })));
      partition = await whole.partitionAfter(table, partition);
    }
  }
  return found;
};

/** What the queue would wake, until nothing of it is due any more. */
const workOff = async (world: World) => {
  for (let rounds = 0; rounds < 6; rounds += 1) {
    const owed = (await rowsOf(world)).filter(({ key }) => key.startsWith('owed|'));
    const due = owed.filter(({ json }) => isFree(owedRow.parse(JSON.parse(json)), stage.clock.now()));
    if (due.length === 0) return;
    for (const { table, partition, key } of due) await world.engine.run({ table, partition, key });
    await world.engine.idle();
  }
};

const before = (): World => {
  const [server] = stage.servers;
  if (!server) throw new Error('no server');
  return server.world;
};

beforeAll(async () => {
  stage = await createStage();
  sara = stage.person('Sara Nyberg');
  elin = stage.person('Elin Sandström');
  withdrawn = await askWithConsent(stage);
  open = await askConsultation(stage, { text: otherText }, 'Petra Hallin');
  const desk = deskOf(stage, stage.person('Annika Falkenström'));
  await desk.sent(typed('Bestäm vårens möten'));
  scheduled = await desk.begins(typed('Om höstlovet'));
  await desk.sends({ ...scheduled, version: 1 }, { at: '2026-11-23T11:00' });
  await passOnce(before());
  await stage.settled();
  const { blobs } = before().store;
  if (!blobs) throw new Error('nowhere to back up');
  const { id } = await takeBackup({ ...before().store, blobs });

  then = elin.sees(withdrawn);
  const thread = stage.threadCard();
  await sara.presses(thread, 'Samtycket är ändrat');
  await sara.presses(thread, 'Stäng frågan');
  await stage.settled();
  stage.clock.pass({ hours: 4 });

  after = await startServer({
    connectionString: inject('azurite').connectionString,
    localTeamsUrl: stage.localTeamsUrl,
    clock: stage.clock,
    storagePrefix: `r${randomUUID().replaceAll('-', '').slice(0, 12)}`,
    patience: unhurried,
    quietMs: 0,
  });
  const { world } = after;
  const restored = await restoreBackup({ ...world.store, blobs, rules: rulesOf(world), quiet: 0 }, { from: id });
  expect(restored).toMatchObject({ ok: true, value: { taken: 1 } });
  await world.ports.tables.open();
  await world.ports.regions.read();
  stage.teams.pointAt(after.endpoint);
  posted = posts();
});
afterAll(async () => {
  await after?.close();
  await stage.close();
});

describe('the restored store', { timeout: 120_000 }, () => {
  it('holds not a word of what was taken back, and the rest', async () => {
    const bytes = JSON.stringify(await rowsOf(after.world));
    expect(bytes).not.toContain(goodText.slice(0, 30));
    expect(bytes).toContain(otherText);
    const then = (await rowsOf(before())).filter(({ table }) => table === 'contacts' || table === 'documents');
    const now = (await rowsOf(after.world)).filter(({ table }) => table === 'contacts' || table === 'documents');
    const plain = (rows: typeof now) => rows.filter(({ key }) => !/^(owed|cleared)/.test(key));
    expect(plain(now)).toEqual(plain(then));
    expect(plain(now).length).toBeGreaterThan(50);
  });

  it('posts nothing again, though rounds have been missed and an update was due', async () => {
    await passOnce(after.world);
    await workOff(after.world);
    expect(posts()).toBe(posted);
    const { id } = stage.person('Annika Falkenström');
    const desk = deskOf(stage, { asks: askAs(stage.teams, after.endpoint, id) });
    const states = (await desk.deliveries(scheduled)).map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['uncertain']));
    expect(cardsIn(stage, 'mariestad-group', 'Bestäm vårens möten')).toHaveLength(1);
  });

  it('lets nobody read the question that was taken back', async () => {
    await elin.pressesOld(withdrawn, then, 'Läs frågan');
    expect(elin.reads(withdrawn)).toContain(locked);
    expect(elin.reads(withdrawn)).not.toContain('Eleven har varit borta');
  });

  it('goes on with what was open', async () => {
    await elin.presses(open, 'Vi tar det');
    await after.idle();
    expect(elin.reads(open)).toContain('rehab');
    const petra = stage.person('Petra Hallin');
    expect(petra.reads(await petra.says('mina ärenden'))).toContain('tar');
  });
});

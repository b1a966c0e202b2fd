// All rows go out and come back; what is torn, damaged, newer or in the way is refused before anything is written.
import { buffer, text } from 'node:stream/consumers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Shelf } from '../../bot/platform/backup/blobs.ts';
import { oweErasure, rowErasure } from '../../bot/platform/backup/erasure.ts';
import { listBackups, removeOld } from '../../bot/platform/backup/known-backups.ts';
import { note, notedSince, noteErasure } from '../../bot/platform/backup/ledger.ts';
import { fileOf, manifestOf } from '../../bot/platform/backup/manifest.ts';
import { nightlyBackup } from '../../bot/platform/backup/nightly.ts';
import { restoreBackup } from '../../bot/platform/backup/restore.ts';
import { takeBackup } from '../../bot/platform/backup/take-backup.ts';
import type { Job } from '../../bot/platform/jobs/port.ts';
import { takeTurn } from '../../bot/platform/versions/turn.ts';
import { loadVersion, saveVersion } from '../../bot/platform/versions/version-row.ts';
import { jobsEdge } from './jobs-edge.ts';
import { type StoreEdge, storeEdge } from './store-edge.ts';

let here: StoreEdge;
let there: StoreEdge;
beforeEach(async () => {
  [here, there] = await Promise.all([storeEdge(), storeEdge()]);
  there.clock.at = here.clock.at.add({ hours: 6 });
});

const newest = async () => (await listBackups(here.blobs)).find(({ kind }) => kind === 'whole')?.id ?? 'none';
const restored = async (wanted?: string, more = {}, replaces = false) =>
  restoreBackup(
    { ...there, blobs: here.blobs, newest: 1, rules: [], quiet: 0, ...more },
    { from: wanted ?? (await newest()), replaces },
  );

const ready = (version: number) => saveVersion(here.tables, 'op', { version, is: { phase: 'ready' } }, undefined);

const contentOf = async (shelf: Shelf, name: string) => {
  const content = await here.blobs.read(shelf, name);
  if (!content) throw new Error(`${name} is gone`);
  return content;
};

const someRows = async () => {
  await here.write('forums', 'mariestad-team', {
    'case|1': { alias: 'Linden 7', n: [1, null, { å: 'ä' }] },
    odd: { text: `rad\u2028 "\\\u0000 ${'å😀'.repeat(30_000)}` },
  });
  await here.write('forums', 'skara-team', { 'case|2': { alias: 'Björk 3' } });
  await here.write('people', '29:anna', { 'skara-team': { forumId: 'skara-team' } });
  for (let block = 0; block < 11; block += 1)
    await here.write(
      'contacts',
      'region:skaraborg',
      Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`row|${1000 + block * 100 + n}`, { n }])),
    );
};

describe('a backup', () => {
  it('brings every row back into an empty store, byte for byte', async () => {
    await someRows();
    const manifest = await takeBackup(here);
    expect(manifest.tables.find(({ table }) => table === 'contacts')?.rows).toBe(1_100);
    expect(manifest.unsettled).toEqual([]);
    expect(await restored()).toMatchObject({ ok: true, value: { rows: 1_104, taken: 0 } });
    expect(await there.everything()).toEqual(await here.everything());
    expect(await loadVersion(there.tables)).toMatchObject({ store: { version: 1, is: { phase: 'ready' } } });
  });

  it('names a partition that never stood still', async () => {
    await someRows();
    const restless: StoreEdge['whole'] = {
      ...here.whole,
      read: async (table, partition) => {
        if (partition === 'skara-team') await here.write(table, partition, { [here.random.id()]: {} });
        return here.whole.read(table, partition);
      },
    };
    const { unsettled } = await takeBackup({ ...here, whole: restless });
    expect(unsettled).toEqual([{ table: 'forums', partition: 'skara-team' }]);
  });

  it('that was broken off is none', async () => {
    await someRows();
    await expect(
      takeBackup(here, async () => {
        throw new Error('killed');
      }),
    ).rejects.toThrow('killed');
    const half = await takeBackup(here);
    await here.blobs.remove('backups', manifestOf(half.id));
    expect(await restored(half.id)).toEqual({ ok: false, failure: { kind: 'broken-off', id: half.id } });
    expect(await there.everything()).toEqual([]);
  });

  it('with a file that is missing or changed is refused, and nothing is written', async () => {
    await someRows();
    const { id } = await takeBackup(here);
    const file = fileOf(id, 'forums');
    const content = await buffer(await contentOf('backups', file));
    await here.blobs.remove('backups', file);
    expect(await restored()).toEqual({ ok: false, failure: { kind: 'damaged', id, file } });
    await here.blobs.put('backups', file, `${content.toString('latin1')}!`);
    expect(await restored()).toEqual({ ok: false, failure: { kind: 'damaged', id, file } });
    expect(await there.everything()).toEqual([]);
  });

  it('of a newer version is refused, and one of an older is told as such', async () => {
    await ready(2);
    const { id, version } = await takeBackup(here);
    expect(version).toBe(2);
    expect(await restored()).toEqual({ ok: false, failure: { kind: 'newer-version', id, version: 2, newest: 1 } });
    expect(await restored(undefined, { newest: 3 })).toMatchObject({ ok: true });
    expect(await loadVersion(there.tables)).toMatchObject({ store: { version: 2, is: { phase: 'ready' } } });
  });

  it('written in a way of later versions is told as such, and not as broken off', async () => {
    const id = '20261123T080000.000Z-0a1b2c3d';
    await here.blobs.put('backups', manifestOf(id), JSON.stringify({ format: 2, id, version: 7, tables: 'others' }));
    expect(await listBackups(here.blobs)).toEqual([{ id, kind: 'strange', version: 7 }]);
    expect(await restored(id)).toEqual({ ok: false, failure: { kind: 'newer-version', id, version: 7, newest: 1 } });
  });

  it('goes into no store that somebody has used, unless it is to take its place', async () => {
    await someRows();
    await takeBackup(here);
    await there.write('forums', 'skara-team', { 'case|9': {} });
    expect(await restored()).toEqual({ ok: false, failure: { kind: 'not-empty', table: 'forums' } });
    expect(await there.everything()).toHaveLength(1);
    expect(await restored(undefined, {}, true)).toMatchObject({ ok: true });
    expect(await there.everything()).toEqual(await here.everything());
  });

  it('takes no place before what was taken away there has been noted', async () => {
    const store = { ...here, newest: 1, rules: [], quiet: 0 };
    await ready(1);
    await someRows();
    const { id } = await takeBackup(here);
    const at = here.clock.at.add({ minutes: 5 });
    const { engine } = (await jobsEdge()).instance();
    const place = { table: 'forums', partition: 'skara-team', at } as const;
    const owed = oweErasure({ jobs: engine, random: here.random }, rowErasure('row-gone', { ...place, key: 'case|2' }));
    await here.tables.commit({ ...place, op: 'op', writes: [owed.write] });
    expect(await restoreBackup(store, { from: id, replaces: true })).toMatchObject({ ok: true, value: { taken: 1 } });
    expect(await here.tables.list('forums', 'skara-team', '')).toEqual([]);
    expect(await here.tables.list('forums', 'mariestad-team', '')).toHaveLength(2);
  });

  it('is begun again by the same command when whoever restored it died', async () => {
    await someRows();
    const { id } = await takeBackup(here);
    const { put } = there.whole;
    let puts = 0;
    const dying: StoreEdge['whole'] = {
      ...there.whole,
      put: (...what) => {
        puts += 1;
        return puts > 1 ? Promise.reject(new Error('killed')) : put(...what);
      },
    };
    await expect(restored(undefined, { whole: dying })).rejects.toThrow('killed');
    expect(await loadVersion(there.tables)).toMatchObject({ store: { is: { phase: 'restoring', backup: id } } });
    expect(await restored()).toEqual({ ok: false, failure: { kind: 'busy' } });
    there.clock.at = there.clock.at.add({ minutes: 3 });
    expect(await restored()).toMatchObject({ ok: true });
    expect(await there.everything()).toEqual(await here.everything());
  });

  it('waits for nobody else’s, and another one is not mixed into it', async () => {
    const { id } = await takeBackup(here);
    const begun = { phase: 'restoring', backup: '20261122T010000.000Z-00000000' } as const;
    await takeTurn(there, 1, begun, undefined);
    there.clock.at = there.clock.at.add({ minutes: 3 });
    expect(await restored(id)).toEqual({ ok: false, failure: { kind: 'other-begun', id: begun.backup } });
  });
});

describe('each night', () => {
  const place = { partition: 'skaraborg', sending: async () => true };
  const owed = { job: 'nightly-backup', about: 'store', data: {}, due: undefined, attempts: 0 };
  const night = (more = {}): Promise<unknown> => {
    const job: Job<undefined> = nightlyBackup({ ...here, days: 35, ...more });
    return job.run(undefined, { ...owed, due: here.clock.at }, place);
  };

  it('one backup is taken, also by two at once', async () => {
    await someRows();
    const came = await Promise.all([night(), night()]);
    expect(came).toContainEqual(expect.objectContaining({ kind: 'next' }));
    await night();
    expect(await listBackups(here.blobs)).toHaveLength(1);
  });

  it('is tried again when the files cannot be reached', async () => {
    const putStream = () => Promise.reject(new Error('away'));
    expect(await night({ blobs: { ...here.blobs, putStream } })).toMatchObject({ kind: 'later' });
    here.clock.at = here.clock.at.add({ minutes: 4 });
    expect(await night()).toMatchObject({ kind: 'next' });
  });

  it('what has lived its days is deleted, and what was broken off', async () => {
    const old = await takeBackup(here);
    here.clock.at = here.clock.at.add({ hours: 24 * 34 });
    const kept = await takeBackup(here);
    here.clock.at = here.clock.at.add({ hours: 25 });
    const broken = await takeBackup(here);
    await here.blobs.remove('backups', manifestOf(broken.id));
    expect(await removeOld(here.blobs, here.clock, 35)).toBe(1);
    here.clock.at = here.clock.at.add({ hours: 25 });
    await removeOld(here.blobs, here.clock, 35);
    expect((await listBackups(here.blobs)).map(({ id }) => id)).toEqual([kept.id]);
    expect((await here.blobs.list('backups')).some((name) => name.startsWith(old.id))).toBe(false);
  });
});

describe('what is taken away after the backup', () => {
  const gone = (key: string, minutes: number) =>
    rowErasure('row-gone', { table: 'forums', partition: 'skara-team', key, at: here.clock.at.add({ minutes }) });

  it('does not come back, unless somebody has put it back', async () => {
    await here.write('forums', 'skara-team', { kept: { n: 1 }, lost: { n: 2 }, undone: { n: 3 } });
    await takeBackup(here);
    await note(here.blobs, gone('lost', 5));
    await note(here.blobs, gone('undone', 5));
    await note(here.blobs, { ...gone('undone', 6), kind: 'row-back' });
    await restored();
    const rows = await there.tables.list('forums', 'skara-team', '');
    expect(rows.map(({ key }) => key)).toEqual(['kept', 'undone']);
  });

  it('is noted once however often, with ids and the time and nothing else', async () => {
    const jobs = await jobsEdge();
    const { engine } = jobs.instance();
    const promised = oweErasure({ jobs: engine, random: here.random }, gone('lost', 5));
    if (promised.write.kind !== 'insert') throw new Error('nothing is owed');
    const { data } = promised.write.body as { data: Record<string, string> };
    const job: Job<undefined> = noteErasure(here.blobs);
    const owed = { job: 'note-erasure', about: 'x', data, due: here.clock.at, attempts: 0 };
    const place = { partition: 'skara-team', sending: async () => true };
    for (let n = 0; n < 2; n += 1) expect(await job.run(undefined, owed, place)).toEqual({ kind: 'done' });
    const [name = '', ...others] = await here.blobs.list('erasures');
    expect(others).toEqual([]);
    expect(JSON.parse(await text(await contentOf('erasures', name)))).toEqual({
      kind: 'row-gone',
      table: 'forums',
      partition: 'skara-team',
      about: 'lost',
      at: '2026-11-23T08:05:00Z',
      detail: {},
    });
    expect(await notedSince(here.blobs, here.clock.at.add({ minutes: 6 }))).toEqual([]);
    await jobs.close();
  });

  it('stops a restore where the notes are not there, or are another store’s', async () => {
    await someRows();
    const { id } = await takeBackup(here);
    for (const name of await here.blobs.list('erasures')) await here.blobs.remove('erasures', name);
    await note(here.blobs, gone('lost', 5));
    expect(await restored()).toEqual({ ok: false, failure: { kind: 'no-ledger', id } });
    expect(await there.everything()).toEqual([]);
  });

  it('stops a restore where it cannot be read', async () => {
    await someRows();
    await takeBackup(here);
    await here.blobs.put('erasures', '20261123T090000.000Z-x.json', '{}');
    await expect(restored()).rejects.toThrow();
    expect(await there.everything()).toEqual([]);
  });
});

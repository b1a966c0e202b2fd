// A file of 120 rows is saved, or undone, while an answer is lost or the server dies: the same once more, or an undoing,
// makes it whole.
import { beforeAll, describe, expect, it } from 'vitest';
import type { ChosenRow } from '../../bot/contacts/actions/import-plan.ts';
import { importRows } from '../../bot/contacts/actions/import-rows.ts';
import { undoImport } from '../../bot/contacts/actions/undo-import.ts';
import { type Contact, contactDetails, contactId, detailsOf } from '../../bot/contacts/contact.ts';
import { listImports } from '../../bot/contacts/store/imports.ts';
import { listChanges, listRows, rowWrite } from '../../bot/contacts/store.ts';
import type { AreaAccess } from '../../bot/forums/access.ts';
import type { Ports } from '../../bot/platform/ports.ts';
import { aContact } from '../contacts/a-contact.ts';
import { type FakeWorld, fakeWorld } from '../support/fake-world.ts';
import { storyClock } from '../support/stage.ts';
import { keeperOfLists } from './contacts-keeper.ts';
import { startHurtInstance } from './hurt-instance.ts';
import { hurtAt, type Point, pointsTo, wasHurt } from './hurt-points.ts';

const once = '7a3c1e50-0000-4000-8000-000000000001';
/** Three chunks. */
const all = 120;
const old = 10;

const nameOf = (n: number): string => `Förskola ${n}`;
const before: readonly Contact[] = Array.from({ length: old }, (_, n) =>
  aContact({ id: `old-${n}`, party: 'forskola', unit: nameOf(n), title: 'Rektor' }),
);

let world: FakeWorld;
beforeAll(async () => {
  const made = await fakeWorld({}, []);
  // One that goes: what was done in the same millisecond has no order.
  world = { ...made, ports: { ...made.ports, clock: storyClock() } };
});

let lists = 0;
type List = { readonly access: AreaAccess; readonly rows: readonly ChosenRow[] };

/** Ten rows that stand there are changed, and the others are new. */
const aList = async (): Promise<List> => {
  lists += 1;
  const access = keeperOfLists(`list-${lists}`);
  const { tables } = world.ports;
  await tables.commit({
    table: 'contacts',
    partition: access.area,
    op: 'before',
    writes: before.map((row) => rowWrite(row)),
  });
  const stored = (await listRows(world.ports, access.area)).rows;
  const rows = Array.from({ length: all }, (_, n): ChosenRow => {
    const line = n + 2;
    const there = stored.find(({ row }) => row.organization.name === nameOf(n));
    const empty = { service: {}, phone: {}, schedule: [], service_area: { extent: 'municipality' } };
    const details = there
      ? { ...detailsOf(there.row), phone: { ...there.row.phone, number: '070-174 06 60' } }
      : contactDetails.parse({
          organization: { party: 'forskola', name: nameOf(n) },
          contact: { title: 'Rektor' },
          ...empty,
        });
    const both = { line, details, notNames: [] };
    return there
      ? { kind: 'changed', id: there.row.id, etag: there.etag, ...both }
      : { kind: 'new', besides: [], ...both };
  });
  return { access, rows };
};

const imports = (ports: Ports, { access, rows }: List) => importRows(ports, access, { once, file: 'lista.csv', rows });

const detailsIn = (rows: readonly Contact[]) =>
  rows.map(detailsOf).toSorted((a, b) => a.organization.name.localeCompare(b.organization.name));

/** Each row is as the newest of its own history has it, and was imported once and undone once at most. */
const look = async ({ access }: List) => {
  const rows = (await listRows(world.ports, access.area)).rows.map(({ row }) => row);
  const changes = await listChanges(world.ports, access.area);
  for (const row of rows) {
    const newest = changes.find(({ from, to }) => (to ?? from)?.id === row.id)?.to;
    if (newest) expect(newest, 'the newest of the history is the row').toEqual(row);
  }
  const ofRow = (did: string) => changes.filter((change) => change.did === did).map(({ from, to }) => (to ?? from)?.id);
  for (const did of ['imported', 'undone']) expect(new Set(ofRow(did)).size, did).toBe(ofRow(did).length);
  const heads = await listImports(world.ports, access.area);
  expect(heads.length, 'imports').toBeLessThanOrEqual(1);
  return { rows, changes, head: heads[0] };
};

const expectWhole = async (list: List): Promise<void> => {
  const { rows, changes, head } = await look(list);
  expect(head).toMatchObject({ state: 'done', added: all - old, changed: old, leftOut: 0 });
  expect(detailsIn(rows)).toEqual(
    detailsIn(list.rows.map(({ details }, n) => ({ ...details, id: contactId.parse(`row-${n}`) }))),
  );
  expect(changes).toHaveLength(all);
};

const expectUndone = async (list: List): Promise<void> => {
  const { rows, head } = await look(list);
  expect(detailsIn(rows)).toEqual(detailsIn(before));
  if (head) expect(head.state).toBe('undone');
};

/** What came of it and what was told; undefined when nobody was told anything but that storage is silent. */
const hurting = async <T extends { readonly ok: boolean }>(point: Point, work: (ports: Ports) => Promise<T>) => {
  const instance = await startHurtInstance(world, {}, hurtAt(point));
  const act = async () => work(instance.ports);
  const told = await instance.outcomeOf(act().catch(() => 'silence' as const));
  await instance.close();
  return { told: typeof told === 'string' || !told.ok ? undefined : told, isHurt: wasHurt(instance.log) };
};

/** No import of so few rows makes so many requests: reads, the beginning, three chunks, the end. */
const most = 26;
const tally = { hurt: 0, whole: 0 };

describe('an import', () => {
  it.concurrent.each(pointsTo(most))(
    '$hurt at request $n, and is gone on with or undone',
    { timeout: 60_000 },
    async (point) => {
      const list = await aList();
      const { told, isHurt } = await hurting(point, (ports) => imports(ports, list));
      if (isHurt) tally.hurt += 1;
      if (told) await expectWhole(list);
      await look(list);
      if (point.n % 2 === 0) {
        expect(await undoImport(world.ports, list.access, once)).toSatisfy(
          (undone) => undone.ok || undone.failure.kind === 'no-such-import',
        );
        return expectUndone(list);
      }
      tally.whole += 1;
      expect(await imports(world.ports, list)).toMatchObject({ ok: true, value: { left: [] } });
      await expectWhole(list);
      expect(await undoImport(world.ports, list.access, once)).toMatchObject({ ok: true, value: { left: [] } });
      return expectUndone(list);
    },
  );

  it('was hurt', () => {
    expect(tally.hurt).toBeGreaterThan(12);
    expect(tally.whole).toBeGreaterThan(6);
  });
});

describe('an undoing', () => {
  it.concurrent.each(pointsTo(16))('$hurt at request $n, and is gone on with', { timeout: 60_000 }, async (point) => {
    const list = await aList();
    await imports(world.ports, list);
    const { told } = await hurting(point, (ports) => undoImport(ports, list.access, once));
    if (told) await expectUndone(list);
    await look(list);
    const undone = await undoImport(world.ports, list.access, once);
    expect(undone).toMatchObject({ ok: true, value: { left: [] } });
    await expectUndone(list);
  });
});

it('an import and its undoing at once, each by two instances, leave all of it or nothing', async () => {
  const list = await aList();
  const { ports } = world;
  await Promise.all([imports(ports, list), imports(ports, list), undoImport(ports, list.access, once)]);
  await look(list);
  await Promise.all([undoImport(ports, list.access, once), undoImport(ports, list.access, once)]);
  await expectUndone(list);
});

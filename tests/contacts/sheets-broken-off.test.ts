import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ChosenRow } from '../../bot/contacts/actions/import-plan.ts';
import { previewImport } from '../../bot/contacts/actions/import-preview.ts';
import { importRows } from '../../bot/contacts/actions/import-rows.ts';
import { latestImports, undoImport } from '../../bot/contacts/actions/undo-import.ts';
import { contactDetails } from '../../bot/contacts/contact.ts';
import { listRows } from '../../bot/contacts/store.ts';
import { areaAccess } from '../../bot/forums/access.ts';
import { areaId } from '../../bot/forums/area.ts';
import { personKey } from '../../bot/forums/person.ts';
import { erasureJob } from '../../bot/platform/backup/erasure.ts';
import type { Ports } from '../../bot/platform/ports.ts';
import { writeCsv } from '../../bot/platform/sheets/write-csv.ts';
import { createAzureTables } from '../../bot/platform/tables/azure-tables.ts';
import { rowKey } from '../../bot/platform/tables/keys.ts';
import type { Only } from '../faults/proxy.ts';
import { fakeWorld } from '../support/fake-world.ts';
import { createHurtStorage, type HurtStorage } from '../support/hurt-storage.ts';

let storage: HurtStorage;
let ports: Ports;
beforeAll(async () => {
  storage = await createHurtStorage();
  const world = await fakeWorld({}, []);
  const connection = { kind: 'connection-string', value: storage.connectionString } as const;
  const prefix = `h${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  const tables = createAzureTables(connection, { prefix, report: () => undefined, commitMs: 400, readMs: 400 });
  await tables.open();
  const { owe } = world.ports.jobs;
  ports = { ...world.ports, tables, jobs: { owe, commit: (commit) => tables.commit(commit) } };
});
afterAll(() => storage.close());

let access: NonNullable<ReturnType<typeof areaAccess>>;
let municipality = 0;
beforeEach(() => {
  storage.comesBack();
  municipality += 1;
  const person = personKey.parse('11111111-1111-4111-8111-111111111111_40000000-0000-4000-8000-000000000001');
  const coordinator = { person, userId: '29:1', name: 'Ulla Norén', isCoordinator: true, isSupport: false };
  const who = { ...coordinator, regionId: 'skaraborg', found: [] };
  const found = areaAccess(who, areaId.parse(`municipality:skaraborg:nowhere-${municipality}`));
  if (!found) throw new Error('the coordinator sees all areas');
  access = found;
});

const names = Array.from({ length: 100 }, (_, n) => `Förskola ${n}`);
const chosen = names.map(
  (name, n): ChosenRow => ({
    kind: 'new',
    line: n + 2,
    notNames: [],
    besides: [],
    details: contactDetails.parse({
      organization: { party: 'forskola', name },
      contact: { title: 'Rektor' },
      service: {},
      phone: {},
      schedule: [],
      service_area: { extent: 'municipality' },
    }),
  }),
);
const file = writeCsv({
  name: 'x',
  header: ['Verksamhet', 'Enhet', 'Funktion'],
  rows: names.map((name) => ['Förskola', name, 'Rektor']),
});

const transaction: Only = ({ proxy, path }) => proxy === 'tables' && path.includes('$batch');
const imports = (once: string) => importRows(ports, access, { once, file: 'lista.csv', rows: chosen });
const count = async () => (await listRows(ports, access.area)).rows.length;
const erasedRow = z.object({ data: z.object({ kind: z.literal('row-gone'), about: z.string() }) });
const head = async () => (await latestImports(ports, access))[0];

/** The head is the first transaction, each chunk one more. */
const diesAt = (n: number, when: 'before' | 'after') => storage.plan({ kind: 'die', n, when, only: transaction });

describe('an import whose storage falls silent after the first chunk', () => {
  it('says how far it came, and can be undone', async () => {
    const once = randomUUID();
    diesAt(3, 'before');
    expect(await imports(once)).toEqual({ ok: false, failure: { kind: 'interrupted', saved: 40 } });
    storage.comesBack();
    expect(await head()).toMatchObject({ id: once, state: 'started', added: 40, by: 'koordinatorn' });
    expect(await count()).toBe(40);
    expect(await undoImport(ports, access, once)).toMatchObject({ ok: true, value: { left: [] } });
    expect(await head()).toMatchObject({ state: 'undone', undone: { back: 40, left: 0 } });
    expect(await count()).toBe(0);
    const owed = await ports.tables.list('contacts', access.area, rowKey('owed', erasureJob));
    expect(new Set(owed.map(({ body }) => erasedRow.parse(body).data.about)).size).toBe(40);
  });

  it('shows what is left when the file is read again', async () => {
    diesAt(3, 'before');
    await imports(randomUUID());
    storage.comesBack();
    const again = await previewImport(ports, access, { bytes: file, file: 'lista.csv' });
    if (!again.ok) throw new Error(again.failure.kind);
    const kinds = again.value.rows.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'same')).toHaveLength(40);
    expect(kinds.filter((kind) => kind === 'new')).toHaveLength(60);
  });

  it.each(['before', 'after'] as const)('goes on when it is sent again, though it died %s the commit', async (when) => {
    const once = randomUUID();
    diesAt(3, when);
    expect((await imports(once)).ok).toBe(false);
    storage.comesBack();
    expect(await imports(once)).toMatchObject({ ok: true, value: { head: { state: 'done', added: 100 }, left: [] } });
    expect(await count()).toBe(100);
    expect(await latestImports(ports, access)).toHaveLength(1);
  });
});

describe('an import', () => {
  it.each([1, 2, 3, 4, 5])('whose %i. answer is lost saves each row once', async (n) => {
    storage.plan({ kind: 'lose-answer', n, only: transaction });
    expect(await imports(randomUUID())).toMatchObject({ ok: true, value: { head: { state: 'done', added: 100 } } });
    expect(await count()).toBe(100);
  });

  it('sent twice at once is made once', async () => {
    const once = randomUUID();
    const [one, other] = await Promise.all([imports(once), imports(once)]);
    expect([one.ok, other.ok]).toEqual([true, true]);
    expect(await count()).toBe(100);
    expect(await head()).toMatchObject({ state: 'done', added: 100 });
    expect(await latestImports(ports, access)).toHaveLength(1);
  });

  it('that meets another of the same rows adds none of them again', async () => {
    const both = await Promise.all([imports(randomUUID()), imports(randomUUID())]);
    const [one, other] = both.map((result) => (result.ok ? result.value : undefined));
    expect(await count()).toBe(100);
    expect((one?.head?.added ?? 0) + (other?.head?.added ?? 0)).toBe(100);
    const left = [...(one?.left ?? []), ...(other?.left ?? [])];
    expect(left).toHaveLength(100);
    expect(new Set(left.map(({ kind }) => kind))).toEqual(new Set(['added']));
  });

  it('that is undone while it runs stops, and leaves nothing', async () => {
    const once = randomUUID();
    const running = imports(once);
    while (!(await head())) await sleep(1);
    const undone = await undoImport(ports, access, once);
    const imported = await running;
    expect(undone).toMatchObject({ ok: true, value: { left: [] } });
    expect(imported.ok && imported.value.head?.state).toMatch(/^undo(ing|ne)$|^done$/);
    expect(await count()).toBe(0);
  });
});

describe('an undoing that is broken off', () => {
  it('is gone on with when somebody undoes again', async () => {
    const once = randomUUID();
    await imports(once);
    diesAt(3, 'before');
    expect(await undoImport(ports, access, once)).toEqual({ ok: false, failure: { kind: 'interrupted' } });
    storage.comesBack();
    expect(await head()).toMatchObject({ state: 'undoing' });
    expect(await count()).toBe(67);
    expect(await undoImport(ports, access, once)).toMatchObject({ ok: true, value: { left: [] } });
    expect(await head()).toMatchObject({ state: 'undone', undone: { back: 100, left: 0 } });
    expect(await count()).toBe(0);
  });

  it('is none where there is no such import', async () => {
    expect(await undoImport(ports, access, randomUUID())).toEqual({ ok: false, failure: { kind: 'no-such-import' } });
  });
});

// Rows are added, changed, confirmed, removed and brought back while an answer is lost, or the server dies: row and
// history agree whatever happens, nobody is told of what is not so, and what is pressed again happens once.
import { expect, it } from 'vitest';
import type { KeepFailure, Kept } from '../../bot/contacts/actions/keep-row.ts';
import { confirmContact, removeContact, undoChange } from '../../bot/contacts/actions/press-row.ts';
import { addContact, changeContact } from '../../bot/contacts/actions/write-row.ts';
import type { ContactChange } from '../../bot/contacts/change.ts';
import { type ContactId, contactId, detailsOf } from '../../bot/contacts/contact.ts';
import { listChanges, listRows } from '../../bot/contacts/store.ts';
import type { StoredContact } from '../../bot/contacts/stored-contact.ts';
import type { Result } from '../../bot/failure.ts';
import type { AreaAccess } from '../../bot/forums/access.ts';
import type { Ports } from '../../bot/platform/ports.ts';
import { aContact } from '../contacts/a-contact.ts';
import { fakeWorld } from '../support/fake-world.ts';
import { keeperOfLists } from './contacts-keeper.ts';
import { startHurtInstance } from './hurt-instance.ts';
import { hurtAt, hurts, type Point, wasHurt } from './hurt-points.ts';

const list = keeperOfLists('hjo');
const once = '7a3c1e50-0000-4000-8000-000000000001';
const first = { details: detailsOf(aContact()), notNames: [] };
const second = { details: detailsOf(aContact({ alert: 'Stängt vecka 30' })), notNames: [] };

type Seen = { readonly row: StoredContact | undefined; readonly changes: readonly ContactChange[] };
type Outcome = Result<Kept, KeepFailure | { readonly kind: string }>;
type Act = {
  readonly does: (
    ports: Ports,
    access: AreaAccess,
    seen: { id: ContactId; etag: string; newest: string },
  ) => Promise<Outcome>;
  /** What whoever presses again is told, where it is done already. */
  readonly again?: 'no-such-contact';
};

const undo: Act = { does: (ports, access, { id, newest: change }) => undoChange(ports, access, { id, change }) };

const acts: Readonly<Record<string, Act>> = {
  added: { does: (ports, access) => addContact(ports, access, { once, ...first }) },
  changed: { does: (ports, access, { id, etag }) => changeContact(ports, access, { id, seen: etag, ...second }) },
  undone: undo,
  confirmed: { does: (ports, access, { id, etag }) => confirmContact(ports, access, { id, seen: etag }) },
  removed: {
    does: (ports, access, { id, etag }) => removeContact(ports, access, { id, seen: etag }),
    again: 'no-such-contact',
  },
  'brought back': undo,
};

/** The only row, and all that was done to it, newest first. */
const look = async (ports: Ports): Promise<Seen> => {
  const { rows } = await listRows(ports, list.area);
  const changes = await listChanges(ports, list.area);
  expect(rows.length, 'rows').toBeLessThanOrEqual(1);
  const [row] = rows;
  expect(changes[0]?.to, 'the newest of the history is the row').toEqual(row?.row);
  return { row, changes };
};

const play = async (point: Point): Promise<number> => {
  const world = await fakeWorld({}, []);
  let id = contactId.parse('none-yet');
  let befallen = 0;
  for (const [did, { does, again }] of Object.entries(acts)) {
    world.now = world.now.add({ hours: 24 });
    const before = await look(world.ports);
    const seen = { id, etag: before.row?.etag ?? '', newest: before.changes[0]?.id ?? '' };
    const instance = await startHurtInstance(world, {}, hurtAt(point));
    const act = async () => does(instance.ports, list, seen);
    const told = await instance.outcomeOf(act().catch(() => 'silence' as const));
    await instance.close();
    befallen += wasHurt(instance.log) ? 1 : 0;
    const came = await look(world.ports);
    if (typeof told !== 'string') {
      expect(told.ok, `${did}: who is told something is told that it is done`).toBe(true);
      expect(told.ok && told.value.stored, `${did}: as it is`).toEqual(came.row);
      expect(came.changes, `${did}: and it is`).toHaveLength(before.changes.length + 1);
    }
    const pressed = await does(world.ports, list, seen);
    const isDone = came.changes.length > before.changes.length;
    expect(pressed.ok ? 'ok' : pressed.failure.kind, `${did} again`).toBe((isDone && again) || 'ok');
    const after = await look(world.ports);
    expect(after.changes, `${did} once`).toHaveLength(before.changes.length + 1);
    if (isDone) expect(after).toEqual(came);
    id = after.row?.row.id ?? id;
  }
  return befallen;
};

/** No act makes so many requests: it reads, commits and reads again. */
const requests = [1, 2, 3, 4, 5];
const points = requests.flatMap((n) => hurts.map((hurt) => ({ n, hurt })));
let befallen = 0;

it.concurrent.each(points)('$hurt at request $n of every act', { timeout: 60_000 }, async (point) => {
  const more = await play(point);
  befallen += more;
});

it('hurt what there was to hurt', () => {
  // Three requests each, and a fourth where the history is read.
  expect(befallen).toBeGreaterThanOrEqual(hurts.length * 3 * Object.keys(acts).length);
});

it.each([2, 3])('%i instances at once do each thing once', async (times) => {
  const world = await fakeWorld({}, []);
  let id = contactId.parse('none-yet');
  for (const [did, { does, again }] of Object.entries(acts)) {
    world.now = world.now.add({ hours: 24 });
    const before = await look(world.ports);
    const seen = { id, etag: before.row?.etag ?? '', newest: before.changes[0]?.id ?? '' };
    const told = await Promise.all(Array.from({ length: times }, () => does(world.ports, list, seen)));
    const words = told.map((one) => (one.ok ? 'ok' : one.failure.kind));
    expect(
      words.filter((word) => word !== 'ok' && word !== again),
      did,
    ).toEqual([]);
    expect(words, did).toContain('ok');
    const after = await look(world.ports);
    expect(after.changes, did).toHaveLength(before.changes.length + 1);
    id = after.row?.row.id ?? id;
  }
});

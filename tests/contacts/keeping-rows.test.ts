import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { confirmContact, historyOf, removeContact, undoChange } from '../../bot/contacts/actions/press-row.ts';
import { addContact, changeContact } from '../../bot/contacts/actions/write-row.ts';
import { type ContactDetails, contactDetails, detailsOf } from '../../bot/contacts/contact.ts';
import { listRows } from '../../bot/contacts/store.ts';
import { type AreaAccess, areasSeen } from '../../bot/forums/access.ts';
import { lookForForums } from '../../bot/forums/actions.ts';
import { regionArea } from '../../bot/forums/area.ts';
import { regionInFile } from '../../bot/forums/region.ts';
import type { SignedIn } from '../../bot/forums/signed-in.ts';
import { forumWrite, loadForum } from '../../bot/forums/store.ts';
import { named, people, team, town, type Who } from '../forums/town.ts';
import type { FakeWorld } from '../support/fake-world.ts';
import { aContact } from './a-contact.ts';

const hjo = 'municipality:skaraborg:hjo';
const region = regionArea('skaraborg');

let world: FakeWorld;
beforeEach(async () => {
  world = await town();
  const stored = await loadForum(world.ports, team);
  if (!stored) throw new Error('no team');
  const seats = stored.forum.seats.map((seat) =>
    seat.party === 'rehab'
      ? { ...seat, holders: [{ ...named('rehab'), state: 'confirmed' as const, since: world.now }] }
      : seat,
  );
  await world.ports.tables.commit({
    table: 'forums',
    partition: team,
    op: randomUUID(),
    writes: [forumWrite({ ...stored.forum, seats }, stored.etag)],
  });
});

const signedIn = async (who: Who): Promise<SignedIn> => {
  const { userId, name } = people[who];
  const looked = await lookForForums(world.ports, { userId, name }, { quietly: true });
  const { isCoordinator = who === 'coordinator', isSupport = who === 'support' } = looked.found[0]?.actor ?? {};
  return {
    ...named(who),
    isCoordinator,
    isSupport,
    regionId: 'skaraborg',
    region: regionInFile('skaraborg'),
    ...looked,
  };
};

const seenBy = async (who: Who, area: string): Promise<AreaAccess | undefined> =>
  areasSeen(await signedIn(who), regionInFile('skaraborg')).find((access) => access.area === area);

const accessOf = async (who: Who, area: string = hjo): Promise<AreaAccess> => {
  const access = await seenBy(who, area);
  if (!access) throw new Error(`${who} does not see ${area}`);
  return access;
};

const details = (given: Parameters<typeof aContact>[0] = {}): ContactDetails => detailsOf(aContact(given));
const filled = (given: Parameters<typeof aContact>[0] = {}) => ({ details: details(given), notNames: [] });

const added = async (given: Parameters<typeof aContact>[0] = {}, who: Who = 'convener', area: string = hjo) => {
  const done = await addContact(world.ports, await accessOf(who, area), filled(given));
  if (!done.ok || !done.value.stored) throw new Error(done.ok ? 'gone' : done.failure.kind);
  return { id: done.value.stored.row.id, ...done.value.stored, change: done.value.change ?? '' };
};

const rows = async () => (await listRows(world.ports, await accessOf('convener').then(({ area }) => area))).rows;
const deeds = async (id: Awaited<ReturnType<typeof added>>['id']) =>
  (await historyOf(world.ports, await accessOf('convener'), id)).changes.map(({ did, by }) => `${did} by ${by}`);

describe('whose list it is', () => {
  it('is seen by the own municipality, and all of them by those who help the region', async () => {
    expect(await seenBy('asker', hjo)).toBeDefined();
    expect(await seenBy('asker', region)).toBeDefined();
    expect(await seenBy('asker', 'municipality:skaraborg:tibro')).toBeUndefined();
    expect(await seenBy('stranger', region)).toBeUndefined();
    expect(await seenBy('support', 'municipality:skaraborg:tibro')).toBeDefined();
    expect(await seenBy('coordinator', 'municipality:skaraborg:nowhere')).toBeUndefined();
    expect(await seenBy('coordinator', 'municipality:halland:hjo')).toBeUndefined();
  });

  it.each([
    ['convener', 'bup', hjo, 'sammankallande'],
    ['deputy', 'bup', hjo, 'sammankallande'],
    ['rehab', 'rehab', hjo, 'rehab'],
    ['rehab', 'bup', hjo, 'not-yours'],
    ['asker', 'rehab', hjo, 'not-yours'],
    ['support', 'rehab', hjo, 'not-yours'],
    ['coordinator', 'rehab', hjo, 'koordinatorn'],
    ['coordinator', 'bup', region, 'koordinatorn'],
    ['rehab', 'rehab', region, 'rehab'],
    ['convener', 'bup', region, 'not-yours'],
  ] as const)('%s adding a row of %s in %s: %s', async (who, party, area, expected) => {
    const done = await addContact(world.ports, await accessOf(who, area), filled({ party }));
    expect(done.ok ? done.value.stored?.row.assurer : done.failure.kind).toBe(expected);
  });

  it('asks for the right to both parties of whoever moves a row from one to the other', async () => {
    const own = await added({ party: 'rehab' });
    const other = await added({ party: 'bup' });
    const access = await accessOf('rehab');
    const to = (party: string, { id, etag }: typeof own) =>
      changeContact(world.ports, access, { id, seen: etag, ...filled({ party }) });
    expect(await to('bup', own)).toMatchObject({ failure: { kind: 'not-yours' } });
    expect(await to('rehab', other)).toMatchObject({ failure: { kind: 'not-yours' } });
    expect(await confirmContact(world.ports, access, other)).toMatchObject({ failure: { kind: 'not-yours' } });
    expect(await undoChange(world.ports, access, other)).toMatchObject({ failure: { kind: 'not-yours' } });
  });
});

describe('a row that is filled in', () => {
  it('is kept with who made sure of it and when, under an id that names nobody', async () => {
    const { row } = await added({ title: 'Kurator Kim Vikström' });
    expect(row).toMatchObject({ assured_date: '2026-11-20', assurer: 'sammankallande' });
    expect(row.id).toMatch(/^rehab-[0-9a-f-]{12}$/);
  });

  it('comes once when the form is sent twice, also at the same moment', async () => {
    const once = randomUUID();
    const access = await accessOf('convener');
    const send = () => addContact(world.ports, access, { ...filled(), once });
    const both = await Promise.all([send(), send(), send()]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(await rows()).toHaveLength(1);
    expect(await deeds((await rows())[0]?.row.id ?? aContact().id)).toEqual(['added by sammankallande']);
    const other = await addContact(world.ports, access, { ...filled({ title: 'En annan' }), once });
    expect(other).toMatchObject({ failure: { kind: 'changed' } });
  });

  it.each([
    ['service.description', { description: 'Ring om 20121112-1234' }, 'blocked'],
    ['service.alert', { alert: 'Sara Nyberg har en elev i åk 4' }, 'asks'],
    ['service.url', { url: 'https://www.example.se/2012%31112-1234' }, 'blocked'],
    ['service.url', { url: 'https://www.example.se/sk%F6vde/2012%31112-1234' }, 'blocked'],
    ['contact.title', { title: '201211121234' }, 'blocked'],
  ] as const)('is stopped at %s by the screening, and nothing is saved', async (path, given, kind) => {
    const done = await addContact(world.ports, await accessOf('convener'), filled(given));
    expect(done).toMatchObject({ failure: { kind: 'screened', fields: { [path]: { kind } } } });
    expect(await rows()).toEqual([]);
  });

  it('holds staff by name, numbers, links and HTML as the text that it is', async () => {
    const more = {
      description: '<img src=x onerror=alert(1)> =HYPERLINK("x")',
      email: 'bup@example.se',
      url: 'https://example.se/bup?x=1',
    };
    const { row } = await added({ ...more, title: 'Kurator Sara Nyberg' });
    expect(row.service).toMatchObject(more);
  });

  it('has a party that the region knows', async () => {
    const done = await addContact(world.ports, await accessOf('convener'), filled({ party: 'tandvard' }));
    expect(done).toMatchObject({ failure: { kind: 'no-such-party' } });
  });
});

describe('two who change the same row', () => {
  it('are told apart: the later sees what the former wrote, and nothing is written over', async () => {
    const { id, etag } = await added();
    const access = await accessOf('convener');
    const write = (title: string) => changeContact(world.ports, access, { id, seen: etag, ...filled({ title }) });
    const both = await Promise.all([write('Fysioterapeut'), write('Arbetsterapeut')]);
    const [won] = both.flatMap((one) => (one.ok ? [one.value.stored?.row.contact.title] : []));
    const lost = both.filter((one) => !one.ok);
    expect(lost).toMatchObject([{ failure: { kind: 'changed', present: { row: { contact: { title: won } } } } }]);
    expect(await deeds(id)).toHaveLength(2);
  });

  it('agree when both wrote the same, and a press come twice changes nothing', async () => {
    const { id, etag } = await added();
    const write = async (who: Who) =>
      changeContact(world.ports, await accessOf(who), { id, seen: etag, ...filled({ title: 'Dietist' }) });
    expect((await write('convener')).ok).toBe(true);
    expect(await write('deputy')).toMatchObject({ ok: true, value: { change: undefined } });
    expect(await deeds(id)).toHaveLength(2);
  });

  it('learn that it is gone', async () => {
    const { id, etag } = await added();
    const access = await accessOf('convener');
    expect((await removeContact(world.ports, access, { id, seen: etag })).ok).toBe(true);
    const late = await changeContact(world.ports, access, { id, seen: etag, ...filled({ title: 'Dietist' }) });
    expect(late).toMatchObject({ failure: { kind: 'no-such-contact' } });
    expect(await confirmContact(world.ports, access, { id })).toMatchObject({ failure: { kind: 'no-such-contact' } });
  });

  it('do not confirm or remove what they have not read', async () => {
    const { id, etag } = await added();
    const access = await accessOf('convener');
    await changeContact(world.ports, access, { id, seen: etag, ...filled({ title: 'Dietist' }) });
    world.now = world.now.add({ hours: 72 });
    const seen = { id, seen: etag };
    expect(await confirmContact(world.ports, access, seen)).toMatchObject({ failure: { kind: 'changed' } });
    expect(await removeContact(world.ports, access, seen)).toMatchObject({ failure: { kind: 'changed' } });
  });
});

describe('"Stämmer"', () => {
  it('says by which function and when, once a day', async () => {
    const { id } = await added();
    world.now = world.now.add({ hours: 72 });
    const confirm = async () => confirmContact(world.ports, await accessOf('rehab'), { id });
    const [first, again] = [await confirm(), await confirm()];
    expect(first).toMatchObject({
      value: { stored: { row: { assured_date: '2026-11-23', assurer: 'rehab' } } },
    });
    expect(again).toMatchObject({ ok: true, value: { change: undefined } });
    expect(await deeds(id)).toEqual(['confirmed by rehab', 'added by sammankallande']);
  });
});

describe('what was done', () => {
  const undo = async (of: {
    readonly id: Awaited<ReturnType<typeof added>>['id'];
    readonly change: string | undefined;
  }) => undoChange(world.ports, await accessOf('convener'), { id: of.id, change: of.change ?? '' });

  it('is taken back one by one, and the taking back too', async () => {
    const before = await added({ title: 'Före' });
    const access = await accessOf('convener');
    const changed = await changeContact(world.ports, access, {
      id: before.id,
      seen: before.etag,
      ...filled({ title: 'Efter' }),
    });
    if (!changed.ok) throw new Error(changed.failure.kind);
    const back = await undo({ id: before.id, change: changed.value.change });
    expect(back).toMatchObject({ value: { stored: { row: { contact: { title: 'Före' } } } } });
    if (!back.ok) throw new Error(back.failure.kind);
    const forth = await undo({ id: before.id, change: back.value.change });
    expect(forth).toMatchObject({ value: { stored: { row: { contact: { title: 'Efter' } } } } });
  });

  it('brings a removed row back, and removes an added one', async () => {
    const { id, etag, change } = await added();
    const access = await accessOf('convener');
    const removed = await removeContact(world.ports, access, { id, seen: etag });
    if (!removed.ok) throw new Error(removed.failure.kind);
    expect(removed.value.stored).toBeUndefined();
    expect(await undo({ id, change: removed.value.change })).toMatchObject({ value: { stored: { row: { id } } } });
    expect(await undo({ id, change })).toMatchObject({ ok: true, value: { stored: undefined } });
    expect(await rows()).toEqual([]);
  });

  it('is the same pressed twice, and is told where the row has moved on', async () => {
    const before = await added({ title: 'Ett' });
    const access = await accessOf('convener');
    const to = async (title: string, seen: string) => {
      const done = await changeContact(world.ports, access, { id: before.id, seen, ...filled({ title }) });
      if (!done.ok || !done.value.stored) throw new Error('not changed');
      return { ...done.value.stored, change: done.value.change };
    };
    const two = await to('Två', before.etag);
    const three = await to('Tre', two.etag);
    expect(await undo({ id: before.id, change: two.change })).toMatchObject({
      failure: { kind: 'changed', present: { row: { contact: { title: 'Tre' } } } },
    });
    const twice = [
      await undo({ id: before.id, change: three.change }),
      await undo({ id: before.id, change: three.change }),
    ];
    expect(twice).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await deeds(before.id)).toHaveLength(4);
    expect(await undo({ id: before.id, change: 'no-such' })).toMatchObject({ failure: { kind: 'no-such-change' } });
  });

  it('stands with the row that it changed, in one and the same area', async () => {
    const { id } = await added();
    const elsewhere = await accessOf('coordinator', region);
    expect((await historyOf(world.ports, elsewhere, id)).changes).toEqual([]);
    expect(contactDetails.safeParse((await rows())[0]?.row).success).toBe(true);
  });
});

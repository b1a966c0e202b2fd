import { beforeAll, describe, expect, it } from 'vitest';
import { listContacts } from '../../bot/contacts/actions.ts';
import { contactLines } from '../../bot/contacts/cards.ts';
import { seatsHeldBy } from '../../bot/forums/access.ts';
import { schoolYearsOf } from '../../bot/forums/actions/school-years.ts';
import { identifyInChannel, lookForForums } from '../../bot/forums/actions.ts';
import { areaId } from '../../bot/forums/area.ts';
import { conveners, forumId, takesUpConsent } from '../../bot/forums/forum.ts';
import { missingIn } from '../../bot/forums/opening.ts';
import { regionInFile } from '../../bot/forums/region.ts';
import { forumWrite, listForumIds, listRoles, loadForum } from '../../bot/forums/store.ts';
import { type FakeWorld, fakeWorld } from '../support/fake-world.ts';
import { loadSample } from './load.ts';
import { skaraborgSample as sample } from './skaraborg-sample.ts';

const serviceUrl = 'http://127.0.0.1:3980';
const mariestad = forumId.parse('mariestad-team');

let world: FakeWorld;
beforeAll(async () => {
  world = await fakeWorld({}, [], [sample.tenantId, sample.guestTenantId, sample.externalTenantId]);
  for (const team of sample.teams) {
    const members = sample.people
      .filter(({ teams }) => teams.includes(team.id))
      .map(({ id, objectId, tenantId, name }) => ({ userId: id, objectId, tenantId, name, role: 'member' as const }));
    for (const { id } of team.channels) world.teams.join(id, ...members);
  }
  await loadSample(world.ports, sample, serviceUrl);
});

const personBy = (name: string) => {
  const person = sample.people.find((one) => one.name === name);
  if (!person) throw new Error(`no ${name}`);
  return { userId: person.id, name };
};

describe('loading the sample region', () => {
  it('makes every forum with its channel, conveners and confirmed seats', async () => {
    const ids = await listForumIds(world.ports, 'skaraborg');
    expect([...ids].sort()).toEqual(sample.forums.map(({ id }) => id).sort());
    const forum = (await loadForum(world.ports, mariestad))?.forum;
    const from = sample.forums.find(({ id }) => id === 'mariestad-team');
    expect(forum && conveners(forum).length).toBeGreaterThan(0);
    expect(forum?.seats.map(({ name }) => name)).toEqual(from?.seats.map(({ name }) => name));
    expect(forum?.seats.filter(({ party }) => party === 'vardcentral')).toHaveLength(2);
  });

  it('lets somebody of the sample speak for their seats, in the channel and in person', async () => {
    const from = sample.forums.find(({ id }) => id === 'mariestad-team');
    if (!from) throw new Error('no team in Mariestad');
    const place = { tenantId: sample.tenantId, teamId: from.teamId, channelId: from.channelId, serviceUrl };
    const mikael = personBy('Mikael Rönn');
    const found = await identifyInChannel(world.ports, mikael, { kind: 'channel', place });
    expect(found.ok && seatsHeldBy(found.value.forum, found.value.actor).length).toBeGreaterThan(1);
    const forums = (await lookForForums(world.ports, mikael)).found
      .filter(({ forum, actor }) => seatsHeldBy(forum, actor).some(({ party }) => party === 'bup'))
      .map(({ forum }) => forum.id);
    expect(forums.sort()).toEqual([
      'grastorp-team',
      'gullspang-team',
      'mariestad-team',
      'skovde-team',
      'toreboda-team',
    ]);
  });

  it.each([
    ['mariestad-team', []],
    ['skovde-team', []],
    ['gullspang-team', ['opened']],
    ['toreboda-team', ['assessedOn', 'disposal', 'hostKeepsDays', 'registrar', 'opened']],
    ['grastorp-team', ['informationOwner', 'assessedOn', 'disposal', 'hostKeepsDays', 'registrar', 'opened']],
  ])('records of %s’s gate all but %j', async (id, missing) => {
    const forum = (await loadForum(world.ports, forumId.parse(id)))?.forum;
    expect(forum && missingIn(forum.opening)).toEqual(missing);
    expect(forum && takesUpConsent(forum)).toBe(missing.length === 0);
  });

  it('gives the role of registrar to those who stand in the gates, in the words of the information owner', async () => {
    const registrars = (await listRoles(world.ports, 'skaraborg')).filter(({ role }) => role === 'registrar');
    expect(registrars).toHaveLength(3);
    for (const { person, authority, forums = [] } of registrars) {
      for (const id of forums) {
        const opening = (await loadForum(world.ports, id))?.forum.opening;
        expect(opening?.registrar?.person).toBe(person);
        expect(opening?.informationOwner).toBe(authority);
        expect(opening?.opened?.by ?? person).toBe(person);
      }
    }
  });

  it('keeps what people have changed when it starts again', async () => {
    const stored = await loadForum(world.ports, mariestad);
    if (!stored) throw new Error('no team in Mariestad');
    const changed = { ...stored.forum, name: 'Ett annat namn' };
    const writes = [forumWrite(changed, stored.etag)];
    await world.ports.tables.commit({ table: 'forums', partition: mariestad, op: 'renamed', writes });
    expect(await loadSample(world.ports, sample, serviceUrl)).toBe('kept');
    expect((await loadForum(world.ports, mariestad))?.forum.name).toBe('Ett annat namn');
  });

  it('brings the school years of the municipalities and of the region', async () => {
    const years = async (area: string) =>
      (await schoolYearsOf(world.ports, areaId.parse(area))).map(({ year }) => year);
    expect(await years('municipality:skaraborg:mariestad')).toEqual([2025, 2026, 2027]);
    expect(await years('region:skaraborg')).toEqual([2025, 2026, 2027]);
    expect(await years('municipality:skaraborg:hjo')).toEqual([]);
  });

  it('brings the contacts and the roles', async () => {
    const team = { id: mariestad, kind: 'team', regionId: 'skaraborg', municipality: 'mariestad' } as const;
    const contacts = await listContacts(world.ports, team);
    const own = sample.contacts.filter(({ forum }) => forum === 'mariestad-team' || forum === 'region');
    expect(contacts).toHaveLength(own.length);
    expect(contacts.every(({ schedule, assured_date }) => schedule.length > 0 && assured_date)).toBe(true);
    const shown = { parties: regionInFile('skaraborg').parties, now: world.now };
    expect(JSON.stringify(contactLines([{ rows: contacts, best: true }], shown, 18_000))).not.toContain(
      'får inte plats',
    );
    expect((await listRoles(world.ports, 'skaraborg')).map(({ role }) => role).sort()).toEqual([
      'process-support',
      'registrar',
      'registrar',
      'registrar',
    ]);
  });
});

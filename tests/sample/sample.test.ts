import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { skaraborgSample as sample } from './skaraborg-sample.ts';

const named = z.object({ id: z.string(), name: z.string() });
const region = z
  .object({ municipalities: z.array(named), parties: z.array(named) })
  .parse(JSON.parse(readFileSync(new URL('../../bot/forums/skaraborg.json', import.meta.url), 'utf8')));

const people = new Map(sample.people.map((person) => [person.id, person]));
const forums = new Map(sample.forums.map((forum) => [forum.id, forum]));
const partyIds = new Set(region.parties.map(({ id }) => id));
const teamForums = sample.forums.filter(({ kind }) => kind === 'team');
const seats = sample.forums.flatMap((forum) => forum.seats.map((seat) => ({ forum, ...seat })));

const isUnique = (values: readonly string[]) => expect(values).toEqual([...new Set(values)]);

const inMariestad = (id: string) => people.get(id)?.teams.includes('19:mariestad@thread.tacv2');

describe('the sample region', () => {
  it('has every municipality with a team and a group of its own, and one network', () => {
    const groups = sample.forums.filter(({ kind }) => kind === 'group');
    expect(groups.map(({ municipality }) => municipality).sort()).toEqual(
      region.municipalities.map(({ id }) => id).sort(),
    );
    expect(sample.teams.map(({ name }) => name)).toEqual(
      expect.arrayContaining(region.municipalities.map(({ name }) => `Partssamverkan ${name}`)),
    );
    expect(sample.forums.filter(({ kind }) => kind === 'network')).toHaveLength(1);
    expect(teamForums.map(({ municipality }) => municipality)).toEqual([
      'mariestad',
      'toreboda',
      'skovde',
      'gullspang',
      'grastorp',
    ]);
  });

  it('names nobody and nothing twice', () => {
    isUnique(sample.people.map(({ id }) => id));
    isUnique(sample.people.map(({ objectId }) => objectId));
    isUnique(sample.people.map(({ name }) => name));
    isUnique(sample.forums.map(({ id }) => id));
    isUnique(sample.forums.map(({ channelId }) => channelId));
    isUnique(sample.teams.flatMap(({ channels }) => channels.map(({ id }) => id)));
    for (const forum of sample.forums) {
      isUnique(forum.seats.map(({ party, unit }) => `${party}|${unit ?? ''}`));
      isUnique(forum.seats.map(({ name }) => name));
    }
  });

  it('gives everyone ids of the right shape and the tenant of their employer', () => {
    const tenants = { member: sample.tenantId, guest: sample.guestTenantId, external: sample.externalTenantId };
    for (const person of sample.people) {
      expect(person.id).toMatch(/^29:[a-z]+(-[a-z]+)+$/);
      expect(z.uuid().safeParse(person.objectId).success, person.objectId).toBe(true);
      expect(person.tenantId).toBe(tenants[person.role]);
    }
  });

  it('puts each forum in a channel of its team, and all who have a part in it on the roster', () => {
    for (const forum of sample.forums) {
      const team = sample.teams.find(({ id }) => id === forum.teamId);
      expect(team?.channels.map(({ id }) => id)).toContain(forum.channelId);
      const who = [
        forum.convener,
        forum.deputy ?? forum.convener,
        forum.opening?.registrar ?? forum.convener,
        ...forum.seats.flatMap(({ holders }) => holders),
      ];
      for (const id of who) expect(people.get(id)?.teams, `${id} in ${forum.id}`).toContain(forum.teamId);
    }
    for (const id of [...sample.coordinator, ...sample.processSupport]) {
      expect(people.get(id)?.teams.toSorted()).toEqual(sample.teams.map((team) => team.id).toSorted());
    }
  });

  it('knows every party, forum and team that it speaks of', () => {
    const teams = new Set(sample.teams.map(({ id }) => id));
    for (const person of sample.people) for (const team of person.teams) expect(teams).toContain(team);
    for (const { party } of [...seats, ...sample.contacts]) expect(partyIds).toContain(party);
    for (const { forum } of sample.contacts) expect(forum === 'region' || forums.has(forum), forum).toBe(true);
  });

  it('has a registrar of the information owner for each team that has recorded one, and for no other', () => {
    isUnique(sample.registrars.map(({ person }) => person));
    expect(sample.registrars).toEqual([
      { person: '29:ingrid-palm', authority: 'Mariestads kommun, utbildningsnämnden', forums: ['mariestad-team'] },
      {
        person: '29:margareta-lindh',
        authority: 'Skövde kommun, barn- och utbildningsnämnden',
        forums: ['skovde-team'],
      },
      {
        person: '29:birgitta-sahl',
        authority: 'Gullspångs kommun, barn- och utbildningsnämnden',
        forums: ['gullspang-team'],
      },
    ]);
  });

  it('ends its terms in order, on days that exist', () => {
    for (const { termEnds } of sample.forums) {
      expect(termEnds.map((day) => Temporal.PlainDate.from(day).toString())).toEqual(termEnds.toSorted());
    }
  });

  it('has only telephone numbers of the series kept for fiction, one for each function', () => {
    const fiction = /^(070-174 06 (0[5-9]|[1-9]\d)|031-390 06 [0-4]\d)$/;
    const functions = new Map<string, string>();
    const onSeats = seats.map(({ phone, party, unit, forum }) => ({ phone, party, place: forum.municipality ?? unit }));
    const inLists = sample.contacts.map(({ phone, party, forum }) => ({
      phone,
      party,
      place: forums.get(forum)?.municipality ?? forum,
    }));
    for (const { phone, party, place } of [...onSeats, ...inLists]) {
      expect(phone).toMatch(fiction);
      const whose = `${party} ${place}`;
      expect(functions.get(phone) ?? whose, phone).toBe(whose);
      functions.set(phone, whose);
    }
  });
});

describe('the sample has a part for every story', () => {
  const holdersOf = (party: string, forum = 'mariestad-team') =>
    forums.get(forum)?.seats.flatMap((seat) => (seat.party === party ? seat.holders : [])) ?? [];
  const seated = new Set(forums.get('mariestad-team')?.seats.flatMap(({ holders }) => holders));

  it('a school counsellor and a BVC nurse who ask without a seat', () => {
    for (const id of ['29:sara-nyberg', '29:amina-yusuf']) {
      expect(inMariestad(id) && !seated.has(id), id).toBe(true);
    }
  });

  it('two more on the roster without a seat: one to claim it, one whose party has none', () => {
    for (const id of ['29:fatima-karimi', '29:anders-holm']) {
      expect(inMariestad(id) && !seated.has(id), id).toBe(true);
    }
  });

  it('two health centres in Mariestad, the private one reached only in the channel', () => {
    expect(forums.get('mariestad-team')?.seats.filter(({ party }) => party === 'vardcentral')).toHaveLength(2);
    expect(sample.people.filter(({ role }) => role === 'external').map(({ id }) => id)).toEqual(['29:omar-haddad']);
    expect(holdersOf('vardcentral')).toContain('29:omar-haddad');
  });

  it('a guest at rehab', () => {
    expect(holdersOf('rehab').map((id) => people.get(id)?.role)).toEqual(['guest']);
  });

  it('one guest for BUP in all five teams, who holds a second seat in Mariestad', () => {
    expect(teamForums).toHaveLength(5);
    expect(people.get('29:mikael-ronn')).toMatchObject({
      role: 'guest',
      teams: teamForums.map(({ teamId }) => teamId),
    });
    for (const team of teamForums) expect(holdersOf('bup', team.id)).toEqual(['29:mikael-ronn']);
    expect(holdersOf('habilitering')).toEqual(['29:mikael-ronn']);
  });

  it('a convener, a deputy and at least four parties with somebody in every team', () => {
    for (const team of teamForums) {
      expect(team.deputy, team.id).toBeDefined();
      expect(team.deputy, team.id).not.toBe(team.convener);
      expect(
        new Set(team.seats.filter(({ holders }) => holders.length > 0).map(({ party }) => party)).size,
        team.id,
      ).toBeGreaterThanOrEqual(4);
      expect(sample.contacts.filter(({ forum }) => forum === team.id).length, team.id).toBeGreaterThan(0);
    }
  });

  it('services in Mariestad that a seat can hand a question on to, without a seat in the team', () => {
    const parties = new Set(forums.get('mariestad-team')?.seats.map(({ party }) => party));
    const outside = sample.contacts.filter(({ forum, party }) => forum === 'mariestad-team' && !parties.has(party));
    expect(outside.map((contact) => contact.function)).toEqual([
      'Fältgruppen',
      'Föräldrarådgivning',
      'Brottsoffersamordnare',
    ]);
  });

  it('a contact list in every municipality, with ages, ways in, a note for the moment, and two rows that are overdue', () => {
    const { contacts } = sample;
    for (const { id } of region.municipalities)
      expect(contacts.filter(({ forum }) => forums.get(forum)?.municipality === id).length, id).toBeGreaterThanOrEqual(
        3,
      );
    expect(contacts.filter(({ confirmedDaysAgo = 0 }) => confirmedDaysAgo > 180)).toHaveLength(2);
    expect(contacts.filter(({ alert }) => alert)).toHaveLength(1);
    expect(contacts.filter(({ ages }) => ages).length).toBeGreaterThan(40);
    for (const { mail = '', web = '' } of contacts)
      expect(`${mail} ${web}`).toMatch(
        /^([\w.-]+@([\w-]+\.)*example\.se)? (https:\/\/([\w-]+\.)*example\.se(\/[\w-]+)?)?$/,
      );
  });

  it('nobody from police, public health or leisure with a seat in a team', () => {
    const parties = teamForums.flatMap((team) => team.seats.map(({ party }) => party));
    expect(parties.filter((party) => ['polis', 'folkhalsa', 'fritid'].includes(party))).toEqual([]);
  });
});

/** Two forums of Hjo and the network on Azurite, with their contact lists, and the mornings that pass. */
import { Temporal } from 'temporal-polyfill';
import { contactRecurring, goAsking } from '../../bot/contacts/actions/ask-round.ts';
import { keepingVerbTable } from '../../bot/contacts/bot/keeping.ts';
import { type Contact, contact } from '../../bot/contacts/contact.ts';
import { contactJobs } from '../../bot/contacts/jobs.ts';
import { listRows, loadRow, rowWrite } from '../../bot/contacts/store.ts';
import { type AreaId, areaId } from '../../bot/forums/area.ts';
import { type Forum, forumId } from '../../bot/forums/forum.ts';
import { forumWrite, loadForum } from '../../bot/forums/store.ts';
import { isFree, owedRow } from '../../bot/platform/jobs/owed-row.ts';
import { rowKey } from '../../bot/platform/tables/keys.ts';
import type { Card, Where } from '../../bot/platform/teams/port.ts';
import { answerPress } from '../../bot/platform/teams/verbs.ts';
import { atHour } from '../../bot/platform/time/hours.ts';
import {
  addForum,
  channelId,
  forumOf,
  inPerson,
  named,
  otherChannelId,
  people,
  placeOf,
  type Who,
} from '../forums/town.ts';
import { checkCard } from '../local-teams/cards.ts';
import { fakeWorld } from '../support/fake-world.ts';
import { buttonOf, inputsOf } from '../support/seen-card.ts';
import { aContact } from './a-contact.ts';

export const hjo: AreaId = areaId.parse('municipality:skaraborg:hjo');
export const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const since = Temporal.Instant.from('2026-08-20T09:00:00Z');

export const holder = (who: Who) => ({ ...named(who), state: 'confirmed' as const, since });

/** `holders`: by party; all other seats stand empty. */
export const seated = (forum: Forum, holders: Readonly<Record<string, readonly Who[]>>): Forum => ({
  ...forum,
  seats: forum.seats.map((seat) => ({ ...seat, holders: (holders[seat.party] ?? []).map(holder) })),
});

export const aTeam: Forum = {
  ...seated(forumOf('team', forumId.parse('hjo-team'), 'Teamet i Hjo'), { rehab: ['rehab'] }),
  place: placeOf(channelId),
  termEnds: [day('2026-12-18'), day('2027-06-11')],
  convener: named('convener'),
  deputy: named('deputy'),
};

export const aGroup: Forum = {
  ...seated(forumOf('group', forumId.parse('hjo-group'), 'Gruppen i Hjo'), {}),
  place: placeOf(otherChannelId),
  termEnds: aTeam.termEnds,
  convener: named('support'),
};

/** A row that was confirmed on that day, or never. */
export const aRow = (assured: string | undefined, given: Parameters<typeof aContact>[0] = {}): Contact =>
  contact.parse({ ...aContact(given), ...(assured !== undefined && { assured_date: assured, assurer: 'rehab' }) });

export const anAsking = async (forums: readonly Forum[], rows: readonly Contact[], area: AreaId = hjo) => {
  const world = await fakeWorld(contactJobs, []);
  const { ports, engine, teams } = world;
  const { stranger: _outside, ...inside } = people;
  for (const channel of [channelId, otherChannelId]) teams.join(channel, ...Object.values(inside));
  for (const forum of forums) await addForum(world, forum);
  const commit = (writes: Parameters<typeof ports.tables.commit>[0]['writes']) =>
    ports.tables.commit({ table: 'contacts', partition: area, op: ports.random.id(), writes });
  if (rows.length > 0) await commit(rows.map((row) => rowWrite(row)));

  const settle = async () => {
    for (let tries = 0; tries < 20; tries += 1) {
      await engine.idle();
      const owed = await ports.tables.list('contacts', area, `${rowKey('owed')}|`);
      const due = owed.filter(({ body }) => isFree(owedRow.parse(body), world.now));
      if (due.length === 0) return;
      await Promise.all(due.map(({ key }) => engine.run({ table: 'contacts', partition: area, key })));
    }
    throw new Error('never settles');
  };
  const pass = async () => {
    await engine.pass('contacts', area, contactRecurring(world.now));
    await settle();
  };

  return {
    world,
    ports,
    settle,
    pass,
    /** The round without its hour, as another instance would make it. */
    round: () => goAsking(ports, area),
    /** On to that day and hour of a Swedish clock, with nothing running in between. */
    until: async (on: string, hour = 8) => {
      if (Temporal.Instant.compare(world.now, atHour(day(on), hour)) < 0) await pass();
      world.now = atHour(day(on), hour);
      await pass();
    },
    change: async (forum: Forum) => {
      const before = await loadForum(ports, forum.id);
      const writes = [forumWrite(forum, before?.etag)];
      await ports.tables.commit({ table: 'forums', partition: forum.id, op: ports.random.id(), writes });
    },
    rewrite: async (row: Contact) => {
      const before = await loadRow(ports, area, row.id);
      await commit([rowWrite(row, before?.etag)]);
    },
    rowsNow: async () => (await listRows(ports, area)).rows.map(({ row }) => row),
    /** What came to a person or to a channel, oldest first. */
    cards: (to: Who | string): readonly Card[] =>
      teams.sentTo(to in people ? people[to as Who].userId : to).map(({ message }) => message.card),
    presses: async (
      who: Who,
      on: Card,
      title: string,
      typed: Readonly<Record<string, string>> = {},
      where: Where = inPerson(who),
      cardActivityId?: string,
    ): Promise<Card> => {
      world.now = world.now.add({ seconds: 1 });
      const shown = { ...on };
      const { verb, data, associatedInputs } = buttonOf(shown, title);
      const sent = associatedInputs === 'none' ? data : { ...data, ...inputsOf(shown), ...typed };
      const { userId, name } = people[who];
      const answer = await answerPress(keepingVerbTable, ports, {
        kind: 'press',
        verb,
        data: sent,
        from: { userId, name },
        where,
        ...(cardActivityId !== undefined && { cardActivityId }),
      });
      await settle();
      checkCard(answer);
      return answer;
    },
  };
};

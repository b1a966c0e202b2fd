/** A forum with its meetings in real tables and the real jobs; of the outside only Teams is played. */
import type { Temporal } from 'temporal-polyfill';
import type { Forum } from '../../bot/forums/forum.ts';
import { keyOf } from '../../bot/forums/person.ts';
import { forumWrite, listInRegion, loadForum } from '../../bot/forums/store.ts';
import { callMeeting } from '../../bot/meetings/actions/calling/call.ts';
import { meetingVerbs } from '../../bot/meetings/bot.ts';
import { meetingJobs } from '../../bot/meetings/jobs.ts';
import type { Meeting, MeetingId } from '../../bot/meetings/meeting.ts';
import { loadMeeting, meetingWrite } from '../../bot/meetings/store.ts';
import { meetingWordJobs } from '../../bot/meetings/telling/word.ts';
import { execute } from '../../bot/platform/cards/card.ts';
import { isFree, owedRow } from '../../bot/platform/jobs/owed-row.ts';
import { rowKey } from '../../bot/platform/tables/keys.ts';
import type { Card, Member, Press } from '../../bot/platform/teams/port.ts';
import { answerPress } from '../../bot/platform/teams/verbs.ts';
import { sound } from '../forums/town.ts';
import { fakeWorld, homeTenant } from '../support/fake-world.ts';
import { buttonOf, inputsOf, wordsOf } from '../support/seen-card.ts';
import { actorIn, now } from './a-meeting.ts';

export const verbs = meetingVerbs({
  caseButton: (forum, id, title) => execute(title, 'case.show', { forum, case: id }),
});

const member = (number: number, name: string): Member => ({
  userId: `29:user-${number}`,
  tenantId: homeTenant,
  objectId: `40000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  name,
  role: 'member',
});

export const people = {
  coordinator: member(1, 'Ulla Norén'),
  convener: member(2, 'Bo Lind'),
  elevhalsa: member(3, 'Eva Dahl'),
  rehab: member(4, 'Anna Berg'),
  lovet: member(5, 'Per Ek'),
  bup: member(6, 'Ida Alm'),
  noSeat: member(9, 'Sten Falk'),
};
export type Who = keyof typeof people;

export const reads = (card: Card): string => wordsOf({ ...card }).replaceAll('\\', '');

type Pressing = Partial<Pick<Press, 'where' | 'cardActivityId'>>;

/** The first meeting is the one that is pressed on. It is Friday morning, until a test moves the clock. */
export const aCall = async (forum: Forum, ...meetings: readonly Meeting[]) => {
  const [first] = meetings;
  if (!first) throw new Error('a forum needs a meeting');
  const world = await fakeWorld(meetingJobs, [keyOf(people.coordinator)]);
  world.now = now;
  const { ports, teams, engine } = world;
  const { id, place } = forum;
  if (!place) throw new Error('a forum needs a channel');
  teams.join(place.channelId, ...Object.values(people));
  const commit = (...writes: Parameters<typeof ports.tables.commit>[0]['writes']) =>
    ports.tables.commit({ table: 'forums', partition: id, op: ports.random.id(), writes });
  await commit(forumWrite(forum), ...meetings.map((meeting) => meetingWrite(meeting)));
  await listInRegion(ports, 'skaraborg', id);

  const rows = async () =>
    (await ports.tables.list('forums', id, `${rowKey('owed')}|`)).map(({ key, body }) => ({
      key,
      row: owedRow.parse(body),
    }));
  const settle = async () => {
    for (let tries = 0; tries < 20; tries += 1) {
      await engine.idle();
      const due = (await rows()).filter(({ row }) => isFree(row, world.now));
      if (due.length === 0) return;
      await Promise.all(due.map(({ key }) => engine.run({ table: 'forums', partition: id, key })));
    }
    throw new Error('never settles');
  };

  const press = async (by: Who, verb: string, data: object = {}, { where, cardActivityId }: Pressing = {}) => {
    const { userId, name } = people[by];
    const answer = await answerPress(verbs, ports, {
      kind: 'press',
      verb,
      data: { forum: id, meeting: first.id, ...data },
      from: { userId, name },
      where: where ?? {
        kind: 'personal',
        conversationId: `a:${userId}`,
        serviceUrl: place.serviceUrl,
        tenantId: 'tenant',
      },
      ...(cardActivityId !== undefined && { cardActivityId }),
    });
    return sound(answer);
  };

  return {
    world,
    teams,
    ports,
    press,
    settle,
    rows,
    /** A button by its title, with what stands in the card and what is typed besides. */
    pressOn: (by: Who, card: Card, title: string, typed: Readonly<Record<string, string>> = {}, how: Pressing = {}) => {
      const { verb, data, associatedInputs } = buttonOf({ ...card }, title);
      const inputs = associatedInputs === 'none' ? {} : { ...inputsOf({ ...card }), ...typed };
      return press(by, verb, { ...data, ...inputs }, how);
    },
    meeting: async (which: MeetingId = first.id): Promise<Meeting> => {
      const stored = await loadMeeting(ports.tables, id, which);
      if (!stored) throw new Error('no such meeting');
      return stored.meeting;
    },
    change: async (changed: Partial<Meeting>) => {
      const stored = await loadMeeting(ports.tables, id, first.id);
      if (stored) await commit(meetingWrite({ ...stored.meeting, ...changed }, stored.etag));
    },
    changeForum: async (changed: Partial<Forum>) => {
      const stored = await loadForum(ports, id);
      if (stored) await commit(forumWrite({ ...stored.forum, ...changed }, stored.etag));
    },
    call: async () => {
      const called = await callMeeting(ports, { forum, actor: actorIn(forum, 2) }, first.id);
      await settle();
      return called;
    },
    inChannel: { kind: 'channel', place } as const,
    /** All that the channel has been sent, posts and updates, oldest first. */
    inTheChannel: () => teams.posted.filter(({ how }) => how === 'postToChannel' || how === 'update'),
    /** What the channel shows now. */
    shown: (): string => {
      const last = teams.posted.findLast(({ how }) => how === 'postToChannel' || how === 'update');
      return last ? reads(last.message.card) : '';
    },
    until: async (instant: Temporal.Instant) => {
      world.now = instant;
      await settle();
    },
    /** What those who are concerned have come to be told, as it was owed. */
    toldOf: async () =>
      (await rows()).filter(({ row }) => row.job === meetingWordJobs.changed).map(({ row }) => row.data),
  };
};

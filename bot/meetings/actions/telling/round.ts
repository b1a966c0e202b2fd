/** The round of each whole hour through a forum's meetings: what should have been said by now is owed, once. */
import { Temporal } from 'temporal-polyfill';
import { ok, refuse } from '../../../failure.ts';
import { awayOn } from '../../../forums/actions/away.ts';
import { forumById } from '../../../forums/actions.ts';
import { conveners, type Forum, type ForumId } from '../../../forums/forum.ts';
import { inTurns } from '../../../forums/in-turns.ts';
import type { Recurring } from '../../../platform/jobs/port.ts';
import type { Ports } from '../../../platform/ports.ts';
import { dayOf } from '../../../platform/time/clock.ts';
import { nextWholeHour } from '../../../platform/time/hours.ts';
import { mayWake } from '../../../platform/time/waking.ts';
import { isEmpty } from '../../agenda/agenda.ts';
import { slotsOf } from '../../agenda/slots.ts';
import type { Attendee } from '../../attendee.ts';
import { withSpeakers } from '../../calling/speakers.ts';
import { isCancelled, type Meeting } from '../../meeting.ts';
import { decisionReminders } from '../../minutes/decisions.ts';
import type { Series } from '../../series/series.ts';
import { listTodos, type StoredTodo, todoWrite } from '../../store/todo.ts';
import { listMeetings, listSeries } from '../../store.ts';
import { cannotWait, isAgendaDue, isCallDue, isEmptyDue, isLastDue } from '../../telling/due.ts';
import { inOneWord } from '../../telling/word.ts';
import { type Around, type Said, wordsDue } from '../../telling/words-due.ts';
import { compileAgenda } from '../agenda/agenda.ts';
import { attendeesAt } from '../attendees.ts';
import { callWhenDue } from '../calling/call.ts';
import { changeMeeting } from '../change-meeting.ts';
import { mostWords, oweWord } from './owe-word.ts';
import { oweInThread } from './say-in-thread.ts';

export const roundJob = 'meeting-round';

/** Days back, for what is said after a meeting, and ahead, for the longest notice of a call. */
const reach = { back: 35, ahead: 65 };

const isAwake = (forum: Forum): boolean => forum.state === 'active' && forum.place !== undefined;

export const meetingRecurring = (forum: Forum, now: Parameters<typeof nextWholeHour>[0]): readonly Recurring[] =>
  isAwake(forum) ? [{ job: roundJob, about: 'forum', due: nextWholeHour(now) }] : [];

/** All that the round has read of the forum, for each of its meetings. */
type Ground = {
  readonly forum: Forum;
  readonly attendees: readonly Attendee[];
  readonly away: ReadonlySet<string>;
  readonly series: readonly Series[];
  readonly meetings: readonly Meeting[];
};

const hasLater = (meetings: readonly Meeting[], { kind, date }: Meeting): boolean =>
  meetings.some((one) => one.kind === kind && !isCancelled(one) && Temporal.PlainDate.compare(one.date, date) > 0);

/** Farther than a plan reaches, days. */
const farthest = 800;

/** Of a series with a rhythm, and with nothing of its kind planned after it in the forum, however far ahead. */
const isLast = async (ports: Ports, { forum, series, meetings }: Ground, meeting: Meeting): Promise<boolean> => {
  const own = series.find(({ id }) => id === meeting.seriesId);
  const isRhythm = own?.state === 'active' && own.rhythm.kind !== 'dates' && own.kind !== 'consultation-hour';
  if (!isRhythm || isCancelled(meeting) || hasLater(meetings, meeting)) return false;
  const today = dayOf(ports.clock.now());
  const ahead = await listMeetings(ports.tables, forum.id, { from: today, to: today.add({ days: farthest }) });
  return !hasLater(
    ahead.map((one) => one.meeting),
    meeting,
  );
};

const around = async (ports: Ports, ground: Ground, meeting: Meeting): Promise<Around> => {
  const { forum, attendees, away } = ground;
  const now = ports.clock.now();
  const wantsAgenda = isAgendaDue(meeting, now) || isEmptyDue(meeting, now);
  const agenda = wantsAgenda ? await compileAgenda(ports, forum, meeting) : undefined;
  const askers = agenda && isAgendaDue(meeting, now) ? slotsOf(forum, meeting, agenda) : [];
  return {
    attendees: withSpeakers(forum, meeting, attendees),
    conveners: conveners(forum),
    away,
    hasAgenda: agenda !== undefined && !isEmpty(agenda),
    askers: askers.map(({ id, userId, home, slot }) => ({
      caseId: id,
      userId,
      ...(home && { through: home }),
      ...(slot && { slot }),
    })),
    isLast: isLastDue(meeting, now) && !meeting.said.includes('last') && (await isLast(ports, ground, meeting)),
  };
};

/** As many as one transaction holds, whole marks at a time; the others come with the next round. */
const fitting = (all: readonly Said[]): readonly Said[] => {
  let left = mostWords;
  return all.flatMap((said) => {
    const words = said.words.slice(0, mostWords);
    const size = words.length + (said.inThread ? 1 : 0);
    if (size > left) return [];
    left -= size;
    return [{ ...said, words }];
  });
};

/** A slot that was told before may be the right one again. */
const occasionOf = ({ said, sequence }: Meeting, mark: string): string => {
  const times = said.filter((one) => one === mark).length;
  return [mark, sequence, ...(times > 0 ? [times] : [])].join('.');
};

/** The marks and what is owed are one transaction; who has answered meanwhile is not reminded. */
const say = async (ports: Ports, ground: Ground, meeting: Meeting): Promise<void> => {
  const now = ports.clock.now();
  const facts = await around(ports, ground, meeting);
  if (wordsDue(meeting, facts, now).length === 0) return;
  await changeMeeting(ports, ground.forum.id, meeting.id, (fresh) => {
    const due = fitting(wordsDue(fresh, facts, now));
    if (due.length === 0) return refuse({ kind: 'nothing-to-say' });
    const promises = due.flatMap(({ mark, words, inThread }) => {
      const { forumId, id } = fresh;
      const occasion = occasionOf(fresh, mark);
      const reply = { meeting: id, kind: 'remind', about: inOneWord(inThread ?? []) } as const;
      return [
        ...words.map((word) => oweWord(ports, forumId, { ...word, meeting: id }, occasion)),
        ...(inThread ? [oweInThread(ports, forumId, reply, occasion)] : []),
      ];
    });
    return ok({ after: { ...fresh, said: [...fresh.said, ...due.map(({ mark }) => mark)] }, did: 'said', promises });
  });
};

const remindOf = async (ports: Ports, { forum, attendees, away }: Ground, stored: StoredTodo): Promise<void> => {
  const due = mayWake(ports.clock.now()) ? decisionReminders(stored.todo, ports.clock.now()) : undefined;
  if (!due) return;
  const { meeting, decision, attendee } = stored.todo;
  const people = attendees.find(({ id }) => id === attendee)?.people ?? [];
  const told = [...new Set((people.length > 0 ? people : conveners(forum)).map(({ userId }) => userId))];
  const there = told.filter((userId) => !away.has(userId)).slice(0, mostWords);
  if (there.length === 0) return;
  const promises = there.map((userId) =>
    oweWord(
      ports,
      forum.id,
      { meeting, kind: 'decision', userId, about: decision },
      `${due.reminder}.${stored.todo.by}`,
    ),
  );
  const writes = [todoWrite(due.after, stored.etag), ...promises.map(({ write }) => write)];
  await ports.jobs.commit({ table: 'forums', partition: forum.id, op: ports.random.id(), writes }, promises);
};

/** What is wrong with one meeting must not silence the others. */
const guarded = async ({ log }: Ports, forum: ForumId, about: string, work: () => Promise<void>): Promise<boolean> => {
  try {
    await work();
    return true;
  } catch (cause) {
    log.error({ event: 'round-failed', job: roundJob, forum, key: about }, cause);
    return false;
  }
};

const goThrough = async (ports: Ports, ground: Ground, meeting: Meeting, now: Temporal.Instant): Promise<void> => {
  if ((mayWake(now) || cannotWait(meeting, now)) && isCallDue(meeting, now))
    await callWhenDue(ports, ground.forum.id, meeting.id);
  await say(ports, ground, meeting);
};

const readGround = async (ports: Ports, forum: Forum, now: Temporal.Instant): Promise<Ground> => {
  const today = dayOf(now);
  const span = { from: today.subtract({ days: reach.back }), to: today.add({ days: reach.ahead }) };
  const [stored, series] = await Promise.all([
    listMeetings(ports.tables, forum.id, span),
    listSeries(ports.tables, forum.id),
  ]);
  const attendees = stored.length > 0 ? await attendeesAt(ports, forum) : [];
  const spoken = stored.flatMap(({ meeting }) => [...meeting.answers, ...(meeting.spoken ?? [])]);
  const people = [...attendees.flatMap((one) => one.people), ...conveners(forum), ...spoken];
  const away =
    stored.length > 0
      ? await awayOn(ports, [...new Set(people.map(({ userId }) => userId))], today)
      : new Set<string>();
  return {
    forum,
    attendees,
    away,
    series: series.map((one) => one.series),
    meetings: stored.map((one) => one.meeting),
  };
};

const isNear = ({ date }: Meeting, now: Temporal.Instant): boolean => {
  const days = dayOf(now).until(date, { largestUnit: 'days' }).days;
  return days >= -reach.back && days <= reach.ahead;
};

/** False when something of it failed. */
export const goMeetingRound = async (ports: Ports, id: ForumId): Promise<boolean> => {
  const forum = await forumById(ports, id);
  if (!forum || !isAwake(forum)) return true;
  const now = ports.clock.now();
  const ground = await readGround(ports, forum, now);
  const near = ground.meetings.filter((meeting) => isNear(meeting, now));
  const through = (meeting: Meeting) => guarded(ports, id, meeting.id, () => goThrough(ports, ground, meeting, now));
  const gone = await inTurns(near, through);
  const todos = await listTodos(ports.tables, id);
  const reminded = await inTurns(todos, (todo) =>
    guarded(ports, id, todo.todo.decision, () => remindOf(ports, ground, todo)),
  );
  return [...gone, ...reminded].every((isDone) => isDone);
};

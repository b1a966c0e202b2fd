/** The only way out for an agenda and for minutes. */
import type { InForum } from '../../forums/access.ts';
import { isAskedAbout } from '../../platform/delivery/delivery.ts';
import type { Ports } from '../../platform/ports.ts';
import { clockSpan, timeOfDay } from '../../platform/time/swedish.ts';
import { agendaOf } from '../actions/agenda/agenda.ts';
import { mayAddPoint, mayRemovePoint } from '../actions/agenda/points.ts';
import { mayMarkDone } from '../actions/minutes/decisions.ts';
import { mayWriteMinutes, type OpenMinutes } from '../actions/minutes/minutes.ts';
import { isPublished } from '../actions/minutes/minutes-owed.ts';
import { type Agenda, isClosedForPoints, isEmpty } from '../agenda/agenda.ts';
import type { CaseGroup, Slot } from '../agenda/slots.ts';
import type { Attendee } from '../attendee.ts';
import { barredSentence, nextSentence } from '../cards/minutes-words.ts';
import type { AgendaView } from '../contract/agenda.ts';
import type { MinutesView } from '../contract/minutes.ts';
import { hasBegun, isCancelled, type Meeting } from '../meeting.ts';
import type { Minutes } from '../minutes/minutes.ts';

export type Seen = InForum & { readonly meeting: Meeting; readonly attendees: readonly Attendee[] };

const nameIn = ({ attendees }: Seen, id: string): string | undefined => attendees.find((one) => one.id === id)?.name;

const presentSlot = (slot: Slot | undefined) =>
  slot && { from: slot.from.toString(), to: slot.to.toString(), words: clockSpan(slot.from, slot.to) };

type Whole = Extract<AgendaView, { kind: 'agenda' }>;

const presentGroup = (seen: Seen, { stays, cases }: CaseGroup): Whole['groups'][number] => ({
  visitors: stays.map(({ attendee, minutes, slot, isTooShort }) => ({
    name: nameIn(seen, attendee) ?? attendee,
    minutes,
    ...(slot && { when: clockSpan(slot.from, slot.to) }),
    isTooShort,
  })),
  cases: cases.map(({ id, alias, standing, asked, slot }) => {
    const when = presentSlot(slot);
    const names = asked.flatMap((seat) => seen.forum.seats.find((one) => one.id === seat)?.name ?? []);
    return { id, alias, standing, asked: names, ...(when && { slot: when }) };
  }),
});

const presentDecision = (seen: Seen, one: Agenda['decisions'][number]): Whole['decisions'][number] => {
  const who = one.attendee && nameIn(seen, one.attendee);
  return {
    meeting: one.meeting,
    id: one.decision,
    text: one.text,
    ...(who && { who }),
    ...(one.by && { by: one.by.toString() }),
    on: one.on.toString(),
    isLate: one.isLate,
  };
};

export const presentAgenda = async (ports: Ports, seen: Seen): Promise<AgendaView> => {
  const { meeting } = seen;
  const agenda = await agendaOf(ports, seen, meeting);
  if (agenda.kind === 'counts') return agenda;
  const now = ports.clock.now();
  const isOpen = !isClosedForPoints(meeting, now);
  const { decisions, groups, ended, hasRoom, points, pointsFrom } = agenda;
  return {
    kind: 'agenda',
    isEmpty: isEmpty(agenda),
    decisions: decisions.map((one) => presentDecision(seen, one)),
    groups: groups.map((one) => presentGroup(seen, one)),
    ended: ended.map(({ id, alias }) => ({ id, alias })),
    hasRoom,
    points: points.map((point) => ({
      id: point.id,
      text: point.text,
      name: point.name,
      mayRemove: isOpen && mayRemovePoint(seen, point),
    })),
    ...(pointsFrom && { pointsFrom: timeOfDay(pointsFrom) }),
    mayAdd: isOpen && mayAddPoint(seen),
    mayMarkDone: mayMarkDone(seen, seen.attendees),
    mayWriteMinutes: hasBegun(meeting, now) && !isCancelled(meeting) && mayWriteMinutes(seen),
  };
};

const noneYet = '"none"';

const etagOf = (minutes: Pick<Minutes, 'revision'> | undefined): string =>
  minutes ? `"${minutes.revision}"` : noneYet;

const channelOf = ({ card }: Minutes): Pick<MinutesView, 'channel'> => {
  if (!card) return {};
  if (isAskedAbout(card)) return { channel: card.post === 'failed' ? 'failed' : 'asks' };
  return { channel: card.activityId === undefined && card.post === 'owed' ? 'owed' : 'shown' };
};

export const presentMinutes = (seen: Seen, { minutes, present, cases, barred }: OpenMinutes): MinutesView => ({
  etag: etagOf(minutes),
  isWritten: minutes !== undefined,
  ...(minutes && { writtenAt: minutes.writtenAt.toString() }),
  attendees: seen.attendees.map(({ id, name }) => ({ id, name, isCalled: seen.meeting.attendees.includes(id) })),
  present: [...present],
  decisions: (minutes?.decisions ?? []).map(({ id, text, attendee, by, doneAt }) => ({
    id,
    text,
    ...(attendee && { attendee }),
    ...(by && { by: by.toString() }),
    ...(doneAt && { doneAt: doneAt.toString() }),
  })),
  cases: cases.map(({ id, alias, next }) => ({ id, alias, next: nextSentence(next), isClosed: next === undefined })),
  mayWrite: barred === undefined,
  ...(barred && { barred: barredSentence(barred) }),
  mayMarkDone: mayMarkDone(seen, seen.attendees),
  isPublished: isPublished(seen.forum),
  ...(minutes && channelOf(minutes)),
});

/** What a changed series is to those who were to come: another time or place, or a meeting that has gone. Pure. */
import { z } from 'zod';
import type { Attendee } from '../attendee.ts';
import { type AttendeeId, attendeeId } from '../attendee-id.ts';
import { meetingId } from '../meeting.ts';
import type { Changed, Changes } from '../series/change.ts';
import { changes } from './word.ts';

export const newsParts = ['date', 'start', 'minutes', 'place', 'link', 'gone'] as const;
export type NewsPart = (typeof newsParts)[number];

const attendeeNews = z.object({
  attendee: attendeeId,
  parts: z.array(z.enum(newsParts)),
  /** Not called to the series any more. */
  isOut: z.boolean(),
});
export type AttendeeNews = z.infer<typeof attendeeNews>;

/** A call in the channel that shows something else by now. */
const callNews = z.object({ meeting: meetingId, did: z.enum(changes), sequence: z.int() });
export type CallNews = z.infer<typeof callNews>;

const json = z.string().transform((words): unknown => JSON.parse(words));

/** As one text each, for a row that holds nothing else. */
export const seriesNewsData = z.object({
  news: json.pipe(z.array(attendeeNews)).default([]),
  calls: json.pipe(z.array(callNews)).default([]),
});

const partsFor = (attendee: AttendeeId, { before, after, parts }: Changed): readonly NewsPart[] => {
  if (!before.attendees.includes(attendee)) return [];
  if (!after.attendees.includes(attendee)) return ['gone'];
  return newsParts.filter((one) => parts.some((part) => part === one));
};

/** Of each who was to come to one of its coming meetings. Who comes anew is told by the calls. */
export const newsOf = (
  { changed, removed }: Pick<Changes, 'changed' | 'removed'>,
  { attendees: called }: { readonly attendees: readonly AttendeeId[] },
): readonly AttendeeNews[] => {
  const all = new Set([...changed, ...removed].flatMap(({ before }) => before.attendees));
  return [...all].flatMap((attendee) => {
    const isGone = removed.some(({ before }) => before.attendees.includes(attendee));
    const said = new Set([...changed.flatMap((one) => partsFor(attendee, one)), ...(isGone ? ['gone'] : [])]);
    const parts = newsParts.filter((part) => said.has(part));
    return parts.length > 0 ? [{ attendee, parts, isOut: !called.includes(attendee) }] : [];
  });
};

/** The calls that stand in the channel and are not as they were. */
export const callsChanged = ({ changed, removed }: Pick<Changes, 'changed' | 'removed'>): readonly CallNews[] => [
  ...changed
    .filter(({ before, after }) => after.state === 'called' && after.card && after.sequence > before.sequence)
    .map(({ after: { id, sequence } }) => ({ meeting: id, did: 'moved' as const, sequence })),
  ...removed
    .filter(({ before, how }) => how === 'cancelled' && before.card)
    .map(({ before: { id, sequence } }) => ({ meeting: id, did: 'cancelled' as const, sequence: sequence + 1 })),
];

export type PersonNews = {
  readonly userId: string;
  readonly parts: readonly NewsPart[];
  /** Of those whom the person speaks for. */
  readonly out: readonly AttendeeId[];
};

/** One for each person, whatever they speak for. */
export const toPeople = (news: readonly AttendeeNews[], attendees: readonly Attendee[]): readonly PersonNews[] => {
  const listeners = (id: AttendeeId) => attendees.find((one) => one.id === id)?.people ?? [];
  const everybody = new Set(news.flatMap(({ attendee }) => listeners(attendee).map(({ userId }) => userId)));
  return [...everybody].map((userId) => {
    const own = news.filter(({ attendee }) => listeners(attendee).some((one) => one.userId === userId));
    return {
      userId,
      parts: newsParts.filter((part) => own.some(({ parts, isOut }) => !isOut && parts.includes(part))),
      out: own.filter(({ isOut }) => isOut).map(({ attendee }) => attendee),
    };
  });
};

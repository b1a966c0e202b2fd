/** What was decided at a meeting and who does it: screened, and never of a case. */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { caseId } from '../../cases/case-request.ts';
import { personKey } from '../../forums/person.ts';
import { delivery } from '../../platform/delivery/delivery.ts';
import { instant, plainDate } from '../../platform/time/schema.ts';
import { type AttendeeId, attendeeId } from '../attendee-id.ts';
import { longest, most } from '../longest.ts';
import { type Meeting, meetingId } from '../meeting.ts';

export const decision = z.object({
  id: z.string(),
  text: z.string(),
  /** Who does it. */
  attendee: attendeeId.optional(),
  /** The last day. */
  by: plainDate.optional(),
  doneAt: instant.optional(),
});
export type Decision = z.infer<typeof decision>;

export const minutes = z.object({
  meetingId,
  present: z.array(attendeeId),
  decisions: z.array(decision).max(most.decisions),
  /** The cases that stood on the agenda, as it was when the minutes were first saved: ids and nothing else. */
  cases: z.array(caseId).default([]),
  /** One more for each time that they are written; a decision done is no new one. */
  revision: z.int().min(1),
  writtenBy: personKey,
  /** Teams' id of the same, who is asked whether they show in the channel. */
  userId: z.string(),
  writtenAt: instant,
  /** Where they stand in the channel; never of a team. */
  card: delivery.optional(),
});
export type Minutes = z.infer<typeof minutes>;

/** A decision as it is typed; without an id it is a new one. */
export type TypedDecision = Omit<Decision, 'id' | 'doneAt'> & { readonly id?: string | undefined };
export type TypedMinutes = { readonly present: readonly AttendeeId[]; readonly decisions: readonly TypedDecision[] };

/** Whoever has said that they come, or where that is presumed has not said that they do not. */
export const presumedPresent = ({
  attendees,
  answers,
  calling,
}: Pick<Meeting, 'attendees' | 'answers' | 'calling'>): readonly AttendeeId[] =>
  attendees.filter((id) => {
    const said = answers.find(({ attendee }) => attendee === id)?.kind;
    return said === undefined ? calling !== 'reply' : said !== 'not';
  });

/** `at`: which of the decisions, from 0. */
export type MinutesFlaw =
  | { readonly kind: 'too-many' | 'nothing-written' | 'no-such-attendee-present' }
  | {
      readonly kind: 'no-text' | 'too-long' | 'no-such-attendee' | 'before-the-meeting' | 'too-far-away';
      readonly at: number;
    };

const farthest = Temporal.Duration.from({ years: 2 });

const decisionFlaws = (
  { text, attendee, by }: TypedDecision,
  at: number,
  { meeting, known }: Known,
): readonly MinutesFlaw[] => {
  const flaw = (
    isSo: boolean | undefined,
    kind: Extract<MinutesFlaw, { at: number }>['kind'],
  ): readonly MinutesFlaw[] => (isSo ? [{ kind, at }] : []);
  const { compare } = Temporal.PlainDate;
  return [
    ...flaw(text.trim() === '', 'no-text'),
    ...flaw(text.trim().length > longest.decision, 'too-long'),
    ...flaw(attendee && !known.has(attendee), 'no-such-attendee'),
    ...flaw(by && compare(by, meeting.date) < 0, 'before-the-meeting'),
    ...flaw(by && compare(by, meeting.date.add(farthest)) > 0, 'too-far-away'),
  ];
};

/** `known`: all who may be called to the forum's meetings, and those of this one. */
type Known = { readonly meeting: Pick<Meeting, 'date'>; readonly known: ReadonlySet<AttendeeId> };

/** Everything that must be mended, at once. */
export const flawsOf = ({ present, decisions }: TypedMinutes, known: Known): readonly MinutesFlaw[] => [
  ...(present.length === 0 && decisions.length === 0 ? [{ kind: 'nothing-written' } as const] : []),
  ...(present.some((id) => !known.known.has(id)) ? [{ kind: 'no-such-attendee-present' } as const] : []),
  ...(decisions.length > most.decisions ? [{ kind: 'too-many' } as const] : []),
  ...decisions.flatMap((one, at) => decisionFlaws(one, at, known)),
];

type Written = Pick<Minutes, 'present' | 'decisions'>;

const bare = ({ text, attendee, by }: TypedDecision) => [text.trim(), attendee ?? '', by?.toString() ?? ''];

/** The same press that comes twice has written nothing new. */
export const isSameAs = (typed: TypedMinutes, written: Written): boolean =>
  JSON.stringify([typed.present.toSorted(), typed.decisions.map(bare)]) ===
  JSON.stringify([written.present.toSorted(), written.decisions.map(bare)]);

/** As they are kept: what is done stays done, and who is new gets an id. */
export const decisionsFrom = (
  typed: readonly TypedDecision[],
  before: readonly Decision[],
  newId: () => string,
): readonly Decision[] =>
  typed.map(({ id, text, attendee, by }) => {
    const old = before.find((one) => one.id === id);
    return {
      id: old?.id ?? newId(),
      text: text.trim(),
      ...(attendee && { attendee }),
      ...(by && { by }),
      ...(old?.doneAt && { doneAt: old.doneAt }),
    };
  });

/** What somebody has typed on an older version, over the present one: nobody's decision goes. */
export const mergedOver = (typed: TypedMinutes, present: Written): TypedMinutes => {
  const own = (id: string) => typed.decisions.find((one) => one.id === id);
  const isNew = ({ id, text }: TypedDecision) =>
    !present.decisions.some((one) => one.id === id || one.text === text.trim());
  return {
    present: [...new Set([...present.present, ...typed.present])],
    decisions: [...present.decisions.map((one) => own(one.id) ?? one), ...typed.decisions.filter(isNew)],
  };
};

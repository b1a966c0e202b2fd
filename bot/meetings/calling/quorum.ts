/** Who comes as far as is known, and whether they are enough. Pure. */

import type { Attendee } from '../attendee.ts';
import { partyOf } from '../attendee-id.ts';
import type { Meeting } from '../meeting.ts';
import { answerOf, calledOf } from './answering.ts';

export type Substituted = { readonly attendee: Attendee; readonly substitute: string };

/** In the order of the forum's seats. Where attendance is presumed, those who have said nothing come. */
export type Attendance = {
  readonly comes: readonly Attendee[];
  readonly not: readonly Attendee[];
  readonly substitutes: readonly Substituted[];
  readonly silent: readonly Attendee[];
};

export const attendanceOf = (meeting: Meeting, attendees: readonly Attendee[]): Attendance => {
  const called = calledOf(meeting, attendees);
  const said = called.map((attendee) => ({ attendee, answer: answerOf(meeting, attendee.id) }));
  const having = (kind: 'comes' | 'not' | undefined) =>
    said.filter(({ answer }) => answer?.kind === kind).map(({ attendee }) => attendee);
  const quiet = having(undefined);
  const isPresumed = meeting.calling === 'presumed';
  const coming = [...having('comes'), ...(isPresumed ? quiet : [])];
  return {
    comes: called.filter((attendee) => coming.includes(attendee)),
    not: having('not'),
    substitutes: said.flatMap(({ attendee, answer }) =>
      answer?.kind === 'substitute' ? [{ attendee, substitute: answer.substitute ?? '' }] : [],
    ),
    silent: isPresumed ? [] : quiet,
  };
};

export type Quorum = { readonly coming: number; readonly needed: number; readonly isReached: boolean };

/** Counts parties: two health centres are one. A substitute speaks for its party. Undefined where none is asked for. */
export const quorumOf = (meeting: Meeting, { comes, substitutes }: Attendance): Quorum | undefined => {
  const { quorum: needed } = meeting;
  if (needed === undefined) return undefined;
  const there = [...comes, ...substitutes.map(({ attendee }) => attendee)];
  const coming = new Set(there.map(({ id }) => partyOf(id))).size;
  return { coming, needed, isReached: coming >= needed };
};

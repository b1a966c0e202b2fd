/** What a meeting takes up: what was decided before and is not done, a team's open cases by alias, and what people want to say. */
import type { Temporal } from 'temporal-polyfill';
import type { AgendaCase } from '../../cases/agenda-case.ts';
import type { Forum } from '../../forums/forum.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { type AgendaPoint, isCancelled, isOver, type Meeting } from '../meeting.ts';
import { isEarlier, isLate, type OpenDecision, oldestFirst } from '../minutes/decisions.ts';
import { type Slots, slotted } from './slots.ts';

export type EarlierDecision = OpenDecision & { readonly isLate: boolean };

export type Agenda = Slots & {
  readonly kind: 'agenda';
  /** Oldest first. */
  readonly decisions: readonly EarlierDecision[];
  /** Their consent is over, so that nothing is said of them but that it must be renewed. */
  readonly ended: readonly AgendaCase[];
  /** In the order in which they came. */
  readonly points: readonly AgendaPoint[];
};

/** For who helps the groups and never reads a case. */
export type AgendaCounts = {
  readonly kind: 'counts';
  readonly decisions: number;
  readonly cases: number;
  readonly points: number;
};

/** Only a team's own meetings: "Inga individärenden lyfts" is said of every steering level, and a visit is no team meeting. */
export const hasCases = (forum: Pick<Forum, 'kind'>, { kind }: Pick<Meeting, 'kind'>): boolean =>
  forum.kind === 'team' && kind === 'team-meeting';

/** `cases`: in the order in which they are taken up. When it is over nobody comes at a time any more. */
export const agendaFrom = (
  meeting: Meeting,
  cases: readonly AgendaCase[],
  open: readonly OpenDecision[],
  now: Temporal.Instant,
): Agenda => {
  const today = dayOf(now);
  const talkedOf = cases.filter(({ hasEnded }) => !hasEnded);
  const slots: Slots = isOver(meeting, now)
    ? { groups: talkedOf.length > 0 ? [{ stays: [], cases: talkedOf }] : [], hasRoom: true }
    : slotted(meeting, talkedOf);
  const earlier = open.filter((one) => isEarlier(one, meeting));
  return {
    kind: 'agenda',
    decisions: oldestFirst(earlier).map((one) => ({ ...one, isLate: isLate(one, today) })),
    ...slots,
    ended: cases.filter(({ hasEnded }) => hasEnded),
    points: meeting.points,
  };
};

const casesOf = ({ groups, ended }: Agenda): number =>
  ended.length + groups.reduce((sum, { cases }) => sum + cases.length, 0);

/** Nobody needs to come for it. */
export const isEmpty = (agenda: Agenda): boolean =>
  casesOf(agenda) === 0 && agenda.points.length === 0 && agenda.decisions.length === 0;

export const countsOf = (agenda: Agenda): AgendaCounts => ({
  kind: 'counts',
  decisions: agenda.decisions.length,
  cases: casesOf(agenda),
  points: agenda.points.length,
});

export const isClosedForPoints = (meeting: Meeting, now: Temporal.Instant): boolean =>
  isCancelled(meeting) || isOver(meeting, now);

/** Whether a municipality has a team, has decided on one, or has none; and each change of it. Pure. */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { dayOf } from '../platform/time/clock.ts';
import { instant, plainDate } from '../platform/time/schema.ts';
import { teamStates, usualTeamKind } from './kind.ts';
import { type Sayer, sayer } from './sayer.ts';

const statusChange = z.object({
  at: instant,
  by: sayer,
  from: z.enum(teamStates),
  to: z.enum(teamStates),
  since: plainDate.optional(),
  kind: z.string(),
});
export type StatusChange = z.infer<typeof statusChange>;

export const teamStatus = z.object({
  municipality: z.string(),
  state: z.enum(teamStates),
  /** Of a team that is decided the day when it is planned to start. Missing where nobody knows. */
  since: plainDate.optional(),
  /** What such a team is called there. */
  kind: z.string(),
  /** The last change first. */
  history: z.array(statusChange),
});
export type TeamStatus = z.infer<typeof teamStatus>;

/** As somebody has filled it in, with nothing wrong in it. */
export type TypedStatus = Pick<TeamStatus, 'state' | 'since' | 'kind'>;

/** Far more than a municipality changes; a row must not grow without end. */
const mostChanges = 50;

/** Where nobody has said anything yet. */
export const unsaidStatus = (municipality: string): TeamStatus => ({
  municipality,
  state: 'none',
  kind: usualTeamKind,
  history: [],
});

const isSameDay = (one: Temporal.PlainDate | undefined, other: Temporal.PlainDate | undefined): boolean =>
  one === undefined || other === undefined ? one === other : one.equals(other);

const isSameStatus = (one: TypedStatus, other: TypedStatus): boolean =>
  one.state === other.state && one.kind === other.kind && isSameDay(one.since, other.since);

/** The same object where it says so already. */
export const withStatus = (
  before: TeamStatus | undefined,
  municipality: string,
  typed: TypedStatus,
  { by, now }: { readonly by: Sayer; readonly now: Temporal.Instant },
): TeamStatus => {
  if (before && isSameStatus(before, typed)) return before;
  const said = { ...(typed.since && { since: typed.since }), kind: typed.kind };
  const change: StatusChange = { at: now, by, from: before?.state ?? 'none', to: typed.state, ...said };
  const history = [change, ...(before?.history ?? [])].slice(0, mostChanges);
  return { municipality, state: typed.state, ...said, history };
};

/** A decision holds from when it was told, since its day is of a start to come; the others from their own day. */
const holdsFrom = ({ at, to, since }: StatusChange): Temporal.PlainDate =>
  to === 'decided' || since === undefined ? dayOf(at) : since;

/** How it stood on a day, for a trend over terms. A day that was not known counts as the day when it was told. */
export const stateOn = ({ history }: TeamStatus, day: Temporal.PlainDate): TeamStatus['state'] =>
  history.find((change) => Temporal.PlainDate.compare(holdsFrom(change), day) <= 0)?.to ?? 'none';

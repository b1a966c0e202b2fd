/** All that saving a plan would do, before it is done. */
import type { Temporal } from 'temporal-polyfill';
import type { SchoolYear, Term } from '../../forums/school-year.ts';
import { termsOf } from '../../forums/school-year.ts';
import type { Meeting } from '../meeting.ts';
import { type Changes, changesOf, isAhead, type Laid } from './change.ts';
import { type Collision, collisionsOf } from './collision.ts';
import { isWithinSpan } from './dates.ts';
import { type Draft, drafts } from './draft.ts';
import { type Effect, effectsOf } from './effects.ts';
import type { Plan } from './plan.ts';
import { type Proposal, propose } from './proposal.ts';

export type SeriesPreview = {
  readonly plan: Plan;
  /** Those to come, in order, as they will stand. */
  readonly rows: readonly Proposal[];
  readonly effects: readonly Effect[];
  readonly changes: Changes;
  readonly collisions: readonly Collision[];
};

export const layOut = (plan: Plan, years: readonly SchoolYear[]): Laid => {
  const terms = years.flatMap(termsOf).filter(({ id }) => plan.terms.includes(id));
  const proposals = propose(plan, terms, { breaks: years.flatMap(({ breaks }) => breaks) });
  return { proposals, drafts: drafts(plan, proposals) };
};

const nothing: Laid = { proposals: [], drafts: [] };

const termAt =
  (terms: readonly Term[]) =>
  (day: Temporal.PlainDate): string =>
    terms.find((term) => isWithinSpan(day, term))?.id ?? 'none';

/** A row tells where its meeting will be, also when somebody has moved or cancelled that one by itself. */
const asItWillStand = (proposal: Proposal, { kept, changed, untouched }: Changes): Proposal => {
  const stays = [...kept, ...changed.map(({ after }) => after)].find(({ planned }) => planned.equals(proposal.planned));
  if (stays && !(proposal.date && stays.date.equals(proposal.date))) {
    const { reason: _reason, ...rest } = proposal;
    return { ...rest, date: stays.date, by: 'chosen' };
  }
  const had = untouched.some(
    ({ planned, date }) =>
      planned.equals(proposal.planned) || (proposal.date !== undefined && date.equals(proposal.date)),
  );
  if (!had || stays) return proposal;
  const { date: _date, ...rest } = proposal;
  return { ...rest, reason: { kind: 'cancelled', name: 'inställt' }, by: 'dropped' };
};

type Known = {
  readonly years: readonly SchoolYear[];
  /** Of this series, and of the forum's others. */
  readonly own: readonly Meeting[];
  readonly others: readonly Meeting[];
  readonly now: Temporal.Instant;
};

const newTimes = ({ added, changed }: Changes): readonly (Draft | Meeting)[] => [
  ...added,
  ...changed
    .filter(({ parts }) => parts.some((part) => part === 'date' || part === 'start' || part === 'minutes'))
    .map(({ after }) => after),
];

/** `was`: the plan as it stands, of a series that there is. */
export const previewOf = (plan: Plan, was: Plan | undefined, { years, own, others, now }: Known): SeriesPreview => {
  const will = layOut(plan, years);
  const termOf = termAt(years.flatMap(termsOf));
  const changes = changesOf(own, was ? layOut(was, years) : nothing, will, { now, termOf });
  const isToCome = ({ planned, date = planned }: Proposal) => isAhead({ date, start: plan.start }, now);
  const standing = will.proposals.map((proposal) => asItWillStand(proposal, changes));
  const rows = standing.filter(isToCome);
  const past = was ? 0 : standing.length - rows.length;
  const daysOff = { breaks: years.flatMap(({ breaks }) => breaks) };
  return {
    plan,
    rows,
    effects: effectsOf(plan, rows, daysOff, past),
    changes,
    collisions: collisionsOf(newTimes(changes), others),
  };
};

/** To the meetings to come of the plan, whatever becomes of those that there are. */
export const aheadOf = ({ changes: { kept, changed, added } }: SeriesPreview): readonly (Draft | Meeting)[] => [
  ...kept,
  ...changed.map(({ after }) => after),
  ...added,
];

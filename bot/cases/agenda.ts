/** In which order a team's meeting takes up its cases. */
import { Temporal } from 'temporal-polyfill';
import type { CaseRequest } from './case-request.ts';
import { clocksOf } from './clocks.ts';
import type { KnownCase } from './known-case.ts';

/** Those that nobody took, then those that somebody has put to the meeting, then the others. */
const rankOf = ({ state, answers }: CaseRequest): number => {
  if (state === 'nobody') return 0;
  return answers.some(({ kind }) => kind === 'meeting') ? 1 : 2;
};

const firstDue = (known: KnownCase): Temporal.PlainDate | undefined =>
  clocksOf(known)
    .map(({ due }) => due)
    .toSorted(Temporal.PlainDate.compare)[0];

/** What no clock runs for comes last; of equals the one that was put first. */
const byClock = (one: KnownCase, other: KnownCase): number => {
  const [a, b] = [firstDue(one), firstDue(other)];
  if (a && b) return Temporal.PlainDate.compare(a, b);
  return Number(b !== undefined) - Number(a !== undefined);
};

export const agendaOrder = <K extends KnownCase>(cases: readonly K[]): readonly K[] =>
  cases.toSorted(
    (one, other) =>
      rankOf(one.request) - rankOf(other.request) ||
      byClock(one, other) ||
      Temporal.Instant.compare(one.request.raisedAt, other.request.raisedAt),
  );

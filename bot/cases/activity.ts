/** What has come to a municipality's teams, as whoever looks over a region may know it: numbers, and never of a few. */
import { Temporal } from 'temporal-polyfill';
import type { CaseRequest } from './case-request.ts';

/** Fewer than these are not told, 0 among them: a 0 that becomes "fewer than five" tells of the one that came. */
export const fewestTold = 5;

/** Missing when they are so few that they are not told. */
export type Told = number | undefined;

export const toldCount = (count: number): Told => (count < fewestTold ? undefined : count);

/** `lastAt`: when somebody last did something, whatever it was. */
export type Activity = {
  readonly questions: Told;
  readonly calls: Told;
  readonly hasQuestions: boolean;
  readonly lastAt: Temporal.Instant | undefined;
};

export const latestOf = (times: readonly (Temporal.Instant | undefined)[]): Temporal.Instant | undefined =>
  times
    .flatMap((time) => time ?? [])
    .toSorted(Temporal.Instant.compare)
    .at(-1);

/** When somebody last did something about it. */
export const lastDone = ({
  raisedAt,
  answers,
  told,
  talkedAt,
  askedLater,
  helpWanted,
}: CaseRequest): Temporal.Instant =>
  latestOf([raisedAt, talkedAt, ...[...answers, ...told, ...askedLater, ...helpWanted].map(({ at }) => at)]) ??
  raisedAt;

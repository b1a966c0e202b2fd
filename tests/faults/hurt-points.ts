/** What may befall a request of somebody who survives it or does not, and each request of an act in turn. */
import type { FaultPlan, LoggedRequest, Only } from './proxy.ts';

export const hurts = ['loses the answer', 'dies before', 'dies after', 'falls silent'] as const;
export type Hurt = (typeof hurts)[number];

/** More tries than anybody's patience with storage is long enough for. */
const silence = 12;

const any: Only = () => true;

/** What is only read may be read again; a change is what may have happened or not. */
export const changes: Only = ({ method }) => method !== 'GET';

/** What is written meanwhile is in the tables, and whoever wrote it is never told. */
const silentFrom = (n: number, only: Only): FaultPlan => {
  let seen = 0;
  const isSilent: Only = (request) => {
    if (only(request)) seen += 1;
    return seen >= n && request.proxy === 'tables';
  };
  return { kind: 'lose-answer', n: 1, times: silence, only: isSilent };
};

/** `n` counts from 1 the requests that `only` tells. */
export const hurtAt = ({ n, hurt }: Point, only: Only = any): FaultPlan => {
  switch (hurt) {
    case 'loses the answer':
      return { kind: 'lose-answer', n, only };
    case 'dies before':
      return { kind: 'die', n, when: 'before', only };
    case 'dies after':
      return { kind: 'die', n, when: 'after', only };
    case 'falls silent':
      return silentFrom(n, only);
  }
};

export type Point = { readonly n: number; readonly hurt: Hurt };

/** `npm run faults`: all that may befall each request, and not one kind of it alone. */
export const isAll = process.env.FAULTS === 'all';

/** Requests from 1 to `most`; which of the four befalls each goes round, so that neighbours have one of each. */
export const pointsTo = (most: number): readonly Point[] => {
  const every = Array.from({ length: most }, (_, index) => index + 1);
  return every.flatMap((n) =>
    hurts.filter((_, kind) => isAll || kind === (n - 1) % hurts.length).map((hurt) => ({ n, hurt })),
  );
};

export const wasHurt = (log: readonly LoggedRequest[]): boolean =>
  log.some(({ fate }) => fate === 'died' || fate === 'answer lost');

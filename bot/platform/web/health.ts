import type { RequestHandler } from 'express';
import { advice } from '../advice.ts';
import type { Log } from '../log.ts';
import { isForbidden, tableRole } from '../tables/attempts.ts';
import type { ClockOffset } from '../tables/clock-offset.ts';
import type { Gate } from '../versions/gate.ts';
import type { Readiness, Waiting } from './readiness.ts';

type Needs = {
  readonly gate: Pick<Gate, 'look'>;
  readonly log: Log;
  readonly clockOffset: ClockOffset;
  readonly readiness: Readiness;
};

type Unfit = Waiting | { readonly status: 'clock-off' };

/** Anybody may ask, as often as they like: storage is asked, and its trouble logged, no oftener than this. */
const keptMs = 1_000;

/** Ready once storage answers, is of our version and the clock is right; says nothing else to anybody. */
export const health = ({ gate, log, clockOffset, readiness }: Needs): RequestHandler => {
  const ofStorage = async (): Promise<Unfit | undefined> => {
    try {
      await gate.look();
      return undefined;
    } catch (cause) {
      const forbidden = isForbidden(cause);
      log.error({ event: 'not-ready', ...(forbidden && { advice: advice.tablesForbidden }) }, cause);
      return forbidden ? { status: 'storage-forbidden', role: tableRole } : { status: 'storage-unavailable' };
    }
  };
  let kept = { until: 0, found: Promise.resolve<Unfit | undefined>(undefined) };
  const unfit = async (): Promise<Unfit | undefined> => {
    if (performance.now() >= kept.until) kept = { until: performance.now() + keptMs, found: ofStorage() };
    const ofIt = await kept.found;
    if (ofIt) return ofIt;
    if (readiness.waiting) return readiness.waiting;
    return clockOffset.isFit ? undefined : { status: 'clock-off' };
  };
  return async (_request, response) => {
    const found = await unfit();
    response
      .status(found ? 503 : 200)
      .set('Cache-Control', 'no-store')
      .json(found ?? { status: 'ok' });
  };
};

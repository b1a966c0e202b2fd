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

/** Ready once storage answers, is of our version and the clock is right; says nothing else to anybody. */
export const health = ({ gate, log, clockOffset, readiness }: Needs): RequestHandler => {
  const unfit = async (): Promise<Unfit | undefined> => {
    try {
      await gate.look();
    } catch (cause) {
      const forbidden = isForbidden(cause);
      log.error({ event: 'not-ready', ...(forbidden && { advice: advice.tablesForbidden }) }, cause);
      return forbidden ? { status: 'storage-forbidden', role: tableRole } : { status: 'storage-unavailable' };
    }
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

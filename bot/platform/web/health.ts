import type { RequestHandler } from 'express';
import type { Log } from '../log.ts';
import type { ClockOffset } from '../tables/clock-offset.ts';
import type { Tables } from '../tables/port.ts';

type Needs = { readonly tables: Tables; readonly log: Log; readonly clockOffset: ClockOffset };

/** Ready once storage answers and the clock is right; says nothing else to anybody. */
export const health =
  ({ tables, log, clockOffset }: Needs): RequestHandler =>
  async (_request, response) => {
    try {
      await tables.get('regions', 'health', 'health');
    } catch (cause) {
      log.error({ event: 'not-ready' }, cause);
      response.status(503).json({ status: 'storage-unavailable' });
      return;
    }
    if (clockOffset.isFit) response.json({ status: 'ok' });
    else response.status(503).json({ status: 'clock-off' });
  };

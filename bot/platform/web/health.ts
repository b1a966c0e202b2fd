import type { RequestHandler } from 'express';
import type { Ports } from '../ports.ts';

/** Ready once storage answers; says nothing else to anybody. */
export const health =
  ({ tables, log }: Pick<Ports, 'tables' | 'log'>): RequestHandler =>
  async (_request, response) => {
    try {
      await tables.get('regions', 'health', 'health');
      response.json({ status: 'ok' });
    } catch (cause) {
      log.error({ event: 'not-ready' }, cause);
      response.status(503).json({ status: 'storage-unavailable' });
    }
  };

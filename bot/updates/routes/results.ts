/** What has been answered to an update, on the screen and as files. */
import { Router } from 'express';
import { ok } from '../../failure.ts';
import type { Visitor } from '../../forums/actions/visitor.ts';
import type { Ports } from '../../platform/ports.ts';
import { behind, type Door, json } from '../../platform/web/api.ts';
import { exportResults, type ResultFormat, readResults, resultFormats } from '../actions/results.ts';
import { sightAsked } from './checks.ts';
import { presentResults } from './presenting-results.ts';

const types: Readonly<Record<ResultFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

export const updateResultRoutes = (ports: Ports, door: Door<Visitor>): Router => {
  const { reads } = behind(door, ports.log);
  const routes = Router();

  routes.get(
    '/updates/:id/results',
    reads(async (who, request) => {
      const seen = await sightAsked(ports, who, request);
      if (!seen.ok) return seen;
      const results = await readResults(ports, seen.value);
      return json(presentResults(results, seen.value, ports.clock.now()));
    }),
  );

  for (const format of resultFormats) {
    routes.get(
      `/updates/:id/results.${format}`,
      reads(async (who, request) => {
        const seen = await sightAsked(ports, who, request);
        if (!seen.ok) return seen;
        const of = request.query.of === 'parties' ? 'parties' : 'forums';
        const { bytes, name } = await exportResults(ports, seen.value, { format, of });
        return ok({ kind: 'file', bytes, name, type: types[format] });
      }),
    );
  }

  return routes;
};

/** Where telemetry listens: at the log, and at the end of each request. */
import type { Request, RequestHandler } from 'express';
import { type Log, namesOf } from '../log.ts';
import { presentReference, withReference } from '../reference.ts';
import type { Telemetry } from './port.ts';

export const observedLog = (log: Log, telemetry: Telemetry): Log => ({
  info(fields) {
    log.info(fields);
    telemetry.event('info', fields);
  },
  warn(fields) {
    log.warn(fields);
    telemetry.event('warn', fields);
  },
  error(fields, cause) {
    log.error(fields, cause);
    telemetry.event('error', fields, cause === undefined ? undefined : namesOf(cause));
  },
});

/** As it stands in the code, with names in place of ids. What no route answered is not repeated. */
const routeOf = ({ baseUrl, route }: Request): string => {
  if (baseUrl === '/tab') return '/tab/*';
  const path: unknown = route?.path;
  return typeof path === 'string' ? `${baseUrl}${path}` : 'none';
};

/** After `correlated`. A stream lasts for as long as somebody looks, which says nothing; nor does being well. */
export const observedRequests =
  (telemetry: Telemetry): RequestHandler =>
  (request, response, next) => {
    const started = performance.now();
    const reference = presentReference() ?? '';
    response.once('finish', () => {
      const route = routeOf(request);
      const status = response.statusCode;
      const isStream = String(response.get('Content-Type')).startsWith('text/event-stream');
      if (isStream || (route === '/healthz' && status === 200)) return;
      const ms = Math.round(performance.now() - started);
      withReference(reference, () => telemetry.request({ method: request.method, route, status, ms }));
    });
    next();
  };

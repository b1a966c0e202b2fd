/** What the meetings answer over HTTP, by the files of routes/. */
import { Router } from 'express';
import type { Visitor } from '../forums/actions/visitor.ts';
import type { Ports } from '../platform/ports.ts';
import type { Door } from '../platform/web/api.ts';
import { agendaRoutes } from './routes/agenda.ts';
import { daysOffRoutes } from './routes/days-off.ts';
import { eventRoutes } from './routes/event.ts';
import { feedRoutes } from './routes/feeds.ts';
import { meetingListRoutes } from './routes/list.ts';
import { minutesRoutes } from './routes/minutes.ts';
import { seriesRoutes } from './routes/series.ts';

/** Mounted at `/api`. */
export const meetingRoutes = (ports: Ports, door: Door<Visitor>): Router =>
  Router().use(
    meetingListRoutes(ports, door),
    seriesRoutes(ports, door),
    agendaRoutes(ports, door),
    minutesRoutes(ports, door),
    feedRoutes(ports, door),
    eventRoutes(ports, door),
    daysOffRoutes(ports, door),
  );

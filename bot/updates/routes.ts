/** What the updates answer over HTTP, by the files of routes/. */
import { Router } from 'express';
import type { Visitor } from '../forums/actions/visitor.ts';
import type { Ports } from '../platform/ports.ts';
import type { Door } from '../platform/web/api.ts';
import { composeRoutes } from './routes/compose.ts';
import { updateListRoutes } from './routes/list.ts';
import { updateProgressRoutes } from './routes/progress.ts';
import { receivedRoutes } from './routes/received.ts';
import { recipientRoutes } from './routes/recipients.ts';
import { updateResultRoutes } from './routes/results.ts';
import { sendingRoutes } from './routes/sending.ts';

/** Mounted at `/api`. */
export const updateRoutes = (ports: Ports, door: Door<Visitor>): Router =>
  Router().use(
    updateListRoutes(ports, door),
    receivedRoutes(ports, door),
    recipientRoutes(ports, door),
    composeRoutes(ports, door),
    sendingRoutes(ports, door),
    updateProgressRoutes(ports, door),
    updateResultRoutes(ports, door),
  );

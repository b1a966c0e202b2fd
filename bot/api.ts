/** Every subject's routes in one place, behind one door, and the tab's own files. */
import { fileURLToPath } from 'node:url';
import express, { type ErrorRequestHandler, type RequestHandler, Router } from 'express';
import { caseApiRoutes } from './cases/routes/tab.ts';
import { contactSheetRoutes } from './contacts/routes/sheets.ts';
import { contactRoutes } from './contacts/routes.ts';
import type { ShelfSearch } from './documents/actions/search.ts';
import { documentRoutes } from './documents/routes.ts';
import { createDoor } from './forums/actions/door.ts';
import type { Arrived } from './forums/actions/visitor.ts';
import type { Setup } from './forums/contract.ts';
import { regionRoutes } from './forums/routes/regions.ts';
import { schoolYearRoutes } from './forums/routes/school-years.ts';
import { forumRoutes } from './forums/routes.ts';
import { meetingRoutes } from './meetings/routes.ts';
import { overviewRoutes } from './overview/routes.ts';
import type { Ports } from './platform/ports.ts';
import { pressRoutes } from './platform/teams/press-route.ts';
import type { VerbTable } from './platform/teams/verbs.ts';
import type { Door } from './platform/web/api.ts';
import { createLimits } from './platform/web/limits.ts';
import { tabFiles } from './platform/web/tab-files.ts';
import type { TabDoor, TabSettings } from './platform/web/tab-settings.ts';
import { supportRoutes } from './support/routes.ts';
import { updateRoutes } from './updates/routes.ts';

/** A steering document's longest text, with every character escaped. */
const largestBody = '3mb';

/** Nobody is signed in yet. Teams' own windows are known to teams-js. */
const presentSetup = ({ mode, appId, hostOrigins, signInUrl }: TabSettings): Setup => ({
  mode,
  appId,
  hostOrigins: mode === 'local' ? [...hostOrigins] : [],
  ...(signInUrl !== undefined && { signInUrl }),
});

type RoutesOf = (ports: Ports, door: Door<Arrived>) => Router;

/** What takes files reads its own bodies, within limits of its own. */
const withFiles: readonly RoutesOf[] = [contactSheetRoutes];

/** Each subject's routes, mounted at `/api`. */
const subjects: readonly RoutesOf[] = [
  forumRoutes,
  regionRoutes,
  schoolYearRoutes,
  caseApiRoutes,
  contactRoutes,
  meetingRoutes,
  supportRoutes,
  overviewRoutes,
  updateRoutes,
];

const notFound: RequestHandler = (_request, response) => {
  response
    .status(404)
    .json({ error: { code: 'no-such-address', sentence: 'Sidan frågar efter något som inte finns. Ladda om den.' } });
};

/** A body of another kind would be read as none. */
const onlyJson: RequestHandler = (request, response, next) => {
  if (request.get('Content-Type') === undefined || request.is('json') !== false) return next();
  response.status(415).json({
    error: { code: 'not-json', sentence: 'Det som skickades är av ett slag som inte går att läsa. Ladda om sidan.' },
  });
};

/** What is no JSON, or far too much of it. */
const unreadable: ErrorRequestHandler = (error, _request, response, next) => {
  const status: unknown = error?.status;
  if (status === 413)
    response
      .status(413)
      .json({ error: { code: 'too-large', sentence: 'Det är för mycket på en gång. Korta ner det och försök igen.' } });
  else if (typeof status === 'number' && status >= 400 && status < 500)
    response.status(400).json({
      error: {
        code: 'unreadable',
        sentence: 'Det som skickades gick inte att läsa. Ladda om sidan och försök igen.',
      },
    });
  else next(error);
};

/** What the chat and the tab share. */
export type Shared = { readonly verbs: VerbTable<Ports, string>; readonly shelf: ShelfSearch };

/** `POST /api/messages` is another door, and is let through. */
export const createApi = (ports: Ports, { settings, check }: TabDoor, { verbs, shelf }: Shared): Router => {
  const limits = createLimits();
  const door = createDoor(ports, check, limits);
  const api = Router();
  api.get('/setup', (_request, response) => {
    response.set('Cache-Control', 'no-cache').json(presentSetup(settings));
  });
  api.use(limits.byAddress);
  for (const routesOf of withFiles) api.use(routesOf(ports, door));
  api.use(pressRoutes(verbs, ports, door));
  api.use(onlyJson, express.json({ limit: largestBody }));
  for (const routesOf of subjects) api.use(routesOf(ports, door));
  api.use(documentRoutes(ports, door, shelf));
  api.use(notFound, unreadable);
  const isBots: RequestHandler = (request, _response, next) =>
    next(request.path === '/messages' ? 'router' : undefined);
  return Router().use('/api', isBots, api);
};

/** Beside the folder of the bundle, or where `npm run build` puts it as seen from here. */
const builtTab = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../dist/tab' : '../tab', import.meta.url));

export const createTab = ({ settings }: TabDoor, folder: string = builtTab): Router =>
  Router().use('/tab', tabFiles(folder, settings.hostOrigins));

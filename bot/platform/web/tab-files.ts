/** The built tab over HTTP: files only, in a frame of Teams' only, running no script but our own. */
import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import compression from 'compression';
import express, { type RequestHandler, type Response, Router } from 'express';
import helmet from 'helmet';

/** Teams in a browser, as new Teams and old is addressed: msteams-docs, tabs/how-to/tab-requirements. */
export const teamsOrigins: readonly string[] = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
];

/** SHA-256 of nothing: Fluent adds empty style elements and fills them by script, and no written style gets through. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

const headers = (hostOrigins: readonly string[]): RequestHandler =>
  helmet({
    frameguard: false,
    referrerPolicy: { policy: 'no-referrer' },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", emptyStyle],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        frameAncestors: hostOrigins.length > 0 ? [...hostOrigins] : ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
      },
    },
  });

/** Of what a page may ask of the machine: to put a telephone number on the clipboard, and nothing else. */
const permissions =
  'accelerometer=(), camera=(), clipboard-read=(), display-capture=(), geolocation=(), gyroscope=(), ' +
  'magnetometer=(), microphone=(), midi=(), payment=(), usb=()';

const onlyReading: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') next();
  else response.set('Allow', 'GET, HEAD').status(405).end();
};

const page = (sentence: string): string =>
  `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Partssamverkan</title><p>${sentence}</p></html>`;

const notBuilt = 'Partssamverkan håller på att startas. Vänta en stund och öppna sidan igen.';
const notThere = 'Sidan finns inte. Öppna Partssamverkan på nytt i Teams.';

/** As vite names what it bundles: the name changes with what is in the file. */
const hashed = /^assets[/\\].*-[\w-]{8,}\.\w+$/;

/** `folder`: where vite put the tab. `hostOrigins`: who may show it in a frame; nobody when it is empty. */
export const tabFiles = (folder: string, hostOrigins: readonly string[]): Router => {
  const cacheFor = (response: Response, path: string): void => {
    const isHashed = hashed.test(relative(folder, path).split(sep).join('/'));
    response.set('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  };
  const missing: RequestHandler = (_request, response) => {
    const isBuilt = existsSync(join(folder, 'index.html'));
    response.set('Cache-Control', 'no-store').type('html');
    if (isBuilt) response.status(404).send(page(notThere));
    else response.status(503).set('Retry-After', '60').send(page(notBuilt));
  };
  const router = Router();
  router.use(headers(hostOrigins), (_request, response, next) => {
    // An older rule than frame-ancestors, which knows no list: whoever set it before us would shut Teams out.
    response.removeHeader('X-Frame-Options');
    response.set('Permissions-Policy', permissions);
    next();
  });
  router.use(onlyReading, compression(), express.static(folder, { setHeaders: cacheFor }), missing);
  return router;
};

/** The page for a family. No sign-in, since Teams opens it in the system's browser: it tells only what its address holds. */
import { type RequestHandler, Router } from 'express';
import helmet from 'helmet';
import type { Ports } from '../platform/ports.ts';
import { StorageUnavailable } from '../platform/tables/port.ts';
import { languageOf } from '../platform/web/language.ts';
import { familyLanguages, familyPath } from './actions/family-links.ts';
import { familyFacts } from './family-facts.ts';
import { readText } from './pages/family-information/family-text.ts';
import { familyPage, gonePage, notNowPage } from './pages/family-information/page.ts';
import { styleHash } from './pages/family-information/style.ts';

const alone = helmet.contentSecurityPolicy({
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    styleSrc: [styleHash],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
});

/** Nobody keeps it, finds it or is told of it. */
const unseen: RequestHandler = (_request, response, next) => {
  response.set({
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Robots-Tag': 'noindex, nofollow',
  });
  next();
};

const showPage =
  (ports: Ports): RequestHandler<{ language: string; token: string }> =>
  async (request, response) => {
    const { language: wanted, token } = request.params;
    try {
      const signed = await ports.links.read(familyPath, token);
      if (signed.kind === 'expired') return void response.status(410).send(gonePage);
      const facts = signed.kind === 'signed' ? familyFacts.safeParse(signed.facts) : undefined;
      if (!facts?.success) return void response.status(404).send(gonePage);
      const language = languageOf(wanted);
      const source = language && ports.settings.familyTexts[language.tag];
      // A language that was taken away since.
      if (!language || source === undefined) return void response.redirect(302, `../sv/${token}`);
      const text = readText(source);
      if (!text.ok) throw new Error('a text that was let through at start does not fit');
      const others = familyLanguages(ports)
        .filter(({ tag }) => tag !== language.tag)
        .map((other) => ({ language: other, href: `../${other.tag}/${token}` }));
      response.send(familyPage(language, text.value, facts.data, others));
    } catch (cause) {
      if (!(cause instanceof StorageUnavailable)) throw cause;
      ports.log.error({ event: 'storage-unavailable' }, cause);
      response.status(503).send(notNowPage);
    }
  };

const onlyRead: RequestHandler = (_request, response) => {
  response.set('Allow', 'GET, HEAD').status(405).end();
};

export const caseRoutes = (ports: Ports): Router => {
  const pages = Router();
  pages.use(alone, unseen);
  pages.route('/:language/:token').get(showPage(ports)).all(onlyRead);
  pages.use((_request, response) => void response.status(404).send(gonePage));
  return Router().use(`/${familyPath}`, pages);
};

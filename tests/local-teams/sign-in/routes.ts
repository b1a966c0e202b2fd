/**
 * `GET /sign-in?return=<the tab's address>&state=<anything>`: who are you, for a tab that is opened alone in a browser.
 * The browser then goes to `<return>#access_token=<jwt>&state=<state>`; a fragment reaches no server and no log.
 */
import express, { type Response, type Router } from 'express';
import { z } from 'zod';
import type { State } from '../contract.ts';
import type { Issuer } from '../issuer.ts';
import { choicePage, refusalPage } from './page.ts';
import { returnAddress } from './return-address.ts';

const question = z.object({ return: z.string(), state: z.string().max(2000).default('') });
const choice = question.extend({ person: z.string() });

const send = (response: Response, status: number, html: string, backTo: string[] = []) => {
  // A browser asks form-action of where the answer leads, too.
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    'img-src data:',
    `form-action 'self' ${backTo.join(' ')}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ];
  response
    .status(status)
    .set({ 'Cache-Control': 'no-store', 'Content-Security-Policy': policy.join('; ') })
    .type('html')
    .send(html);
};

export const createSignIn = ({ state, issuer }: { readonly state: () => State; readonly issuer: Issuer }): Router => {
  const routes = express.Router();
  for (const file of ['page.css', 'search.js']) {
    routes.get(`/${file}`, (_request, response) => response.sendFile(file, { root: import.meta.dirname }));
  }

  const refuse = (response: Response) => send(response, 400, refusalPage(state().tab.url));

  routes.get('/', (request, response) => {
    const asked = question.safeParse(request.query);
    const back = asked.success ? returnAddress(state().tab.url, asked.data.return) : undefined;
    if (!asked.success || !back) refuse(response);
    else send(response, 200, choicePage(state(), { back: back.href, state: asked.data.state }), [back.origin]);
  });

  routes.post('/', express.urlencoded({ extended: false }), async (request, response) => {
    const chosen = choice.safeParse(request.body);
    const back = chosen.success ? returnAddress(state().tab.url, chosen.data.return) : undefined;
    const person = state().people.find(({ id }) => chosen.success && id === chosen.data.person);
    if (!chosen.success || !back || !person) {
      refuse(response);
      return;
    }
    const token = await issuer.tabToken(person);
    back.hash = new URLSearchParams({ access_token: token, state: chosen.data.state }).toString();
    response.set('Cache-Control', 'no-store').redirect(303, back.href);
  });
  return routes;
};

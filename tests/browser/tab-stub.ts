/** A tab of a few lines on Microsoft's own teams-js, to see that the local Teams answers it as Teams does. */
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import express from 'express';
import { listenAnywhere } from '../support/listening.ts';

const teamsJs = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/teams-js/package.json')),
  'dist/umd/MicrosoftTeams.min.js',
);

/** `fails`: it says so instead of showing itself. `silent`: it never says a word. */
export type Behaviour = 'shows' | 'fails' | 'silent';

const page = (hostOrigin: string, behaviour: Behaviour): string => `<!doctype html>
<html lang="sv">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Fliken</title>
<style>
  body { font: 14px sans-serif; margin: 16px; }
  body[data-theme=dark], body[data-theme=contrast] { background: #1f1f1f; color: #fff; }
  pre { white-space: pre-wrap; }
  pre, output { overflow-wrap: anywhere; }
</style>
<main>
<h1>Fliken</h1>
<p>Utseende: <output id="theme"></output></p>
<pre id="context"></pre>
<p><output id="token"></output></p>
<p><output id="outcome"></output></p>
<button id="contacts">Till kontakterna</button>
<button id="link">Till styrdokumenten</button>
<button id="foreign">Till en annan app</button>
<button id="share">Kopiera länk</button>
</main>
<script src="/teams-js.js"></script>
<script>
const { app, authentication, pages, geoLocation } = microsoftTeams;
const put = (id, text) => { document.getElementById(id).textContent = text; };
const dress = (theme) => { document.body.dataset.theme = theme; put('theme', theme); };
const press = (id, act) => {
  document.getElementById(id).onclick = () => act().then(() => put('outcome', 'Klart'), (e) => put('outcome', e.message));
};
const begin = async () => {
  await app.initialize([${JSON.stringify(hostOrigin)}]);
  app.registerOnThemeChangeHandler(dress);
  const context = await app.getContext();
  dress(context.app.theme);
  put('context', JSON.stringify({ ...context, supported: [pages.currentApp.isSupported(), geoLocation.isSupported()] }));
  await authentication.getAuthToken().then((token) => put('token', token), (error) => put('token', 'Nej: ' + error.message));
  press('contacts', () => pages.currentApp.navigateTo({ pageId: 'partssamverkan', subPageId: '/mariestad/kontakter' }));
  press('link', () => app.openLink('https://teams.microsoft.com/l/entity/' + context.app.appId + '/partssamverkan?context='
    + encodeURIComponent(JSON.stringify({ subEntityId: '/mariestad/styrdokument' }))));
  press('foreign', () => pages.navigateToApp({ appId: '99999999-9999-4999-8999-999999999999', pageId: 'x' }));
  press('share', async () => pages.shareDeepLink({ subPageId: '/mariestad/kontakter/bup', subPageLabel: 'BUP' }));
  if (${JSON.stringify(behaviour)} === 'fails') app.notifyFailure({ reason: 'AuthFailed', message: 'Inloggningen gick inte.' });
  else app.notifySuccess();
};
if (window.parent !== window && ${JSON.stringify(behaviour)} !== 'silent') begin();
</script>
</html>`;

export type TabStub = {
  readonly url: string;
  readonly origin: string;
  /** From the next load on. */
  behave(behaviour: Behaviour): void;
  close(): Promise<void>;
};

export const openTabStub = async (hostOrigin: () => string): Promise<TabStub> => {
  let behaviour: Behaviour = 'shows';
  const app = express();
  app.get('/tab/', (_request, response) => void response.type('html').send(page(hostOrigin(), behaviour)));
  app.get('/teams-js.js', (_request, response) => response.sendFile(teamsJs));
  const server = createServer(app);
  const origin = `http://127.0.0.1:${await listenAnywhere(server)}`;
  return {
    url: `${origin}/tab/`,
    origin,
    behave: (next) => {
      behaviour = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

// The tab's edge, faked: the built files as the product serves them, a person to sign in as, and whatever answer a
// test has set for a path. The real server has its own tests; here a test decides what it says, and when.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Request, type Response } from 'express';
import { type Me, me, type Setup } from '../../bot/forums/contract.ts';
import { tabFiles } from '../../bot/platform/web/tab-files.ts';
import { type Framing, framePage } from './tab-frame.ts';

export type Said = { readonly status?: number; readonly body?: unknown };
type Say = (request: Request) => Said | Promise<Said>;

export const anna: Me = me.parse({
  person: { name: 'Anna Berg' },
  isCoordinator: false,
  isSupport: false,
  region: {
    id: 'skaraborg',
    name: 'Skaraborg',
    parties: [{ id: 'elevhalsa', name: 'Elevhälsan' }],
    municipalities: [{ id: 'mariestad', name: 'Mariestad' }],
  },
  forums: [
    {
      id: 'mariestad-team',
      kind: 'team',
      name: 'SAMBU-teamet Mariestad',
      state: 'active',
      municipality: 'mariestad',
      area: 'municipality:skaraborg:mariestad',
      areaName: 'Mariestad',
      isConvener: false,
      seats: [{ id: 'elevhalsa', name: 'elevhälsan', party: 'elevhalsa' }],
      channelId: '19:team@thread.tacv2',
    },
    {
      id: 'mariestad-grupp',
      kind: 'group',
      name: 'Partssamverkansgruppen Mariestad',
      state: 'active',
      municipality: 'mariestad',
      area: 'municipality:skaraborg:mariestad',
      areaName: 'Mariestad',
      isConvener: true,
      seats: [],
      channelId: '19:grupp@thread.tacv2',
    },
  ],
  areas: [
    { id: 'region:skaraborg', name: 'Skaraborg' },
    { id: 'municipality:skaraborg:mariestad', name: 'Mariestad' },
  ],
  unanswered: 0,
});

/** Helps the whole region, and sits in no forum. */
export const elin: Me = { ...anna, person: { name: 'Elin Forsgren' }, isCoordinator: true, forums: [] };

export class TabServer {
  /** Path → answer; what is not here is a 404. */
  readonly says = new Map<string, Say>();
  /** Path → what tells as it happens: the whole answer is the test's. */
  readonly streams = new Map<string, (response: Response) => void>();
  /** Tokens that were sent, oldest first. */
  readonly tokens: string[] = [];
  setup: Setup;
  /** What stands around the tab at /frame. */
  framing: Framing = { theme: 'default' };
  readonly #files: string;
  #listening: Server | undefined;
  #port = 0;
  #signedIn = 0;

  constructor(files: string) {
    this.#files = files;
    this.setup = { mode: 'local', appId: 'app', hostOrigins: [], signInUrl: '/sign-in' };
    this.says.set('/api/setup', () => ({ body: this.setup }));
    this.says.set('/api/me', () => ({ body: anna }));
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** The port is kept when it starts again. */
  async start(): Promise<void> {
    const app = express();
    app.use('/tab', tabFiles(this.#files, ["'self'"]));
    app.get('/frame', (_request, response) => {
      response.send(framePage(this.framing));
    });
    // Whoever comes is signed in at once, with a new token.
    app.get('/sign-in', ({ query }, response) => {
      this.#signedIn += 1;
      const answer = new URLSearchParams({ access_token: `token-${this.#signedIn}`, state: String(query.state) });
      response.redirect(`${query.return}#${answer}`);
    });
    app.use('/api', express.json(), async (request, response) => {
      const [, token] = /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? [];
      if (token !== undefined) this.tokens.push(token);
      const stream = this.streams.get(request.originalUrl);
      if (stream) return stream(response);
      const say = this.says.get(request.originalUrl);
      const { status = 200, body } = say ? await say(request) : { status: 404 };
      response.status(status).json(body);
    });
    await new Promise<void>((resolve) => {
      this.#listening = app.listen(this.#port, '127.0.0.1', () => resolve());
    });
    const address = this.#listening?.address() as AddressInfo;
    this.#port = address.port;
    this.setup = { ...this.setup, hostOrigins: [this.origin] };
  }

  async stop(): Promise<void> {
    const listening = this.#listening;
    this.#listening = undefined;
    await new Promise<void>((resolve) => {
      if (!listening) return resolve();
      listening.close(() => resolve());
      listening.closeAllConnections();
    });
  }
}

/** Microsoft Teams, the Bot Connector and Entra in one process on loopback, for developing and testing. Never deployed. */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { IAdaptiveCard } from '@microsoft/teams.cards';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import { type Clock, systemClock } from '../../bot/platform/time/clock.ts';
import { type Activity, createActivities } from './activities.ts';
import { createActs, type Done } from './acts.ts';
import type { Addresses } from './bot-settings.ts';
import { createConnector } from './connector.ts';
import type {
  Change,
  Channel,
  ChatMessage,
  Mood,
  Notification,
  Person,
  PressButton,
  PressResult,
  SendMessage,
  State,
  TabPlace,
  Traffic,
} from './contract.ts';
import { personalChat } from './conversations.ts';
import { createCourier, type Delivery } from './courier.ts';
import { createIssuer, type Issuer, type TabClaims } from './issuer.ts';
import { openJournal } from './journal.ts';
import { createLimits, unlimited } from './limits.ts';
import { createMoods } from './moods.ts';
import { createPageApi } from './page-api.ts';
import { createPresses } from './presses.ts';
import { createSignIn } from './sign-in/routes.ts';
import { createWorld, type WorldData } from './world.ts';

export type LocalTeamsOptions = WorldData & {
  /** Where the bot listens; may be given later by `pointAt`. */
  readonly botEndpoint?: string;
  /** Where the tab is; may be given later by `pointTabAt`. Default: `/tab/` where the bot listens. */
  readonly tabUrl?: string;
  /** A file that outlives restarts; the issuer's key lies beside it. Without one nothing is kept. */
  readonly journal?: string | undefined;
  /** Without a slash at the end. Default: the loopback address that `listen` gets. */
  readonly publicUrl?: string;
  /** By which names the tokens go, where they are not those of the public address: Microsoft's own, for instance. */
  readonly addresses?: Addresses;
  /** How long a press waits for the bot before it is sent again, ms. Teams: 15 000. */
  readonly invokeTimeoutMs?: number;
  /**
   * Answers 429 as often as Teams would. Off unless asked for: it goes by the real clock, which a test's bot may not.
   */
  readonly rateLimits?: boolean;
  readonly clock?: Clock;
};

/** What the bot answered to each activity that an act brought. */
export type Told = { readonly message?: ChatMessage; readonly deliveries: readonly Delivery[] };

export type LocalTeams = {
  /** Port 0 takes any. Returns the public address. */
  listen(port: number): Promise<string>;
  close(): Promise<void>;
  readonly publicUrl: string;
  readonly notifications: readonly Notification[];
  readonly traffic: readonly Traffic[];
  pointAt(botEndpoint: string): void;
  /** From now on the tab is there, wherever the bot is. Open pages load it anew. */
  pointTabAt(tabUrl: string): void;
  /**
   * Teams moves to another service address: a region's name, or a whole address (of a proxy before this process). The
   * bot hears of it with the next activity.
   */
  moveTo(regionOrUrl: string): void;

  /** These wait until the bot has answered, and throw when Teams itself would not let a person do it. */
  say(send: SendMessage): Promise<Told>;
  install(team: string, installed: boolean, by?: string): Promise<Told>;
  join(team: string, person: string): Promise<Told>;
  leave(team: string, person: string): Promise<Told>;
  rename(team: string, channel: string, name: string): Promise<Told>;
  removeChannel(team: string, channel: string): Promise<Told>;
  /** As it was when it was removed. */
  restoreChannel(team: string, channel: Channel): Promise<Told>;
  press(press: PressButton): Promise<PressResult>;
  setMood(mood: Mood): void;
  /** Signs and brings anything, also what no Teams would send. */
  deliver(activity: Activity): Promise<Delivery>;
  /** As a tab gets it. This and the next one throw when there is no such person. */
  tabToken(person: string): Promise<string>;
  tabClaims(person: string): TabClaims;
  signTabToken: Issuer['signTabToken'];
  readonly publicKey: Issuer['publicKey'];

  state(): State;
  channelMessages(channel: string): readonly ChatMessage[];
  personalMessages(person: string): readonly ChatMessage[];
  /** The card as this person sees it. */
  view(message: string, person: string): IAdaptiveCard | undefined;
  /** Calls back on every change; returns what ends it. */
  onChange(listener: (change: Change) => void): () => void;
};

const page = fileURLToPath(new URL('../../dist/local-teams', import.meta.url));

/** A web page on another site can make a browser call loopback: only our own names and our own page are heard. */
const onlyOwnPage: RequestHandler = (request, response, next) => {
  const { host = '', origin } = request.headers;
  const own = /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host);
  if (own && (origin === undefined || (URL.canParse(origin) && new URL(origin).host === host))) next();
  else response.status(403).json({ why: 'Only for the local Teams itself.' });
};

/** Bodies that are no JSON, or far too large, never reach the routes. Anything else is a fault of ours. */
const unreadable: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
  const asked = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  const [status, code] =
    asked === 413 ? [413, 'MessageSizeTooBig'] : asked === 400 ? [400, 'BadSyntax'] : [500, 'ServiceError'];
  response.status(status).json({ error: { code, message: error instanceof Error ? error.message : String(error) } });
};

const settled = async (done: Done): Promise<Told> => {
  if (!done.ok) throw new Error(done.why);
  return { ...(done.message ? { message: done.message } : {}), deliveries: await done.delivered };
};

export const createLocalTeams = async (options: LocalTeamsOptions): Promise<LocalTeams> => {
  let publicUrl = options.publicUrl ?? '';
  let region = 'emea';
  let botEndpoint = options.botEndpoint ?? 'http://localhost:3978/api/messages';
  let { tabUrl } = options;

  const world = createWorld(options, options.clock ?? systemClock, openJournal(options.journal));
  const issuer = await createIssuer({
    appId: options.bot.appId,
    tenantId: options.tenantId,
    publicUrl: () => publicUrl,
    addresses: options.addresses,
    keyFile: options.journal === undefined ? undefined : join(dirname(options.journal), 'issuer-key.json'),
  });
  const limits = options.rateLimits ? createLimits(() => performance.now()) : unlimited;
  const moods = createMoods((mood) => world.tell({ kind: 'mood', mood }));
  const courier = createCourier(world, issuer, {
    endpoint: () => botEndpoint,
    timeoutMs: options.invokeTimeoutMs ?? 15_000,
  });
  const activities = createActivities(world, () => (URL.canParse(region) ? region : `${publicUrl}/${region}/`));
  const acts = createActs(world, activities, courier);
  const press = createPresses(world, activities, courier);

  const tab = (): TabPlace => ({
    url: tabUrl ?? new URL('/tab/', botEndpoint).href,
    appId: options.bot.appId,
    tenantId: options.tenantId,
  });
  const state = (): State => ({ ...world.state(), mood: moods.current(), tab: tab() });
  const someone = (id: string): Person => {
    const person = world.person(id);
    if (!person) throw new Error(`There is no person ${id}.`);
    return person;
  };

  const app = express();
  app.disable('x-powered-by');
  app.use('/api', onlyOwnPage, createPageApi({ world, acts, press, moods, issuer, state }));
  app.use('/sign-in', onlyOwnPage, createSignIn({ state, issuer }));
  app.use(['/v3', '/:region/v3'], createConnector(world, issuer, moods, limits));
  app.use(issuer.routes);
  if (existsSync(page)) app.use(express.static(page));
  else app.get('/', (_request, response) => void response.status(503).type('text').send('Sidan är inte byggd än.'));
  app.use(unreadable);
  const server = createServer(app);

  return {
    listen: (port) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => {
          // An address of a listening TCP server is never a string.
          publicUrl ||= `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
          resolve(publicUrl);
        });
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    get publicUrl() {
      return publicUrl;
    },
    get notifications() {
      return world.notifications();
    },
    get traffic() {
      return world.traffic();
    },
    pointAt: (endpoint) => {
      botEndpoint = endpoint;
      world.tell({ kind: 'tab', tab: tab() });
    },
    pointTabAt: (url) => {
      tabUrl = url;
      world.tell({ kind: 'tab', tab: tab() });
    },
    moveTo: (next) => {
      region = next;
    },
    say: (send) => settled(acts.say(send)),
    install: (team, installed, by) => settled(acts.install(team, installed, by)),
    join: (team, person) => settled(acts.join(team, person)),
    leave: (team, person) => settled(acts.leave(team, person)),
    rename: (team, channel, name) => settled(acts.rename(team, channel, name)),
    removeChannel: (team, channel) => settled(acts.removeChannel(team, channel)),
    restoreChannel: (team, channel) => settled(acts.restoreChannel(team, channel)),
    press,
    setMood: moods.set,
    deliver: (activity) => courier(activity),
    tabToken: async (id) => issuer.tabToken(someone(id)),
    tabClaims: (id) => issuer.tabClaims(someone(id)),
    signTabToken: issuer.signTabToken,
    publicKey: issuer.publicKey,
    state,
    channelMessages: (channel) => world.messages().filter((message) => message.conversation === channel),
    personalMessages: (person) => world.messages().filter((message) => message.conversation === personalChat(person)),
    view: (id, person) => {
      const message = world.message(id);
      return message?.views[person] ?? message?.card;
    },
    onChange: world.listen,
  };
};

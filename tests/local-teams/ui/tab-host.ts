// The host's half of the handshake of teams-js 2.58, over postMessage: what a tab asks, and what Teams answers.
import { tabLink, textOf } from './deep-link.ts';

/** What happens in the window when the tab asks for it. */
export type TabHost = {
  appId: string;
  context: () => Record<string, unknown>;
  /** Throws with the reason when there is none. */
  token: () => Promise<string>;
  /** The tab has begun (`initialized`), shows its page, or says that it cannot. */
  told: (news: 'initialized' | 'shown' | { failed: string }) => void;
  open: (path: string | undefined, channel: string | undefined) => void;
  openElsewhere: (url: string) => void;
  share: (path: string | undefined) => void;
};

type Request = { id: number; uuidAsString?: string; func: string; args: unknown[] };
type Reply = (...args: unknown[]) => void;
type Answer = (request: Request, host: TabHost, reply: Reply) => void | Promise<void>;

/** As little as a tab of ours needs: teams-js itself tells the tab that the rest is not supported. */
const runtime = JSON.stringify({
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  isNAAChannelRecommended: false,
  supports: { pages: { currentApp: {} } },
});

/** Of teams-js: the newest version whose functions the host knows. */
const SDK_VERSION = '2.0.0';

const notOurs = 'Det lokala Teams öppnar bara den egna fliken.';

const answers: Record<string, Answer> = {
  initialize: (_request, host, reply) => {
    host.told('initialized');
    reply('content', 'web', runtime, SDK_VERSION);
  },
  getContext: (_request, host, reply) => reply(host.context()),
  'authentication.getAuthToken': async (_request, host, reply) => {
    try {
      reply(true, await host.token());
    } catch (cause) {
      reply(false, cause instanceof Error ? cause.message : String(cause));
    }
  },
  'appInitialization.appLoaded': (_request, host) => host.told('shown'),
  'appInitialization.success': (_request, host) => host.told('shown'),
  'appInitialization.failure': ({ args: [reason, message] }, host) =>
    host.told({ failed: textOf(message) ?? textOf(reason) ?? '' }),
  'appInitialization.expectedFailure': ({ args: [reason, message] }, host) =>
    host.told({ failed: textOf(message) ?? textOf(reason) ?? '' }),
  // The first of these two arguments is an error.
  'pages.currentApp.navigateTo': ({ args: [to] }, host, reply) => {
    reply(undefined, undefined);
    host.open(textOf(fieldsOf(to).subPageId), undefined);
  },
  'pages.currentApp.navigateToDefaultPage': (_request, host, reply) => {
    reply(undefined, undefined);
    host.open(undefined, undefined);
  },
  'pages.navigateToApp': ({ args: [to] }, host, reply) => {
    const { appId, subPageId, channelId } = fieldsOf(to);
    if (appId !== host.appId) return reply(false, notOurs);
    reply(true);
    host.open(textOf(subPageId), textOf(channelId));
  },
  executeDeepLink: ({ args: [link = ''] }, host, reply) => {
    const url = String(link);
    const own = tabLink(url, host.appId);
    if (!own && !/^https?:/.test(url)) return reply(false, notOurs);
    reply(true);
    if (own) host.open(own.path, own.channel);
    else host.openElsewhere(url);
  },
  shareDeepLink: ({ args: [path] }, host) => host.share(textOf(path)),
};

/** The part of the two windows that is used. */
export type TabWindow = { postMessage(message: unknown, origin: string): void };
type Heard = { source: unknown; origin: string; data: unknown };
type Listening = Record<
  'addEventListener' | 'removeEventListener',
  (type: 'message', hear: (event: Heard) => void) => void
>;

export type Conversation = {
  /** Sends the theme, if the tab has asked to be told. */
  theme: (name: string) => void;
  end: () => void;
};

/** Hears the tab's own window at the tab's own origin and nobody else, and answers only there. */
export function talkWithTab(here: Listening, tab: TabWindow, origin: string, host: TabHost): Conversation {
  const wanted = new Set<unknown>();
  const hear = ({ source, origin: from, data }: Heard): void => {
    const request = source === tab && from === origin ? requestIn(data) : undefined;
    if (!request) return;
    const { id, uuidAsString, func, args } = request;
    if (func === 'initialize') wanted.clear();
    if (func === 'registerHandler') wanted.add(args[0]);
    const reply: Reply = (...answer) => tab.postMessage({ id, uuidAsString, args: answer }, origin);
    if (Object.hasOwn(answers, func)) void answers[func]?.(request, host, reply);
  };
  here.addEventListener('message', hear);
  return {
    theme: (name) => {
      if (wanted.has('themeChange')) tab.postMessage({ func: 'themeChange', args: [name] }, origin);
    },
    end: () => here.removeEventListener('message', hear),
  };
}

function requestIn(data: unknown): Request | undefined {
  const { id, uuidAsString: uuid, func, args } = fieldsOf(data);
  if (typeof id !== 'number' || typeof func !== 'string') return undefined;
  return {
    id,
    ...(typeof uuid === 'string' ? { uuidAsString: uuid } : {}),
    func,
    args: Array.isArray(args) ? args : [],
  };
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

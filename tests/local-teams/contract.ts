/** What the local Teams' page asks of its server: one state by GET, changes by server-sent events, acts by POST. */
import type { IAdaptiveCard } from '@microsoft/teams.cards';

/** `guest`: reached in person. `external`: of another tenant in a shared channel, a personal chat is refused with 403. */
export type Person = {
  id: string; // 29:…
  objectId: string;
  tenantId: string;
  name: string;
  role: 'member' | 'guest' | 'external';
  title: string; // function, for the switcher: "Kurator, Tegelskolan"
  /** The teams that the person is on the roster of. */
  teams: string[];
};

export type Channel = { id: string; name: string };
export type Team = { id: string; name: string; channels: Channel[]; botInstalled: boolean };

export type ChatMessage = {
  /** The activity id, as the connector gave it. */
  id: string;
  conversation: string; // channel id, or `a:<person id>` for a personal chat
  thread: string; // id of the message that began the thread (itself, for a root)
  from: { kind: 'bot' } | { kind: 'person'; id: string };
  sentAt: string;
  editedAt?: string;
  text?: string;
  card?: IAdaptiveCard;
  mentions: { id: string; name: string }[];
  /** An invoke's answer: the card as one person sees it until the next update of the message. */
  views: Record<string, IAdaptiveCard>;
  deleted?: true;
};

export type Notification = { id: string; to: string[]; text: string; at: string; conversation: string };

/** One exchange over HTTP between the bot and Teams, newest last. Bodies are shown as they went. */
export type Traffic = {
  id: string;
  at: string;
  direction: 'to-bot' | 'from-bot';
  method: string;
  path: string;
  status: number | 'no answer';
  ms: number;
  body?: unknown;
  answer?: unknown;
  note?: string;
};

/**
 * How the connector behaves towards the bot. `times`: how many more requests; then it is normal again. `only`: requests
 * of this method alone (others are not counted).
 */
export type Mood =
  | { kind: 'normal' }
  | ({ times: number; only?: 'GET' | 'POST' | 'PUT' | 'DELETE' } & (
      | { kind: 'slow'; ms: number }
      | { kind: 'throttled'; retryAfterSeconds: number | undefined }
      /** `code`: where Teams has several for the same status, as of an archived team. */
      | { kind: 'status'; status: 403 | 404 | 412 | 413 | 500 | 502 | 503; code?: 'MessageWritesBlocked' }
      | { kind: 'answer-lost' }
      /**
       * `percent` of the requests fail, in every way that Teams may get over; where `refuses`, also with 403, 404 and
       * 413, which it does not. The same `seed` fails the same ones: by how many are left.
       */
      | { kind: 'mixed'; seed: number; percent: number; refuses: boolean }
    ));

/** Where the app's tab is, and what its context tells: the app's id and the tenant that the teams belong to. */
export type TabPlace = { url: string; appId: string; tenantId: string };

export type State = {
  region: string;
  bot: { id: string; name: string };
  tab: TabPlace;
  people: Person[];
  teams: Team[];
  messages: ChatMessage[];
  notifications: Notification[];
  traffic: Traffic[];
  mood: Mood;
  /** Today as the local Teams and the bot have it, ISO instant. */
  now: string;
};

/** `GET /api/state` → State · `GET /api/events` → server-sent events of type `change`, data: Change. */
export type Change =
  | { kind: 'message'; message: ChatMessage }
  | { kind: 'notification'; notification: Notification }
  | { kind: 'traffic'; traffic: Traffic }
  | { kind: 'mood'; mood: Mood }
  | { kind: 'tab'; tab: TabPlace }
  | { kind: 'teams'; teams: Team[]; people: Person[] };

/** `POST /api/message`: somebody writes. In a channel the bot hears it only when `mentionsBot`. */
export type SendMessage = { person: string; conversation: string; thread?: string; text: string; mentionsBot: boolean };

/** `POST /api/press`: an Action.Execute. `data`: the action's data with the inputs merged in. */
export type PressButton = { person: string; message: string; verb: string; data: Record<string, unknown> };

/**
 * The answer of a press, after the local Teams has judged its shape. `shown`: the card for the presser alone (also kept
 * in the message's `views`); `text`: the bot answered with a line of text instead. `failed`: Teams would show
 * "Something went wrong".
 */
export type PressResult = { kind: 'shown'; text?: string } | { kind: 'failed'; why: string };

/**
 * An act that Teams would not let a person do: 409 `{ why }`, in Swedish.
 *
 * `POST /api/mood`: Mood · `POST /api/install` {team, installed} · `POST /api/channel-renamed` {team, channel, name} ·
 * `POST /api/left` {team, person} · `POST /api/joined` {team, person} ·
 * `POST /api/tab-token` {person} → `{ token }`
 */
export type Install = { team: string; installed: boolean };

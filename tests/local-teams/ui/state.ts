// What the page knows of the local Teams, and how a change from the server alters it. Pure.
import type { Change, ChatMessage, State } from '../contract.ts';
import { personalChat } from './conversation-list.ts';

/** `live`: events arrive. `lost`: the server does not answer; what is shown may be old. */
export type Contact = 'loading' | 'live' | 'lost';

export type Known = {
  contact: Contact;
  teams: State | undefined;
  /** `unreadKey` of what has come since somebody looked. */
  unread: ReadonlySet<string>;
};

export type KnownEvent =
  | { kind: 'loaded'; state: State }
  | { kind: 'contact-lost' }
  | { kind: 'changed'; change: Change }
  | { kind: 'looked'; person: string; conversation: string };

/** As many exchanges as the server keeps. */
const TRAFFIC_SHOWN = 500;

export const nothingKnown: Known = { contact: 'loading', teams: undefined, unread: new Set() };

export const unreadKey = (person: string, conversation: string): string => `${person} ${conversation}`;

export function know(known: Known, event: KnownEvent): Known {
  switch (event.kind) {
    case 'loaded':
      return { ...known, contact: 'live', teams: event.state };
    case 'contact-lost':
      return { ...known, contact: 'lost' };
    case 'looked':
      return { ...known, unread: without(known.unread, unreadKey(event.person, event.conversation)) };
    case 'changed':
      if (known.teams === undefined) return known;
      return {
        ...known,
        teams: change(known.teams, event.change),
        unread: event.change.kind === 'message' ? withUnread(known, known.teams, event.change.message) : known.unread,
      };
  }
}

function change(state: State, changed: Change): State {
  switch (changed.kind) {
    case 'message':
      return { ...state, messages: put(state.messages, changed.message) };
    case 'notification':
      return { ...state, notifications: put(state.notifications, changed.notification) };
    case 'traffic':
      return { ...state, traffic: put(state.traffic, changed.traffic).slice(-TRAFFIC_SHOWN) };
    case 'mood':
      return { ...state, mood: changed.mood };
    case 'tab':
      return { ...state, tab: changed.tab };
    case 'teams':
      return { ...state, teams: changed.teams, people: changed.people };
  }
}

function put<T extends { id: string }>(rows: T[], row: T): T[] {
  const at = rows.findIndex(({ id }) => id === row.id);
  return at === -1 ? [...rows, row] : rows.with(at, row);
}

/** Only a new message counts as unread; an update of an old one does not, as in Teams. */
function withUnread(known: Known, state: State, message: ChatMessage): ReadonlySet<string> {
  if (state.messages.some(({ id }) => id === message.id)) return known.unread;
  const team = state.teams.find(({ channels }) => channels.some(({ id }) => id === message.conversation));
  const readers = state.people
    .filter((person) => personalChat(person.id) === message.conversation || (team && person.teams.includes(team.id)))
    .filter(({ id }) => message.from.kind === 'bot' || message.from.id !== id);
  return new Set([...known.unread, ...readers.map(({ id }) => unreadKey(id, message.conversation))]);
}

function without(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  if (!set.has(key)) return set;
  const rest = new Set(set);
  rest.delete(key);
  return rest;
}

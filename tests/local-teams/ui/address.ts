// The address keeps who is shown where: `#a=<person>&ca=<conversation>&fa=tab&pa=<path>&ta=<theme>&b=…&cb=…`.
// A person may be given by id or by name, so that a link can be written by hand. `ca=chat` is the personal chat.
// `fa=tab` shows the app's tab instead of the posts, `pa` is the path in it (its `subPageId`).
import type { Person } from '../contract.ts';
import { personalChat } from './conversation-list.ts';
import { isThemeName, type ThemeName } from './theme.ts';

export type Side = 'a' | 'b';
export type Place = {
  person?: string | undefined;
  conversation?: string | undefined;
  /** The app's tab, at a path of its own; undefined is the posts. */
  tab?: { path: string | undefined } | undefined;
  theme?: ThemeName | undefined;
};
export type Address = { a: Place; b: Place | undefined };

export function readAddress(hash: string): Address {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const place = (side: Side): Place => {
    const theme = params.get(`t${side}`) ?? '';
    return {
      person: params.get(side) ?? undefined,
      conversation: params.get(`c${side}`) ?? undefined,
      tab: params.get(`f${side}`) === 'tab' ? { path: params.get(`p${side}`) ?? undefined } : undefined,
      theme: isThemeName(theme) ? theme : undefined,
    };
  };
  return { a: place('a'), b: params.has('b') ? place('b') : undefined };
}

export function writeAddress({ a, b }: Address): string {
  const params = new URLSearchParams();
  const put = (side: Side, { person, conversation, tab, theme }: Place): void => {
    if (person !== undefined) params.set(side, person);
    if (conversation !== undefined) params.set(`c${side}`, conversation);
    if (tab) params.set(`f${side}`, 'tab');
    if (tab?.path !== undefined) params.set(`p${side}`, tab.path);
    if (theme !== undefined) params.set(`t${side}`, theme);
  };
  put('a', a);
  if (b) put('b', b);
  return `#${params}`;
}

export function personAt(people: Person[], wanted: string | undefined): Person | undefined {
  return people.find(({ id, name }) => id === wanted || name === wanted);
}

export function conversationAt(person: Person, wanted: string | undefined): string | undefined {
  return wanted === 'chat' ? personalChat(person.id) : wanted;
}

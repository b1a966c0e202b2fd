// The address keeps who is shown where: `#a=<person>&ca=<conversation>&ta=<theme>&b=…&cb=…&tb=…`.
// A person may be given by id or by name, so that a link can be written by hand. `ca=chat` is the personal chat.
import type { Person } from '../contract.ts';
import { personalChat } from './conversation-list.ts';
import { isThemeName, type ThemeName } from './theme.ts';

export type Side = 'a' | 'b';
export type Place = { person?: string | undefined; conversation?: string | undefined; theme?: ThemeName | undefined };
export type Address = { a: Place; b: Place | undefined };

export function readAddress(hash: string): Address {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const place = (side: Side): Place => {
    const theme = params.get(`t${side}`) ?? '';
    return {
      person: params.get(side) ?? undefined,
      conversation: params.get(`c${side}`) ?? undefined,
      theme: isThemeName(theme) ? theme : undefined,
    };
  };
  return { a: place('a'), b: params.has('b') ? place('b') : undefined };
}

export function writeAddress({ a, b }: Address): string {
  const params = new URLSearchParams();
  const put = (side: Side, { person, conversation, theme }: Place): void => {
    if (person !== undefined) params.set(side, person);
    if (conversation !== undefined) params.set(`c${side}`, conversation);
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

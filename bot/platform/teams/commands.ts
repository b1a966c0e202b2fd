/** What is written to the bot, matched to commands: in any case, with any spaces and punctuation around. */
import type { Card, Inbound } from './port.ts';

export type Said = Extract<Inbound, { kind: 'message' }>;

/** `argument`: what follows the words, as it was written; empty when nothing does, and always without `takesArgument`. */
export type Command<P> = {
  readonly takesArgument?: true;
  run(ports: P, said: Said, argument: string): Promise<Card>;
};

/** By the words that call it, in small letters: `ny fråga`. */
export type CommandTable<P, Names extends string = string> = Readonly<Record<Names, Command<P>>>;

export type Matched<P> = { readonly command: Command<P>; readonly argument: string };

/** Mac keyboards may send å, ä and ö in two parts. */
const tidied = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

const edges = /^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu;
const bare = (text: string): string => text.replace(edges, '');

/** The longest words win. Undefined: nothing that we know; the caller has something sensible to say. */
export const findCommand = <P>(table: CommandTable<P>, text: string): Matched<P> | undefined => {
  const said = bare(tidied(text));
  const lowered = said.toLocaleLowerCase('sv');
  const names = Object.keys(table).toSorted((a, b) => b.length - a.length);
  for (const name of names) {
    const command = table[name];
    if (!command || !lowered.startsWith(name)) continue;
    const rest = said.slice(name.length);
    if (rest === '') return { command, argument: '' };
    if (command.takesArgument && /^[\s\p{P}]/u.test(rest)) return { command, argument: bare(rest) };
  }
  return undefined;
};

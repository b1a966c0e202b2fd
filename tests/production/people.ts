/** People in Teams before a server that is another process: they look until they see what they wait for. */
import { setTimeout as pause } from 'node:timers/promises';
import type { ChatMessage } from '../local-teams/contract.ts';
import type { LocalTeams } from '../local-teams/local-teams.ts';
import { channelId, personId } from '../sample/people.ts';
import { askAs } from '../support/asked.ts';
import { buttonOf, buttonsOf, type CardJson, inputsOf, wordsOf } from '../support/seen-card.ts';

type Inputs = Readonly<Record<string, string>>;
/** Looked up anew each time: a card is posted, changed and posted again. */
export type Finds = () => ChatMessage | undefined;

const patienceMs = 30_000;

/** It has not come in time. */
export class NeverCame extends Error {
  override name = 'NeverCame';
  readonly what: string;

  constructor(what: string) {
    super(`waited in vain: ${what}`);
    this.what = what;
  }
}

/** Throws NeverCame. */
export const until = async <T>(
  what: string | (() => string),
  look: () => T | undefined | Promise<T | undefined>,
): Promise<T> => {
  const end = performance.now() + patienceMs;
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (performance.now() > end) throw new NeverCame(typeof what === 'string' ? what : what());
    await pause(20);
  }
};

/** The bot's cards in a forum's channel in which these words stand, oldest first. */
export const cardsIn = (teams: LocalTeams, forum: string, words: string): readonly ChatMessage[] =>
  teams
    .channelMessages(channelId(forum))
    .filter(({ from, card }) => from.kind === 'bot' && JSON.stringify(card ?? '').includes(words));

export const personIn = (teams: LocalTeams, origin: string, name: string) => {
  const id = personId(name);
  const chat: Finds = () => teams.personalMessages(id).findLast(({ from, card }) => from.kind === 'bot' && card);
  const sees = (message: ChatMessage): CardJson => ({ ...teams.view(message.id, id) });
  const words = (find: Finds): string => {
    const message = find();
    return message ? wordsOf(sees(message)).replaceAll('\\', '') : '';
  };
  return {
    id,
    chat,
    words,
    asks: askAs(teams, origin, id),
    reads: (find: Finds, pattern: RegExp) =>
      until(
        () => `${name} reads ${pattern} in\n${words(find)}`,
        () => (pattern.test(words(find)) ? true : undefined),
      ),
    async says(text: string): Promise<void> {
      const before = chat()?.id;
      await teams.say({ person: id, conversation: `a:${id}`, text, mentionsBot: false });
      await until(`${name} is answered`, () => (chat()?.id === before ? undefined : true));
    },
    async presses(find: Finds, title: string, inputs: Inputs = {}): Promise<void> {
      const message = await until(`${name} sees ”${title}”`, () => {
        const found = find();
        return found && buttonsOf(sees(found)).some((button) => button.title === title) ? found : undefined;
      });
      const seen = sees(message);
      const { verb, data, associatedInputs } = buttonOf(seen, title);
      const typed = associatedInputs === 'none' ? {} : { ...inputsOf(seen), ...inputs };
      const result = await teams.press({ person: id, message: message.id, verb, data: { ...data, ...typed } });
      if (result.kind === 'failed') throw new Error(`${name}, ${title}: ${result.why}`);
    },
  };
};

export type PersonInTeams = ReturnType<typeof personIn>;

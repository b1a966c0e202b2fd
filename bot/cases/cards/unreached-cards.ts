/** What is said to, or of, somebody who can have no personal chat. */
import { seatOf } from '../../forums/forum.ts';
import { harmlessName } from '../../forums/harmless-name.ts';
import { card, heading, plain, small, text } from '../../platform/cards/card.ts';
import type { Message } from '../../platform/teams/port.ts';
import { inThread, toConvener } from '../text/unreached.ts';
import type { UnreachedKind } from '../word.ts';
import type { WordNow } from '../word-now.ts';
import { calls } from './next-step.ts';

/** Characters of a name in a mention. */
const longestName = 60;

const nameOf = ({ forum, word: { seat, userId } }: WordNow): string | undefined =>
  seat && seatOf(forum, seat)?.holders.find((holder) => holder.userId === userId)?.name;

/** `name`: as the roster has it. Everybody in the channel reads it, and no more than the card of the case says too. */
export const mentionInThread = ({ request, word }: WordNow, kind: UnreachedKind, name: string): Message => {
  const sentences = inThread[kind](request.alias);
  const [summary = request.alias] = sentences.split(/(?<=[.]) /);
  const mention = { userId: word.userId, name: harmlessName(name).slice(0, longestName) };
  // A name of signs alone calls on nobody.
  if (mention.name === '') return { card: card([text(sentences)]), summary };
  return { card: card([text(`<at>${mention.name}</at> ${sentences}`)]), summary, mentions: [mention] };
};

export const callInstead = (seen: WordNow, kind: Exclude<UnreachedKind, 'answer'>): Message => {
  const { forum, request, word } = seen;
  const { alias, asker } = request;
  const name = nameOf(seen);
  const who = word.seat === undefined ? toConvener.asker : toConvener.holder;
  return {
    card: card([
      heading(alias),
      text(toConvener.unreached(name === undefined ? who : plain(name))),
      text(toConvener.call(calls(forum, word.seat ?? asker.seat), kind, alias), { spacing: 'Small' }),
      small(plain(forum.name)),
    ]),
    summary: toConvener.summary(alias),
  };
};

/** An update as one person sees it: all of the card, what they have answered, and what they may answer. */
import { buttonRows } from '../../platform/cards/button-rows.ts';
import { type Button, type Card, card, type Element, heading, plain, text } from '../../platform/cards/card.ts';
import { capitalised } from '../../platform/time/swedish.ts';
import { type Choice, type Respondent, whole } from '../answers/answer.ts';
import type { MayAnswer } from '../answers/answering.ts';
import { choiceWords } from '../answers/asks-words.ts';
import type { ShownUpdate } from '../shown.ts';
import { ownLines, titles, whichWords } from '../text/card.ts';
import { answerButton, answerButtons, back, showButton } from './buttons.ts';
import { updateLines } from './update-card.ts';

export type OwnSeen = ShownUpdate & {
  readonly may: MayAnswer;
  /** A row of buttons for each of their own. */
  readonly isApart?: boolean;
};

const line = (words: string): Element => text(words, { spacing: 'Small', weight: 'Bolder' });

/** As it begins a sentence. */
const nameOf = ({ name }: Respondent): string => plain(capitalised(name));

const isOpen = ({ update: { state, content } }: ShownUpdate): boolean =>
  state !== 'recalled' && content.asks.kind !== 'know';

const ownAnswers = ({ update, to, may }: OwnSeen): readonly Element[] => {
  const { asks } = update.content;
  const answerOf = (id: string) => to.answers.find(({ respondent }) => respondent === id);
  const said = may.own.flatMap((one) => {
    const answer = answerOf(one.id);
    return answer ? [ownLines.said(nameOf(one), plain(choiceWords(asks, answer.choice)))] : [];
  });
  const silent = may.own.filter(({ id }) => !answerOf(id)).map(({ name }) => plain(name));
  const isWaitedFor = silent.length > 0 && !answerOf(whole);
  return [...said, ...(isWaitedFor ? [ownLines.silent(silent)] : [])].map(line);
};

const apartRows = (seen: OwnSeen): readonly Element[] =>
  seen.may.own.flatMap((one) => [line(nameOf(one)), ...buttonRows(answerButtons(seen, { as: one.id }))]);

const apartTitle = ({ to }: ShownUpdate): string => (to.kind === 'network' ? titles.apartTowns : titles.apart);

const apartButton = (seen: OwnSeen): readonly Button[] =>
  seen.may.own.length > 1 ? [showButton(seen, apartTitle(seen), { apart: 'yes' })] : [];

const buttonsOf = (seen: OwnSeen): readonly Element[] => {
  const { own, forWhole } = seen.may;
  if (!isOpen(seen) || (own.length === 0 && !forWhole)) return [];
  if (seen.isApart) return [...apartRows(seen), ...buttonRows([back(seen)])];
  return buttonRows([...answerButtons(seen), ...apartButton(seen)]);
};

export const ownView = (seen: OwnSeen): Card =>
  card([...updateLines(seen), ...(isOpen(seen) ? ownAnswers(seen) : []), ...buttonsOf(seen)]);

/** Asked of whoever convenes a group and has a seat in it too. */
export const whichCard = (seen: OwnSeen, choice: Choice): Card => {
  const { own } = seen.may;
  const title = choiceWords(seen.update.content.asks, choice);
  const names = own.map(({ name }) => name);
  const forOwn = titles.forSeats(names);
  return card([
    heading(whichWords.heading(plain(title))),
    text(plain(seen.update.content.title), { spacing: 'Small' }),
    text(whichWords.help, { spacing: 'Small' }),
    ...buttonRows([
      answerButton(seen, titles.forWhole, choice, { as: whole }),
      answerButton(seen, forOwn, choice, { as: own.map(({ id }) => id).join(',') }),
      ...apartButton(seen),
      back(seen),
    ]),
  ]);
};

/** Who presses on which update, read afresh, and the card that they get for it. */
import type { AccessFailure } from '../../forums/access.ts';
import { identify } from '../../forums/actions.ts';
import { accessSentence } from '../../forums/words.ts';
import { type Card, notice, plain } from '../../platform/cards/card.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Press } from '../../platform/teams/port.ts';
import { tryAgainCard } from '../../platform/teams/surprise.ts';
import { sentenceCard } from '../../platform/teams/text.ts';
import { capitalised, enumerate } from '../../platform/time/swedish.ts';
import { type Answered, pressOn, speakerIn, updateOut } from '../actions/answer.ts';
import { shownIn } from '../actions/deliver-update.ts';
import { whole } from '../answers/answer.ts';
import { type AnswerFailure, mayAnswerIn, type Said, type Speaker } from '../answers/answering.ts';
import { choiceWords } from '../answers/asks-words.ts';
import type { OnUpdate } from '../cards/buttons.ts';
import { type OwnSeen, ownView, whichCard } from '../cards/own-view.ts';
import { noSeat, refusals, told } from '../text/card.ts';
import type { Update } from '../update.ts';

export type Asked = { readonly said?: Said; readonly isApart?: boolean };

const notLetIn = (press: Press, failure: AccessFailure): Card =>
  failure.kind === 'no-such-forum'
    ? sentenceCard(accessSentence(failure))
    : tryAgainCard(accessSentence(failure), press);

const savedWords = ({ update, may }: OwnSeen, { choice, as }: Said): string => {
  const title = plain(choiceWords(update.content.asks, choice));
  const isWhole = as === whole || (as === undefined && may.own.length === 0);
  if (isWhole) return told.savedWhole(title);
  const names = may.own.filter(({ id }) => as === undefined || as.includes(id)).map(({ name }) => plain(name));
  return told.saved(capitalised(enumerate(names)), title);
};

/** Nothing is wrong. */
const calm: readonly AnswerFailure['kind'][] = ['recalled', 'nothing-asked', 'already'];

const refusedWords = (failure: Exclude<AnswerFailure, { kind: 'which' }>, { to }: OwnSeen): string => {
  if (failure.kind === 'already') return told.already;
  return failure.kind === 'no-seat' ? noSeat[to.kind] : refusals[failure.kind];
};

const cardOf = (seen: OwnSeen, { answer }: Answered, { said }: Asked): Card => {
  if (!said) return ownView(seen);
  if (answer.ok) return notice(savedWords(seen, said), 'good', ownView(seen));
  const { failure } = answer;
  if (failure.kind === 'which') return whichCard(seen, said.choice);
  const style = calm.includes(failure.kind) ? 'accent' : 'attention';
  return notice(refusedWords(failure, seen), style, ownView(seen));
};

const seenBy = async (
  ports: Ports,
  update: Update,
  { delivery }: Answered,
  speaker: Speaker,
  isApart: boolean,
): Promise<OwnSeen> => ({ ...(await shownIn(ports, update, delivery)), may: mayAnswerIn(speaker), isApart });

export const pressedOn = async (ports: Ports, press: Press, input: OnUpdate, asked: Asked): Promise<Card> => {
  if (input.trial) return sentenceCard(told.trial);
  const identified = await identify(ports, press.from, input.forum, press.where);
  if (!identified.ok) return notLetIn(press, identified.failure);
  const update = await updateOut(ports, identified.value, { update: input.update, regionId: input.region });
  if (!update) return sentenceCard(refusals['no-such-update']);
  const speaker = await speakerIn(ports, identified.value);
  const onChannelCard = input.card === 'channel' ? { press } : {};
  const answered = await pressOn(ports, { update, speaker, ...onChannelCard }, asked.said);
  if (answered.ok)
    return cardOf(await seenBy(ports, update, answered.value, speaker, asked.isApart ?? false), answered.value, asked);
  return answered.failure.kind === 'busy'
    ? tryAgainCard(refusals.busy, press)
    : sentenceCard(refusals['no-such-update']);
};

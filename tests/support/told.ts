/** What the bot has written to somebody in the personal chat. */
import type { ChatMessage } from '../local-teams/contract.ts';
import { wordsOf } from './seen-card.ts';
import type { Stage } from './stage.ts';

/** The messages in which these words stand, oldest first, as they are now. */
export const toldTo = (stage: Stage, name: string, words: string): readonly ChatMessage[] =>
  stage.teams
    .personalMessages(stage.person(name).id)
    .filter(({ from, card }) => from.kind === 'bot' && card && wordsOf({ ...card }).includes(words));

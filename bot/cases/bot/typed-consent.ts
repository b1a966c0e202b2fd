/** From what stands in the form of a consent to its facts, or to what is still missing. */
import { ok, type Result, refuse } from '../../failure.ts';
import type { TypedConsent } from '../cards/consent-card.ts';
import type { ConsentFacts } from '../consent.ts';
import { sentences } from '../text.ts';

const missingFrom = ({ giver, manner, saidOn, child, until, informed, seats }: TypedConsent): readonly string[] => {
  const missing: readonly (readonly [boolean, string])[] = [
    [!giver, sentences.chooseGiver],
    [!manner, sentences.chooseManner],
    [!saidOn, sentences.chooseSaidOn],
    [seats.length === 0, sentences.chooseSeats],
    [!child, sentences.chooseStance],
    [!until, sentences.chooseUntil],
  ];
  const lines = missing.flatMap(([isMissing, sentence]) => (isMissing ? [sentence] : []));
  return [...(lines.length > 0 ? [sentences.fillIn, ...lines] : []), ...(informed ? [] : [sentences.mustKnow])];
};

export type FormUnfinished = { readonly kind: 'unfinished'; readonly lines: readonly string[] };

/** `lines`: what to say, a sentence each. */
export const factsOf = (typed: TypedConsent): Result<ConsentFacts, FormUnfinished> => {
  const missing = missingFrom(typed);
  const { giver, manner, saidOn, child, until, scope, seats } = typed;
  if (missing.length > 0 || !giver || !manner || !saidOn || !child || !until)
    return refuse({ kind: 'unfinished', lines: missing });
  return ok({ giver, manner, saidOn, child, until, scope, seats });
};

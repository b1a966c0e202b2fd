/** What must be mended before a question may go: said at the end of the form, which keeps what was typed. */
import type { NoteFlaw } from '../../deviations/actions.ts';
import type { Identified } from '../../forums/actions.ts';
import type { Forum } from '../../forums/forum.ts';
import { missingIn } from '../../forums/opening.ts';
import { type Card, type Element, group, text } from '../../platform/cards/card.ts';
import { explain } from '../../screening/text.ts';
import type { DraftFlaw } from '../actions/draft.ts';
import { notOpenLine } from '../cards/naming.ts';
import { requestCard } from '../cards/request-card.ts';
import type { Typed } from '../draft.ts';
import { sentences } from '../text.ts';

/** `first`: that nothing has been done yet. */
export const warnings = (words: readonly string[], first: string = sentences.notSentYet): readonly Element[] =>
  words.length > 0
    ? [
        group([text(first, { weight: 'Bolder' }), ...words.map((line) => text(line, { spacing: 'Small' }))], {
          style: 'attention',
          bleed: true,
        }),
      ]
    : [];

const draftFlawSentences: Readonly<Record<Exclude<DraftFlaw['kind'], 'screened'>, string>> = {
  'no-age': sentences.chooseAge,
  'no-need': sentences.chooseAtLeastOneNeed,
  'no-text': sentences.writeWhatYouNeed,
  'too-long': sentences.tooLong,
  'nobody-asked': sentences.chooseWhom,
  'only-yourself': sentences.onlyYourself,
  'may-not-ask': sentences.mayNotAsk,
  'too-many-today': sentences.tooManyToday,
};

export const doubtfulWords = (flaws: readonly (DraftFlaw | NoteFlaw)[]): readonly string[] =>
  flaws.flatMap((flaw) =>
    flaw.kind === 'screened' && flaw.screening.kind === 'asks' ? flaw.screening.findings.map(({ word }) => word) : [],
  );

/** A sentence for each thing that must be mended. */
export const flawWords = (flaws: readonly DraftFlaw[]): readonly string[] =>
  flaws.flatMap((flaw) => (flaw.kind === 'screened' ? explain(flaw.screening) : [draftFlawSentences[flaw.kind]]));

/** The draft is kept, and can go as a consultation at once. */
export const notOpenCard = (forum: Forum, typed: Typed): Card =>
  requestCard(forum, typed, { below: warnings([notOpenLine(forum, missingIn(forum.opening))]) });

/** The same form with what was typed, and beneath it all that must be mended. */
export const mendCard = ({ forum }: Identified, typed: Typed, flaws: readonly DraftFlaw[]): Card =>
  requestCard(forum, typed, { below: warnings(flawWords(flaws)), doubtful: [...new Set(doubtfulWords(flaws))] });

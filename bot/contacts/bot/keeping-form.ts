/** The form in the card: opened with the row as it is, and given back with what is to be mended until it can be saved. */
import type { z } from 'zod';
import { type Card, notice, noticeBelow } from '../../platform/cards/card.ts';
import { askedWords } from '../../screening/fields.ts';
import { changeSeen } from '../actions/asked-rows.ts';
import type { AskedRow } from '../asking/asked-row.ts';
import { detailsFrom, differing, typedFrom } from '../asking/typed-row.ts';
import { keepingCard, type onRow } from '../cards/keeping.ts';
import { formCard, notNamesIn, type onForm } from '../cards/keeping-form.ts';
import { refusals } from '../refusals.ts';
import { keeping } from '../text/keeping.ts';
import { changedWords, flawWords, screenedWords } from '../text/keeping-form.ts';
import { answer, type Pressed, shownNow } from './keeping-answer.ts';

export const openForm = async (pressed: Pressed<z.output<typeof onRow>>): Promise<Card> => {
  const shown = await shownNow(pressed);
  const one = shown.rows.find(({ row }) => row.id === pressed.input.row);
  return one
    ? formCard(shown, { one, typed: typedFrom(one.row) })
    : notice(refusals['no-such-contact'], 'attention', keepingCard(shown));
};

export const save = async (pressed: Pressed<z.output<typeof onForm>>): Promise<Card> => {
  const { ports, access, input: typed } = pressed;
  const shown = await shownNow(pressed);
  const one = shown.rows.find(({ row }) => row.id === typed.row);
  if (!one) return notice(refusals['no-such-contact'], 'attention', keepingCard(shown));
  // Saved again it stands on what is told here, so the new mark goes with it.
  const again = (words: string, doubtful: readonly string[] = [], on: AskedRow = one) => {
    const isSaid = typed.notNames === 'true' && doubtful.length === 0;
    const asked = [...new Set([...typed.notNamesWords.split('|').filter((word) => word !== ''), ...doubtful])];
    return noticeBelow(words, 'attention', formCard(shown, { one: on, typed, words: asked, isSaid }));
  };
  const mended = detailsFrom(typed, one.row);
  if (!mended.ok) return again(flawWords(mended.failure));
  const details = mended.value;
  const kept = await changeSeen(ports, access, {
    id: typed.row,
    seen: typed.seen,
    details,
    notNames: notNamesIn(typed),
  });
  if (kept.ok) {
    const words = kept.value.change === undefined ? keeping.didNothing : keeping.didChange;
    return answer(pressed, kept, { row: typed.row, words }, shown);
  }
  const { failure } = kept;
  if (failure.kind === 'changed' && failure.present)
    return again(changedWords(typedFrom(one.row), differing(typedFrom(one.row), typed)));
  if (failure.kind !== 'screened') return answer(pressed, kept, { row: typed.row, words: keeping.didChange }, shown);
  const doubtful = askedWords(failure.fields).map((word) => word.replaceAll('|', ' '));
  return again(screenedWords(failure.fields), doubtful);
};

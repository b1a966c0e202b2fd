/** The card as large as it can come to be, so that whoever writes it hears in time that it is too large. */
import { Temporal } from 'temporal-polyfill';
import { forumId } from '../../forums/forum.ts';
import type { PersonKey } from '../../forums/person.ts';
import type { Card } from '../../platform/cards/card.ts';
import { bytesOf } from '../../platform/cards/size.ts';
import { atHour } from '../../platform/time/hours.ts';
import { type Answer, choicesOf, whole } from '../answers/answer.ts';
import type { ShownUpdate } from '../shown.ts';
import { lastDay, type Update } from '../update.ts';
import { updateCard } from './update-card.ts';

/** Longer than the forums' ids are, and than people are called. */
const longId = forumId.parse('x'.repeat(48));
const longName = 'Namn'.repeat(15);

const answersOf = ({ update, to }: ShownUpdate, person: PersonKey, at: Temporal.Instant): readonly Answer[] => {
  const choices = choicesOf(update.content.asks);
  const said = (respondent: string, n: number) => {
    const choice = choices[n % Math.max(1, choices.length)];
    return choice === undefined ? [] : [{ respondent, choice, by: { person, name: longName }, at }];
  };
  return [...to.respondents.flatMap(({ id }, n) => said(id, n)), ...said(whole, 0)];
};

/** Another year is written out, and the day has passed. */
const longAfter = ({ update, now }: ShownUpdate): Temporal.Instant => {
  const by = lastDay(update.content);
  const later = now.add({ hours: 24 * 400 });
  const passed = by && atHour(by.add({ days: 400 }), 12);
  return passed && Temporal.Instant.compare(passed, later) > 0 ? passed : later;
};

/** As if all of a letter were meant for one forum. */
const forAll = (update: Update): Update => ({
  ...update,
  ...(update.letter && {
    letter: update.letter.map((item) => ({ ...item, audience: { ...item.audience, groups: true } })),
  }),
});

/** Corrected, answered by everybody and for all of them, with its day ahead or passed: whichever is larger. */
export const largestCard = (shown: ShownUpdate): Card => {
  const { update, to, now } = shown;
  const person = update.by.person;
  const corrected = { ...forAll(update), sentAt: update.sentAt ?? now, correctedAt: now };
  const answered = { ...to, forum: longId, kind: 'group' as const, answers: [...answersOf(shown, person, now)] };
  const cards = [now, longAfter(shown)].map((at) => updateCard({ ...shown, update: corrected, to: answered, now: at }));
  return cards.reduce((one, other) => (bytesOf(other) > bytesOf(one) ? other : one));
};

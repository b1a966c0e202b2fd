/** Everything that somebody can be told of a case in the personal chat, as full as it can be. */
import { digestCard } from '../../bot/cases/cards/digest-card.ts';
import { type Said, wordCard } from '../../bot/cases/cards/word-cards.ts';
import { clockKinds } from '../../bot/cases/clocks.ts';
import { holdsOn } from '../../bot/cases/consent.ts';
import { digestOf } from '../../bot/cases/digest.ts';
import { type WordKind, wordKinds } from '../../bot/cases/word.ts';
import type { WordNow } from '../../bot/cases/word-now.ts';
import type { Card } from '../../bot/platform/cards/card.ts';
import { aCase, aConsent, answers, asker, day, having, seats, team, today } from './a-case.ts';
import { largeCase, largeTeam } from './every-card.ts';

const { rehab, bup } = seats;

/** As it is on the day, and some days after it. */
export const wordNowOf = (kind: WordKind, due = day('2026-11-26'), on = today): WordNow => {
  const handed = having(aCase({ mode: 'consent', asked: [rehab] }), answers(rehab, 'helps-onward', bup));
  const wanting = having(aCase({ mode: 'consent', asked: [rehab] }), answers(rehab, 'needs-more'));
  const request = kind === 'hand-on' ? handed : wanting;
  const clock = clockKinds.find((one) => one === kind);
  return {
    forum: team,
    request,
    consent: holdsOn(aConsent(), today),
    word: { caseId: request.id, userId: asker.userId, kind, seat: rehab, due },
    clock: clock && { kind: clock, seat: rehab, due, remindOn: [due] },
    actsFor: rehab,
    today: on,
  };
};

export const everyWord: readonly (readonly [string, Said])[] = wordKinds.flatMap((kind) => [
  [`${kind}, in time`, wordCard(wordNowOf(kind))] as const,
  [`${kind}, late`, wordCard(wordNowOf(kind, day('2026-11-26'), day('2026-12-15')))] as const,
]);

const troubled = (['nobody', 'waiting', 'followed', 'specialist'] as const).flatMap((state) =>
  Array.from({ length: 10 }, () => ({
    forum: largeTeam,
    request: largeCase('consultation', state),
    consent: undefined,
  })),
);

export const everyWordCard: readonly (readonly [string, Card])[] = [
  ...everyWord.map(([name, { card }]) => [`told: ${name}`, card] as const),
  [
    'digest',
    digestCard(largeTeam, digestOf(largeTeam, troubled, day('2027-03-01'), new Set()), day('2027-03-01')),
  ] as const,
];

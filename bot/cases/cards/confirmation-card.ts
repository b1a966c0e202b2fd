import { buttonRows } from '../../platform/cards/button-rows.ts';
import { type Card, card, execute, heading, small, text } from '../../platform/cards/card.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { capitalised, date, enumerate } from '../../platform/time/swedish.ts';
import { isLocking } from '../follow-up.ts';
import { isAdult } from '../question.ts';
import { confirmation as words } from '../text/consent.ts';
import { doNotGuess, foot, noteBeforeTalking, titles } from '../text.ts';
import { giverInBrief, mannerWords } from '../words.ts';
import { caseData } from './buttons.ts';
import { lockedCard, lockedSummary, type Seen } from './channel-card.ts';
import { consentButtons } from './consent-buttons.ts';
import { seatName, seatNames } from './naming.ts';

/** Stands in the case's thread: which parties may talk, about what, until when, how it was given, who has noted it. */
export const confirmationCard = (seen: Seen): Card => {
  const { forum, request, consent, today } = seen;
  const whom = isAdult(request.question.ageBand) ? 'den unge' : 'barnet';
  if (isLocking(request.outcome)) return lockedCard(request, request.outcome);
  if (!consent || consent.kind === 'withdrawn') return card([text(doNotGuess)]);
  if (consent.kind === 'ended')
    return card([
      heading(`${request.alias}: samtycket har tagit slut`),
      text(`Det gällde till ${date(consent.on, today)}. Prata inte vidare om ${whom} med stöd av samtycket.`),
      ...(request.state === 'closed' ? [] : [text(words.renewHelp)]),
      ...buttonRows(consentButtons({ ...seen, card: 'confirmation' })),
      small(foot),
    ]);
  const { facts, since, changedAt } = consent;
  const about = facts.scope === 'question' ? 'om det frågan kräver' : 'om det frågan kräver och om pågående kontakter';
  const others = facts.seats.filter((seat) => seat !== request.asker.seat);
  const noted = others.filter((seat) => request.noted.includes(seat));
  const missing = others.filter((seat) => !request.noted.includes(seat));
  const parties = seatNames(forum, facts.seats);
  const who = changedAt ? words.changed(date(dayOf(changedAt), today), parties) : `${capitalised(parties)} får`;
  const names = (seats: readonly string[]) => enumerate(seats.map((seat) => seatName(forum, seat)));
  const isOpen = missing.length > 0 && request.state !== 'closed';
  const button = execute(titles.noted, 'case.note-consent', caseData(request, 'confirmation'), { style: 'positive' });
  return card([
    heading(`${request.alias}: samtycke bekräftat`),
    text(`${who} prata om ${whom} med varandra, ${about}, till ${date(facts.until, today)}.`),
    text(
      `${giverInBrief[facts.giver]}, ${mannerInBrief[facts.manner]}. Bekräftat av ${seatName(forum, request.asker.seat)} ${date(dayOf(since), today)}.`,
    ),
    text(noteBeforeTalking, { weight: 'Bolder' }),
    text(
      [noted.length > 0 ? `Antecknat: ${names(noted)}.` : '', missing.length > 0 ? `Inte än: ${names(missing)}.` : '']
        .filter((line) => line !== '')
        .join(' '),
    ),
    ...buttonRows([...(isOpen ? [button] : []), ...consentButtons({ ...seen, card: 'confirmation' })]),
    small(foot),
  ]);
};

const mannerInBrief = {
  written: mannerWords.written.toLocaleLowerCase('sv'),
  'e-id': 'med e-legitimation',
  oral: 'muntligt',
} as const;

/** The message is renewed with it, so that it never says more than the card. */
export const confirmationSummary = ({ request, consent }: Pick<Seen, 'request' | 'consent'>): string => {
  if (isLocking(request.outcome)) return lockedSummary(request);
  return consent?.kind === 'ended'
    ? `${request.alias}: samtycket har tagit slut.`
    : `${request.alias}: samtycke bekräftat.`;
};

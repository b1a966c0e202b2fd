/** "Samtycket är ändrat", in the presser's own view: closed for all, narrowed, or more of it. Nothing but choices. */
import { z } from 'zod';
import { type SeatId, seatId } from '../../forums/seat.ts';
import { buttonRows } from '../../platform/cards/button-rows.ts';
import { type Button, type Card, card, execute, heading, small, text } from '../../platform/cards/card.ts';
import { oneOf, severalOf } from '../../platform/cards/inputs.ts';
import { type ConsentNow, type Stance, stances } from '../consent.ts';
import type { FamilyLink } from '../family-facts.ts';
import { isSixteenOrOlder } from '../question.ts';
import { consentTitles, familyPage, mistake, consentChanges as words } from '../text/consent.ts';
import { titles } from '../text.ts';
import { stanceWords } from '../words.ts';
import { back, caseData, onCase, seatsInput } from './buttons.ts';
import type { Seen } from './channel-card.ts';
import { familyLinksNotice } from './family-information.ts';
import { seatName } from './naming.ts';

/** The second card is the deliberate step: a yes is taken back as easily as it was given (GDPR, article 7.3). */
export const consentChangedCard = (seen: Seen, now: ConsentNow, isAsker: boolean): Card => {
  const { request } = seen;
  const data = caseData(request, seen.card);
  const button = (title: string, verb: string): Button => execute(title, verb, data);
  const isOpen = request.state !== 'closed';
  const isHeld = isOpen && now.kind === 'holds';
  const isChildLeft = isOpen && now.kind === 'holds' && now.facts.child === 'not-asked';
  const more = [
    button(isHeld ? consentTitles.more : consentTitles.renew, 'case.add-consent'),
    ...(isChildLeft ? [button(consentTitles.childAsked, 'case.child-form')] : []),
    ...(isHeld ? [button(titles.familyInformation, 'case.print-for-family')] : []),
  ];
  return card(
    [
      heading(words.heading(request.alias)),
      text(words.askToClose, { weight: 'Bolder' }),
      small(words.whatStays),
      ...buttonRows([
        execute(consentTitles.close, 'case.withdraw-consent', data, { style: 'destructive' }),
        ...(isHeld ? [button(consentTitles.onlySome, 'case.narrow-form')] : []),
      ]),
      ...buttonRows(isAsker && isOpen ? more : []),
    ],
    [back(seen, consentTitles.cancel)],
  );
};

/** `offered`: the seats that the form had; whoever has come in since does not fall out by it. */
export const narrowData = onCase.extend({ seats: seatsInput, offered: seatsInput });

export const narrowCard = (seen: Seen, offered: readonly SeatId[], ticked: readonly SeatId[]): Card => {
  const { forum, request } = seen;
  const names = Object.fromEntries(offered.map((id) => [id, seatName(forum, id)]));
  const data = { ...caseData(request, seen.card), offered: offered.join(',') };
  return card(
    [
      heading(words.narrowHeading(request.alias)),
      text(words.narrowHelp(seatName(forum, request.asker.seat))),
      severalOf('seats', words.narrowLabel, names, ticked),
      small(words.whatStays),
    ],
    [execute(titles.save, 'case.narrow-consent', data, { style: 'destructive' }), back(seen, consentTitles.cancel)],
  );
};

/** Ids come from outside: whatever is no seat's is left out. */
export const seatIds = (typed: readonly string[]): readonly SeatId[] =>
  typed.flatMap((one) => seatId.safeParse(one).data ?? []);

export const childData = onCase.extend({
  child: z.preprocess((value) => (value === '' ? undefined : value), z.enum(stances).optional().catch(undefined)),
});

/** Whoever has been asked is not left to ask. */
export const childCard = (seen: Seen, said?: Stance): Card => {
  const { request } = seen;
  const { 'not-asked': _, ...answers } = stanceWords;
  return card(
    [
      heading(words.childHeading(request.alias)),
      oneOf('child', words.childLabel, answers, { value: said, required: words.chooseStance }),
      ...(isSixteenOrOlder(request.question.ageBand) ? [small(words.childMayClose)] : []),
    ],
    [
      execute(titles.save, 'case.child-asked', caseData(request, seen.card), { style: 'positive' }),
      back(seen, consentTitles.cancel),
    ],
  );
};

/** Reached from the asker's form for closing. */
export const byMistakeButton = (seen: Pick<Seen, 'request' | 'card'>): Button =>
  execute(consentTitles.byMistake, 'case.by-mistake-form', caseData(seen.request, seen.card), {
    associatedInputs: 'none',
  });

export const byMistakeCard = (seen: Seen): Card =>
  card(
    [
      heading(mistake.heading(seen.request.alias)),
      text(words.askToClose, { weight: 'Bolder' }),
      text(mistake.help),
      small(words.whatStays),
    ],
    [
      execute(consentTitles.close, 'case.by-mistake', caseData(seen.request, seen.card), { style: 'destructive' }),
      back(seen, consentTitles.cancel),
    ],
  );

export const familyPageCard = (seen: Seen, links: readonly FamilyLink[]): Card =>
  card(
    [
      heading(familyPage.heading(seen.request.alias)),
      text(familyPage.help),
      familyLinksNotice(links),
      small(familyPage.oldOnes),
    ],
    [back(seen)],
  );

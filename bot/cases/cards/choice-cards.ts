/** The second question that some buttons ask, in the presser's own view. Nothing but choices. */
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type Seat, seatId } from '../../forums/seat.ts';
import { buttonRows } from '../../platform/cards/button-rows.ts';
import { type Card, card, type Element, execute, heading, small, text } from '../../platform/cards/card.ts';
import { dayInput, oneOf, oneOfMany } from '../../platform/cards/inputs.ts';
import { plainDate } from '../../platform/time/schema.ts';
import { isHelping, type Receiver } from '../case-request.ts';
import { type ChosenOutcome, chosenOutcomes, firstSteps, helpKinds } from '../follow-up.ts';
import { isFamilyUntold } from '../following.ts';
import { endSentences } from '../text/ends.ts';
import { sentences, titles } from '../text.ts';
import { silentSeats } from '../turn.ts';
import { chosenOutcomeWords, firstStepWords, helpWords, receiverWords } from '../words.ts';
import { back, caseData, onCase, seatChoices } from './buttons.ts';
import type { Seen } from './channel-card.ts';
import { byMistakeButton } from './consent-changes.ts';
import { seatNames } from './naming.ts';

/** Whose answer, for somebody who holds several of the seats asked. */
export const whichSeatCard = (
  seen: Seen,
  seats: readonly Seat[],
  press: { readonly verb: string; readonly data: Readonly<Record<string, string>> },
): Card =>
  card(
    [
      heading(seen.request.alias),
      text('Du har flera platser. Vilken gäller det nu?'),
      ...buttonRows(seats.map(({ id, name }) => execute(name, press.verb, { ...press.data, seat: id }))),
    ],
    [back(seen)],
  );

export const appointData = onCase.extend({
  holder: seatId,
  firstStep: z.enum(firstSteps),
  help: z.enum(helpKinds),
  by: plainDate,
});

export const appointCard = (seen: Seen, by: Temporal.PlainDate): Card => {
  const { forum, request } = seen;
  const holders = forum.seats.filter(({ id }) => id === request.asker.seat || isHelping(request, id));
  return card(
    [
      heading(`${request.alias}: ${titles.appoint.toLocaleLowerCase('sv')}`),
      small('En verksamhet håller i frågan, följer den och ger besked. Den ska själv ha sagt ja till det.'),
      oneOf('holder', 'Vem håller i det?', seatChoices(holders), {
        value: request.followUp?.seat,
        required: 'Välj vem som håller i det.',
      }),
      oneOfMany('firstStep', 'Första steg', firstStepWords, {
        value: request.followUp?.firstStep,
        required: 'Välj första steg.',
      }),
      oneOfMany('help', 'Vilken hjälp föreslår ni?', helpWords, {
        value: request.followUp?.help,
        required: 'Välj vilken hjälp.',
      }),
      dayInput('by', 'Första steget tas senast', request.followUp?.by ?? by, endSentences.chooseDay, {
        earliest: seen.today,
        latest: seen.today.add({ years: 1 }),
      }),
    ],
    [execute(titles.save, 'case.appoint', caseData(request, seen.card), { style: 'positive' }), back(seen)],
  );
};

/** With consent both the family and the asker get word, each once. `left`: those of them that the presser may tell. */
export const toldCard = (seen: Seen, left: readonly Receiver[]): Card => {
  const { request } = seen;
  const data = caseData(request, seen.card);
  return card(
    [
      heading(`${request.alias}: ${titles.told.toLocaleLowerCase('sv')}`),
      text('Vem har fått veta? Säg vad ni vet, även om allt inte är klart.'),
    ],
    [
      ...left.map((receiver) => execute(sentences.knows(receiverWords[receiver]), 'case.told', { ...data, receiver })),
      back(seen),
    ],
  );
};

export const closeData = onCase.extend({
  outcome: z.enum(chosenOutcomes),
  familyTold: z.string().default('false'),
});

/** Not marked as required: the card's other buttons must work without it. */
const familyTold: Element = {
  type: 'Input.Toggle',
  id: 'familyTold',
  title: titles.familyTold,
  label: 'Familjen',
  wrap: true,
  value: 'false',
};

/** The asker may also say that it was put by mistake. */
export const closeCard = (seen: Seen, isAsker: boolean, chosen?: ChosenOutcome): Card => {
  const { request, forum } = seen;
  const silent = silentSeats(request);
  return card(
    [
      heading(`${request.alias}: avsluta`),
      ...(silent.length > 0 ? [small(`Har inte svarat: ${seatNames(forum, silent)}.`)] : []),
      oneOf('outcome', 'Hur blev det?', chosenOutcomeWords, { value: chosen, required: 'Välj hur det blev.' }),
      ...(isFamilyUntold(request) ? [familyTold] : []),
      small('En avslutad fråga kan inte öppnas igen. Behövs det mer: ställ en ny.'),
    ],
    [
      execute(titles.close, 'case.close', caseData(request, seen.card), { style: 'positive' }),
      ...(isAsker ? [byMistakeButton(seen)] : []),
      back(seen),
    ],
  );
};

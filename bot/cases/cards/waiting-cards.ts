/** What is asked while a question goes on: who was told more, and who keeps contact while it waits for a specialist. */
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { seatId } from '../../forums/seat.ts';
import { buttonRows } from '../../platform/cards/button-rows.ts';
import { type Card, card, execute, heading, small, text } from '../../platform/cards/card.ts';
import { dayInput, oneOf } from '../../platform/cards/inputs.ts';
import { plainDate } from '../../platform/time/schema.ts';
import { cameKinds } from '../answer.ts';
import { isHelping } from '../case-request.ts';
import { endSentences, endTitles } from '../text/ends.ts';
import { titles } from '../text.ts';
import { wantsToKnow } from '../turn.ts';
import { back, caseData, onCase, seatChoices } from './buttons.ts';
import type { Seen } from './channel-card.ts';
import { seatName } from './naming.ts';

export const toldMoreData = onCase.extend({ of: seatId.optional() });
export const cameData = onCase.extend({ came: z.enum(cameKinds) });
export const specialistData = onCase.extend({ keeper: seatId, checkIn: plainDate });

/** When several want to know: each is a call of its own. */
export const toldMoreCard = (seen: Seen): Card => {
  const data = caseData(seen.request, seen.card);
  const seats = wantsToKnow(seen.request).map(({ seat }) => seat);
  return card(
    [
      heading(seen.request.alias),
      text(endSentences.whomToldMore),
      ...buttonRows(seats.map((of) => execute(seatName(seen.forum, of), 'case.tell-more', { ...data, of }))),
    ],
    [back(seen)],
  );
};

/** `checkIn`: the day that is proposed. */
export const specialistCard = (seen: Seen, checkIn: Temporal.PlainDate): Card => {
  const { forum, request, today } = seen;
  const keepers = forum.seats.filter(({ id }) => id === request.asker.seat || isHelping(request, id));
  return card(
    [
      heading(`${request.alias}: ${endTitles.specialist.toLocaleLowerCase('sv')}`),
      small(endSentences.specialistHelp),
      oneOf('keeper', endSentences.keeper, seatChoices(keepers), {
        value: request.specialist?.keeper,
        required: endSentences.chooseKeeper,
      }),
      dayInput('checkIn', endSentences.checkIn, request.specialist?.checkIn ?? checkIn, endSentences.chooseDay, {
        earliest: today,
        latest: today.add({ years: 1 }),
      }),
    ],
    [execute(titles.save, 'case.wait-for-specialist', caseData(request, seen.card), { style: 'positive' }), back(seen)],
  );
};

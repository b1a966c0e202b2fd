/** What happens while a question goes on: more is told, or it waits for a specialist. */

import { notice } from '../../platform/cards/card.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Press } from '../../platform/teams/port.ts';
import { verb } from '../../platform/teams/verbs.ts';
import { capitalised, date } from '../../platform/time/swedish.ts';
import { addWorkingDays } from '../../platform/time/working-days.ts';
import { act, barredFrom } from '../actions/step.ts';
import { seatName } from '../cards/naming.ts';
import { specialistCard, specialistData, toldMoreCard, toldMoreData } from '../cards/waiting-cards.ts';
import { endSentences } from '../text/ends.ts';
import { wantsToKnow } from '../turn.ts';
import { presentCard, refused, seenOf, withCase } from './presenting.ts';
import { formVerb } from './step-verbs.ts';

/** Working days to the check-in that is proposed: about a month. */
const usualCheckIn = 20;

export const waitingVerbs = {
  'case.tell-more': verb(toldMoreData, (ports: Ports, press: Press, input) =>
    withCase(ports, press, input, async (identified, stored) => {
      const barred = barredFrom(ports, identified, stored, 'tell-more', input.seat);
      if (barred) return refused(ports, identified, press, input, barred);
      const [first, ...more] = wantsToKnow(stored.request);
      const seen = seenOf(ports, identified, stored, input);
      if (!input.of && more.length > 0) return toldMoreCard(seen);
      const of = input.of ?? first?.seat ?? stored.request.asker.seat;
      const told = await act(ports, identified, input.case, 'tell-more', input.seat, () => ({ step: 'tell-more', of }));
      if (!told.ok) return refused(ports, identified, press, input, told.failure);
      const sentence = endSentences.toldMore(seatName(identified.forum, of));
      return notice(sentence, 'good', presentCard(seenOf(ports, identified, told.value, input), input));
    }),
  ),

  'case.specialist-form': formVerb('wait-for-specialist', (seen) =>
    specialistCard(seen, addWorkingDays(seen.today, usualCheckIn)),
  ),

  'case.wait-for-specialist': verb(specialistData, (ports: Ports, press: Press, input) =>
    withCase(ports, press, input, async (identified) => {
      const { keeper, checkIn } = input;
      const waits = await act(ports, identified, input.case, 'wait-for-specialist', input.seat, () => ({
        step: 'wait-for-specialist',
        wait: { keeper, checkIn },
      }));
      if (!waits.ok) return refused(ports, identified, press, input, waits.failure);
      const seen = seenOf(ports, identified, waits.value, input);
      const words = endSentences.waits(capitalised(seatName(identified.forum, keeper)), date(checkIn, seen.today));
      return notice(words, 'good', presentCard(seen, input));
    }),
  ),
};

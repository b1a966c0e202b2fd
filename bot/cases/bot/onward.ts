/** "Inte vårt, men vi hjälper vidare", and what came of it. */
import { contactsPath } from '../../contacts/path.ts';
import type { Identified } from '../../forums/actions.ts';
import type { SeatId } from '../../forums/seat.ts';
import { notice, plain } from '../../platform/cards/card.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Press } from '../../platform/teams/port.ts';
import { verb } from '../../platform/teams/verbs.ts';
import { tabLink } from '../../platform/web/tab-link.ts';
import { servicesFor } from '../actions/services.ts';
import { act, barredFrom, seatFor } from '../actions/step.ts';
import { seatName } from '../cards/naming.ts';
import { helpsOnwardData, notOursCard } from '../cards/onward-card.ts';
import { cameData } from '../cards/waiting-cards.ts';
import { serviceOf } from '../outside-the-team.ts';
import { endSentences, onwardWords, seatWords } from '../text/ends.ts';
import { presentCard, refused, seenOf, withCase } from './presenting.ts';
import { formVerb, lastSeat, saved, stepVerb } from './step-verbs.ts';

/** The rows of the seat's own party, where they can be changed. */
const rowsInTab = (ports: Ports, { forum }: Identified, seat: SeatId | undefined): string => {
  const parties = forum.seats.flatMap(({ id, party }) => (id === seat ? [party] : []));
  return tabLink(ports.settings, contactsPath(forum.id, { parties }));
};

export const onwardVerbs = {
  'case.not-ours': formVerb('answer', async (seen, { seat }, acting, { ports, identified }) => {
    const declining = seat ?? acting;
    const rowUrl = rowsInTab(ports, identified, declining);
    return notOursCard(seen, declining, await servicesFor(ports, identified), rowUrl);
  }),

  'case.helps-onward': verb(helpsOnwardData, (ports: Ports, press: Press, input) =>
    withCase(ports, press, input, async (identified, stored) => {
      const { onwardTo, service: chosen, case: id } = input;
      const barred = barredFrom(ports, identified, stored, 'answer', input.seat);
      if (barred) return refused(ports, identified, press, input, barred);
      const rows = await servicesFor(ports, identified);
      const row = rows.find((one) => one.id === chosen);
      const again = (words: string) => {
        const acting = input.seat ?? seatFor(ports, identified, stored, 'answer', input.seat);
        const seen = seenOf(ports, identified, stored, input);
        return notice(words, 'attention', notOursCard(seen, acting, rows, rowsInTab(ports, identified, acting)));
      };
      if (onwardTo && chosen) return again(onwardWords.both);
      if (chosen && !row) return again(onwardWords.serviceGone);
      if (!onwardTo && !row) return again(onwardWords.none);
      const next = row ? { service: serviceOf(row) } : { ...(onwardTo && { onwardTo }) };
      const taken = await act(ports, identified, id, 'answer', input.seat, (seat) =>
        seat ? { step: 'answer', seat, answer: 'helps-onward', ...next } : undefined,
      );
      if (!taken.ok) return refused(ports, identified, press, input, taken.failure);
      const name = row ? plain(serviceOf(row).name) : seatName(identified.forum, onwardTo ?? '');
      const sentence = saved(identified, lastSeat(taken.value), seatWords.onward(name));
      return notice(sentence, 'good', presentCard(seenOf(ports, identified, taken.value, input), input));
    }),
  ),

  'case.what-came': stepVerb(
    cameData,
    (ports, identified, { case: id, seat: chosen, came }) =>
      act(ports, identified, id, 'tell-what-came', chosen, (seat) =>
        seat ? { step: 'tell-what-came', seat, came } : undefined,
      ),
    (_, { came }) => endSentences.came[came],
  ),
};

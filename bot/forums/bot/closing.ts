import { notice, plain } from '../../platform/cards/card.ts';
import type { Ports } from '../../platform/ports.ts';
import { sentenceCard } from '../../platform/teams/text.ts';
import { type VerbTable, verb } from '../../platform/teams/verbs.ts';
import { plainDate } from '../../platform/time/schema.ts';
import { closeSeat, reopenSeat } from '../actions/close-seat.ts';
import {
  closingCard,
  closingData,
  closuresCard,
  nothingTyped,
  reopeningCard,
  reopeningData,
} from '../cards/closing.ts';
import { closingVerbs } from '../cards/settings-buttons.ts';
import { seatOf } from '../forum.ts';
import { seatId } from '../seat.ts';
import { closing, closingSentence, period } from '../text/closing.ts';
import { accessSentence } from '../words.ts';
import { leadsTo, over, todayOf, withSettings } from './with-settings.ts';

const closeTheSeat = verb(closingData, (ports: Ports, press, input) =>
  withSettings(ports, press, input.forum, async (seen) => {
    if (seen.closable.length === 0) return sentenceCard(closing.noSeats);
    const again = (words: string) => notice(words, 'attention', closingCard(seen, input));
    const [seat, from, to] = [
      seatId.safeParse(input.seat),
      plainDate.safeParse(input.from),
      plainDate.safeParse(input.to),
    ];
    if (!seat.success) return again(closing.chooseSeat);
    if (!from.success || !to.success) return again(closing.chooseDays);
    const standIn = seatId.safeParse(input.standIn);
    if (input.standIn !== '' && !standIn.success)
      return again(closingSentence({ kind: 'no-such-stand-in' }, todayOf(ports), plain));
    const wanted = { from: from.data, to: to.data, ...(standIn.success && { standIn: standIn.data }) };
    const closed = await closeSeat(ports, seen.identified, seat.data, wanted);
    const today = todayOf(ports);
    if (closed.ok) {
      const own = seatOf(closed.value, seat.data);
      const instead = standIn.success ? seatOf(closed.value, standIn.data) : undefined;
      const saved = closing.saved(plain(own?.name ?? ''), period(wanted, today), instead && plain(instead.name));
      const isVacant = instead?.holders.every(({ state }) => state !== 'confirmed');
      const words = isVacant ? `${saved} ${closing.vacant(plain(instead?.name ?? ''))}` : saved;
      return over(ports, seen, { words, tone: 'good', forum: closed.value }, closuresCard);
    }
    const { failure } = closed;
    if (failure.kind === 'no-such-forum') return sentenceCard(accessSentence(failure));
    return again(failure.kind === 'may-not' ? closing.mayNot : closingSentence(failure, today, plain));
  }),
);

const reopenTheSeat = verb(reopeningData, (ports: Ports, press, input) =>
  withSettings(ports, press, input.forum, async (seen) => {
    const [seat, from] = [seatId.safeParse(input.seat), plainDate.safeParse(input.from)];
    if (!seat.success || !from.success) return notice(closing.choose, 'attention', reopeningCard(seen, todayOf(ports)));
    const reopened = await reopenSeat(ports, seen.identified, seat.data, from.data);
    if (reopened.ok)
      return over(ports, seen, { words: closing.removed, tone: 'good', forum: reopened.value }, closuresCard);
    const { kind } = reopened.failure;
    if (kind === 'no-such-forum') return sentenceCard(accessSentence({ kind }));
    const words = kind === 'may-not' ? closing.mayNot : closing.gone;
    return notice(words, 'attention', closuresCard(seen, todayOf(ports)));
  }),
);

export const closingVerbTable: VerbTable<Ports, (typeof closingVerbs)[keyof typeof closingVerbs]> = {
  [closingVerbs.show]: leadsTo((ports, seen) => closuresCard(seen, todayOf(ports))),
  [closingVerbs.form]: leadsTo((_ports, seen) =>
    seen.closable.length > 0 ? closingCard(seen, nothingTyped) : sentenceCard(closing.noSeats),
  ),
  [closingVerbs.close]: closeTheSeat,
  [closingVerbs.reopenForm]: leadsTo((ports, seen) => reopeningCard(seen, todayOf(ports))),
  [closingVerbs.reopen]: reopenTheSeat,
};

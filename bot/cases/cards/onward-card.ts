/** "Inte vårt, men vi hjälper vidare": whoever declines takes the contact, or puts it on the agenda. */
import { z } from 'zod';
import { type Contact, contactId } from '../../contacts/contact.ts';
import type { SeatId } from '../../forums/seat.ts';
import { seatId } from '../../forums/seat.ts';
import { type Card, card, execute, heading, openUrl, small } from '../../platform/cards/card.ts';
import { oneOfMany } from '../../platform/cards/inputs.ts';
import { answerFor, isNo } from '../answer.ts';
import { covers } from '../consent.ts';
import { serviceOf } from '../outside-the-team.ts';
import { standsInFor } from '../stand-in.ts';
import { onwardWords } from '../text/ends.ts';
import { titles } from '../text.ts';
import { back, caseData, onCase, seatChoices } from './buttons.ts';
import type { Seen } from './channel-card.ts';

const chosen = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** Another seat, or a row of the contact list. */
export const helpsOnwardData = onCase.extend({ onwardTo: chosen(seatId), service: chosen(contactId) });

/** Room for the longest list in a card, rows. */
const mostServices = 40;

/** Neither the asker's nor the own seat, nor one that it stands in for, nor one that has said no; with consent only those that it names. */
const mayGoOnTo = (seen: Seen, id: SeatId, acting: SeatId | undefined): boolean => {
  const { request, consent, today } = seen;
  const own = acting ? [acting, ...standsInFor(seen, acting, today)] : [];
  const answer = answerFor(request.answers, id);
  const isOutside = request.question.mode === 'consent' && !(consent && covers(consent, id));
  return id !== request.asker.seat && !own.includes(id) && !(answer && isNo(answer)) && !isOutside;
};

/**
 * `services`: the rows of the contact list whose party has no seat here. `rowUrl`: where the tab shows the decliner's
 * own rows: a question that went astray may come of what stands there.
 */
export const notOursCard = (
  seen: Seen,
  acting: SeatId | undefined,
  services: readonly Contact[],
  rowUrl: string,
): Card => {
  const { forum, request } = seen;
  const data = { ...caseData(request, seen.card), ...(acting && { seat: acting }) };
  const others = forum.seats.filter(({ id }) => mayGoOnTo(seen, id, acting));
  const rows = services
    .slice(0, mostServices)
    .map((contact) => [contact.id, `${serviceOf(contact).name}, ${contact.phone.number}`] as const);
  const isWithConsent = request.question.mode === 'consent';
  const hasSomebody = others.length > 0 || rows.length > 0;
  return card(
    [
      heading(`${request.alias}: ${titles.notOurs.toLocaleLowerCase('sv')}`),
      ...(others.length > 0 ? [oneOfMany('onwardTo', onwardWords.inTeam, seatChoices(others))] : []),
      ...(rows.length > 0 ? [oneOfMany('service', onwardWords.outside, Object.fromEntries(rows))] : []),
      small(isWithConsent ? onwardWords.outsideConsent : onwardWords.pointAtNobody),
      ...(hasSomebody ? [small(onwardWords.done)] : []),
      small(onwardWords.contactRow),
      { type: 'ActionSet', actions: [openUrl(onwardWords.openRow, rowUrl)] },
    ],
    [
      ...(hasSomebody ? [execute(titles.helpsOnward, 'case.helps-onward', data, { style: 'positive' })] : []),
      execute(titles.unsure, 'case.answer', { ...data, answer: 'meeting' }, { associatedInputs: 'none' }),
      back(seen),
    ],
  );
};

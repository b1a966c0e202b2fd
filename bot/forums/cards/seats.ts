import { z } from 'zod';
import {
  type Button,
  type Card,
  card,
  type Element,
  execute,
  heading,
  plain,
  small,
  text,
} from '../../platform/cards/card.ts';
import { type Forum, forumId } from '../forum.ts';
import { type NamedPerson, personKey } from '../person.ts';
import { type Seat, type SeatId, seatId } from '../seat.ts';
import { claimedBy } from '../seating.ts';
import { newSeat, seats } from '../text.ts';
import { newSeatVerbs } from './new-seat.ts';

export const seatVerbs = {
  ask: 'forums.ask-seats',
  claim: 'forums.claim-seats',
  onlyAsk: 'forums.only-ask',
  answer: 'forums.answer-claim',
} as const;

/** A choice of several comes as one text with commas. */
const seatIds = z
  .string()
  .default('')
  .transform((text) => text.split(',').filter(Boolean))
  .pipe(z.array(seatId).max(30));

export const askData = z.object({ forumId });
export const claimData = z.object({ forumId, seats: seatIds });
export const answerData = z.object({ forumId, person: personKey, seats: seatIds, answer: z.enum(['yes', 'no']) });

const namesOf = (list: readonly Seat[]) => list.map(({ name }) => plain(name));

/** For one person alone: in the personal chat, or as the answer to a press. */
export const askSeatCard = (forum: Forum): Card =>
  card(
    [
      heading(seats.askHeading(plain(forum.name))),
      text(seats.askWhy),
      {
        type: 'Input.ChoiceSet',
        id: 'seats',
        label: seats.askLabel,
        isMultiSelect: true,
        style: 'expanded',
        choices: forum.seats.map(({ id, name }) => ({ title: name, value: id })),
      },
      small(seats.missing),
    ],
    [
      execute(seats.save, seatVerbs.claim, { forumId: forum.id }, { style: 'positive' }),
      execute(seats.onlyAsk, seatVerbs.onlyAsk, { forumId: forum.id }),
    ],
  );

const answerButtons = (forum: Forum, person: string, claimed: readonly SeatId[], name = ''): readonly Button[] => {
  const data = { forumId: forum.id, person, seats: claimed.join(',') };
  const about = name && `: ${name}`;
  return [
    execute(`${seats.confirm}${about}`, seatVerbs.answer, { ...data, answer: 'yes' }, { style: 'positive' }),
    execute(`${seats.decline}${about}`, seatVerbs.answer, { ...data, answer: 'no' }),
  ];
};

/** To the convener, in the personal chat. */
export const confirmSeatCard = (forum: Forum, claimer: NamedPerson, claimed: readonly Seat[]): Card =>
  card(
    [
      heading(seats.confirmHeading(plain(forum.name))),
      text(seats.confirmQuestion(plain(claimer.name), namesOf(claimed))),
    ],
    answerButtons(
      forum,
      claimer.person,
      claimed.map(({ id }) => id),
    ),
  );

const row = ({ name, holders }: Seat): Element => {
  const names = (state: 'claimed' | 'confirmed') =>
    holders.filter((holder) => holder.state === state).map((holder) => plain(holder.name));
  return text(seats.row(plain(name), names('confirmed'), names('claimed')), { spacing: 'Small' });
};

/** At most so many claims are answered from the list; the others follow when these are answered. */
const mostClaims = 3;

export type SeatList = { readonly forum: Forum; readonly mayConfirm: boolean; readonly mayAdd: boolean };

const answersTo = (forum: Forum): readonly Button[] => {
  const waiting = new Map(
    forum.seats.flatMap(({ holders }) =>
      holders.filter(({ state }) => state === 'claimed').map((holder) => [holder.person, holder.name] as const),
    ),
  );
  return [...waiting].slice(0, mostClaims).flatMap(([person, name]) => {
    const ids = claimedBy(forum, person).map(({ id }) => id);
    return answerButtons(forum, person, ids, name);
  });
};

/** Who sits where. `mayConfirm`: drawn for a convener alone, with the claims that wait. `mayAdd`: likewise. */
export const seatListCard = (lists: readonly SeatList[]): Card =>
  card(
    lists.flatMap(({ forum }) => [heading(seats.listHeading(plain(forum.name))), ...forum.seats.map(row)]),
    lists.flatMap(({ forum, mayConfirm, mayAdd }) => [
      ...(mayConfirm ? answersTo(forum) : []),
      execute(seats.change, seatVerbs.ask, { forumId: forum.id }),
      ...(mayAdd ? [execute(newSeat.open, newSeatVerbs.form, { forumId: forum.id })] : []),
    ]),
  );

import { z } from 'zod';
import { type Card, card, type Element, execute, heading, plain, small, text } from '../../platform/cards/card.ts';
import { type Forum, onForum, takesUpCases } from '../forum.ts';
import { type NamedPerson, personKey } from '../person.ts';
import { type Seat, seatId } from '../seat.ts';
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

export const claimData = onForum.extend({ seats: seatIds });
export const answerData = onForum.extend({
  person: personKey,
  seats: seatIds,
  answer: z.enum(['yes', 'no']),
});

const namesOf = (list: readonly Seat[]) => list.map(({ name }) => plain(name));

/**
 * For one person alone: in the personal chat, or as the answer to a press. In a group nobody is asked who has not asked
 * for it, and no more seats are added there than it began with.
 */
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
      ...(takesUpCases(forum) ? [small(seats.missing)] : []),
    ],
    [
      execute(seats.save, seatVerbs.claim, { forum: forum.id }, { style: 'positive' }),
      ...(takesUpCases(forum) ? [execute(seats.onlyAsk, seatVerbs.onlyAsk, { forum: forum.id })] : []),
    ],
  );

/** A claim, and the two answers to it. */
const question = (forum: Forum, claimer: Pick<NamedPerson, 'person' | 'name'>): readonly Element[] => {
  const claimed = claimedBy(forum, claimer.person);
  const ids = claimed.map(({ id }) => id).join(',');
  const data = { forum: forum.id, person: claimer.person, seats: ids };
  return [
    text(seats.confirmQuestion(plain(claimer.name), namesOf(claimed))),
    {
      type: 'ActionSet',
      actions: [
        execute(seats.confirm, seatVerbs.answer, { ...data, answer: 'yes' }, { style: 'positive' }),
        execute(seats.decline, seatVerbs.answer, { ...data, answer: 'no' }),
      ],
    },
  ];
};

/** To the convener, in the personal chat. */
export const confirmSeatCard = (forum: Forum, claimer: NamedPerson): Card =>
  card([heading(seats.confirmHeading(plain(forum.name))), ...question(forum, claimer)]);

const row = ({ name, holders }: Seat): Element => {
  const names = (state: 'claimed' | 'confirmed') =>
    holders.filter((holder) => holder.state === state).map((holder) => plain(holder.name));
  return text(seats.row(plain(name), names('confirmed'), names('claimed')), { spacing: 'Small' });
};

/** At most so many claims are answered from the list; the others follow when these are answered. */
const mostClaims = 5;

export type SeatList = {
  readonly forum: Forum;
  readonly mayConfirm: boolean;
  readonly mayAdd: boolean;
  readonly mayClaim: boolean;
};

const questions = (forum: Forum): readonly Element[] => {
  const claimers = forum.seats.flatMap(({ holders }) => holders.filter(({ state }) => state === 'claimed'));
  const each = [...new Map(claimers.map((claimer) => [claimer.person, claimer])).values()];
  return each.slice(0, mostClaims).flatMap((claimer) => question(forum, claimer));
};

/** Buttons stand in the body, by their forum: Teams shows six at the foot of a card and hides the rest. */
const section = ({ forum, mayConfirm, mayAdd, mayClaim }: SeatList): readonly Element[] => {
  const actions = [
    ...(mayClaim ? [execute(seats.change, seatVerbs.ask, { forum: forum.id })] : []),
    ...(mayAdd ? [execute(newSeat.open, newSeatVerbs.form, { forum: forum.id })] : []),
  ];
  return [
    heading(seats.listHeading(plain(forum.name))),
    ...forum.seats.map(row),
    ...(mayConfirm ? questions(forum) : []),
    ...(actions.length > 0 ? [{ type: 'ActionSet', actions } as const] : []),
  ];
};

/** Who sits where. `mayConfirm`: drawn for a convener alone, with the claims that wait. `mayAdd`, `mayClaim`: likewise. */
export const seatListCard = (lists: readonly SeatList[]): Card => card(lists.flatMap(section));

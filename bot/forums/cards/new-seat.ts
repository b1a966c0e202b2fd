import { z } from 'zod';
import { type Card, card, execute, heading, plain, text } from '../../platform/cards/card.ts';
import { type Forum, forumId } from '../forum.ts';
import type { Party } from '../region.ts';
import { newSeat } from '../text.ts';

export const newSeatVerbs = { form: 'forums.new-seat', add: 'forums.add-seat' } as const;

export const newSeatFormData = z.object({ forumId });

const typed = z.string().default('');
export const newSeatData = z.object({ forumId, party: typed, unit: typed, phone: typed });

export const newSeatCard = (forum: Forum, parties: readonly Party[]): Card =>
  card(
    [
      heading(newSeat.heading(plain(forum.name))),
      text(newSeat.why),
      {
        type: 'Input.ChoiceSet',
        id: 'party',
        label: newSeat.party,
        style: 'compact',
        choices: parties.map(({ id, name }) => ({ title: name, value: id })),
      },
      { type: 'Input.Text', id: 'unit', label: newSeat.unit, maxLength: 40 },
      { type: 'Input.Text', id: 'phone', label: newSeat.phone, style: 'Tel', maxLength: 20 },
    ],
    [execute(newSeat.save, newSeatVerbs.add, { forumId: forum.id }, { style: 'positive' })],
  );

import { z } from 'zod';
import { type Card, card, execute, heading, plain, text } from '../../platform/cards/card.ts';
import { type Forum, onForum } from '../forum.ts';
import type { WantedSeat } from '../new-seat.ts';
import type { Party } from '../region.ts';
import { newSeat } from '../text.ts';

export const newSeatVerbs = { form: 'forums.new-seat', add: 'forums.add-seat' } as const;

const typed = z.string().default('');
export const newSeatData = onForum.extend({ party: typed, unit: typed, phone: typed });

const nothingTyped: WantedSeat = { party: '', unit: '', phone: '' };

/** `written`: as it was typed, where the card comes back with what is to be mended. */
export const newSeatCard = (forum: Forum, parties: readonly Party[], written: WantedSeat = nothingTyped): Card =>
  card(
    [
      heading(newSeat.heading(plain(forum.name))),
      text(newSeat.why),
      {
        type: 'Input.ChoiceSet',
        id: 'party',
        label: newSeat.party,
        style: 'compact',
        ...(written.party !== '' && { value: written.party }),
        choices: parties.map(({ id, name }) => ({ title: name, value: id })),
      },
      { type: 'Input.Text', id: 'unit', label: newSeat.unit, maxLength: 40, value: written.unit },
      { type: 'Input.Text', id: 'phone', label: newSeat.phone, style: 'Tel', maxLength: 20, value: written.phone },
    ],
    [execute(newSeat.save, newSeatVerbs.add, { forum: forum.id }, { style: 'positive' })],
  );

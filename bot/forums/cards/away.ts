import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type Card, card, type Element, execute, heading, small, text } from '../../platform/cards/card.ts';
import { plainDate } from '../../platform/time/schema.ts';
import { type Absence, type TypedAbsence, typedAbsence } from '../away.ts';
import { away } from '../text/away.ts';

export const awayVerbs = { form: 'forums.away', save: 'forums.save-away', back: 'forums.come-back' } as const;

const typed = z.string().default('');
export const awayData = z.object({ from: typed, to: typed });

/** What is no day is not shown again: Teams would show an empty field all the same. */
const dateInput = (id: keyof TypedAbsence, label: string, value: string): Element => ({
  type: 'Input.Date',
  id,
  label,
  ...(plainDate.safeParse(value).success && { value }),
});

const backButton = execute(away.back, awayVerbs.back, {}, { associatedInputs: 'none' });

/** For one person alone. `written`: as it was typed, where the card comes back with what is to be mended. */
export const awayCard = (present: Absence | undefined, today: Temporal.PlainDate, written?: TypedAbsence): Card => {
  const shown = written ?? (present ? typedAbsence(present) : { from: today.toString(), to: '' });
  return card(
    [
      heading(away.heading),
      ...(present ? [text(away.now(present, today))] : []),
      dateInput('from', away.from, shown.from),
      dateInput('to', away.to, shown.to),
      small(away.why),
    ],
    [execute(away.save, awayVerbs.save, {}, { style: 'positive' }), ...(present ? [backButton] : [])],
  );
};

export const savedAwayCard = (saved: Absence, today: Temporal.PlainDate): Card =>
  card([text(away.saved(saved, today))], [backButton]);

/** In a channel only what a press answers is for one alone. */
export const awayInPersonCard = (): Card => card([text(away.inPerson)], [execute(away.open, awayVerbs.form, {})]);

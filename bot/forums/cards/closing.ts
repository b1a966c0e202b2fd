/** Closed weeks: what is set, and the two forms that change it. */
import type { Temporal } from 'temporal-polyfill';
import { type Card, card, type Element, execute, heading, plain, text } from '../../platform/cards/card.ts';
import { capitalised } from '../../platform/time/swedish.ts';
import { closuresAhead } from '../closing.ts';
import { onForum } from '../forum.ts';
import type { Seat } from '../seat.ts';
import type { Settings } from '../settings.ts';
import { closing, period } from '../text/closing.ts';
import { settings, titles } from '../text/settings.ts';
import { back, closingVerbs, leadTo } from './settings-buttons.ts';
import { choiceInput, dayInput, typed } from './settings-inputs.ts';

/** A choice without a value is no choice to Teams. */
const nobody = 'nobody';

export const closingData = onForum
  .extend({ seat: typed, from: typed, to: typed, standIn: typed })
  .transform(({ standIn, ...rest }) => ({ ...rest, standIn: standIn === nobody ? '' : standIn }));
export type TypedClosing = Readonly<Record<'seat' | 'from' | 'to' | 'standIn', string>>;
export const nothingTyped: TypedClosing = { seat: '', from: '', to: '', standIn: '' };

/** Seat and first day, as the choice carries them. */
export const reopeningData = onForum
  .extend({ closure: typed })
  .transform(({ forum, closure }) => ({ forum, seat: closure.split('|')[0] ?? '', from: closure.split('|')[1] ?? '' }));

/** More than this would neither fit in the card nor be read. */
const mostShown = 40;

export const closureRows = (seats: readonly Seat[], today: Temporal.PlainDate, most: number): readonly Element[] => {
  const nameOf = (id: string) => seats.find((seat) => seat.id === id)?.name;
  const rows = seats.flatMap((seat) =>
    closuresAhead(seat, today).map(({ standIn, ...days }) => {
      const other = standIn === undefined ? undefined : nameOf(standIn);
      return closing.row(plain(seat.name), period(days, today), other === undefined ? undefined : plain(other));
    }),
  );
  const left = rows.length - most;
  const shown = left > 0 ? [...rows.slice(0, most), closing.more(left)] : rows;
  return shown.map((row) => text(row, { spacing: 'Small' }));
};

export const closuresCard = ({ forum, closable }: Settings, today: Temporal.PlainDate): Card => {
  const rows = closureRows(forum.seats, today, mostShown);
  const mayReopen = closable.some((seat) => closuresAhead(seat, today).length > 0);
  return card(
    [heading(titles.closures), text(closing.why), ...(rows.length > 0 ? rows : [text(settings.noClosures)])],
    [
      ...(closable.length > 0 ? [leadTo(closing.close, closingVerbs.form, forum)] : []),
      ...(mayReopen ? [leadTo(closing.reopen, closingVerbs.reopenForm, forum)] : []),
      back(forum),
    ],
  );
};

const choicesOf = (seats: readonly Seat[]) => seats.map(({ id, name }) => ({ title: capitalised(name), value: id }));

/** Whoever may close one seat alone is not asked which. */
export const closingCard = ({ forum, closable }: Settings, shown: TypedClosing): Card => {
  const [only, ...more] = closable;
  const mine = more.length === 0 ? only?.id : undefined;
  const others = forum.seats.filter(({ id }) => id !== mine);
  return card(
    [
      heading(closing.close),
      text(closing.why),
      choiceInput('seat', closing.seat, choicesOf(closable), shown.seat || mine || ''),
      dayInput('from', closing.from, shown.from),
      dayInput('to', closing.to, shown.to),
      choiceInput(
        'standIn',
        closing.standIn,
        [{ title: closing.nobody, value: nobody }, ...choicesOf(others)],
        shown.standIn || nobody,
      ),
    ],
    [
      execute(titles.save, closingVerbs.close, { forum: forum.id }, { style: 'positive' }),
      back(forum, closingVerbs.show),
    ],
  );
};

export const reopeningCard = ({ forum, closable }: Settings, today: Temporal.PlainDate): Card => {
  const choices = closable.flatMap((seat) =>
    closuresAhead(seat, today).map((days) => ({
      title: closing.choice(seat.name, period(days, today)),
      value: `${seat.id}|${days.from.toString()}`,
    })),
  );
  const away = back(forum, closingVerbs.show);
  if (choices.length === 0) return card([heading(closing.reopen), text(settings.noClosures)], [away]);
  return card(
    [heading(closing.reopen), choiceInput('closure', closing.which, choices.slice(0, 100), '')],
    [execute(closing.reopen, closingVerbs.reopen, { forum: forum.id }, { style: 'positive' }), away],
  );
};

// One date of the preview: why it is where it is, and what one may say of it.
import type { Plan, PreviewRow, SeriesPreviewView } from '../../../../bot/meetings/contract/series.ts';
import { text } from './text.ts';

type Exception = Plan['exceptions'][number];

/** '' where it stands as the rhythm says. `said`: what the form says of that date. */
export function whyOf({ planned, plannedWords, date, reason, by }: PreviewRow, said: Exception | undefined): string {
  if (date === undefined) return by === 'chosen' ? text.chosenAway : text.drops(reason);
  if (by === 'moved') return text.movedFrom(reason, plannedWords);
  if (by !== 'chosen') return '';
  const moved =
    date === planned ? [] : [said ? text.movedFrom(undefined, plannedWords) : text.movedAlone(plannedWords)];
  return [...moved, ...(reason === undefined ? [] : [text.despite(reason)])].join('. ');
}

export const acts = ['keep', 'undo', 'change', 'take'] as const;
export type Act = (typeof acts)[number];

/** A meeting that somebody has cancelled stays so. Two on one day there are not, so that one is not kept. */
export function actsOf({ date, because, by }: PreviewRow, said: Exception | undefined): readonly Act[] {
  if (because === 'cancelled') return [];
  if (said) return date === undefined ? ['undo'] : ['undo', 'change'];
  if (date === undefined) return because === 'day-off' ? ['keep', 'change'] : ['change'];
  return by === 'moved' ? ['keep', 'change', 'take'] : ['change', 'take'];
}

/** Those that become meetings, in the order in which they are held. */
const held = ({ rows }: Pick<SeriesPreviewView, 'rows'>): readonly PreviewRow[] =>
  rows
    .filter(({ date }) => date !== undefined)
    .toSorted((one, other) => (one.date ?? '').localeCompare(other.date ?? ''));

export const countOf = (view: Pick<SeriesPreviewView, 'rows'>): number => held(view).length;

/** What whoever does not see the list hears of it. */
export function summaryOf(view: Pick<SeriesPreviewView, 'rows' | 'collisions'>): string {
  const all = held(view);
  const [first] = all;
  const last = all.at(-1);
  const moved = all.filter(({ by }) => by === 'moved').length;
  const dropped = view.rows.length - all.length;
  return [
    `${text.count(all.length)}.`,
    ...(first && last ? [`${text.spanOf(first.dateWords, last.dateWords)}.`] : []),
    ...(moved > 0 ? [text.movedCount(moved)] : []),
    ...(dropped > 0 ? [text.droppedCount(dropped)] : []),
    ...(view.collisions.length > 0 ? [text.collidesShort(view.collisions.length)] : []),
  ].join(' ');
}

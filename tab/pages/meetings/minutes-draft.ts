// Minutes as they are being written: who was there, and a row for each decision. Two who write them meet here.
import type { MinutesInput, MinutesView } from '../../../bot/meetings/contract/minutes.ts';

/** `id` '' of a new one; `key` names the row as long as the form is open. */
export type Row = {
  readonly key: string;
  readonly id: string;
  readonly text: string;
  readonly attendee: string;
  readonly by: string;
};

export const rowFields = ['text', 'attendee', 'by'] as const;
export type RowField = (typeof rowFields)[number];

export type Written = { readonly present: readonly string[]; readonly rows: readonly Row[] };

export const writtenOf = ({ present, decisions }: MinutesView): Written => ({
  present,
  rows: decisions.map(({ id, text, attendee = '', by = '' }) => ({ key: id, id, text, attendee, by })),
});

export const newRow = (): Row => ({ key: crypto.randomUUID(), id: '', text: '', attendee: '', by: '' });

/** Nothing has been typed in it. */
const isBlank = ({ id, text, attendee, by }: Row): boolean => id === '' && `${text}${attendee}${by}`.trim() === '';

/** What is sent, in the order of what is shown. */
export const filled = (rows: readonly Row[]): readonly Row[] => rows.filter((row) => !isBlank(row));

export const inputOf = ({ present, rows }: Written, notNames: readonly string[]): MinutesInput => ({
  present: [...present],
  decisions: filled(rows).map(({ id, text, attendee, by }) => ({
    ...(id !== '' && { id }),
    text: text.trim(),
    ...(attendee !== '' && { attendee }),
    ...(by !== '' && { by }),
  })),
  notNames: [...notNames],
});

/** A field of one decision that both have changed, to different things. */
export type Contest = { readonly id: string; readonly field: RowField; readonly mine: string; readonly theirs: string };

export type Met = { readonly written: Written; readonly contests: readonly Contest[] };

/** Where only one has changed something it is as that one wrote; what one has changed does not go with the other's removing it. */
export function meet(mine: Written, base: Written, theirs: Written): Met {
  const contests: Contest[] = [];
  const rowOf = ({ rows }: Written, id: string): Row | undefined => rows.find((row) => row.id === id);
  const merged = theirs.rows.flatMap((their): readonly Row[] => {
    const before = rowOf(base, their.id);
    const own = rowOf(mine, their.id);
    if (!own) return before && isSame(before, their) ? [] : [their];
    return [mergedRow(own, before ?? their, their, contests)];
  });
  const added = mine.rows.filter(({ id, text }) => id === '' && !merged.some((row) => row.text === text.trim()));
  const kept = mine.rows.filter((own) => {
    const before = rowOf(base, own.id);
    return own.id !== '' && !rowOf(theirs, own.id) && before && !isSame(own, before);
  });
  const rows = [...merged, ...kept.map((row) => ({ ...row, id: '' })), ...added];
  return { written: { present: presentOf(mine, base, theirs), rows }, contests };
}

const isSame = (one: Row, other: Row): boolean => rowFields.every((field) => one[field].trim() === other[field].trim());

function mergedRow(own: Row, before: Row, their: Row, contests: Contest[]): Row {
  const standing = (field: RowField): string => {
    const [mine, base, theirs] = [own[field].trim(), before[field].trim(), their[field].trim()];
    if (mine === base) return theirs;
    if (theirs !== base && theirs !== mine) contests.push({ id: own.id, field, mine, theirs });
    return mine;
  };
  return { ...own, text: standing('text'), attendee: standing('attendee'), by: standing('by') };
}

function presentOf(mine: Written, base: Written, theirs: Written): readonly string[] {
  const added = mine.present.filter((id) => !base.present.includes(id));
  const gone = base.present.filter((id) => !mine.present.includes(id));
  return [...new Set([...theirs.present, ...added])].filter((id) => !gone.includes(id));
}

/** `chosen`: by `contestId`, what shall stand. */
export const settled = ({ written, contests }: Met, chosen: Readonly<Record<string, string>>): Written => ({
  ...written,
  rows: written.rows.map((row) => {
    const own = contests.filter(({ id }) => id === row.id);
    return { ...row, ...Object.fromEntries(own.map((one) => [one.field, chosen[contestId(one)] ?? one.mine])) };
  }),
});

export const contestId = ({ id, field }: Pick<Contest, 'id' | 'field'>): string => `${id} ${field}`;

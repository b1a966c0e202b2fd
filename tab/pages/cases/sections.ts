// The list in the order in which things wake people: one's own turn, what nobody has taken, the meeting, the rest.
import type { CaseRow } from '../../../bot/cases/contract.ts';

export type SectionName = 'mine' | 'nobody' | 'meeting' | 'waiting' | 'closed';

export type Section = { readonly name: SectionName; readonly rows: readonly CaseRow[] };

const names: readonly SectionName[] = ['mine', 'nobody', 'meeting', 'waiting', 'closed'];

export const sectionOf = ({ state, turn, isForMeeting }: CaseRow): SectionName => {
  if (state === 'closed') return 'closed';
  if (turn === 'mine') return 'mine';
  if (state === 'nobody') return 'nobody';
  return isForMeeting ? 'meeting' : 'waiting';
};

/** Empty ones are left out; within one the server's order stands, the own first. */
export const sectionsOf = (rows: readonly CaseRow[]): readonly Section[] =>
  names
    .map((name) => ({ name, rows: rows.filter((row) => sectionOf(row) === name) }))
    .filter((section) => section.rows.length > 0);

/** A copy in another team belongs to no team of one's own: it shows where all are shown. */
export const chosen = (rows: readonly CaseRow[], team: string | undefined, onlyMine: boolean): readonly CaseRow[] =>
  rows.filter((row) => (team === undefined || row.forum.id === team) && (!onlyMine || row.isMine));

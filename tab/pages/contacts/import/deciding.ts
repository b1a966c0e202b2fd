// What somebody decides of each row of a file, and what is then sent. Nothing that is unclear goes along by itself.

import type { ChosenRows, ImportPreview, PreviewedRow } from '../../../../bot/contacts/contract/sheets.ts';
import type { ContactDetails } from '../../../../bot/contacts/contract.ts';
import { readHours } from '../../../../bot/platform/hours/reading.ts';

/** `as`: 'leave', 'take' as the preview has it, 'new', or the id of one of the choices. */
export type Decision = { readonly as: string; readonly hours?: string };
export type Decisions = Readonly<Record<number, Decision>>;

/** An empty cell may mean that nobody filled it in. */
const takesAway = ({ differs }: PreviewedRow): boolean => differs.some(({ from, to }) => from !== '' && to === '');

const goesAlong = (row: PreviewedRow): boolean => row.kind === 'new' || (row.kind === 'changed' && !takesAway(row));

/** Until somebody says otherwise. */
export const decisionOf = (row: PreviewedRow, decisions: Decisions): Decision =>
  decisions[row.line] ?? { as: goesAlong(row) ? 'take' : 'leave' };

export type Option = { readonly as: string; readonly label?: string; readonly differs: PreviewedRow['differs'] };

/** What can be done with an unclear row besides leaving it. */
export const optionsOf = ({ id, etag, contact, choices, differs }: PreviewedRow): readonly Option[] => [
  ...choices.map((choice) => ({ as: choice.id, label: choice.label, differs: choice.differs })),
  ...(contact && id !== undefined && etag !== undefined ? [{ as: 'take', differs }] : []),
  ...(contact && id === undefined ? [{ as: 'new', differs: [] }] : []),
];

type Sent = ChosenRows['rows'][number];

/** Undefined: not sent, or not yet, because its hours cannot be read. */
function sentOf(row: PreviewedRow, decision: Decision): Sent | undefined {
  const { line, asks, besides } = row;
  const { as } = decision;
  if (as === 'leave') return undefined;
  const choice = row.choices.find(({ id }) => id === as);
  const details = withHours(choice?.contact ?? row.contact, row, decision);
  if (!details) return undefined;
  const own = { line, contact: details, notNames: [...asks] };
  if (choice) return { kind: 'changed', ...own, id: choice.id, etag: choice.etag };
  if (as === 'take' && row.id !== undefined && row.etag !== undefined)
    return { kind: 'changed', ...own, id: row.id, etag: row.etag };
  return { kind: 'new', ...own, besides: [...besides] };
}

function withHours(
  contact: ContactDetails | undefined,
  row: PreviewedRow,
  decision: Decision,
): ContactDetails | undefined {
  if (row.hours === undefined || !contact) return contact;
  const read = readHours(decision.hours ?? row.hours);
  return read.ok ? { ...contact, schedule: [...read.value] } : undefined;
}

export const chosenOf = ({ rows }: ImportPreview, decisions: Decisions): Sent[] =>
  rows.flatMap((row) => sentOf(row, decisionOf(row, decisions)) ?? []);

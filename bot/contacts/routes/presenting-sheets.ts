/** Previews, imports and refusals of files as the tab gets them. */
import type { Region } from '../../forums/region.ts';
import type { SheetFailure } from '../../platform/sheets/sheet.ts';
import { failureSentence, warningSentence } from '../../platform/sheets/words.ts';
import { type ApiAnswer, apiFailure } from '../../platform/web/api.ts';
import { explain } from '../../screening/text.ts';
import type { LeftOut } from '../actions/import-plan.ts';
import type { Preview, PreviewedRow, PreviewFailure } from '../actions/import-preview.ts';
import type { Imported, ImportFailure } from '../actions/import-rows.ts';
import type { UndoImportFailure, Undone } from '../actions/undo-import.ts';
import { type ContactDetails, detailsOf } from '../contact.ts';
import type * as contract from '../contract/sheets.ts';
import { partyName } from '../search.ts';
import { headerOf } from '../sheet/columns.ts';
import type { ImportHead } from '../sheet/import-head.ts';
import { importRefusals, leftOut, notUndone, ofFile } from '../sheet/import-words.ts';
import type { Difference } from '../sheet/row.ts';

const labelOf = ({ organization, contact }: ContactDetails, { parties }: Region): string =>
  [contact.title, organization.name || partyName(organization.party, parties)].filter(Boolean).join(', ');

const presentDifference = (difference: Difference) => ({ ...difference, header: headerOf(difference.field) });

const presentRow = (row: PreviewedRow, region: Region): contract.PreviewedRow => {
  const { line, kind, reasons, details, under, differs, choices, besides, asks, hours } = row;
  const shown = details ?? (under && detailsOf(under.row));
  return {
    line,
    kind,
    label: shown ? labelOf(shown, region) : row.called,
    reasons: [...reasons],
    ...(details && { contact: details }),
    ...(under && { id: under.row.id, etag: under.etag, was: detailsOf(under.row) }),
    differs: differs.map(presentDifference),
    choices: choices.map((choice) => ({
      id: choice.stored.row.id,
      etag: choice.stored.etag,
      label: labelOf(detailsOf(choice.stored.row), region),
      contact: choice.details,
      differs: choice.differs.map(presentDifference),
    })),
    besides: [...besides],
    asks: [...asks],
    ...(hours !== undefined && { hours }),
  };
};

const fromOthers = ['assured_date', 'assurer'] as const;

export const presentPreview = (once: string, preview: Preview, region: Region): contract.ImportPreview => {
  const assurances = fromOthers.filter((field) => preview.fields.includes(field)).map(headerOf);
  return {
    once,
    warnings: [
      ...preview.warnings.map(warningSentence),
      ...(preview.leftOut.length > 0 ? [ofFile.leftOut(preview.leftOut)] : []),
      ...(assurances.length > 0 ? [ofFile.notTaken(assurances)] : []),
      ...(preview.notInFile > 0 ? [ofFile.notInFile(preview.notInFile)] : []),
    ],
    notInFile: preview.notInFile,
    rows: preview.rows.map((row) => presentRow(row, region)),
  };
};

export const presentImport = ({ person, ...head }: ImportHead): contract.ListedImport => head;

const leftOutSentence = (left: LeftOut): string =>
  left.kind === 'screened' ? leftOut.screened(Object.values(left.fields).flatMap(explain)) : leftOut[left.kind];

export const presentImported = ({ head, already, left }: Imported): contract.ImportResult => ({
  import: head ? presentImport(head) : null,
  already,
  left: left.map((row) => ({ line: row.line, sentence: leftOutSentence(row) })),
});

export const presentUndone = ({ head, left }: Undone, region: Region): contract.UndoneImport => ({
  import: presentImport(head),
  left: left.map(({ kind, row }) => ({
    id: row.id,
    label: labelOf(detailsOf(row), region),
    sentence: notUndone[kind],
  })),
});

/** 413: too much of it. 415: another kind of file than we read. 422: the right kind, but something in it is wrong. */
const statuses: Readonly<Record<SheetFailure['kind'], 413 | 415 | 422>> = {
  ending: 415,
  content: 415,
  macros: 415,
  encrypted: 415,
  'embedded-file': 415,
  'external-links': 415,
  'declares-entities': 415,
  'too-large': 413,
  'unpacks-too-large': 413,
  'too-many-parts': 413,
  'too-many-rows': 413,
  'too-many-columns': 413,
  'too-long-cell': 422,
  quotes: 422,
  broken: 422,
  empty: 422,
};

export const refusePreview = (failure: PreviewFailure) => {
  switch (failure.kind) {
    case 'not-yours':
      return apiFailure(403, failure.kind, importRefusals['may-not-import']);
    case 'no-header':
      return apiFailure(422, failure.kind, ofFile.noHeader(failure.missing));
    case 'no-rows':
      return apiFailure(422, failure.kind, ofFile.noRows);
    default:
      return apiFailure(statuses[failure.kind], failure.kind, failureSentence(failure));
  }
};

export const refuseImport = (failure: ImportFailure): ApiAnswer =>
  failure.kind === 'not-yours'
    ? apiFailure(403, failure.kind, importRefusals['may-not-import'])
    : apiFailure(503, failure.kind, importRefusals.interrupted(failure.saved));

export const refuseUndo = ({ kind }: UndoImportFailure): ApiAnswer => {
  if (kind === 'not-yours') return apiFailure(403, kind, importRefusals['may-not-import']);
  return kind === 'no-such-import'
    ? apiFailure(404, kind, importRefusals['no-such-import'])
    : apiFailure(503, kind, importRefusals['undo-interrupted']);
};

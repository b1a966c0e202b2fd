/**
 * Lists in and out as files, over HTTP. Out: GET /api/areas/:area/contacts.xlsx, .csv or .vcf, with ?with=region for
 * the region's rows too, and GET /api/contacts.xlsx, .csv or .vcf for all lists that the reader sees.
 */
import { z } from 'zod';
import { contactDetails, contactId } from '../contact.ts';
import { importHead } from '../sheet/import-head.ts';

const difference = z.object({
  /** Where it stands in the row, "service.description". */
  field: z.string(),
  /** What people call it, "Det här gör vi". */
  header: z.string(),
  from: z.string(),
  to: z.string(),
});

/** A row of the list that a row of the file may mean, and how it would stand. */
const choice = z.object({
  id: z.string(),
  etag: z.string(),
  /** "Kurator, Tegelskolan" */
  label: z.string(),
  contact: contactDetails,
  differs: z.array(difference),
});

/**
 * `new` and `changed` may be saved as they are, by sending `contact` back. `unclear` is kept out until somebody says:
 * one of `choices`, or `id` and `etag` where they stand, or else a new one beside `besides`; that `asks` are nobody's
 * names (`notNames`); what `hours` means (`contact.schedule`).
 */
export const previewedRow = z.object({
  /** In the file, counted from 1. */
  line: z.int(),
  kind: z.enum(['new', 'changed', 'same', 'unclear', 'refused']),
  /** "Kurator, Tegelskolan", as far as it could be read. */
  label: z.string(),
  reasons: z.array(z.string()),
  contact: contactDetails.optional(),
  /** The row that it changes. */
  id: z.string().optional(),
  etag: z.string().optional(),
  was: contactDetails.optional(),
  differs: z.array(difference),
  choices: z.array(choice),
  besides: z.array(z.string()),
  /** Words that may point to a child. */
  asks: z.array(z.string()),
  /** Telephone hours as they stand in the file, where they could not be read. */
  hours: z.string().optional(),
});
export type PreviewedRow = z.infer<typeof previewedRow>;

/**
 * POST /api/areas/:area/contacts/import?name=<the file's name>, the file as the body. Nothing is saved. `once` goes
 * along with the rows that are saved, so that sending them twice saves them once.
 */
export const importPreview = z.object({
  once: z.uuid(),
  /** What to know of the file before trusting it. */
  warnings: z.array(z.string()),
  /** Rows of the list that the file does not speak of; they stay as they are. */
  notInFile: z.int(),
  rows: z.array(previewedRow),
});
export type ImportPreview = z.infer<typeof importPreview>;

const chosen = {
  line: z.int().min(1),
  contact: contactDetails,
  notNames: z.array(z.string().max(80)).max(40).default([]),
};

/** POST /api/areas/:area/contacts/imports. Rows that are left out of it are left as they are. */
export const chosenRows = z.object({
  once: z.uuid(),
  name: z.string().trim().min(1).max(300),
  rows: z
    .array(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('new'), ...chosen, besides: z.array(contactId).max(200).default([]) }),
        z.object({ kind: z.literal('changed'), ...chosen, id: contactId, etag: z.string().max(1_000) }),
      ]),
    )
    .min(1, 'Välj minst en rad att läsa in.')
    .max(2_000),
});
export type ChosenRows = z.input<typeof chosenRows>;

/** An import that was made. `started` or `undoing` that stays so was broken off: it can be undone. */
export const listedImport = importHead.omit({ person: true });
export type ListedImport = z.infer<typeof listedImport>;

/** The answer: what was saved, and what was not and why. `import` is null when nothing was to be saved. */
export const importResult = z.object({
  import: listedImport.nullable(),
  /** Rows that stood so already. */
  already: z.int(),
  left: z.array(z.object({ line: z.int(), sentence: z.string() })),
});
export type ImportResult = z.infer<typeof importResult>;

/** GET /api/areas/:area/contacts/imports: the latest twenty, newest first. */
export const importList = z.object({ imports: z.array(listedImport), mayImport: z.boolean() });
export type ImportList = z.infer<typeof importList>;

/** POST /api/areas/:area/contacts/imports/:id/undo. `left`: rows that were touched since and stay as they are. */
export const undoneImport = z.object({
  import: listedImport,
  left: z.array(z.object({ id: z.string(), label: z.string(), sentence: z.string() })),
});
export type UndoneImport = z.infer<typeof undoneImport>;

/**
 * Rows in `regions`, partition the region: `summary|<municipality>` (can always be counted anew) ·
 * `trend|<term>|<municipality>` (of terms that have gone never written again) · `trend-told|<term>` ·
 * `forums-of|<municipality>` (a hint, so that nobody need read all forums to find a few).
 */
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type ForumId, forumId } from '../forums/forum.ts';
import { rowKey } from '../platform/tables/keys.ts';
import type { Tables, Write } from '../platform/tables/port.ts';
import { writtenOver } from '../platform/tables/written-over.ts';
import { type Summary, summary } from './facts.ts';
import type { TermName } from './term.ts';
import { type ToldTerm, type TrendRow, toldTerm, trendRow } from './trend.ts';

export const table = 'regions' as const;

/** `etag` also where the row cannot be read, so that it can be written over. */
export type Kept<T> = { readonly value: T | undefined; readonly etag: string | undefined };

const load = async <T>(tables: Tables, regionId: string, key: string, schema: z.ZodType<T>): Promise<Kept<T>> => {
  const row = await tables.get(table, regionId, key);
  return { value: schema.safeParse(row?.body).data, etag: row?.etag };
};

/** Rows that cannot be read are left out: they are counted anew. */
const list = async <T>(tables: Tables, regionId: string, kind: string, schema: z.ZodType<T>): Promise<readonly T[]> => {
  const rows = await tables.list(table, regionId, `${rowKey(kind)}|`);
  return rows.flatMap(({ body }) => schema.safeParse(body).data ?? []);
};

const summaryKey = (municipality: string) => rowKey('summary', municipality);

export const loadSummary = (tables: Tables, regionId: string, municipality: string): Promise<Kept<Summary>> =>
  load(tables, regionId, summaryKey(municipality), summary);

export const listSummaries = (tables: Tables, regionId: string): Promise<readonly Summary[]> =>
  list(tables, regionId, 'summary', summary);

export const summaryWrite = (changed: Summary, etag: string | undefined): Write =>
  writtenOver(etag, summaryKey(changed.facts.municipality), changed);

const trendKey = (term: TermName, municipality: string) => rowKey('trend', term, municipality);

export const loadTrendRow = (
  tables: Tables,
  regionId: string,
  { term, municipality }: Pick<TrendRow, 'term' | 'municipality'>,
): Promise<Kept<TrendRow>> => load(tables, regionId, trendKey(term, municipality), trendRow);

export const listTrendRows = (tables: Tables, regionId: string): Promise<readonly TrendRow[]> =>
  list(tables, regionId, 'trend', trendRow);

export const trendWrite = (changed: TrendRow, etag: string | undefined): Write =>
  writtenOver(etag, trendKey(changed.term, changed.municipality), changed);

export const listToldTerms = (tables: Tables, regionId: string): Promise<readonly ToldTerm[]> =>
  list(tables, regionId, 'trend-told', toldTerm);

export const toldTermWrite = (told: ToldTerm): Write => ({
  kind: 'insert',
  key: rowKey('trend-told', told.term),
  body: told,
});

const forumsOf = z.object({ forums: z.array(forumId) });

export const loadForumsOf = async (
  tables: Tables,
  regionId: string,
  municipality: string,
): Promise<Kept<readonly ForumId[]>> => {
  const { value, etag } = await load(tables, regionId, rowKey('forums-of', municipality), forumsOf);
  return { value: value?.forums, etag };
};

export const forumsOfWrite = (municipality: string, forums: readonly ForumId[], etag: string | undefined): Write =>
  writtenOver(etag, rowKey('forums-of', municipality), { forums });

/** All or none, in the region's own partition; lost when somebody wrote first. */
export const commitRows = (
  tables: Tables,
  regionId: string,
  op: string,
  writes: readonly Write[],
): ReturnType<Tables['commit']> => tables.commit({ table, partition: regionId, op, writes });

/** Half a day: then a row is written though nothing has changed, so that its age tells whether the counting goes on. */
export const isOld = ({ at }: Summary, now: Temporal.Instant): boolean => now.since(at).total('hours') >= 12;

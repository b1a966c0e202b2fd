/**
 * Rows of the desk (see store.ts) by which updates are found without reading all that there ever were: `open|<whose>|<update>`
 * until one has settled, then `past|<whose>|<when, the latest first>|<update>`. Each is a copy of the head without its text,
 * written with it, and the figures of it as they were last counted.
 */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { ForumId } from '../../forums/forum.ts';
import { invertedTime, rowKey } from '../../platform/tables/keys.ts';
import type { Row, Tables, Write } from '../../platform/tables/port.ts';
import { writtenOver } from '../../platform/tables/written-over.ts';
import { type Tally, tally } from '../results/tally.ts';
import { deskOf, table, updateWrite } from '../store.ts';
import { isOut, type Update, update } from '../update.ts';

const shelved = z.object({ update, tally: tally.optional() });
/** `update`: with an empty text, and nothing in a letter. */
export type Shelved = z.infer<typeof shelved>;

/** The region's own; all that conveners have sent out, to the own forums; or what is written to one of those, sent or not. */
export type Whose = 'region' | 'conveners' | { readonly forum: ForumId };

const whoseParts = (whose: Whose): readonly string[] => (typeof whose === 'string' ? [whose] : ['forum', whose.forum]);

const whoseOf = (one: Update): readonly Whose[] => {
  if (one.forum === undefined) return ['region'];
  return [{ forum: one.forum }, ...(isOut(one) ? (['conveners'] as const) : [])];
};

/** Neither what a person has changed, nor what has come of it, is later than this. */
const touchedAt = ({ changedAt, settledAt }: Update): Temporal.Instant =>
  settledAt && Temporal.Instant.compare(settledAt, changedAt) > 0 ? settledAt : changedAt;

const isPast = ({ state, settledAt }: Update): boolean => state === 'in-letter' || settledAt !== undefined;

const placesOf = (one: Update): readonly string[] => {
  const rest = isPast(one) ? [invertedTime(touchedAt(one)), one.id] : [one.id];
  return whoseOf(one).map((whose) => rowKey(isPast(one) ? 'past' : 'open', ...whoseParts(whose), ...rest));
};

const copyOf = ({ notNames: _, ...one }: Update): Update => ({
  ...one,
  content: { ...one.content, text: '' },
  ...(one.letter && { letter: [] }),
});

const bodyOf = (one: Update, figures: Tally | undefined): Shelved => ({
  update: copyOf(one),
  ...(figures && { tally: figures }),
});

const tallyIn = (rows: readonly (Row | undefined)[]): Tally | undefined =>
  rows.flatMap((row) => shelved.safeParse(row?.body).data?.tally ?? [])[0];

/** Of an update that there has not been before: the head, which bears witness, and its places. */
export const newUpdateWrites = (one: Update): readonly Write[] => [
  updateWrite(one),
  ...placesOf(one).map((key): Write => ({ kind: 'insert', key, body: bodyOf(one, undefined) })),
];

/** What a change of the head makes of its places; `after` missing where it is thrown away. Costs a read of each. */
export const shelfWrites = async (tables: Tables, before: Update, after?: Update): Promise<readonly Write[]> => {
  const to = after ? placesOf(after) : [];
  const keys = [...new Set([...placesOf(before), ...to])];
  const rows = await Promise.all(keys.map((key) => tables.get(table, deskOf(before.regionId), key)));
  const figures = tallyIn(rows);
  return keys.flatMap((key, n): readonly Write[] => {
    const etag = rows[n]?.etag;
    if (after && to.includes(key)) return [writtenOver(etag, key, bodyOf(after, figures))];
    return etag === undefined ? [] : [{ kind: 'delete', key, etag }];
  });
};

/** The places as they are read now, and what writes new figures there. */
export const tallyAt = async (
  tables: Tables,
  one: Update,
): Promise<{ readonly tally: Tally | undefined; readonly write: (figures: Tally) => readonly Write[] }> => {
  const rows = await Promise.all(placesOf(one).map((key) => tables.get(table, deskOf(one.regionId), key)));
  return {
    tally: tallyIn(rows),
    write: (figures) =>
      rows.flatMap((row): readonly Write[] =>
        row ? [{ kind: 'replace', key: row.key, body: bodyOf(one, figures), etag: row.etag }] : [],
      ),
  };
};

const read = ({ body }: Row): readonly Shelved[] => {
  const { data } = shelved.safeParse(body);
  return data ? [data] : [];
};

/** Drafts, what waits, and what has not settled: the first begun first. */
export const listOpen = async (tables: Tables, regionId: string, whose: Whose): Promise<readonly Shelved[]> =>
  (await tables.list(table, deskOf(regionId), `${rowKey('open', ...whoseParts(whose))}|`)).flatMap(read);

/** What has settled, the last touched first. */
export const listPast = async (
  tables: Tables,
  regionId: string,
  whose: Whose,
  { most, since }: { readonly most?: number; readonly since?: Temporal.Instant },
): Promise<readonly Shelved[]> => {
  const prefix = rowKey('past', ...whoseParts(whose));
  const bounds = {
    ...(most !== undefined && { most }),
    // A moment later in the order is one earlier in time.
    ...(since && { below: rowKey('past', ...whoseParts(whose), invertedTime(since.subtract({ milliseconds: 1 }))) }),
  };
  return (await tables.list(table, deskOf(regionId), `${prefix}|`, bounds)).flatMap(read);
};

/** All that may have gone out, or changed, at some time from `since` on. */
export const listSince = async (
  tables: Tables,
  regionId: string,
  whose: readonly Whose[],
  since: Temporal.Instant,
): Promise<readonly Update[]> => {
  const lists = whose.flatMap((one) => [listOpen(tables, regionId, one), listPast(tables, regionId, one, { since })]);
  return (await Promise.all(lists)).flat().map((one) => one.update);
};

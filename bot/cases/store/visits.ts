/**
 * Row: `people` <Teams user> `visiting|<forum>|<case>`: the only place that links a question to its copy in another team. A
 * hint, written before the copy; nobody but the asker reads it, and the copy itself says whether it is so.
 */
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { forumId } from '../../forums/forum.ts';
import { rowKey } from '../../platform/tables/keys.ts';
import type { Tables } from '../../platform/tables/port.ts';
import { instant } from '../../platform/time/schema.ts';
import { caseId } from '../case-request.ts';

const visit = z.object({
  /** The asker's own team, and the question there. */
  home: forumId,
  original: caseId,
  /** The team that was asked too, and the copy there. */
  asked: forumId,
  copy: caseId,
  at: instant,
});
export type Visit = z.infer<typeof visit>;

const table = 'people';
const prefix = 'visiting';

/** The first word stands: a press that comes twice tells the same. */
export const noteVisit = async (tables: Tables, userId: string, noted: Visit): Promise<void> => {
  const writes = [{ kind: 'insert', key: rowKey(prefix, noted.asked, noted.copy), body: noted } as const];
  await tables.commit({ table, partition: rowKey(userId), op: noted.copy, writes });
};

const newestFirst = (one: { at: Temporal.Instant }, other: { at: Temporal.Instant }): number =>
  Number(other.at.epochMilliseconds - one.at.epochMilliseconds);

/** A row that cannot be read is left out. */
export const listVisits = async (tables: Tables, userId: string): Promise<readonly Visit[]> => {
  const rows = await tables.list(table, rowKey(userId), `${rowKey(prefix)}|`);
  return rows.flatMap(({ body }) => visit.safeParse(body).data ?? []).toSorted(newestFirst);
};

/** Times and days of what has come to a team, and nothing else of it. The rows are described in store.ts. */
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { ForumId } from '../../forums/forum.ts';
import { inTurns } from '../../forums/in-turns.ts';
import { rowKey } from '../../platform/tables/keys.ts';
import type { Tables } from '../../platform/tables/port.ts';
import { instant, plainDate } from '../../platform/time/schema.ts';
import { caseId } from '../case-request.ts';

const table = 'forums';

const closedRow = z.object({ caseId, at: instant });
const raisedRow = z.object({ raisedAt: instant });
const calledRow = z.object({ on: plainDate });

export type ClosedTimes = { readonly raisedAt: Temporal.Instant | undefined; readonly closedAt: Temporal.Instant };

/** One range over all that the team has closed; of those closed from `since` on a point read each. */
export const listClosedTimes = async (
  tables: Tables,
  forum: ForumId,
  since: Temporal.Instant,
): Promise<readonly ClosedTimes[]> => {
  const rows = await tables.list(table, forum, `${rowKey('closed')}|`);
  const marks = rows.flatMap(({ body }) => closedRow.safeParse(body).data ?? []);
  return inTurns(marks, async ({ caseId: id, at }) => {
    if (at.epochMilliseconds < since.epochMilliseconds) return { raisedAt: undefined, closedAt: at };
    const row = await tables.get(table, forum, rowKey('case', id));
    return { raisedAt: raisedRow.safeParse(row?.body).data?.raisedAt, closedAt: at };
  });
};

/** The days of "Vi ringde, det räckte". */
export const listCallDays = async (tables: Tables, forum: ForumId): Promise<readonly Temporal.PlainDate[]> => {
  const rows = await tables.list(table, forum, `${rowKey('called')}|`);
  return rows.flatMap(({ body }) => calledRow.safeParse(body).data?.on ?? []);
};

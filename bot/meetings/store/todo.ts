/** Rows `todo|<meeting>|<decision>`: what a forum has decided and not done, so that one range tells what is left. */
import type { ForumId } from '../../forums/forum.ts';
import { rowKey } from '../../platform/tables/keys.ts';
import type { Tables, Write } from '../../platform/tables/port.ts';
import { writtenOver } from '../../platform/tables/written-over.ts';
import type { MeetingId } from '../meeting.ts';
import { type OpenDecision, openDecision } from '../minutes/decisions.ts';

const table = 'forums';

export type StoredTodo = { readonly todo: OpenDecision; readonly etag: string };

const keyOf = ({ meeting, decision }: Pick<OpenDecision, 'meeting' | 'decision'>) => rowKey('todo', meeting, decision);

/** All of the forum, or of one of its meetings. A row that cannot be read is left out. */
export const listTodos = async (
  tables: Tables,
  forum: ForumId,
  meeting?: MeetingId,
): Promise<readonly StoredTodo[]> => {
  const prefix = meeting === undefined ? rowKey('todo') : rowKey('todo', meeting);
  const rows = await tables.list(table, forum, `${prefix}|`);
  return rows.flatMap(({ body, etag }) => {
    const read = openDecision.safeParse(body);
    return read.success ? [{ todo: read.data, etag }] : [];
  });
};

export const loadTodo = async (
  tables: Tables,
  forum: ForumId,
  of: Pick<OpenDecision, 'meeting' | 'decision'>,
): Promise<StoredTodo | undefined> => {
  const row = await tables.get(table, forum, keyOf(of));
  return row && { todo: openDecision.parse(row.body), etag: row.etag };
};

export const todoWrite = (todo: OpenDecision, etag?: string): Write => writtenOver(etag, keyOf(todo), todo);

export const todoDelete = ({ todo, etag }: StoredTodo): Write => ({ kind: 'delete', key: keyOf(todo), etag });

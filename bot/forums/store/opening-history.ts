/** Rows: `forums` <forum> `opening-history|<inverted time>|<id>`, only ever inserted. */
import { invertedTime, rowKey } from '../../platform/tables/keys.ts';
import type { Write } from '../../platform/tables/port.ts';
import type { ForumId } from '../forum.ts';
import { type OpeningEvent, openingEvent } from '../opening-event.ts';
import type { Storage } from './rows.ts';

const prefix = rowKey('opening-history');

export const openingEventWrite = ({ random }: Pick<Storage, 'random'>, event: OpeningEvent): Write => ({
  kind: 'insert',
  key: rowKey('opening-history', invertedTime(event.at), random.id()),
  body: event,
});

/** The latest first. Throws where a row cannot be read: a gap in a history would be a false one. */
export const listOpeningHistory = async ({ tables }: Storage, id: ForumId): Promise<readonly OpeningEvent[]> => {
  const rows = await tables.list('forums', id, `${prefix}|`);
  return rows.map(({ body }) => openingEvent.parse(body));
};

/** Rows: `forums` <forum> `seat-history|<inverted time>|<id>`, only ever inserted. */
import { invertedTime, rowKey } from '../../platform/tables/keys.ts';
import type { Write } from '../../platform/tables/port.ts';
import type { ForumId } from '../forum.ts';
import { type SeatEvent, seatEvent } from '../seat-event.ts';
import type { Storage } from './rows.ts';

const prefix = rowKey('seat-history');

export const seatEventWrite = ({ random }: Pick<Storage, 'random'>, event: SeatEvent): Write => ({
  kind: 'insert',
  key: rowKey('seat-history', invertedTime(event.at), random.id()),
  body: event,
});

/** The latest first. Throws where a row cannot be read: a gap in a history would be a false one. */
export const listSeatHistory = async ({ tables }: Storage, id: ForumId): Promise<readonly SeatEvent[]> => {
  const rows = await tables.list('forums', id, `${prefix}|`);
  return rows.map(({ body }) => seatEvent.parse(body));
};

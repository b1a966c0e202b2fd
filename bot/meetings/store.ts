/**
 * Rows in `forums`, partition the forum: `series|id` · `meeting|id` (in the order of the days first planned) ·
 * `minutes|meeting` · `todo|meeting|decision` (what is decided and not done, gone when it is) · `meeting-step|time|id`
 * (history, only ever inserted).
 */
import type { Temporal } from 'temporal-polyfill';

import type { ForumId } from '../forums/forum.ts';
import type { PersonKey } from '../forums/person.ts';
import { invertedTime, rowKey } from '../platform/tables/keys.ts';
import type { Row, Tables, Write } from '../platform/tables/port.ts';
import { writtenOver } from '../platform/tables/written-over.ts';
import { longestMove } from './calling/moving.ts';
import { type Meeting, type MeetingId, meeting } from './meeting.ts';
import { type Minutes, minutes } from './minutes/minutes.ts';
import { type Series, type SeriesId, series } from './series/series.ts';

const table = 'forums';

export type StoredMeeting = { readonly meeting: Meeting; readonly etag: string };
export type StoredSeries = { readonly series: Series; readonly etag: string };
export type StoredMinutes = { readonly minutes: Minutes; readonly etag: string };

const meetingKey = (id: MeetingId) => rowKey('meeting', id);

const asStored = ({ body, etag }: Row): readonly StoredMeeting[] => {
  const read = meeting.safeParse(body);
  return read.success ? [{ meeting: read.data, etag }] : [];
};

export const loadMeeting = async (
  tables: Tables,
  forum: ForumId,
  id: MeetingId,
): Promise<StoredMeeting | undefined> => {
  const row = await tables.get(table, forum, meetingKey(id));
  return row && { meeting: meeting.parse(row.body), etag: row.etag };
};

/**
 * Those that were planned in the years of these days, in no promised order; rows that cannot be read are left out. One
 * that has moved stands under the year that it was first planned in.
 */
export const listMeetings = async (
  tables: Tables,
  forum: ForumId,
  { from, to }: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
): Promise<readonly StoredMeeting[]> => {
  const first = from.subtract({ days: longestMove }).year;
  const last = to.add({ days: longestMove }).year;
  const years = Array.from({ length: last - first + 1 }, (_, n) => first + n);
  const rows = await Promise.all(years.map((year) => tables.list(table, forum, rowKey('meeting', `${year}-`))));
  return rows.flat().flatMap(asStored);
};

export const meetingWrite = (changed: Meeting, etag?: string): Write =>
  writtenOver(etag, meetingKey(changed.id), changed);

/** Only what nobody has been called to goes without a trace. */
export const meetingDelete = ({ meeting: { id }, etag }: StoredMeeting): Write => ({
  kind: 'delete',
  key: meetingKey(id),
  etag,
});

const seriesKey = (id: SeriesId) => rowKey('series', id);

export const loadSeries = async (tables: Tables, forum: ForumId, id: SeriesId): Promise<StoredSeries | undefined> => {
  const row = await tables.get(table, forum, seriesKey(id));
  return row && { series: series.parse(row.body), etag: row.etag };
};

export const listSeries = async (tables: Tables, forum: ForumId): Promise<readonly StoredSeries[]> => {
  const rows = await tables.list(table, forum, `${rowKey('series')}|`);
  return rows.flatMap(({ body, etag }) => {
    const read = series.safeParse(body);
    return read.success ? [{ series: read.data, etag }] : [];
  });
};

export const seriesWrite = (changed: Series, etag?: string): Write => writtenOver(etag, seriesKey(changed.id), changed);

export const loadMinutes = async (
  tables: Tables,
  forum: ForumId,
  id: MeetingId,
): Promise<StoredMinutes | undefined> => {
  const row = await tables.get(table, forum, rowKey('minutes', id));
  return row && { minutes: minutes.parse(row.body), etag: row.etag };
};

export const minutesWrite = (changed: Minutes, etag?: string): Write =>
  writtenOver(etag, rowKey('minutes', changed.meetingId), changed);

/** What was done to a meeting or a series, as kinds only. It stands first in a transaction and bears witness. */
export const stepWrite = (done: {
  readonly id: string;
  readonly about: MeetingId | SeriesId;
  readonly did: string;
  /** Missing when it followed from something else. */
  readonly by?: PersonKey;
  readonly at: Temporal.Instant;
}): Write => ({
  kind: 'insert',
  key: rowKey('meeting-step', invertedTime(done.at), done.id),
  body: { did: done.did, about: done.about, ...(done.by && { by: done.by }), at: done.at },
});

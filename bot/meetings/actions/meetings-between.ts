import { Temporal } from 'temporal-polyfill';
import type { ForumId } from '../../forums/forum.ts';
import type { Ports } from '../../platform/ports.ts';
import { byStart, type Meeting } from '../meeting.ts';
import { listMeetings } from '../store.ts';

type Span = { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate };

const { compare } = Temporal.PlainDate;

/** All of a forum that stand on these days, cancelled ones too, what begins first first. For no reader in particular. */
export const meetingsBetween = async (
  { tables }: Pick<Ports, 'tables'>,
  forum: ForumId,
  { from, to }: Span,
): Promise<readonly Meeting[]> => {
  const stored = await listMeetings(tables, forum, { from, to });
  return stored
    .map(({ meeting }) => meeting)
    .filter(({ date }) => compare(from, date) <= 0 && compare(date, to) <= 0)
    .toSorted(byStart);
};

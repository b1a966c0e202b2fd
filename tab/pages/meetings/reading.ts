// What the server has of meetings, and what is read again when one of them has changed.
import {
  type ConsultationHours,
  consultationHours,
  type MeetingList,
  type MeetingView,
  meetingList,
  meetingView,
} from '../../../bot/meetings/contract/list.ts';
import { type Read, type Reading, useRead } from '../../data/query.ts';
import type { At } from './paths.ts';

/** Milliseconds. An answer of somebody else's shows on an open meeting well before one would ask. */
const pauses = { list: 30_000, meeting: 10_000, hours: 60_000 };

export const meetingApi = ({ forum, id }: At): string =>
  `/api/forums/${encodeURIComponent(forum)}/meetings/${encodeURIComponent(id)}`;

/** What begins so is read again. */
export const touchedBy = (at: At): readonly string[] => ['/api/meetings', '/api/consultation-hours', meetingApi(at)];

/** `which`: a forum's id, `all` one's own, or `region` for whoever helps it. */
export const useMeetings = (which: string): Read<MeetingList> =>
  useRead(`/api/meetings?forum=${encodeURIComponent(which)}`, meetingList, { every: pauses.list });

/** `isRead` false: it is final that one may not see it. */
export const useMeeting = (at: At, isRead: boolean): Read<MeetingView> => {
  const reading: Reading = isRead ? { every: pauses.meeting } : {};
  return useRead(meetingApi(at), meetingView, reading);
};

export const useHours = (): Read<ConsultationHours> =>
  useRead('/api/consultation-hours', consultationHours, { every: pauses.hours });

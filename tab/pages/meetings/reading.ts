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
export const pauses = { list: 30_000, meeting: 10_000, agenda: 20_000, hours: 60_000 };

export const meetingApi = ({ forum, id }: At): string =>
  `/api/forums/${encodeURIComponent(forum)}/meetings/${encodeURIComponent(id)}`;

export const agendaApi = (at: At): string => `${meetingApi(at)}/agenda`;
export const eventApi = (at: At): string => `${meetingApi(at)}/event`;
export const minutesApi = (at: At): string => `${meetingApi(at)}/minutes`;

/** A decision of this meeting's or of one before it. */
export const doneApi = (forum: string, of: { readonly meeting: string; readonly id: string }): string =>
  `/api/forums/${encodeURIComponent(forum)}/decisions/${encodeURIComponent(of.meeting)}/${encodeURIComponent(of.id)}/done`;

/** What begins so is read again: a decision that is done concerns other meetings of the forum too. */
export const touchedBy = ({ forum }: At): readonly string[] => [
  '/api/meetings',
  '/api/consultation-hours',
  `/api/forums/${encodeURIComponent(forum)}/meetings/`,
];

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

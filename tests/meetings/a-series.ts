/** Meetings as a plan makes them, for what is to be changed. */
import { Temporal } from 'temporal-polyfill';
import { forumId } from '../../bot/forums/forum.ts';
import type { SchoolYear } from '../../bot/forums/school-year.ts';
import { type Meeting, meetingId } from '../../bot/meetings/meeting.ts';
import type { Plan } from '../../bot/meetings/series/plan.ts';
import { layOut } from '../../bot/meetings/series/preview.ts';
import { seriesId } from '../../bot/meetings/series/series.ts';

export const ownSeries = seriesId.parse('00000000-0000-4000-8000-000000000001');

/** As saving would make them, before anybody has been called. */
export const meetingsOf = (plan: Plan, years: readonly SchoolYear[]): readonly Meeting[] =>
  layOut(plan, years).drafts.map((draft, n) => ({
    ...draft,
    given: draft.date,
    id: meetingId.parse(`${draft.planned}.${n.toString(16).padStart(8, '0')}`),
    forumId: forumId.parse('mariestad-team'),
    seriesId: ownSeries,
    state: 'planned',
    sequence: 0,
    answers: [],
    points: [],
    said: [],
    hasMinutes: false,
  }));

/** 9 in the morning of that day, in winter. */
export const morningOf = (date: string): Temporal.Instant => Temporal.Instant.from(`${date}T08:00:00Z`);

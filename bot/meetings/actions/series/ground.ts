/** What a plan is judged by: the school years of the forum's area, those who may be called, and the meetings that there are. */
import { schoolYearsOf } from '../../../forums/actions/school-years.ts';
import { areaOf } from '../../../forums/area.ts';
import type { Forum } from '../../../forums/forum.ts';
import type { SchoolYear } from '../../../forums/school-year.ts';
import type { Ports } from '../../../platform/ports.ts';
import { dayOf } from '../../../platform/time/clock.ts';
import type { Attendee } from '../../attendee.ts';
import { listMeetings, type StoredMeeting } from '../../store.ts';
import { attendeesAt, ownersOfHours } from '../attendees.ts';

/** A plan reaches over four terms, and no date lies farther ahead than two years. */
const reach = { back: { years: 1 }, ahead: { years: 2 } } as const;

export type PlanningGround = {
  readonly years: readonly SchoolYear[];
  readonly attendees: readonly Attendee[];
  /** Whose a consultation hour may be. */
  readonly owners: readonly Attendee[];
  readonly meetings: readonly StoredMeeting[];
};

export const planningGround = async (ports: Ports, forum: Forum): Promise<PlanningGround> => {
  const today = dayOf(ports.clock.now());
  const [years, attendees, meetings] = await Promise.all([
    schoolYearsOf(ports, areaOf(forum)),
    attendeesAt(ports, forum),
    listMeetings(ports.tables, forum.id, { from: today.subtract(reach.back), to: today.add(reach.ahead) }),
  ]);
  return { years, attendees, owners: ownersOfHours(ports, forum), meetings };
};

import { ok, type Result, refuse } from '../../../failure.ts';
import { schoolYearsOf } from '../../../forums/actions/school-years.ts';
import { areaOf } from '../../../forums/area.ts';
import type { Forum } from '../../../forums/forum.ts';
import type { Ports } from '../../../platform/ports.ts';
import {
  type MoveFailure,
  type MoveFlaw,
  moved,
  readMove,
  type TypedMove,
  type Warning,
  warningsOf,
} from '../../calling/moving.ts';
import type { Meeting, MeetingId } from '../../meeting.ts';
import { listMeetings } from '../../store.ts';
import { type ChangeFailure, changeMeeting } from '../change-meeting.ts';
import { oweToldOf } from '../telling/owe-changed.ts';
import { type Convening, mayChange, type NotConvener } from './call.ts';
import { oweEnd } from './call-owed.ts';

export type Move = {
  readonly typed: TypedMove;
  /** The `sequence` that the form showed: somebody may have moved it since. */
  readonly seen: number;
  /** The convener has read the warnings. */
  readonly anyway: boolean;
};

export type MovingFailure =
  | MoveFailure
  | { readonly kind: 'flawed'; readonly flaws: readonly MoveFlaw[] }
  | { readonly kind: 'warned'; readonly warnings: readonly Warning[] }
  | { readonly kind: 'changed-since' };

type To = Parameters<typeof moved>[1];

const warningsAt = async (ports: Ports, forum: Forum, meeting: Meeting, to: To): Promise<readonly Warning[]> => {
  const span = { from: to.date.subtract({ days: 1 }), to: to.date.add({ days: 1 }) };
  const [others, years] = await Promise.all([
    listMeetings(ports.tables, forum.id, span),
    schoolYearsOf(ports, areaOf(forum)),
  ]);
  const breaks = years.flatMap((year) => year.breaks);
  return warningsOf(meeting, to, { others: others.map((stored) => stored.meeting), daysOff: { breaks } });
};

/** The same twice is one move. What speaks against it is asked about once, all at once. */
export const moveMeeting = async (
  ports: Ports,
  who: Convening,
  id: MeetingId,
  { typed, seen, anyway }: Move,
): Promise<Result<Meeting, MovingFailure | NotConvener | ChangeFailure>> => {
  if (!mayChange(who)) return refuse({ kind: 'not-convener' });
  const { forum, actor } = who;
  return changeMeeting<MovingFailure>(ports, forum.id, id, async (meeting, now) => {
    const read = readMove(typed, meeting.link);
    if (!read.ok) return read;
    const to = read.value;
    const decided = moved(meeting, to, now);
    if (!decided.ok) return decided;
    if (meeting.sequence !== seen) return refuse({ kind: 'changed-since' });
    const warnings = anyway ? [] : await warningsAt(ports, forum, meeting, to);
    if (warnings.length > 0) return refuse({ kind: 'warned', warnings });
    const after = decided.value;
    const promises = [oweToldOf(ports, after, 'moved', actor.userId), ...(after.card ? [oweEnd(ports, after)] : [])];
    return ok({ after, did: 'move', by: actor.person, promises });
  });
};

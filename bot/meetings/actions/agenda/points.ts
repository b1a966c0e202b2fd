/** What people want to be taken up at a meeting. */
import { ok, type Result, refuse } from '../../../failure.ts';
import { type InForum, mayCallMeetings, mayReadAgenda } from '../../../forums/access.ts';
import { type Forum, takesUpCases } from '../../../forums/forum.ts';
import { nextRevision } from '../../../platform/delivery/delivery.ts';
import type { Ports } from '../../../platform/ports.ts';
import type { Stopped } from '../../../screening/fields.ts';
import { screen } from '../../../screening/screen.ts';
import { isClosedForPoints } from '../../agenda/agenda.ts';
import { longest, most } from '../../longest.ts';
import type { AgendaPoint, Meeting, MeetingId } from '../../meeting.ts';
import { type ChangeFailure, changeMeeting } from '../change-meeting.ts';
import { owePointsGone } from '../erasures.ts';

export type PointFailure =
  | ChangeFailure
  | { readonly kind: 'may-not' | 'closed' | 'empty' | 'too-long' | 'too-many' | 'not-yours' }
  | { readonly kind: 'screened'; readonly screening: Stopped };

/** `notNames`: words that the writer has said point to nobody. */
export type TypedPoint = { readonly text: string; readonly notNames: readonly string[] };

/** In a team, where children are talked of, nothing may point to one; elsewhere places and links belong. */
const flawOf = (forum: Forum, { text, notNames }: TypedPoint): PointFailure | undefined => {
  const words = text.trim();
  if (words === '') return { kind: 'empty' };
  if (words.length > longest.point) return { kind: 'too-long' };
  const screening = screen(words, takesUpCases(forum) ? 'strict' : 'ordinary', notNames);
  return screening.kind === 'clean' ? undefined : { kind: 'screened', screening };
};

/** The card in the channel tells how many they are. */
const withPoints = (meeting: Meeting, points: AgendaPoint[]): Meeting => ({
  ...meeting,
  points,
  ...(meeting.card && { card: nextRevision(meeting.card) }),
});

export const mayAddPoint = ({ forum, actor }: InForum): boolean => mayReadAgenda(forum, actor);

/** One's own, and for whoever calls the meeting any. */
export const mayRemovePoint = ({ forum, actor }: InForum, { by }: Pick<AgendaPoint, 'by'>): boolean =>
  mayAddPoint({ forum, actor }) && (by === actor.person || mayCallMeetings(forum, actor));

/** The same words by the same person stand once, however often they are sent. */
export const addPoint = async (
  ports: Ports,
  { forum, actor }: InForum,
  id: MeetingId,
  typed: TypedPoint,
): Promise<Result<Meeting, PointFailure>> =>
  changeMeeting<PointFailure>(ports, forum.id, id, (meeting, at) => {
    if (!mayAddPoint({ forum, actor })) return refuse({ kind: 'may-not' });
    const { person: by, name } = actor;
    const text = typed.text.trim();
    const unchanged = { after: meeting, did: 'point-added' };
    if (meeting.points.some((point) => point.by === by && point.text === text)) return ok(unchanged);
    if (isClosedForPoints(meeting, at)) return refuse({ kind: 'closed' });
    const flaw = flawOf(forum, typed);
    if (flaw) return refuse(flaw);
    if (meeting.points.length >= most.points) return refuse({ kind: 'too-many' });
    const point = { id: ports.random.id(), text, by, name, at };
    return ok({ after: withPoints(meeting, [...meeting.points, point]), did: 'point-added', by });
  });

/** One that is gone already is gone. */
export const removePoint = async (
  ports: Ports,
  { forum, actor }: InForum,
  id: MeetingId,
  point: string,
): Promise<Result<Meeting, PointFailure>> =>
  changeMeeting<PointFailure>(ports, forum.id, id, (meeting, at) => {
    if (!mayAddPoint({ forum, actor })) return refuse({ kind: 'may-not' });
    const found = meeting.points.find((one) => one.id === point);
    if (!found) return ok({ after: meeting, did: 'point-removed' });
    if (isClosedForPoints(meeting, at)) return refuse({ kind: 'closed' });
    if (!mayRemovePoint({ forum, actor }, found)) return refuse({ kind: 'not-yours' });
    const left = meeting.points.filter((one) => one !== found);
    const promises = owePointsGone(ports, { forum: forum.id, meeting: id, ids: [point], at });
    return ok({ after: withPoints(meeting, left), did: 'point-removed', by: actor.person, promises });
  });

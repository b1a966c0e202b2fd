/** Where published minutes stand, as the jobs read it and write it down. Each change is computed from a fresh read. */
import { forumById } from '../../../forums/actions.ts';
import { conveners, type Forum, type ForumId } from '../../../forums/forum.ts';
import { type Delivery, foundAgain, type Shows, saidToShow } from '../../../platform/delivery/delivery.ts';
import type { Redelivered, Stands } from '../../../platform/delivery/standing-card.ts';
import type { Settlement } from '../../../platform/jobs/port.ts';
import type { Ports } from '../../../platform/ports.ts';
import type { Press } from '../../../platform/teams/port.ts';
import type { Attendee } from '../../attendee.ts';
import type { Meeting, MeetingId } from '../../meeting.ts';
import type { Minutes } from '../../minutes/minutes.ts';
import { loadMeeting, loadMinutes, minutesWrite } from '../../store.ts';
import { attendeesAt } from '../attendees.ts';
import { mayWriteMinutes, type SeenMinutes } from './minutes.ts';
import { isPublished, minutesOwed, oweAsking, oweOnceMore } from './minutes-owed.ts';

export type MinutesAt = { readonly forum: ForumId; readonly meeting: MeetingId };

export type MinutesState = Stands & {
  readonly forum: Forum;
  readonly meeting: Meeting;
  readonly minutes: Minutes;
  readonly attendees: readonly Attendee[];
  /** Who is asked whether they show, in turn. */
  readonly asked: readonly string[];
};

/** Beneath the call where that stands, else by themselves. */
export const readMinutesState = async (ports: Ports, at: MinutesAt): Promise<MinutesState | undefined> => {
  const [forum, stored, storedMeeting] = await Promise.all([
    forumById(ports, at.forum),
    loadMinutes(ports.tables, at.forum, at.meeting),
    loadMeeting(ports.tables, at.forum, at.meeting),
  ]);
  const delivery = stored?.minutes.card;
  if (!forum || !storedMeeting || !stored || !delivery || !isPublished(forum)) return undefined;
  const { minutes } = stored;
  const { meeting } = storedMeeting;
  const begunBy = meeting.card?.activityId;
  return {
    forum,
    meeting,
    minutes,
    attendees: await attendeesAt(ports, forum),
    asked: [...new Set([minutes.userId, ...conveners(forum).map(({ userId }) => userId)])],
    delivery,
    place: forum.place,
    isPaused: forum.state === 'paused',
    ...(begunBy !== undefined && { inThread: { begunBy } }),
  };
};

export const rewriteDelivery = async (
  ports: Ports,
  { forum, meeting }: MinutesAt,
  change: (now: Delivery) => Redelivered | undefined,
): Promise<Settlement> => {
  const stored = await loadMinutes(ports.tables, forum, meeting);
  const before = stored?.minutes;
  const changed = before?.card && change(before.card);
  if (!stored || !before || !changed) return { writes: [] };
  const { delivery, ask, again = false, onceMore = false } = changed;
  const after: Minutes = { ...before, card: delivery };
  const promises = [
    ...minutesOwed(ports, forum, before, after),
    ...(ask ? [oweAsking(ports, forum, after)] : []),
    ...(onceMore && !again ? [oweOnceMore(ports, forum, after)] : []),
  ];
  const writes = [minutesWrite(after, stored.etag), ...promises.map(({ write }) => write)];
  return { writes, promises, again };
};

const tries = 6;

/** False when there is nothing to say of it, or somebody wrote first every time. */
const redeliver = async (
  ports: Ports,
  at: MinutesAt,
  change: (now: Delivery) => Delivery | undefined,
): Promise<boolean> => {
  for (let n = 0; n < tries; n += 1) {
    const { writes, promises = [] } = await rewriteDelivery(ports, at, (now) => {
      const delivery = change(now);
      return delivery && { delivery };
    });
    if (writes.length === 0) return false;
    const commit = { table: 'forums', partition: at.forum, op: ports.random.id(), writes } as const;
    if ((await ports.jobs.commit(commit, promises)) === 'committed') return true;
  }
  return false;
};

/** The press came from the minutes in the channel, so its activity id is the one that we lost; the call's never is. */
export const adoptMinutes = async (
  ports: Ports,
  { forum, meeting }: Pick<SeenMinutes, 'forum' | 'meeting'>,
  { where, cardActivityId }: Press,
): Promise<void> => {
  if (where.kind !== 'channel' || cardActivityId === undefined) return;
  if (where.place.channelId !== forum.place?.channelId || cardActivityId === meeting.card?.activityId) return;
  await redeliver(ports, { forum: forum.id, meeting: meeting.id }, (now) => foundAgain(now, cardActivityId));
};

/** Somebody who may write them has looked. False when nobody wonders any more, or it is not theirs to say. */
export const sayWhetherMinutesShow = async (ports: Ports, seen: SeenMinutes, shows: Shows): Promise<boolean> =>
  mayWriteMinutes(seen) &&
  redeliver(ports, { forum: seen.forum.id, meeting: seen.meeting.id }, (now) => saidToShow(now, shows));

/** What a calendar gets that asks at an address. Its owner's rights are asked anew of Teams at each reading. */
import { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '../../../failure.ts';
import { type Actor, mayCallMeetings, maySeeMeetings } from '../../../forums/access.ts';
import { metForums } from '../../../forums/actions/met-forums.ts';
import { forumById } from '../../../forums/actions.ts';
import type { Forum } from '../../../forums/forum.ts';
import { inTurns } from '../../../forums/in-turns.ts';
import type { Ports } from '../../../platform/ports.ts';
import { dayOf } from '../../../platform/time/clock.ts';
import { hashOf, type Secret } from '../../../platform/web/secret-address.ts';
import { isFor } from '../../attendee.ts';
import { daysAhead, daysBack, type FeedHolder } from '../../calendar/feed.ts';
import { byStart, type Meeting } from '../../meeting.ts';
import { holderBehind, loadAddress, noteReading, type Pointed } from '../../store/feeds.ts';
import { listMeetings } from '../../store.ts';
import { attendeesAt } from '../attendees.ts';

export type InForum = { readonly meeting: Meeting; readonly forum: Forum };

/** `forum`: whose it is; a person's own has none. */
export type Feed = { readonly forum?: Forum; readonly meetings: readonly InForum[] };

/** `not-now`: what a calendar has already, it should keep. */
export type ReadingFailure = { readonly kind: 'no-such-address' } | { readonly kind: 'not-now' };

const isGood = async (ports: Ports, holder: FeedHolder, hash: string): Promise<boolean> =>
  (await loadAddress(ports, holder)).address?.hash === hash;

/** `actor`: whose own address it is; a forum's own shows everything. */
type Shown = { readonly forum: Forum; readonly actor?: Actor };

/**
 * A forum's own address goes on while its members come and go; who left may have kept it, and it can be made anew. Of
 * a paused forum nobody can say what holds. Its members' own addresses leave it out, since Teams says of nobody that
 * they are there.
 */
const forumsOf = async (ports: Ports, holder: FeedHolder): Promise<readonly Shown[] | undefined> => {
  if (holder.kind === 'forum') {
    const forum = await forumById(ports, holder.forum);
    return forum?.state === 'active' && forum.place ? [{ forum }] : undefined;
  }
  const { found, isWhole } = await metForums(ports, { userId: holder.userId, name: '' });
  if (!isWhole) return undefined;
  return found.filter(({ forum, actor }) => actor.person === holder.person && maySeeMeetings(forum, actor));
};

/** What somebody is called to, though their seat is called to some of a series only. */
const theirs = async (ports: Ports, { forum, actor }: Shown): Promise<(meeting: Meeting) => boolean> => {
  if (!actor || mayCallMeetings(forum, actor)) return () => true;
  const attendees = await attendeesAt(ports, forum);
  return (meeting) => isFor(meeting, attendees, actor.person, false);
};

const meetingsOf = async (ports: Ports, shown: Shown, today: Temporal.PlainDate): Promise<readonly InForum[]> => {
  const from = today.subtract({ days: daysBack });
  const { forum } = shown;
  const [stored, isShown] = await Promise.all([
    listMeetings(ports.tables, forum.id, { from, to: today.add({ days: daysAhead }) }),
    theirs(ports, shown),
  ]);
  return stored
    .filter(({ meeting }) => Temporal.PlainDate.compare(meeting.date, from) >= 0 && isShown(meeting))
    .map(({ meeting }) => ({ meeting, forum }));
};

const note = async (ports: Ports, hash: string, pointed: Pointed, today: Temporal.PlainDate): Promise<void> => {
  if (pointed.read?.day?.equals(today) !== true) await noteReading(ports, hash, pointed, today);
};

export const readFeed = async (ports: Ports, secret: Secret): Promise<Result<Feed, ReadingFailure>> => {
  const hash = hashOf(secret);
  const pointed = await holderBehind(ports, hash);
  if (!pointed || !(await isGood(ports, pointed.holder, hash))) return refuse({ kind: 'no-such-address' });
  const { holder } = pointed;
  const shown = await forumsOf(ports, holder);
  if (!shown) return refuse({ kind: 'not-now' });
  const today = dayOf(ports.clock.now());
  const meetings = (await inTurns(shown, (one) => meetingsOf(ports, one, today))).flat();
  await note(ports, hash, pointed, today);
  // Teams may have taken its time, and somebody may have revoked the address meanwhile.
  if (!(await isGood(ports, holder, hash))) return refuse({ kind: 'no-such-address' });
  const forum = holder.kind === 'forum' ? shown[0]?.forum : undefined;
  const inOrder = meetings.toSorted((one, other) => byStart(one.meeting, other.meeting));
  return ok({ meetings: inOrder, ...(forum && { forum }) });
};

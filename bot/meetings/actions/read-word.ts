/** What a word that is owed says now, read afresh; nothing when it is not so any more. */
import { forumById } from '../../forums/actions.ts';
import { conveners, type Forum, type ForumId } from '../../forums/forum.ts';
import type { Ports } from '../../platform/ports.ts';
import type { ChannelPlace } from '../../platform/teams/port.ts';
import type { Attendee } from '../attendee.ts';
import { isStale } from '../due.ts';
import { hasBegun, isCancelled, isOver, type Meeting } from '../meeting.ts';
import { loadMeeting } from '../store.ts';
import type { MeetingWord } from '../word.ts';
import { attendeesAt } from './attendees.ts';
import { hasAgenda } from './has-agenda.ts';

export type WordNow = {
  readonly forum: Forum;
  readonly meeting: Meeting;
  readonly attendees: readonly Attendee[];
  readonly word: MeetingWord;
};

/** `through`: a channel of the team that the one to be told is in. */
export type WordToSay = { readonly now: WordNow; readonly through: ChannelPlace | undefined };

const isUnanswered = ({ meeting, attendees, word }: WordNow): boolean =>
  !meeting.answers.some(({ attendee }) => attendee === word.about) &&
  attendees.some(({ id, people }) => id === word.about && people.some(({ userId }) => userId === word.userId));

const isSoStill = async (ports: Ports, now: WordNow): Promise<boolean> => {
  const { forum, meeting, word } = now;
  const at = ports.clock.now();
  const isAhead = !isCancelled(meeting) && !hasBegun(meeting, at);
  switch (word.kind) {
    case 'remind':
      return meeting.state === 'called' && isAhead && isUnanswered(now);
    case 'agenda':
    case 'slot':
      return isAhead;
    case 'empty': {
      const isTheirs = conveners(forum).some(({ userId }) => userId === word.userId);
      return isTheirs && isAhead && meeting.getToKnow === undefined && !(await hasAgenda(ports, forum, meeting));
    }
    case 'minutes':
      return !isCancelled(meeting) && !meeting.hasMinutes;
    case 'last':
      return !isCancelled(meeting);
    case 'decision':
      return true;
    case 'stale':
      return isStale(meeting) && meeting.event?.userId === word.userId;
    case 'moved':
    case 'restored':
      return word.about === String(meeting.sequence) && !isCancelled(meeting) && !isOver(meeting, at);
    case 'cancelled':
      return word.about === String(meeting.sequence) && isCancelled(meeting) && !isOver(meeting, at);
  }
};

/** Who has left the team is told nothing of its meetings. */
const hasLeft = async (ports: Ports, through: ChannelPlace | undefined, userId: string): Promise<boolean> =>
  through !== undefined && (await ports.teams.member(through, userId)).kind === 'not-a-member';

export const readWord = async (ports: Ports, id: ForumId, word: MeetingWord): Promise<WordToSay | undefined> => {
  const [forum, stored] = await Promise.all([forumById(ports, id), loadMeeting(ports.tables, id, word.meeting)]);
  if (!forum || !stored) return undefined;
  const now = { forum, meeting: stored.meeting, attendees: await attendeesAt(ports, forum), word };
  if (!(await isSoStill(ports, now))) return undefined;
  const through = word.through ? (await forumById(ports, word.through))?.place : forum.place;
  return (await hasLeft(ports, through, word.userId)) ? undefined : { now, through };
};

/** What a word that is owed says now, read afresh; nothing when it is not so any more. */
import { forumById } from '../../../forums/actions.ts';
import { conveners, type Forum, type ForumId } from '../../../forums/forum.ts';
import type { Ports } from '../../../platform/ports.ts';
import type { ChannelPlace, Member } from '../../../platform/teams/port.ts';
import { isEmpty } from '../../agenda/agenda.ts';
import type { Attendee } from '../../attendee.ts';
import { withSpeakers } from '../../calling/speakers.ts';
import { hasBegun, isCancelled, isOver, type Meeting, toldSequenceOf } from '../../meeting.ts';
import { loadMeeting } from '../../store.ts';
import { isStale } from '../../telling/due.ts';
import { type MeetingWord, stillSilent } from '../../telling/word.ts';
import { compileAgenda } from '../agenda/agenda.ts';
import { attendeesAt } from '../attendees.ts';

export type WordNow = {
  readonly forum: Forum;
  readonly meeting: Meeting;
  readonly attendees: readonly Attendee[];
  readonly word: MeetingWord;
};

/** `through`: a channel of the team that the one to be told is in. */
export type WordToSay = { readonly now: WordNow; readonly through: ChannelPlace; readonly member: Member };

const isUnanswered = ({ meeting, attendees, word }: WordNow): boolean =>
  stillSilent(meeting, attendees, word).length > 0;

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
      return (
        isTheirs && isAhead && meeting.getToKnow === undefined && isEmpty(await compileAgenda(ports, forum, meeting))
      );
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
      return word.about === String(toldSequenceOf(meeting)) && !isCancelled(meeting) && !isOver(meeting, at);
    case 'cancelled':
      return word.about === String(toldSequenceOf(meeting)) && isCancelled(meeting) && !isOver(meeting, at);
  }
};

/** Undefined when it is not so any more, or the person has left. `silent`: Teams does not say whether. */
export const readWord = async (
  ports: Ports,
  id: ForumId,
  word: MeetingWord,
): Promise<WordToSay | 'silent' | undefined> => {
  const [forum, stored] = await Promise.all([forumById(ports, id), loadMeeting(ports.tables, id, word.meeting)]);
  if (!forum || !stored) return undefined;
  const attendees = withSpeakers(forum, stored.meeting, await attendeesAt(ports, forum));
  const now = { forum, meeting: stored.meeting, attendees, word };
  if (!(await isSoStill(ports, now))) return undefined;
  const through = word.through ? (await forumById(ports, word.through))?.place : forum.place;
  const member = through && (await ports.teams.member(through, word.userId));
  if (member?.kind === 'not-a-member') return undefined;
  return through && member?.kind === 'known' ? { now, through, member: member.value } : 'silent';
};

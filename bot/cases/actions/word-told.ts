/** What a word that is owed says now, read afresh; nothing when it is not so any more. */
import { forumById } from '../../forums/actions.ts';
import type { ForumId } from '../../forums/forum.ts';
import { inTurns } from '../../forums/in-turns.ts';
import type { Ports } from '../../platform/ports.ts';
import type { ChannelPlace } from '../../platform/teams/port.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { type KnownCase, knownOn } from '../known-case.ts';
import { listVisits } from '../store/visits.ts';
import { loadCase } from '../store.ts';
import { homeOf } from '../visiting.ts';
import type { Word } from '../word.ts';
import { type WordNow, wordNow } from '../word-now.ts';
import { readableCase } from './readable-case.ts';

/** `through`: a channel of the team that the one to be told is in; an asker may be the guest of this one. */
export type WordToSay = {
  readonly now: WordNow;
  readonly through: ChannelPlace | undefined;
  /** Where the same question stands open still, in another team or in the own: for the asker alone. */
  readonly alsoAsked: readonly AlsoAsked[];
};
export type AlsoAsked = Pick<KnownCase, 'forum' | 'request'>;

/** A copy has a consent of its own, so it is never closed with the first one: the asker is told that it is there. */
const alsoAsked = async (ports: Ports, { userId, caseId, kind }: Word): Promise<readonly AlsoAsked[]> => {
  if (kind !== 'withdrawn-asker') return [];
  const visits = await listVisits(ports.tables, userId);
  const others = visits.flatMap(({ home, original, asked, copy }) => {
    if (original === caseId) return [{ forum: asked, id: copy }];
    return copy === caseId ? [{ forum: home, id: original }] : [];
  });
  const found = await inTurns(others, async ({ forum: of, id }): Promise<AlsoAsked[]> => {
    const [forum, stored] = await Promise.all([forumById(ports, of), readableCase(ports, of, id)]);
    const isOpen = stored && stored.request.state !== 'closed' && stored.request.asker.userId === userId;
    return forum && isOpen ? [{ forum, request: stored.request }] : [];
  });
  return found.flat();
};

/** Who has left the team is told nothing of its cases; where Teams does not answer, the word holds no more than a code. */
const hasLeft = async (ports: Ports, through: ChannelPlace | undefined, userId: string): Promise<boolean> =>
  through !== undefined && (await ports.teams.member(through, userId)).kind === 'not-a-member';

export const readWord = async (ports: Ports, id: ForumId, word: Word): Promise<WordToSay | undefined> => {
  const [team, stored] = await Promise.all([forumById(ports, id), loadCase(ports.tables, id, word.caseId)]);
  if (!team || !stored) return undefined;
  const today = dayOf(ports.clock.now());
  const now = wordNow(knownOn(team, stored, today), word, today);
  if (!now) return undefined;
  const home = homeOf(stored.request);
  const isGuest = word.userId === stored.request.asker.userId && home !== id;
  const through = isGuest ? (await forumById(ports, home))?.place : team.place;
  if (await hasLeft(ports, through, word.userId)) return undefined;
  return { now, through, alsoAsked: await alsoAsked(ports, word) };
};

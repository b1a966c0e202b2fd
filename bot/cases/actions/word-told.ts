/** What a word that is owed says now, read afresh; nothing when it is not so any more. */
import { forumById } from '../../forums/actions.ts';
import type { ForumId } from '../../forums/forum.ts';
import type { Ports } from '../../platform/ports.ts';
import type { ChannelPlace } from '../../platform/teams/port.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { knownOn } from '../known-case.ts';
import { loadCase } from '../store.ts';
import { homeOf } from '../visiting.ts';
import type { Word } from '../word.ts';
import { type WordNow, wordNow } from '../word-now.ts';

/** `through`: a channel of the team that the one to be told is in; an asker may be the guest of this one. */
export type WordToSay = { readonly now: WordNow; readonly through: ChannelPlace | undefined };

export const readWord = async (ports: Ports, id: ForumId, word: Word): Promise<WordToSay | undefined> => {
  const [team, stored] = await Promise.all([forumById(ports, id), loadCase(ports.tables, id, word.caseId)]);
  if (!team || !stored) return undefined;
  const today = dayOf(ports.clock.now());
  const now = wordNow(knownOn(team, stored, today), word, today);
  if (!now) return undefined;
  const home = homeOf(stored.request);
  const isGuest = word.userId === stored.request.asker.userId && home !== id;
  return { now, through: isGuest ? (await forumById(ports, home))?.place : team.place };
};

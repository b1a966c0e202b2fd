/** Where there is something to write in, the talk moves to the personal chat: a shared card that is renewed wipes it. */
import type { InForum } from '../../forums/access.ts';
import { type Card, notice } from '../../platform/cards/card.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Press } from '../../platform/teams/port.ts';
import { movedWords } from '../text/agenda.ts';

/** `stays`: what the presser keeps before them in the channel. Where no chat can be had the form takes its place. */
export const inPerson = async (
  ports: Ports,
  { forum }: Pick<InForum, 'forum'>,
  press: Press,
  form: { readonly card: Card; readonly summary: string },
  stays: () => Promise<Card>,
): Promise<Card> => {
  if (press.where.kind === 'personal' || !forum.place) return form.card;
  const posted = await ports.teams.postToPerson(forum.place, press.from.userId, form);
  if (posted.kind === 'refused') return form.card;
  return notice(posted.kind === 'done' ? movedWords.there : movedWords.look, 'good', await stays());
};

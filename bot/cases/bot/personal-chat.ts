/** Where there is something to write in, the talk moves to the personal chat: a shared card that is renewed wipes it. */
import type { Identified } from '../../forums/actions.ts';
import type { Card } from '../../platform/cards/card.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Press } from '../../platform/teams/port.ts';
import { sentences } from '../text.ts';

/**
 * `posted` instead of the form itself, where that holds what somebody has written. The answer to the press: `told` with the words that it has moved; where no chat can be had, the form itself.
 */
export const inPersonalChat = async (
  ports: Ports,
  { forum }: Identified,
  press: Press,
  form: { readonly card: Card; readonly posted?: Card; readonly summary: string },
  told: (words: string) => Card,
): Promise<Card> => {
  if (press.where.kind === 'personal' || !forum.place) return form.card;
  const posted = await ports.teams.postToPerson(forum.place, press.from.userId, {
    card: form.posted ?? form.card,
    summary: form.summary,
  });
  if (posted.kind === 'refused') return form.card;
  return told(posted.kind === 'done' ? sentences.movedToPersonalChat : sentences.lookInPersonalChat);
};

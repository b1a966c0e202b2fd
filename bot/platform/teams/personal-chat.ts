/** Where there is something to write in, the talk moves to the personal chat: a shared card that is renewed wipes it. */
import type { Card, ChannelPlace, Press, Teams } from './port.ts';

/** `posted` instead of the form itself, where that holds what somebody has written. */
export type FormToMove = { readonly card: Card; readonly posted?: Card; readonly summary: string };

/**
 * The answer to the press: what `told` makes of the form's being there, or of nobody's knowing so that the presser must
 * look. Where no chat can be had, the form itself.
 */
export const inPersonalChat = async (
  { teams }: { readonly teams: Teams },
  through: ChannelPlace | undefined,
  { where, from }: Press,
  { card, posted = card, summary }: FormToMove,
  told: (went: 'there' | 'look') => Promise<Card> | Card,
): Promise<Card> => {
  if (where.kind === 'personal' || !through) return card;
  const outcome = await teams.postToPerson(through, from.userId, { card: posted, summary });
  if (outcome.kind === 'refused') return card;
  return told(outcome.kind === 'done' ? 'there' : 'look');
};

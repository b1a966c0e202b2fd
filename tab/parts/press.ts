import type { z } from 'zod';
import { pressAnswer } from '../../bot/cases/contract.ts';
import type { Answer } from '../data/failure.ts';
import { useAct } from '../data/query.ts';
import type { CardPress } from './card-canvas.ts';

export type PressedCard = z.infer<typeof pressAnswer>['card'];

/** Sends a press as a card in the chat does, and reads again what begins with any of `touches`. Never throws. */
export function usePress(touches: readonly string[]): (press: CardPress) => Promise<Answer<PressedCard>> {
  const { run } = useAct((api, body: CardPress) => api.send('POST', '/api/press', pressAnswer, { body }), touches);
  return async (press) => {
    const answer = await run(press);
    return answer.ok ? { ok: true, value: answer.value.card } : answer;
  };
}

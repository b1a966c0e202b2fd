import { type CaseView, pressAnswer } from '../../../bot/cases/contract.ts';
import type { Answer } from '../../data/failure.ts';
import { useAct, useRefresh } from '../../data/query.ts';
import type { CardPress } from '../../parts/card-canvas.ts';

type Card = CaseView['card'];

/** Sends a press, and reads the list again afterwards. */
export function usePress(): (press: CardPress) => Promise<Answer<Card>> {
  const refresh = useRefresh();
  const { run } = useAct((api, body: CardPress) => api.send('POST', '/api/press', pressAnswer, { body }));
  return async (press) => {
    const answer = await run(press);
    if (!answer.ok) return answer;
    void refresh('/api/cases');
    return { ok: true, value: answer.value.card };
  };
}

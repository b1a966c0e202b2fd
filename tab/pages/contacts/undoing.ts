import { keptContact } from '../../../bot/contacts/contract.ts';
import type { Answer } from '../../data/failure.ts';
import { useAct } from '../../data/query.ts';
import { rowPath, touched } from './reading.ts';
import { useSay } from './saying.ts';
import { text } from './text.ts';

type Undoing = {
  readonly area: string;
  readonly id: string;
  readonly change: string;
  /** Where it is said that it is done. */
  readonly at: string;
};

/** Takes back a change, and says what came of it. */
export function useUndo(): (undoing: Undoing) => Promise<Answer<unknown>> {
  const say = useSay();
  const { run } = useAct(
    (api, { change, ...row }: Undoing) => api.send('POST', `${rowPath(row)}/undo`, keptContact, { body: { change } }),
    touched,
  );
  return async (undoing) => {
    const answer = await run(undoing);
    const { at } = undoing;
    say(answer.ok ? { at, words: text.takenBack } : { at, words: answer.failure.sentence, isTrouble: true });
    return answer;
  };
}

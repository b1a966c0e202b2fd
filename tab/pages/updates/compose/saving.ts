// What comes of sending a draft to be saved: saved, something to mend, or somebody else was first.
import { type UpdateView, updateView } from '../../../../bot/updates/contract/update.ts';
import type { Answer, Failure } from '../../../data/failure.ts';
import { useAct, useApi } from '../../../data/query.ts';
import { askedWords } from '../../meetings/asked-words.ts';
import { touched, updateApi, updatesApi } from '../reading.ts';
import { type Draft, fieldsOf, inputFrom } from './fields.ts';
import { type Wrong, wrongFrom } from './flaws.ts';
import { type Met, meet } from './meeting-halfway.ts';

export type Outcome =
  | { readonly kind: 'saved'; readonly view: UpdateView }
  | { readonly kind: 'met'; readonly met: Met; readonly view: UpdateView }
  /** It is a draft no longer. */
  | { readonly kind: 'gone'; readonly view: UpdateView }
  | { readonly kind: 'refused'; readonly failure: Failure; readonly wrong: Wrong; readonly asks: readonly string[] };

export const refusedBy = (failure: Failure): Outcome => ({
  kind: 'refused',
  failure,
  wrong: wrongFrom(failure.fields ?? {}),
  asks: askedWords(failure),
});

/** `theirs`: what somebody else has made of it meanwhile. */
export const metWith = (draft: Draft, theirs: UpdateView): Outcome =>
  theirs.may.edit ? { kind: 'met', met: meet(draft, fieldsOf(theirs)), view: theirs } : { kind: 'gone', view: theirs };

type Sent = { readonly id: string | undefined; readonly draft: Draft; readonly forum: string | undefined };

export type Saving = { readonly isRunning: boolean; run(sent: Sent): Promise<Outcome> };

export function useSaving(): Saving {
  const api = useApi();
  const { run, isRunning } = useAct((_api, { id, draft, forum }: Sent): Promise<Answer<UpdateView>> => {
    const body = inputFrom(draft, forum);
    return id === undefined
      ? api.send('POST', updatesApi, updateView, { body })
      : api.send('PUT', updateApi(id), updateView, { body, ifMatch: draft.version });
  }, touched);

  /** Undefined where what the other has written cannot be had: then nothing is chosen, and one tries again. */
  const metBy = async (id: string, draft: Draft, { present }: Failure): Promise<Outcome | undefined> => {
    const told = updateView.safeParse(present);
    if (told.success) return metWith(draft, told.data);
    const answer = await api.get(updateApi(id), updateView);
    return answer.ok ? metWith(draft, answer.value) : undefined;
  };

  return {
    isRunning,
    run: async (sent) => {
      const answer = await run(sent);
      if (answer.ok) return { kind: 'saved', view: answer.value };
      const { failure } = answer;
      const isOthers = failure.kind === 'changed' && sent.id !== undefined;
      return (isOthers ? await metBy(sent.id, sent.draft, failure) : undefined) ?? refusedBy(failure);
    },
  };
}

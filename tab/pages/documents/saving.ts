// What comes of sending a draft: saved, something to mend, a word to answer for, or somebody else was first.
import { useState } from 'react';
import { askedWords, type DocumentDetail, documentDetail, documentVersion } from '../../../bot/documents/contract.ts';
import type { Api } from '../../data/api.ts';
import type { Answer, Failure } from '../../data/failure.ts';
import { useAct, useApi } from '../../data/query.ts';
import { type Draft, writtenOf } from './draft.ts';
import { fieldsOf, inputFrom, type Met, meet } from './fields.ts';
import { pathOf, shelfPath, touched } from './reading.ts';
import type { At } from './spot.ts';

export type Wrong = Readonly<Partial<Record<string, string>>>;

export type Outcome =
  | { readonly kind: 'saved'; readonly document: DocumentDetail }
  | { readonly kind: 'wrong'; readonly fields: Wrong }
  | { readonly kind: 'met'; readonly met: Met; readonly document: DocumentDetail }
  | { readonly kind: 'stopped' };

export type SavingState = {
  readonly isRunning: boolean;
  /** Words that the screening asks about. */
  readonly asks: readonly string[];
  /** The draft was published or thrown away meanwhile: the document as it is now. */
  readonly undrafted: DocumentDetail | undefined;
  readonly failure: Failure | undefined;
};

type Saving = SavingState & {
  run(draft: Draft, notNames?: readonly string[]): Promise<Outcome>;
  clear(): void;
};

type Sent = { readonly draft: Draft; readonly notNames: readonly string[] };

/** `at` undefined: a new document. */
export function useSaving(at: At | undefined): Saving {
  const api = useApi();
  const [asks, ask] = useState<readonly string[]>([]);
  const [undrafted, setUndrafted] = useState<DocumentDetail>();
  const { run, isRunning, failure, clear } = useAct((api, sent: Sent) => send(api, at, sent), touched);

  const forget = (): void => {
    ask([]);
    setUndrafted(undefined);
    clear();
  };
  return {
    isRunning,
    asks,
    undrafted,
    failure,
    clear: forget,
    run: async (draft, notNames = []) => {
      forget();
      const answer = await run({ draft, notNames });
      if (answer.ok) return { kind: 'saved', document: answer.value };
      const words = askedWords.safeParse(answer.failure.present);
      if (words.success && words.data.words.length > 0) ask(words.data.words);
      if (answer.failure.kind === 'changed') {
        const present = documentDetail.safeParse(answer.failure.present);
        if (!present.success) return { kind: 'stopped' };
        if (draft.hadDraft !== '' && !present.data.hasDraft) setUndrafted(present.data);
        else return (await metWith(api, draft, present.data)) ?? { kind: 'stopped' };
      }
      return answer.failure.fields ? { kind: 'wrong', fields: answer.failure.fields } : { kind: 'stopped' };
    },
  };
}

const send = (api: Api, at: At | undefined, { draft, notNames }: Sent): Promise<Answer<DocumentDetail>> => {
  const body = inputFrom(draft, notNames);
  return at
    ? api.send('PUT', `${pathOf(at)}/draft`, documentDetail, { body, ifMatch: draft.etag })
    : api.send('POST', shelfPath(draft.area), documentDetail, { body });
};

/** Undefined where what the other has written cannot be had: then nothing is chosen, and one tries again. */
async function metWith(api: Api, mine: Draft, document: DocumentDetail): Promise<Outcome | undefined> {
  const { n } = writtenOf(document);
  const theirs = await api.get(`${pathOf(document)}/versions/${n}`, documentVersion);
  if (!theirs.ok) return undefined;
  const { version, text } = theirs.value;
  // What is in force has days of its own, which a new version does not take over.
  const fields = version.state === 'draft' ? fieldsOf(version, text) : undefined;
  return { kind: 'met', met: meet(mine, mine.base, fields ?? { ...mine }), document };
}

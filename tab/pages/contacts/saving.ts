// What comes of sending a row: saved, something to mend, a word to answer for, or somebody else was first.
import { useState } from 'react';
import { z } from 'zod';
import { type ContactDetails, keptContact, type ListedContact, listedContact } from '../../../bot/contacts/contract.ts';
import type { Failure } from '../../data/failure.ts';
import { useAct } from '../../data/query.ts';
import { type Draft, type Met, meet } from './draft.ts';
import type { Wrong } from './fields.ts';
import { areaPath, rowPath, touched } from './reading.ts';

export type Saving = {
  /** Words that the screening asked about, and that point to nobody. */
  readonly notNames?: readonly string[];
  /** With what somebody else changed meanwhile. */
  readonly isMerged?: boolean;
};

export type Outcome =
  | { readonly kind: 'saved'; readonly id: string }
  | { readonly kind: 'wrong'; readonly fields: Wrong }
  | { readonly kind: 'met'; readonly met: Met; readonly etag: string }
  /** It stands in `failure`, `asks` or `isGone`. */
  | { readonly kind: 'told' };

type Sent = { readonly draft: Draft; readonly details: ContactDetails; readonly notNames: readonly string[] };

const asksOf = z.object({ words: z.array(z.string()).min(1) });

export type SavingState = {
  run(draft: Draft, details: ContactDetails, more: Saving): Promise<Outcome>;
  readonly isRunning: boolean;
  readonly failure: Failure | undefined;
  /** Words that may point to a child. */
  readonly asks: readonly string[];
  /** Somebody has removed the row. */
  readonly isGone: boolean;
  clear(): void;
};

export function useSaving(row: ListedContact | undefined): SavingState {
  const [isGone, setGone] = useState(false);
  const act = useAct((api, { draft, details, notNames }: Sent) => {
    const body = { ...details, notNames };
    return row && draft.etag !== ''
      ? api.send('PUT', rowPath(row), keptContact, { body, ifMatch: draft.etag })
      : api.send('POST', areaPath(draft.area), keptContact, { body: { ...body, once: draft.once } });
  }, touched);

  const run: SavingState['run'] = async (draft, details, { notNames = [] }) => {
    setGone(false);
    const answer = await act.run({ draft, details, notNames });
    if (answer.ok) return { kind: 'saved', id: answer.value.contact?.id ?? row?.id ?? '' };
    const { kind, present, fields } = answer.failure;
    if (kind === 'changed' || kind === 'missing') {
      const now = listedContact.safeParse(present);
      if (now.success) return { kind: 'met', met: meet(draft, now.data), etag: now.data.etag };
      setGone(present === null || kind === 'missing');
    }
    return fields ? { kind: 'wrong', fields } : { kind: 'told' };
  };

  const asks = asksOf.safeParse(act.failure?.present);
  return {
    run,
    isRunning: act.isRunning,
    failure: act.failure,
    asks: asks.success ? asks.data.words : [],
    isGone,
    clear: () => {
      act.clear();
      setGone(false);
    },
  };
}

// The state of the form: what is typed, what is wrong with it, what would come of it, and what came of saving.
import { useState } from 'react';
import { z } from 'zod';
import type { SeriesList } from '../../../../bot/meetings/contract/series.ts';
import { type Failure, isPassing } from '../../../data/failure.ts';
import { useKept } from '../../../parts/kept.ts';
import { countOf } from './date-words.ts';
import type { Draft } from './draft.ts';
import { type Wrong, wrongFrom, wrongIn } from './fields.ts';
import { type Met, settled } from './meeting-halfway.ts';
import { type Previewing, usePreview } from './previewing.ts';
import { readPlan } from './reading-plan.ts';
import { useSaving } from './saving.ts';

const askedWords = z.object({ words: z.array(z.string()) });

export type Halfway = { readonly met: Met; readonly etag: string };

export type PlanForm = {
  readonly draft: Draft;
  readonly isTyped: boolean;
  set(draft: Draft): void;
  discard(): void;
  readonly previewing: Previewing;
  /** All that must be mended. */
  readonly flaws: Wrong;
  /** At their fields, once one has tried to save. */
  readonly wrong: Wrong;
  /** Words of which the screening asks whether they point to a child. */
  readonly asks: readonly string[];
  /** Why nothing was saved, where no field is to blame. */
  readonly failure: Failure | undefined;
  /** The dates are others than those that were seen. */
  readonly notice: string | undefined;
  /** One more for each try to save that led to something to read. */
  readonly tries: number;
  readonly isSaving: boolean;
  save(): void;
  readonly halfway: Halfway | undefined;
  choose(chosen: Readonly<Record<string, string>>): void;
  takeTheirs(): void;
};

type Props = {
  readonly kept: string;
  readonly initial: Draft;
  readonly list: SeriesList;
  readonly onSaved: (draft: Draft, count: number, isMerged: boolean) => void;
};

export function usePlanForm({ kept: key, initial, list, onSaved }: Props): PlanForm {
  const forum = list.forum.id;
  const kept = useKept<Draft>(key, initial);
  const draft = kept.value;
  const read = readPlan(draft, list);
  const isNew = draft.etag === '';
  const previewing = usePreview(forum, read.ok ? { ...read.plan, ...(!isNew && { series: draft.id }) } : undefined);
  const saving = useSaving(forum);
  const [tries, setTries] = useState(0);
  const [failure, fail] = useState<Failure>();
  const [notice, notify] = useState<string>();
  const [halfway, setHalfway] = useState<Halfway>();

  const flaws = read.ok ? wrongFrom(previewing.failure?.fields ?? {}) : read.wrong;
  const asked = askedWords.safeParse(previewing.failure?.present);

  const forget = (): void => {
    fail(undefined);
    notify(undefined);
  };
  const set = (next: Draft): void => {
    forget();
    kept.set(next);
  };

  const save = async (wanted: Draft, isMerged = false): Promise<void> => {
    forget();
    const plan = readPlan(wanted, list);
    if (!plan.ok) return setTries(tries + 1);
    const { shown } = previewing;
    const written = JSON.stringify(plan.plan);
    const outcome = await saving.run({
      draft: wanted,
      plan: { ...plan.plan, evenIfColliding: (shown?.collisions.length ?? 0) > 0 },
      // Nothing has been seen: then it is shown before it is saved.
      fingerprint: shown?.fingerprint ?? '',
      isInDoubt: wanted.etag === '' && wanted.sent !== '' && wanted.sent !== written,
    });
    switch (outcome.kind) {
      case 'saved':
        kept.clear();
        return onSaved(wanted, shown ? countOf(shown) : 0, isMerged);
      case 'look-again':
        previewing.take(outcome.preview);
        notify(outcome.sentence);
        break;
      case 'met':
        if (outcome.met.contested.length > 0) return setHalfway(outcome);
        return settle(outcome, outcome.met.fields, true);
      case 'refused':
        if (outcome.failure.fields) previewing.fail(outcome.failure);
        else fail(outcome.failure);
        if (wanted.etag === '' && isPassing(outcome.failure)) kept.set({ ...wanted, sent: written });
    }
    setTries(tries + 1);
  };

  const settle = async ({ met, etag }: Halfway, fields: Met['fields'], isMerged: boolean): Promise<void> => {
    const next: Draft = { ...draft, ...fields, etag, base: JSON.stringify(met.theirs) };
    kept.set(next);
    setHalfway(undefined);
    await save(next, isMerged);
  };

  return {
    draft,
    isTyped: kept.isTyped,
    set,
    discard: () => {
      forget();
      setTries(0);
      setHalfway(undefined);
      kept.clear();
    },
    previewing,
    flaws,
    wrong: tries > 0 ? flaws : {},
    asks: asked.success ? asked.data.words : [],
    failure: failure ?? (wrongIn(flaws).length === 0 ? previewing.failure : undefined),
    notice,
    tries,
    isSaving: saving.isRunning,
    save: () => void save(draft),
    halfway,
    choose: (chosen) => {
      if (halfway) void settle(halfway, settled(halfway.met, chosen, list), false);
    },
    takeTheirs: () => {
      setHalfway(undefined);
      kept.clear();
    },
  };
}

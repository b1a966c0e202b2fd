// The state of the form: what is typed, what is wrong with it, and what came of saving.
import { useState } from 'react';
import type { RegionSettings } from '../../../bot/forums/contract/regions.ts';
import type { Failure } from '../../data/failure.ts';
import { useKept } from '../../parts/kept.ts';
import { changedIn, type Draft, type Met, newDraft, settled } from './draft.ts';
import { type FieldId, type Fields, readFields } from './fields.ts';
import { type ListId, type Row, rowsAsText } from './rows.ts';
import { type Outcome, useSaving } from './saving.ts';
import { type Wrong, withoutRow } from './wrong.ts';

export type Saved = {
  readonly settings: RegionSettings;
  /** What one has changed oneself. */
  readonly changed: readonly FieldId[];
  /** With what somebody else changed meanwhile. */
  readonly isMerged: boolean;
};

export type RegionForm = {
  readonly draft: Draft;
  readonly isTyped: boolean;
  readonly wrong: Wrong;
  /** Why nothing was saved, where no field is to blame. */
  readonly failure: Failure | undefined;
  /** One more for each try that led to something to read. */
  readonly tries: number;
  readonly isSaving: boolean;
  set(id: FieldId, value: string): void;
  /** `at`: the row that was changed; undefined when one has come or gone. */
  setRows(list: ListId, rows: readonly Row[], at?: number): void;
  /** All of a new region anew, as a file has it. */
  fill(fields: Fields): void;
  discard(): void;
  save(): void;
  readonly met: Met | undefined;
  choose(chosen: Readonly<Record<string, string>>): void;
};

type Props = {
  /** Where what is typed is kept. */
  readonly kept: string;
  readonly initial: Draft;
  readonly onSaved: (saved: Saved) => void;
};

export function useRegionForm({ kept: key, initial, onSaved }: Props): RegionForm {
  const kept = useKept<Draft>(key, initial);
  const draft = kept.value;
  const [wrong, setWrong] = useState<Wrong>({});
  const [tries, setTries] = useState(0);
  const [met, setMet] = useState<Met>();
  const saving = useSaving();

  const send = async (wanted: Draft): Promise<Outcome> => {
    const read = readFields(wanted);
    return read.ok ? saving.run(wanted, read.input) : { kind: 'wrong', wrong: read.wrong };
  };

  const save = async (wanted: Draft, changed: readonly FieldId[], isMerged = false): Promise<void> => {
    saving.clear();
    const outcome = await send(wanted);
    setWrong(outcome.kind === 'wrong' ? outcome.wrong : {});
    switch (outcome.kind) {
      case 'saved':
        kept.clear();
        return onSaved({ settings: outcome.settings, changed, isMerged });
      case 'met':
        if (outcome.met.contested.length > 0) return setMet(outcome.met);
        return settle(outcome.met, outcome.met.fields, changed, true);
      default:
        setTries((last) => last + 1);
    }
  };

  const settle = async (
    { theirs, etag }: Met,
    fields: Fields,
    changed: readonly FieldId[],
    isMerged: boolean,
  ): Promise<void> => {
    const next: Draft = { ...fields, etag, base: JSON.stringify(theirs) };
    kept.set(next);
    setMet(undefined);
    await save(next, changed, isMerged);
  };

  const forget = (): void => {
    setWrong({});
    setMet(undefined);
    saving.clear();
  };
  return {
    draft,
    isTyped: kept.isTyped,
    wrong,
    failure: saving.failure && !saving.failure.fields && !saving.isRunning ? saving.failure : undefined,
    tries,
    isSaving: saving.isRunning,
    set: (id, value) => {
      kept.set({ ...draft, [id]: value });
      if (wrong[id] !== undefined) setWrong({ ...wrong, [id]: undefined });
    },
    setRows: (list, rows, at) => {
      kept.set({ ...draft, [list]: rowsAsText(rows) });
      setWrong(withoutRow(wrong, list, at));
    },
    fill: (fields) => {
      forget();
      const filled = newDraft(fields);
      const read = readFields(filled);
      kept.set(filled);
      if (read.ok) return;
      setWrong(read.wrong);
      setTries((last) => last + 1);
    },
    discard: () => {
      forget();
      kept.clear();
    },
    save: () => void save(draft, changedIn(draft)),
    met,
    choose: (chosen) => {
      if (met) void settle(met, settled(met, chosen), changedIn(draft), false);
    },
  };
}

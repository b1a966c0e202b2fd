// The form of the minutes. What is typed outlives a reload, a lost connection and somebody else's writing.
import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type MinutesView, most } from '../../../bot/meetings/contract/minutes.ts';
import { Conflict } from '../../parts/conflict.tsx';
import { contested } from '../../parts/contested.ts';
import { Unsaved } from '../../parts/unsaved.tsx';
import { date } from '../../parts/when.ts';
import { askedWords } from './asked-words.ts';
import { DecisionRow } from './decision-row.tsx';
import {
  type Contest,
  contestId,
  type Met,
  newRow,
  type Row,
  settled,
  type Written,
  writtenOf,
} from './minutes-draft.ts';
import type { Draft, KeptDraft } from './minutes-kept.ts';
import { useSaving, type Wrong } from './minutes-saving.ts';
import { text } from './minutes-text.ts';
import type { At } from './paths.ts';
import { Present } from './present.tsx';
import { Screened } from './screened.tsx';

type Props = {
  at: At;
  view: MinutesView;
  kept: KeptDraft;
  onSaved: (words: string) => void;
  /** What is typed stays. */
  onClose: () => void;
};

export function MinutesForm({ at, view, kept, onSaved, onClose }: Props): React.ReactNode {
  const { draft } = kept;
  const saving = useSaving(at);
  const [wrong, setWrong] = useState<Wrong>({});
  const [met, setMet] = useState<{ readonly met: Met; readonly view: MinutesView }>();
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, []);
  useEffect(() => {
    if (Object.keys(wrong).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [wrong]);

  const save = async (wanted: Draft, notNames: readonly string[] = [], isMerged = false): Promise<void> => {
    setWrong({});
    const outcome = await saving.run(wanted, notNames);
    if (outcome.kind === 'wrong') setWrong(outcome.wrong);
    if (outcome.kind === 'saved') {
      kept.clear();
      onSaved(isMerged ? text.savedMerged : text.saved);
    }
    if (outcome.kind !== 'met') return;
    if (contested(fieldsOf(outcome.met, outcome.view)).length > 0) setMet(outcome);
    else await saveOver(outcome.view, outcome.met.written);
  };

  /** What both have written, over what stands now. */
  const saveOver = async (present: MinutesView, written: Written): Promise<void> => {
    const next: Draft = { ...written, etag: present.etag, base: writtenOf(present) };
    kept.set(next);
    setMet(undefined);
    await save(next, [], true);
  };

  if (met) {
    return (
      <Conflict
        fields={fieldsOf(met.met, met.view)}
        onChoose={(chosen) => void saveOver(met.view, settled(met.met, idsOf(met, chosen)))}
        onCancel={() => {
          kept.clear();
          onClose();
        }}
      />
    );
  }
  const rows = draft.rows.length > 0 ? draft.rows : [firstRow];
  const change = (next: readonly Row[]): void => {
    kept.set({ ...draft, rows: next });
    saving.clear();
  };
  const focusOn = (selector: string): void => form.current?.querySelector<HTMLElement>(selector)?.focus();
  const add = (): void => {
    const row = newRow();
    flushSync(() => change([...rows, row]));
    focusOn(`[data-row="${row.key}"] textarea`);
  };
  const remove = (row: Row): void => {
    flushSync(() => change(rows.filter(({ key }) => key !== row.key)));
    focusOn('.minutes-add');
  };
  const { failure } = saving;
  const toMend = Object.keys(wrong).filter((id) => id !== '').length;
  return (
    <form
      ref={form}
      className="minutes-form"
      aria-label={text.title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save(draft);
      }}
    >
      <p className="meeting-quiet">
        {text.about} {view.isPublished ? text.published : text.notPublished}
      </p>
      {kept.isTyped && (
        <Unsaved
          words={text.keptTyping}
          discard={text.throwAway}
          onDiscard={() => {
            kept.clear();
            setWrong({});
            saving.clear();
          }}
        />
      )}
      <Present view={view} present={draft.present} onChange={(present) => kept.set({ ...draft, present })} />
      {rows.map((row, n) => (
        <DecisionRow
          key={row.key}
          n={n + 1}
          row={row}
          attendees={view.attendees}
          wrong={wrong}
          onChange={(next) => change(rows.map((one) => (one.key === row.key ? next : one)))}
          onRemove={() => remove(row)}
        />
      ))}
      {rows.length < most.decisions && (
        <div>
          <Button className="minutes-add" onClick={add}>
            {text.addRow}
          </Button>
        </div>
      )}
      {failure && failure.kind !== 'changed' && (
        <Screened
          failure={
            toMend > 0 && askedWords(failure).length === 0 ? { ...failure, sentence: mended(failure, toMend) } : failure
          }
          onAnyway={(words) => void save(draft, words)}
        />
      )}
      {failure?.kind === 'changed' && failure.present === undefined && (
        <Screened failure={failure} onAnyway={() => {}} />
      )}
      <div className="meeting-acts">
        <Button type="submit" appearance="primary" disabledFocusable={saving.isRunning}>
          {saving.isRunning ? text.saving : text.save}
        </Button>
        <Button onClick={onClose}>{text.cancel}</Button>
      </div>
    </form>
  );
}

const firstRow: Row = { key: 'first', id: '', text: '', attendee: '', by: '' };

const mended = ({ sentence }: { readonly sentence: string }, count: number): string =>
  `${sentence} ${text.toMend(count)}`;

/** As people read them, where two stand beside each other. */
const fieldsOf = ({ written, contests }: Met, view: MinutesView) =>
  contests.map((one) => ({
    id: contestId(one),
    label: `${text.decision(written.rows.findIndex(({ id }) => id === one.id) + 1)}: ${text.fields[one.field]}`,
    mine: shown(one, one.mine, view),
    theirs: shown(one, one.theirs, view),
  }));

function shown({ field }: Contest, value: string, { attendees }: MinutesView): string {
  if (field === 'attendee') return attendees.find(({ id }) => id === value)?.name ?? value;
  return field === 'by' && value !== '' ? date(value) : value;
}

/** What was chosen came back as people read it. */
const idsOf = ({ met, view }: { met: Met; view: MinutesView }, chosen: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    met.contests.map((one) => {
      const isTheirs = chosen[contestId(one)] === shown(one, one.theirs, view);
      return [contestId(one), isTheirs ? one.theirs : one.mine];
    }),
  );

// The form of a school year. What is typed outlives a reload, a lost connection and an expired sign-in.
import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { ProposedYear, ShownYear } from '../../../../bot/forums/contract/school-years.ts';
import { useRefresh } from '../../../data/query.ts';
import { Conflict } from '../../../parts/conflict.tsx';
import { useKept } from '../../../parts/kept.ts';
import { Unsaved } from '../../../parts/unsaved.tsx';
import { Breaks } from './breaks.tsx';
import { DayField } from './day-field.tsx';
import { type Draft, draftOf, type Met, settled } from './draft.ts';
import { type Edge, type Fields, readFields, rowsAsText, rowsIn, shownValue, type Wrong } from './fields.ts';
import { FormTrouble } from './form-trouble.tsx';
import { yearsApi } from './reading.ts';
import { useSaving } from './saving.ts';
import { text } from './text.ts';

type Props = { area: string; initial: ShownYear | ProposedYear; onSaved: (words: string) => void };

const terms = [
  { legend: text.autumn, from: 'autumn.from', to: 'autumn.to' },
  { legend: text.spring, from: 'spring.from', to: 'spring.to' },
] as const;

const labels = {
  'autumn.from': `${text.autumn}: ${text.first}`,
  'autumn.to': `${text.autumn}: ${text.last}`,
  'spring.from': `${text.spring}: ${text.first}`,
  'spring.to': `${text.spring}: ${text.last}`,
  breaks: text.breaks,
} as const;

type More = { readonly notNames?: readonly string[]; readonly isMerged?: boolean };

export function Form({ area, initial, onSaved }: Props): React.ReactNode {
  const kept = useKept<Draft>(`school-year.${area}.${initial.year}`, draftOf(initial));
  const draft = kept.value;
  const [wrong, setWrong] = useState<Wrong>({});
  const [met, setMet] = useState<Met>();
  const saving = useSaving(area, initial.year);
  const refresh = useRefresh();
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (Object.keys(wrong).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [wrong]);

  const save = async (wanted: Draft, { notNames = [], isMerged = false }: More = {}): Promise<void> => {
    const read = readFields(wanted);
    setWrong(read.ok ? {} : read.wrong);
    if (!read.ok) return;
    const outcome = await saving.run(wanted, { ...read.input, notNames: [...notNames] });
    if (outcome.kind === 'saved') {
      kept.clear();
      onSaved(isMerged ? text.mergedSaved(initial.name) : text.saved(initial.name));
    }
    if (outcome.kind === 'wrong') setWrong(outcome.fields);
    if (outcome.kind !== 'met') return;
    if (outcome.met.contested.length > 0) setMet(outcome.met);
    else await settle(outcome.met, outcome.met.fields, { isMerged: true });
  };

  const settle = async ({ theirs, etag }: Met, fields: Fields, more: More): Promise<void> => {
    const next: Draft = { ...fields, etag, base: JSON.stringify(theirs) };
    kept.set(next);
    setMet(undefined);
    await save(next, more);
  };

  if (met) {
    return (
      <Conflict
        fields={met.contested.map((id) => ({
          id,
          label: labels[id],
          mine: shownValue(id, met.fields[id]),
          theirs: shownValue(id, met.theirs[id]),
        }))}
        onChoose={(chosen) => void settle(met, settled(met, chosen), {})}
        onCancel={() => {
          kept.clear();
          setMet(undefined);
          saving.clear();
          void refresh(yearsApi(area));
        }}
      />
    );
  }
  const setEdge = (edge: Edge, value: string): void => {
    kept.set({ ...draft, [edge]: value });
    if (wrong[edge] !== undefined) setWrong({ ...wrong, [edge]: undefined });
  };
  return (
    <form
      ref={form}
      className="year-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save(draft);
      }}
    >
      {kept.isTyped && (
        <Unsaved
          words={text.keptTyping}
          discard={text.discard}
          onDiscard={() => {
            kept.clear();
            setWrong({});
            saving.clear();
          }}
        />
      )}
      {terms.map(({ legend, from, to }) => (
        <fieldset key={legend} className="year-term">
          <legend>{legend}</legend>
          <DayField label={text.first} value={draft[from]} wrong={wrong[from]} onChange={(day) => setEdge(from, day)} />
          <DayField label={text.last} value={draft[to]} wrong={wrong[to]} onChange={(day) => setEdge(to, day)} />
        </fieldset>
      ))}
      <Breaks
        rows={rowsIn(draft.breaks)}
        wrong={wrong}
        onChange={(rows, at) => {
          kept.set({ ...draft, breaks: rowsAsText(rows) });
          // A row that has gone would leave its words to the next one.
          const past = at === undefined ? 'breaks' : `breaks.${at}.`;
          const left = Object.entries(wrong).filter(([field]) => !field.startsWith(past));
          if (left.length < Object.keys(wrong).length) setWrong(Object.fromEntries(left));
        }}
      />
      <FormTrouble wrong={wrong} saving={saving} onNotNames={(words) => void save(draft, { notNames: words })} />
      <div className="meeting-acts">
        <Button type="submit" appearance="primary" disabledFocusable={saving.isRunning}>
          {saving.isRunning ? text.saving : text.save}
        </Button>
      </div>
    </form>
  );
}

// What the forms here share: typed words outlive a reload, one's faults stand at the fields, and nobody is overwritten.
import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { Conflict } from '../../parts/conflict.tsx';
import { useKept } from '../../parts/kept.ts';
import { Screened } from '../meetings/screened.tsx';
import type { Saving } from './saving.ts';
import { text } from './text.ts';

type Fields = Readonly<Record<string, string>>;
type Props<F extends Fields, T> = {
  /** What the form is about, for what is kept of it. */
  name: string;
  label: string;
  initial: F;
  etag: string | undefined;
  saving: Saving<T>;
  bodyOf: (fields: F) => object;
  /** What stands there when somebody else was first. */
  seenIn: (present: T) => { readonly fields: F; readonly etag: string | undefined };
  /** A label for each field, and its value as people read it. */
  labels: Readonly<Record<keyof F & string, string>>;
  shown?: (field: keyof F & string, value: string) => string;
  onSaved: () => void;
  onCancel: () => void;
  children: (fields: F, set: (changed: Partial<F>) => void, wrong: Readonly<Record<string, string>>) => React.ReactNode;
};

export function TypedForm<F extends Fields, T>(props: Props<F, T>): React.ReactNode {
  const { name, label, initial, etag, saving, bodyOf, seenIn, labels, shown = (_field, value) => value } = props;
  const kept = useKept<F>(`support.${name}`, initial);
  // Of what one saw when one began to type; '' where nothing stood.
  const tag = useKept<string>(`support.${name}.tag`, etag ?? '');
  const [met, setMet] = useState<{ readonly fields: F; readonly etag: string | undefined }>();
  const form = useRef<HTMLFormElement>(null);
  const fields = kept.value;
  const wrong = (!saving.isRunning && saving.failure?.fields) || {};
  const isWrong = Object.keys(wrong).length > 0;

  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);
  useEffect(() => {
    if (isWrong) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [isWrong]);

  const type = (typed: F, seen: string): void => {
    kept.set(typed);
    tag.set(seen);
  };
  const forget = (): void => {
    kept.clear();
    tag.clear();
  };
  const save = async (wanted: F, seen: string, notNames: readonly string[] = []): Promise<void> => {
    const outcome = await saving.run({ ...bodyOf(wanted), notNames }, seen === '' ? undefined : seen);
    if (outcome.kind === 'met') setMet(seenIn(outcome.present));
    if (outcome.kind !== 'saved') return;
    forget();
    props.onSaved();
  };
  const close = (): void => {
    forget();
    saving.clear();
    props.onCancel();
  };

  if (met) {
    // TypeScript takes an object's keys for any text.
    const ids = Object.keys(initial) as (keyof F & string)[];
    return (
      <Conflict
        fields={ids.map((id) => ({
          id,
          label: labels[id],
          mine: shown(id, fields[id] ?? ''),
          theirs: shown(id, met.fields[id] ?? ''),
        }))}
        onChoose={(chosen) => {
          const taken = ids.filter((id) => chosen[id] === shown(id, met.fields[id] ?? ''));
          const settled: F = { ...fields, ...Object.fromEntries(taken.map((id) => [id, met.fields[id] ?? ''])) };
          const seen = met.etag ?? '';
          type(settled, seen);
          setMet(undefined);
          void save(settled, seen);
        }}
        onCancel={close}
      />
    );
  }
  return (
    <form
      ref={form}
      className="support-form"
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save(fields, tag.value);
      }}
    >
      {props.children(fields, (changed) => type({ ...fields, ...changed }, tag.value), wrong)}
      {saving.failure && !saving.isRunning && (
        <Screened failure={saving.failure} onAnyway={(words) => void save(fields, tag.value, words)} />
      )}
      <div className="support-acts">
        <Button type="submit" appearance="primary" disabledFocusable={saving.isRunning}>
          {saving.isRunning ? text.saving : text.save}
        </Button>
        <Button onClick={close}>{text.cancel}</Button>
      </div>
    </form>
  );
}

// The form of a row. What is typed outlives a reload, a lost connection and an expired sign-in.
import { Button, Field, Select } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { ListedContact, Party } from '../../../bot/contacts/contract.ts';
import { Conflict } from '../../parts/conflict.tsx';
import { useKept } from '../../parts/kept.ts';
import { Unsaved } from '../../parts/unsaved.tsx';
import { useHere } from '../../shell/place.ts';
import { asked, groups, shownValue } from './asking.ts';
import { type Draft, extentIn, type Met } from './draft.ts';
import { type FieldId, type Fields, readFields, type Wrong } from './fields.ts';
import { FormField } from './form-field.tsx';
import { FormTrouble } from './form-trouble.tsx';
import { useNames } from './names.ts';
import type { Area } from './reading.ts';
import { type Saving, useSaving } from './saving.ts';
import { useSay } from './saying.ts';
import { contactPath } from './spot.ts';
import { text } from './text.ts';

type Props = {
  /** Where what is typed is kept. */
  kept: string;
  initial: Draft;
  /** Undefined of a new one. */
  row?: ListedContact;
  /** To choose among, of a new one. */
  areas?: readonly Area[];
  partiesIn: (area: string) => readonly Party[];
};

export function Form({ kept: key, initial, row, areas = [], partiesIn }: Props): React.ReactNode {
  const { place } = useHere();
  const names = useNames();
  const say = useSay();
  const [, go] = useLocation();
  const [first] = useState(initial);
  const kept = useKept<Draft>(key, row ? initial : first);
  const draft = kept.value;
  const [wrong, setWrong] = useState<Wrong>({});
  const [met, setMet] = useState<Met & { etag: string }>();
  const saving = useSaving(row);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (Object.keys(wrong).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [wrong]);

  const change = (id: FieldId | 'area', value: string): void => {
    kept.set({ ...draft, [id]: value, ...(id === 'area' && { 'service_area.extent': extentIn(value) }) });
    if (wrong[id] !== undefined) setWrong({ ...wrong, [id]: undefined });
  };

  const save = async (wanted: Draft, more: Saving = {}): Promise<void> => {
    const read = readFields(wanted);
    setWrong(read.ok ? {} : read.wrong);
    if (!read.ok) return;
    const outcome = await saving.run(wanted, read.details, more);
    if (outcome.kind === 'saved') {
      kept.clear();
      say({ at: outcome.id, words: more.isMerged ? text.mergedRow : text.savedRow });
      go(contactPath(place.id, outcome.id));
    }
    if (outcome.kind === 'wrong') setWrong(outcome.fields);
    if (outcome.kind !== 'met') return;
    if (outcome.met.contested.length > 0) setMet({ ...outcome.met, etag: outcome.etag });
    else await settle(outcome.met, outcome.etag, { isMerged: true });
  };

  const settle = async ({ fields, theirs }: Met, etag: string, more: Saving): Promise<void> => {
    const next: Draft = { ...draft, ...fields, etag, base: JSON.stringify(theirs) };
    kept.set(next);
    setMet(undefined);
    await save(next, more);
  };

  if (met) {
    return (
      <Conflict
        fields={met.contested.map((id) => ({
          id,
          label: asked[id].label,
          mine: shownValue(id, met.fields[id], names),
          theirs: shownValue(id, met.theirs[id], names),
        }))}
        onChoose={(chosen) => void settle({ ...met, fields: chosenOf(met, chosen, names) }, met.etag, {})}
        onCancel={() => {
          kept.clear();
          if (row) go(contactPath(place.id, row.id));
        }}
      />
    );
  }
  const shown = (id: FieldId): boolean =>
    id !== 'service_area.name' || draft['service_area.extent'] === 'schools' || draft[id] !== '';
  return (
    <form
      ref={form}
      className="contact-form"
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
      {groups.map(({ title, fields }, n) => (
        <fieldset key={title}>
          <legend>{title}</legend>
          {n === 0 && areas.length > 1 && <AreaChoice areas={areas} draft={draft} onChange={change} />}
          {fields.filter(shown).map((id) => (
            <FormField
              key={id}
              id={id}
              value={draft[id]}
              wrong={wrong[id]}
              parties={partiesIn(draft.area)}
              onChange={(value) => change(id, value)}
            />
          ))}
        </fieldset>
      ))}
      <FormTrouble
        wrong={wrong}
        saving={saving}
        onNotNames={(words) => void save(draft, { notNames: words })}
        onAdd={() => void save({ ...draft, etag: '', once: crypto.randomUUID() })}
      />
      <div className="contact-acts">
        <Button type="submit" appearance="primary" disabledFocusable={saving.isRunning}>
          {saving.isRunning ? text.saving : text.save}
        </Button>
      </div>
    </form>
  );
}

/** What was chosen came back as people read it; a party and a reach are kept by their ids. */
function chosenOf(
  { fields, theirs, contested }: Met,
  chosen: Readonly<Record<string, string>>,
  names: Parameters<typeof shownValue>[2],
): Fields {
  const picked = contested.map((id) => {
    const isTheirs = chosen[id] === shownValue(id, theirs[id], names);
    return [id, isTheirs ? theirs[id] : fields[id]] as const;
  });
  return { ...fields, ...Object.fromEntries(picked) };
}

type AreaChoiceProps = {
  areas: readonly Area[];
  draft: Draft;
  onChange: (id: 'area', value: string) => void;
};

function AreaChoice({ areas, draft, onChange }: AreaChoiceProps): React.ReactNode {
  return (
    <Field label={text.list}>
      <Select value={draft.area} onChange={(_event, { value }) => onChange('area', value)}>
        {areas.map(({ area, name }) => (
          <option key={area} value={area}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

// The form of a draft. What is typed outlives a reload, a lost connection and an expired sign-in.
import { Button, Field, Select } from '@fluentui/react-components';
import { Fragment, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { DocumentDetail } from '../../../bot/documents/contract.ts';
import { Conflict } from '../../parts/conflict.tsx';
import { useKept } from '../../parts/kept.ts';
import { Unsaved } from '../../parts/unsaved.tsx';
import { type Place, useHere } from '../../shell/place.ts';
import { type Draft, movedTo } from './draft.ts';
import { type FieldId, labels, type Met, shownValue } from './fields.ts';
import { FormField } from './form-field.tsx';
import { chosenFrom, groups } from './form-parts.ts';
import { FormTrouble } from './form-trouble.tsx';
import { officesIn } from './offices.ts';
import { Preview } from './preview.tsx';
import { useSaving, type Wrong } from './saving.ts';
import { useSay } from './saying.ts';
import { documentPath } from './spot.ts';
import { text } from './text.ts';

type Props = {
  /** Where what is typed is kept. */
  kept: string;
  initial: Draft;
  /** Undefined of a new one. */
  document?: DocumentDetail;
  /** To choose among, of a new one. */
  areas?: Place['areas'];
};

export function Form({ kept: key, initial, document, areas = [] }: Props): React.ReactNode {
  const { place, me } = useHere();
  const say = useSay();
  const [, go] = useLocation();
  const kept = useKept<Draft>(key, initial);
  const draft = kept.value;
  const [wrong, setWrong] = useState<Wrong>({});
  const [met, setMet] = useState<Met & { etag: string }>();
  const saving = useSaving(document);
  const form = useRef<HTMLFormElement>(null);
  const offices = officesIn(me, draft.area);

  useEffect(() => {
    if (Object.keys(wrong).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [wrong]);

  const change = (id: FieldId, value: string): void => {
    kept.set({ ...draft, [id]: value });
    if (wrong[id] !== undefined) setWrong({ ...wrong, [id]: undefined });
  };

  const save = async (wanted: Draft, { notNames = [], isMerged = false }: Saved = {}): Promise<void> => {
    setWrong({});
    const outcome = await saving.run(wanted, notNames);
    if (outcome.kind === 'wrong') setWrong(outcome.fields);
    if (outcome.kind === 'saved') {
      kept.clear();
      const { area, id, versions } = outcome.document;
      const n = versions.find(({ state }) => state === 'draft')?.n;
      const path = documentPath(place.id, { area, id }, n);
      say({ at: `${area}/${id}`, words: isMerged ? text.savedMerged : text.saved });
      go(path);
    }
    if (outcome.kind !== 'met') return;
    const { etag } = outcome.document;
    if (outcome.met.contested.length > 0) setMet({ ...outcome.met, etag });
    else await settle(outcome.met, etag, true);
  };

  const settle = async ({ fields, theirs }: Met, etag: string, isMerged: boolean): Promise<void> => {
    const next: Draft = { ...draft, ...fields, etag, base: JSON.stringify(theirs), hadDraft: 'yes' };
    kept.set(next);
    setMet(undefined);
    await save(next, { isMerged });
  };

  if (met) {
    return (
      <Conflict
        fields={met.contested.map((id) => ({
          id,
          label: labels[id],
          mine: shownValue(id, met.fields, offices),
          theirs: shownValue(id, met.theirs, offices),
        }))}
        onChoose={(chosen) => void settle({ ...met, fields: chosenFrom(met, chosen, offices) }, met.etag, false)}
        onCancel={() => {
          kept.clear();
          if (document) go(documentPath(place.id, document));
        }}
      />
    );
  }
  return (
    <form
      ref={form}
      className="document-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save(draft);
      }}
    >
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
      {groups.map(({ title, fields }, at) => (
        <fieldset key={title}>
          <legend>{title}</legend>
          {at === 0 && areas.length > 1 && (
            <Field label={text.fieldArea}>
              <Select value={draft.area} onChange={(_event, { value }) => kept.set(movedTo(draft, value))}>
                {areas.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          {fields.map((id) => (
            <Fragment key={id}>
              <FormField
                id={id}
                value={draft[id]}
                wrong={wrong[id]}
                offices={offices}
                onChange={(value) => change(id, value)}
              />
              {id === 'text' && <Preview markdown={draft.text} />}
            </Fragment>
          ))}
        </fieldset>
      ))}
      <FormTrouble
        wrong={wrong}
        saving={saving}
        onNotNames={(words) => void save(draft, { notNames: words })}
        onAnyway={(etag) => {
          const next: Draft = { ...draft, etag, hadDraft: '' };
          kept.set(next);
          void save(next);
        }}
      />
      <div className="document-acts">
        <Button type="submit" appearance="primary" disabledFocusable={saving.isRunning}>
          {saving.isRunning ? text.saving : text.save}
        </Button>
      </div>
    </form>
  );
}

type Saved = { readonly notNames?: readonly string[]; readonly isMerged?: boolean };

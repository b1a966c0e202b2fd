// The form of a region, that is there or that is new. What is typed outlives a reload, a lost connection and an expired sign-in.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { Link } from 'wouter';
import type { RegionSettings } from '../../../bot/forums/contract/regions.ts';
import { Conflict } from '../../parts/conflict.tsx';
import { useHere } from '../../shell/place.ts';
import { yearsPath } from '../meetings/paths.ts';
import { Defaults } from './defaults.tsx';
import { shownValue } from './fields.ts';
import { ListPart } from './list-part.tsx';
import { People } from './people.tsx';
import { text } from './text.ts';
import { TextField } from './text-field.tsx';
import { Tiles } from './tiles.tsx';
import { RegionTrouble } from './trouble.tsx';
import type { RegionForm } from './use-region-form.ts';
import { labels } from './words.ts';

type Props = {
  form: RegionForm;
  /** As they are saved; undefined of a new region. */
  settings?: RegionSettings;
  /** What the button does, and what it says meanwhile. */
  act: string;
  acting: string;
  onTakeTheirs?: () => void;
  /** Above the button. */
  children?: React.ReactNode;
};

export function Form({ form, settings, act, acting, onTakeTheirs, children }: Props): React.ReactNode {
  const { place } = useHere();
  const { draft, wrong, set, met } = form;
  // Said of what one comes back to; nothing moves under whoever begins to type.
  const [wasTyped] = useState(form.isTyped);
  if (met) {
    return (
      <Conflict
        fields={met.contested.map((id) => ({
          id,
          label: labels[id],
          mine: shownValue(id, met.fields[id]),
          theirs: shownValue(id, met.theirs[id]),
        }))}
        onChoose={form.choose}
        onCancel={() => {
          form.discard();
          onTakeTheirs?.();
        }}
      />
    );
  }
  const hasForums = new Set(settings?.municipalities.flatMap((one) => (one.hasForums ? [one.id] : [])));
  const hasSeats = new Set(settings?.parties.flatMap((one) => (one.hasSeats ? [one.id] : [])));
  return (
    <form
      className="region-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!form.isSaving) form.save();
      }}
    >
      {form.isTyped && wasTyped && <p className="region-kept">{text.keptTyping}</p>}
      <fieldset className="region-part">
        <legend>{text.region}</legend>
        <div className="region-fields">
          <TextField
            path="region.name"
            label={text.name}
            value={draft['region.name']}
            wrong={wrong['region.name']}
            isRequired
            onChange={(value) => set('region.name', value)}
          />
          <TextField
            path="region.id"
            label={text.id}
            hint={settings ? text.idFixed : text.idHint}
            value={draft['region.id']}
            wrong={wrong['region.id']}
            isFixed={settings !== undefined}
            isRequired={!settings}
            onChange={(value) => set('region.id', value)}
          />
        </div>
      </fieldset>
      <ListPart
        form={form}
        list="municipalities"
        how={text.municipalitiesHow}
        heldBy={({ id = '' }) => (hasForums.has(id) ? text.hasForums : undefined)}
      >
        <Tiles municipalities={draft.municipalities} />
        {settings && (
          <p>
            <Link href={yearsPath(place.id)}>{text.years}</Link>
          </p>
        )}
      </ListPart>
      <ListPart
        form={form}
        list="parties"
        how={text.partiesHow}
        heldBy={({ id = '' }) => (hasSeats.has(id) ? text.hasSeats : undefined)}
      />
      <People form={form} list="coordinators" {...(settings && { known: settings.coordinators })} />
      <People form={form} list="processSupport" {...(settings && { known: settings.processSupport })} />
      <Defaults form={form} />
      {children}
      <RegionTrouble form={form} />
      <div className="region-acts">
        <Button type="submit" appearance="primary" size="large" disabledFocusable={form.isSaving}>
          {form.isSaving ? acting : act}
        </Button>
        {form.isTyped && <Button onClick={form.discard}>{settings ? text.discard : text.discardNew}</Button>}
      </div>
    </form>
  );
}

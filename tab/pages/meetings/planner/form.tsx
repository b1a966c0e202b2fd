// The form of a series. What is typed outlives a reload, a lost connection and an expired sign-in.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { SeriesList } from '../../../../bot/meetings/contract/series.ts';
import { Conflict } from '../../../parts/conflict.tsx';
import { Call } from './call.tsx';
import { countOf } from './date-words.ts';
import type { Draft } from './draft.ts';
import { Outlook } from './outlook.tsx';
import { text } from './text.ts';
import { type PlanForm, usePlanForm } from './use-plan-form.ts';
import { What } from './what.tsx';
import { When } from './when.tsx';
import { Where } from './where.tsx';
import { Who } from './who.tsx';

type Props = {
  /** Where what is typed is kept. */
  kept: string;
  initial: Draft;
  list: SeriesList;
  /** `count`: so many meetings lie ahead. */
  onSaved: (draft: Draft, count: number, isMerged: boolean) => void;
  /** What else one may do with the series. */
  children?: React.ReactNode;
};

export function Form({ kept, initial, list, onSaved, children }: Props): React.ReactNode {
  const form = usePlanForm({ kept, initial, list, onSaved });
  const { draft, set, wrong, halfway } = form;
  // Said of what one comes back to; nothing moves under whoever begins to type.
  const [wasTyped] = useState(form.isTyped);
  if (halfway) {
    const { met } = halfway;
    return (
      <Conflict
        fields={met.contested.map(({ id, label, words }) => ({
          id,
          label,
          mine: words(met.fields, list),
          theirs: words(met.theirs, list),
        }))}
        onChoose={form.choose}
        onCancel={form.takeTheirs}
      />
    );
  }
  const part = { draft, set, wrong, list };
  return (
    <form
      className="plan"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!form.isSaving) form.save();
      }}
    >
      {form.isTyped && wasTyped && <p className="plan-kept">{text.kept}</p>}
      <div className="plan-parts">
        <What {...part} />
        <When {...part} />
        <Where {...part} />
        <Who {...part} />
        <Call {...part} />
      </div>
      <div className="plan-side">
        <Outlook form={form} />
        <div className="plan-acts">
          <Button type="submit" appearance="primary" size="large" disabledFocusable={form.isSaving}>
            {form.isSaving ? text.saving : saveWords(form)}
          </Button>
          {form.isTyped && <Button onClick={form.discard}>{text.discard}</Button>}
          {children}
        </div>
      </div>
    </form>
  );
}

/** The button says what it does. */
function saveWords({ draft, previewing: { shown } }: PlanForm): string {
  if (!shown) return text.look;
  const isColliding = shown.collisions.length > 0;
  if (draft.etag !== '') return isColliding ? text.saveChangeAnyway : text.saveChange;
  return isColliding ? text.saveAnyway(countOf(shown)) : text.save(countOf(shown));
}

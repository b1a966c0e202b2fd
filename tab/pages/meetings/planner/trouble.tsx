// What stands between the form and its dates, or between the dates and saving them. It takes the focus after a try.
import { Button } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import { inQuotes } from '../../../parts/asking.tsx';
import { Trouble } from '../../../parts/states.tsx';
import { elementId } from './choice.tsx';
import { type FieldId, wrongIn } from './fields.ts';
import { text } from './text.ts';
import type { PlanForm } from './use-plan-form.ts';

export function PlanTrouble({ form }: { form: PlanForm }): React.ReactNode {
  const { flaws, asks, failure, notice, tries, previewing } = form;
  const place = useRef<HTMLElement>(null);
  const id = useId();
  const all = wrongIn(flaws);

  useEffect(() => {
    if (tries > 0) place.current?.focus();
  }, [tries]);

  if (all.length > 0) {
    return (
      <section ref={place} className="plan-trouble" aria-labelledby={id} tabIndex={-1}>
        <h3 id={id}>{text.toMend(all.length)}</h3>
        <ul>
          {all.map(([field, sentence]) => (
            <li key={field}>
              <button type="button" className="plan-to" onClick={() => focusOn(field)}>
                {sentence}
              </button>
            </li>
          ))}
        </ul>
        {asks.length > 0 && <Asking words={asks} form={form} />}
      </section>
    );
  }
  if (notice === undefined && !failure) return null;
  return (
    <section ref={place} className="plan-told" tabIndex={-1}>
      {notice !== undefined && (
        <p className="plan-trouble" role="alert">
          {notice}
        </p>
      )}
      {failure && <Trouble failure={failure} onRetry={previewing.again} />}
    </section>
  );
}

function Asking({ words, form: { draft, set } }: { words: readonly string[]; form: PlanForm }): React.ReactNode {
  return (
    <>
      <p>
        {text.asks(inQuotes(words))} {text.asksHow}
      </p>
      <Button
        className="plan-add"
        onClick={() => set({ ...draft, notNames: [...new Set([...draft.notNames, ...words])] })}
      >
        {text.asksAct}
      </Button>
    </>
  );
}

/** What is wrong with the dates one has changed oneself is mended in their list. */
const standsAt: Partial<Record<FieldId, string>> = { exceptions: 'plan-days' };

function focusOn(field: FieldId): void {
  const element = document.getElementById(standsAt[field] ?? elementId(field));
  const fold = element?.closest('details');
  if (fold) fold.open = true;
  element?.focus();
  element?.scrollIntoView({ block: 'center' });
}

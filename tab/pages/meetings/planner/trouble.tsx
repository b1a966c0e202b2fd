// What stands between the form and its dates, or between the dates and saving them.
import { Button } from '@fluentui/react-components';
import { inQuotes } from '../../../parts/asking.tsx';
import { Trouble } from '../../../parts/states.tsx';
import { NotTaken, ToMend } from '../../../parts/to-mend.tsx';
import { elementId } from './choice.tsx';
import { type FieldId, wrongIn } from './fields.ts';
import { text } from './text.ts';
import type { PlanForm } from './use-plan-form.ts';

export function PlanTrouble({ form }: { form: PlanForm }): React.ReactNode {
  const { flaws, asks, failure, notice, tries, previewing } = form;
  const all = wrongIn(flaws).map(([field, words]) => ({ field, words }));
  if (all.length > 0) {
    return (
      <ToMend tries={tries} title={text.toMend(all.length)} wrong={all} onGoTo={focusOn}>
        {asks.length > 0 && <Asking words={asks} form={form} />}
      </ToMend>
    );
  }
  if (notice === undefined && !failure) return null;
  return (
    <NotTaken tries={tries}>
      {notice !== undefined && (
        <p className="plan-notice" role="alert">
          {notice}
        </p>
      )}
      {failure && <Trouble failure={failure} onRetry={previewing.again} />}
    </NotTaken>
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

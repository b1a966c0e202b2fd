// Why it is not saved, with a way to each field.
import { Trouble } from '../../parts/states.tsx';
import { NotTaken, ToMend } from '../../parts/to-mend.tsx';
import { type ListId, rowsIn } from './rows.ts';
import { text } from './text.ts';
import type { RegionForm } from './use-region-form.ts';
import { placeWords } from './words.ts';
import { wrongIn } from './wrong.ts';

export function RegionTrouble({ form }: { form: RegionForm }): React.ReactNode {
  const { draft, wrong, failure, tries, isSaving } = form;
  if (isSaving) return null;
  const nameOf = (list: ListId, n: number): string | undefined => rowsIn(draft[list])[n]?.name;
  const all = wrongIn(wrong).map(([field, sentence]) => ({
    field,
    words: `${placeWords(field, nameOf)}: ${sentence}`,
  }));
  if (all.length > 0)
    return <ToMend heading="h2" tries={tries} title={text.toMend(all.length)} wrong={all} onGoTo={focusOn} />;
  return (
    failure && (
      <NotTaken tries={tries}>
        <Trouble failure={failure} />
      </NotTaken>
    )
  );
}

function focusOn(path: string): void {
  const element = document.querySelector<HTMLElement>(`.region-form [name="${CSS.escape(path)}"]`);
  element?.focus();
  element?.scrollIntoView({ block: 'center' });
}

// Why it is not saved, with a way to each field. It takes the focus after a try.
import { useEffect, useId, useRef } from 'react';
import { Trouble } from '../../parts/states.tsx';
import { type ListId, rowsIn } from './rows.ts';
import { text } from './text.ts';
import type { RegionForm } from './use-region-form.ts';
import { placeWords } from './words.ts';
import { wrongIn } from './wrong.ts';

export function RegionTrouble({ form }: { form: RegionForm }): React.ReactNode {
  const { draft, wrong, failure, tries, isSaving } = form;
  const place = useRef<HTMLElement>(null);
  const id = useId();
  const all = wrongIn(wrong);

  useEffect(() => {
    if (tries > 0) place.current?.focus();
  }, [tries]);

  if (isSaving) return null;
  if (all.length > 0) {
    const nameOf = (list: ListId, n: number): string | undefined => rowsIn(draft[list])[n]?.name;
    return (
      <section ref={place} className="region-trouble" aria-labelledby={id} tabIndex={-1}>
        <h2 id={id}>{text.toMend(all.length)}</h2>
        <ul>
          {all.map(([path, sentence]) => (
            <li key={path}>
              <button type="button" className="region-to" onClick={() => focusOn(path)}>
                {placeWords(path, nameOf)}: {sentence}
              </button>
            </li>
          ))}
        </ul>
      </section>
    );
  }
  return (
    failure && (
      <section ref={place} tabIndex={-1} className="region-told">
        <Trouble failure={failure} />
      </section>
    )
  );
}

function focusOn(path: string): void {
  const element = document.querySelector<HTMLElement>(`.region-form [name="${CSS.escape(path)}"]`);
  element?.focus();
  element?.scrollIntoView({ block: 'center' });
}

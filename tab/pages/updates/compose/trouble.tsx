// Why it is not saved, or cannot be sent yet. It takes the focus after a try.
import { Button } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import { Trouble } from '../../../parts/states.tsx';
import { enumerate } from '../../../parts/when.ts';
import { text as shared } from '../text.ts';
import { elementId, wrongIn } from './flaws.ts';

type Props = {
  form: {
    readonly wrong: Readonly<Record<string, string>>;
    readonly asks: readonly string[];
    readonly failure: React.ComponentProps<typeof Trouble>['failure'] | undefined;
    readonly tries: number;
  };
  onNotNames: (words: readonly string[]) => void;
};

export function ComposeTrouble({ form: { wrong, asks, failure, tries }, onNotNames }: Props): React.ReactNode {
  const place = useRef<HTMLElement>(null);
  const id = useId();
  const all = wrongIn(wrong);

  useEffect(() => {
    if (tries > 0) place.current?.focus();
  }, [tries]);

  if (all.length > 0 || asks.length > 0) {
    return (
      <section ref={place} className="update-trouble" aria-labelledby={id} tabIndex={-1}>
        <h3 id={id}>{all.length > 0 ? shared.toMend(all.length) : failure?.sentence}</h3>
        {all.length > 0 && (
          <ul>
            {all.map(([field, sentence]) => (
              <li key={field}>
                <button type="button" className="update-to" onClick={() => focusOn(field)}>
                  {sentence}
                </button>
              </li>
            ))}
          </ul>
        )}
        {asks.length > 0 && (
          <>
            <p>
              {shared.asks(enumerate(asks.map((word) => `”${word}”`)))} {shared.asksHow}
            </p>
            <Button className="update-add" onClick={() => onNotNames(asks)}>
              {shared.asksAct}
            </Button>
          </>
        )}
      </section>
    );
  }
  return (
    failure && (
      <section ref={place} tabIndex={-1} className="update-told">
        <Trouble failure={failure} />
      </section>
    )
  );
}

function focusOn(field: string): void {
  const element = document.getElementById(elementId(field)) ?? document.getElementById(elementId(`${field}.0`));
  element?.focus();
  element?.scrollIntoView({ block: 'center' });
}

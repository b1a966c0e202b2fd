// What must be mended in a form, with a way to each place, or why it was not taken. It takes the focus after a try.
import { useEffect, useId, useRef } from 'react';
import './to-mend.css';

const useFocusAfter = (tries: number): React.RefObject<HTMLElement | null> => {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (tries > 0) place.current?.focus();
  }, [tries]);
  return place;
};

type Props<F extends string> = {
  tries: number;
  title: string;
  heading?: 'h2' | 'h3';
  wrong: readonly { readonly field: F; readonly words: string }[];
  onGoTo: (field: F) => void;
  children?: React.ReactNode;
};

export function ToMend<F extends string>(props: Props<F>): React.ReactNode {
  const { tries, title, heading: Heading = 'h3', wrong, onGoTo, children } = props;
  const place = useFocusAfter(tries);
  const id = useId();
  return (
    <section ref={place} className="to-mend" aria-labelledby={id} tabIndex={-1}>
      <Heading id={id}>{title}</Heading>
      {wrong.length > 0 && (
        <ul>
          {wrong.map(({ field, words }) => (
            <li key={field}>
              <button type="button" className="to-mend-place" onClick={() => onGoTo(field)}>
                {words}
              </button>
            </li>
          ))}
        </ul>
      )}
      {children}
    </section>
  );
}

export function NotTaken({ tries, children }: { tries: number; children: React.ReactNode }): React.ReactNode {
  const place = useFocusAfter(tries);
  return (
    <section ref={place} className="not-taken" tabIndex={-1}>
      {children}
    </section>
  );
}

// A part of a page with a heading of its own: what stands there, what was just said, and a form when one changes it.
import { useEffect, useId, useRef, useState } from 'react';
import './support.css';

export type Editing<T> = {
  /** What is being changed; undefined while it is only shown. */
  readonly what: T | undefined;
  begin(what: T): void;
  /** `said`: what came of it, read aloud. */
  end(said?: string): void;
  readonly said: string;
  readonly heading: React.RefObject<HTMLHeadingElement | null>;
};

/** The button that was pressed is gone when the form closes, so the heading takes the focus. */
export function useEditing<T>(): Editing<T> {
  const [what, setWhat] = useState<T>();
  const [said, say] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && what === undefined) heading.current?.focus();
    wasOpen.current = what !== undefined;
  }, [what]);
  return {
    what,
    begin: (next) => {
      say('');
      setWhat(next);
    },
    end: (words = '') => {
      say(words);
      setWhat(undefined);
    },
    said,
    heading,
  };
}

type Props = {
  title: string;
  why?: string;
  editing: Pick<Editing<never>, 'said' | 'heading'>;
  children: React.ReactNode;
};

export function Part({ title, why, editing, children }: Props): React.ReactNode {
  const id = useId();
  return (
    <section className="support-part" aria-labelledby={id}>
      <h2 id={id} ref={editing.heading} tabIndex={-1}>
        {title}
      </h2>
      {why && <p className="support-why">{why}</p>}
      {children}
      <p role="status" className="support-said">
        {editing.said}
      </p>
    </section>
  );
}

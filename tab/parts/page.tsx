// A page's head: the heading, which takes the focus when one has gone there; a word about it; what can be done.
import { useEffect, useRef } from 'react';
import { useArrival } from '../shell/arrival.ts';
import { useHere } from '../shell/place.ts';
import { appName } from '../shell/text.ts';
import './page.css';

type Props = {
  title: string;
  /** One or two sentences. */
  intro?: React.ReactNode;
  actions?: React.ReactNode;
  /** Above the heading: the way back to a list. */
  back?: React.ReactNode;
  children: React.ReactNode;
};

export function Page({ title, intro, actions, back, children }: Props): React.ReactNode {
  const { place } = useHere();
  const heading = useRef<HTMLHeadingElement>(null);
  const arrival = useArrival();

  useEffect(() => {
    document.title = `${title} · ${place.name} – ${appName}`;
  }, [title, place.name]);

  useEffect(() => {
    arrival.greet(() => heading.current?.focus());
  }, [arrival]);

  return (
    <article className="page">
      {back && <nav className="page-back">{back}</nav>}
      <header className="page-head">
        <div className="page-words">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {intro && <p className="page-intro">{intro}</p>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </article>
  );
}

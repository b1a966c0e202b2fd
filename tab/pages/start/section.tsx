import { useId } from 'react';
import { Link } from 'wouter';

type Props = { title: string; more?: { readonly href: string; readonly words: string }; children: React.ReactNode };

export function Section({ title, more, children }: Props): React.ReactNode {
  const id = useId();
  return (
    <section className="start-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
      {more && (
        <p className="start-more">
          <Link href={more.href}>{more.words}</Link>
        </p>
      )}
    </section>
  );
}

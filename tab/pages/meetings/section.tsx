import { useId } from 'react';

type Props = { title: string; why?: string; children: React.ReactNode };

export function Section({ title, why, children }: Props): React.ReactNode {
  const id = useId();
  return (
    <section className="meeting-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {why && <p className="meeting-quiet">{why}</p>}
      {children}
    </section>
  );
}

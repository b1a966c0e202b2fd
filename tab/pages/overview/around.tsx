// The forums of a municipality, and what the region has asked of them.
import { useId } from 'react';
import { Link } from 'wouter';
import type { OverviewDetail } from '../../../bot/overview/contract.ts';
import { text } from './text.ts';

export function Forums({ forums }: Pick<OverviewDetail, 'forums'>): React.ReactNode {
  const id = useId();
  return (
    <section className="overview-part" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1} data-about="forums">
        {text.forums}
      </h2>
      {forums.length === 0 && <p className="overview-quiet">{text.noForums}</p>}
      <ul className="overview-rows">
        {forums.map(({ id, name, words, convener }) => (
          <li key={id}>
            <span className="overview-strong">{name}</span>
            <span className="overview-quiet">
              {words}. {convener !== undefined && text.convener(convener)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

type AskedProps = {
  about: string;
  title: string;
  rows: readonly { readonly title: string; readonly words: string; readonly path: string }[];
};

export function Asked({ about, title, rows }: AskedProps): React.ReactNode {
  const id = useId();
  if (rows.length === 0) return null;
  return (
    <section className="overview-part" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1} data-about={about}>
        {title}
      </h2>
      <ul className="overview-rows">
        {rows.map((row) => (
          <li key={`${row.path} ${row.words}`}>
            <Link href={row.path}>{row.title}</Link>
            <span className="overview-quiet">{row.words}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useId } from 'react';
import { Link } from 'wouter';
import type { OverviewLink } from '../../../bot/overview/contract.ts';
import { text } from './text.ts';

type Props = {
  links: readonly OverviewLink[];
  /** What one came for. */
  about: string | undefined;
};

export function Todos({ links, about }: Props): React.ReactNode {
  const id = useId();
  return (
    <section className="overview-part overview-todos" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1} data-about="todo">
        {text.todo}
      </h2>
      {links.length === 0 && <p className="overview-quiet">{text.todoNone}</p>}
      <ul>
        {links.map(({ key, title, why, path }) => (
          <li key={key} data-asked={key === about}>
            <Link href={path} data-about={key}>
              {title}
            </Link>
            <span className="overview-quiet">{why}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

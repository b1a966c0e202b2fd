import { useId } from 'react';
import { Link } from 'wouter';
import type { ShownYear } from '../../../../bot/forums/contract/school-years.ts';
import { today, week } from '../../../parts/when.ts';
import { daysInText } from './fields.ts';
import { text } from './text.ts';

type Props = {
  year: ShownYear;
  /** Where it is changed, for whoever may. */
  href?: string;
};

export function Year({ year: { name, autumn, spring, breaks }, href }: Props): React.ReactNode {
  const id = useId();
  const now = today();
  return (
    <section className="meeting-section" aria-labelledby={id}>
      <div className="year-head">
        <h2 id={id}>{name}</h2>
        {autumn.from <= now && now <= spring.to && (
          <span className="meeting-mark" data-standing="now">
            {text.now}
          </span>
        )}
        {href && (
          <Link className="link-button quiet" href={href}>
            {text.change(name)}
          </Link>
        )}
      </div>
      <dl className="meeting-facts">
        {[
          { term: text.autumn, days: autumn },
          { term: text.spring, days: spring },
        ].map(({ term, days }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{daysAndWeeks(days)}</dd>
          </div>
        ))}
      </dl>
      <h3>{text.breaks}</h3>
      {breaks.length === 0 ? (
        <p className="meeting-quiet">{text.noBreaks}</p>
      ) : (
        <ul className="year-breaks">
          {breaks.map((one) => (
            <li key={`${one.from} ${one.name}`}>
              <span className="year-break">{one.name}</span> <span>{daysAndWeeks(one)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** "26–30 oktober, vecka 44", "17 augusti–18 december, vecka 34–51". */
function daysAndWeeks({ from, to }: ShownYear['autumn']): string {
  const [first, last] = [week(from), week(to)];
  return `${daysInText(from, to)}, ${first === last ? first : `${first}–${last.replace(/\D/g, '')}`}`;
}

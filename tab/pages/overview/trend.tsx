// How many municipalities have what, term by term: bars with their figures beside them, and the figures in a table.
import { useId } from 'react';
import { type TrendKey, type TrendTerm, trendKeys, trendTitleOf } from '../../../bot/overview/contract.ts';
import { text } from './text.ts';

type Props = { trend: readonly TrendTerm[] };

export function Trend({ trend }: Props): React.ReactNode {
  const id = useId();
  return (
    <section className="overview-part overview-trend" aria-labelledby={id}>
      <h2 id={id}>{text.trend}</h2>
      <p className="overview-quiet">{trend.length < 2 ? text.trendNone : text.trendHow}</p>
      <div className="trend-charts">
        {trendKeys.map((key) => (
          <Chart key={key} of={key} trend={trend} />
        ))}
      </div>
      <Figures trend={trend} />
    </section>
  );
}

const nameOf = ({ term, isPresent }: TrendTerm): string => (isPresent ? text.present(term) : term);

function Chart({ of: key, trend }: Props & { of: TrendKey }): React.ReactNode {
  const id = useId();
  return (
    <section className="trend-chart" aria-labelledby={id}>
      <h3 id={id}>{trendTitleOf(key)}</h3>
      <dl>
        {trend.map((term) => {
          const count = term.counts[key];
          return (
            <div key={term.term}>
              <dt>{nameOf(term)}</dt>
              <dd>
                {count === undefined ? (
                  <span className="overview-quiet">{text.unsaid}</span>
                ) : (
                  <>
                    <span className="trend-track" aria-hidden>
                      {count > 0 && (
                        <span data-present={term.isPresent} style={{ width: `${(100 * count) / term.of}%` }} />
                      )}
                    </span>
                    <span className="trend-figure">{text.ofAll(count, term.of)}</span>
                  </>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

function Figures({ trend }: Props): React.ReactNode {
  const id = useId();
  return (
    <>
      <h3 id={id}>{text.trendTable}</h3>
      <section
        className="overview-wide"
        aria-labelledby={id}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard too
        tabIndex={0}
      >
        <table className="trend-table">
          <thead>
            <tr>
              <th scope="col">{text.term}</th>
              {trendKeys.map((key) => (
                <th key={key} scope="col">
                  {trendTitleOf(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {trend.map((term) => (
              <tr key={term.term}>
                <th scope="row">{nameOf(term)}</th>
                {trendKeys.map((key) => {
                  const count = term.counts[key];
                  return <td key={key}>{count === undefined ? text.unsaid : text.ofAll(count, term.of)}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <ul className="trend-sources">
        {trend.map(({ term, source }) => (
          <li key={term}>{source === undefined ? text.ownSource(term) : text.source(term, source)}</li>
        ))}
      </ul>
    </>
  );
}

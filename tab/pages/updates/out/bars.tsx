// Figures as bars. The figure stands in words beside each bar, so that neither length nor colour need be seen.
import { useId } from 'react';
import type { ResultShare } from '../../../../bot/updates/contract/results.ts';
import { text } from './text.ts';

type Props = { title: string; about?: string; level?: 3 | 4; shares: readonly ResultShare[]; all: number };

export function Bars({ title, about, level = 3, shares, all }: Props): React.ReactNode {
  const id = useId();
  const Heading = level === 3 ? 'h3' : 'h4';
  return (
    <section className="update-bars" aria-labelledby={id}>
      <Heading id={id}>
        {title} {about && <span className="update-quiet">({about})</span>}
      </Heading>
      <dl>
        {shares.map(({ of, words, count }) => (
          <div key={of}>
            <dt>{words}</dt>
            <dd>
              <span className="update-track" aria-hidden>
                <span data-of={of} style={{ width: `${all === 0 ? 0 : (100 * count) / all}%` }} />
              </span>
              <span className="update-figure">{text.ofAll(count, all)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

// How it stands in one municipality: the same words as in the table, by what they are about.
import { useId } from 'react';
import { type OverviewCells, titleOf } from '../../../bot/overview/contract.ts';
import { text } from './text.ts';
import { themes } from './themes.ts';

export function Facts({ cells, figuresWords }: { cells: OverviewCells; figuresWords: string }): React.ReactNode {
  const id = useId();
  return (
    <section className="overview-part" aria-labelledby={id}>
      <h2 id={id}>{text.standing}</h2>
      <div className="overview-themes">
        {themes.map((theme) => (
          <section key={theme.id} aria-labelledby={`${id}-${theme.id}`}>
            <h3 id={`${id}-${theme.id}`}>{theme.title}</h3>
            <dl>
              {theme.keys.map((key) => (
                <div key={key}>
                  <dt>{titleOf(key)}</dt>
                  <dd>{cells[key].words}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="overview-quiet">{figuresWords}</p>
    </section>
  );
}

import { type ImportList, importList } from '../../../../bot/contacts/contract/sheets.ts';
import { useRead } from '../../../data/query.ts';
import { Shown } from '../../../parts/states.tsx';
import { dateAndTime } from '../../../parts/when.ts';
import { areaPath } from '../reading.ts';
import { countsOf, text } from './text.ts';
import { Undo } from './undo.tsx';

export function Earlier({ area }: { area: string }): React.ReactNode {
  const read = useRead(`${areaPath(area)}/imports`, importList);
  return (
    <section className="import-earlier">
      <h2>{text.earlier}</h2>
      <Shown read={read}>
        {({ imports }: ImportList) =>
          imports.length === 0 ? (
            <p>{text.noEarlier}</p>
          ) : (
            <ul>
              {imports.map((made) => (
                <li key={made.id} className="import-row">
                  <p>
                    <b>{made.file}</b>
                  </p>
                  <p>{text.by(made.by, dateAndTime(made.at))}</p>
                  <p>{[countsOf(made), text.states[made.state]].filter(Boolean).join('. ')}</p>
                  <Undo area={area} made={made} />
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </section>
  );
}

// What has been answered: by forum and by party, as bars with their figures and as a table, and as files.
import type { ResultShare, UpdateResults } from '../../../../bot/updates/contract/results.ts';
import { Shown } from '../../../parts/states.tsx';
import { capitalised } from '../../../parts/when.ts';
import { useResults } from '../reading.ts';
import { Bars } from './bars.tsx';
import { Files } from './files.tsx';
import { Forums } from './forums.tsx';
import { OneForum } from './one-forum.tsx';
import { text } from './text.ts';

export function Results({ id }: { id: string }): React.ReactNode {
  const read = useResults(id);
  return <Shown read={read}>{(results: UpdateResults) => <Told id={id} results={results} />}</Shown>;
}

const sum = (shares: readonly ResultShare[]): number => shares.reduce((all, { count }) => all + count, 0);

function Told({ id, results }: { id: string; results: UpdateResults }): React.ReactNode {
  const { words, asks, forumShares, seatShares, parties, forums, isWhole } = results;
  const only = forums.length === 1 ? forums[0] : undefined;
  return (
    <>
      <section className="update-part" aria-labelledby="update-results">
        <h2 id="update-results">{text.results}</h2>
        <p className="update-count">{words}</p>
        {!isWhole && <p className="update-quiet">{text.ownOnly}</p>}
        {only && asks.kind !== 'know' && <OneForum forum={only} shares={seatShares} />}
        {!only && asks.kind !== 'know' && (
          <div className="update-charts">
            {sum(forumShares) > 0 && <Bars title={text.ofForums} shares={forumShares} all={sum(forumShares)} />}
            {sum(seatShares) > 0 && <Bars title={text.ofSeats} shares={seatShares} all={sum(seatShares)} />}
          </div>
        )}
        {!only && asks.kind !== 'know' && parties.length > 0 && (
          <div>
            <h3>{text.ofParties}</h3>
            <div className="update-charts">
              {parties.map(({ party, name, seats, shares }) => (
                <Bars
                  key={party}
                  title={capitalised(name)}
                  about={text.seats(seats)}
                  level={4}
                  shares={shares}
                  all={seats}
                />
              ))}
            </div>
          </div>
        )}
        <Files id={id} isOfOne={only !== undefined} />
      </section>
      {!only && <Forums rows={forums} isAsked={asks.kind !== 'know'} />}
    </>
  );
}

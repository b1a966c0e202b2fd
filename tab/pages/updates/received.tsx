// What the region has sent to the forums that one convenes: to be read, with what has been answered there.
import { Link } from 'wouter';
import type { ReceivedList, ReceivedUpdate } from '../../../bot/updates/contract/received.ts';
import type { Read } from '../../data/query.ts';
import { Shown } from '../../parts/states.tsx';
import { useHere } from '../../shell/place.ts';
import { updatePath } from './spot.ts';
import { text } from './text.ts';

export function Received({ read }: { read: Read<ReceivedList> }): React.ReactNode {
  if (read.data?.updates.length === 0) return null;
  return (
    <section aria-label={text.received}>
      <h2>{text.received}</h2>
      <Shown read={read}>
        {({ updates }) => (
          <ul className="update-rows">
            {updates.map((update) => (
              <Row key={update.id} update={update} />
            ))}
          </ul>
        )}
      </Shown>
    </section>
  );
}

function Row({ update: { id, title, state, stateWords, asksWords, isLetter, forums } }: { update: ReceivedUpdate }) {
  const { place } = useHere();
  return (
    <li className="update-row" data-state={state}>
      <div className="update-head">
        <h3>
          <Link href={updatePath(place.id, id)}>{title || text.untitled}</Link>
        </h3>
        <span className="update-mark">{stateWords}</span>
        {isLetter && <span className="update-mark">{text.letter}</span>}
        {forums.some(({ isOpen }) => isOpen) && <span className="update-mark">{text.open}</span>}
      </div>
      <p className="update-quiet">{asksWords}</p>
      {forums.map((forum) => (
        <p key={forum.id}>{[`${forum.name}.`, forum.words].filter(Boolean).join(' ')}</p>
      ))}
    </li>
  );
}

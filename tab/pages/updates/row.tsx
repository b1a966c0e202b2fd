import { Link } from 'wouter';
import type { ListedUpdate } from '../../../bot/updates/contract/list.ts';
import { capitalised, dateAndTime } from '../../parts/when.ts';
import { useHere } from '../../shell/place.ts';
import { updatePath } from './spot.ts';
import { text } from './text.ts';

export function Row({ update }: { update: ListedUpdate }): React.ReactNode {
  const { place } = useHere();
  const { id, title, state, stateWords, to, asksWords, by, sentAt, changedAt, isLetter, forum, tally } = update;
  const about = [capitalised(to), asksWords, ...(forum ? [forum.name] : [])].filter(
    (words, n, all) => words !== '' && all.indexOf(words) === n,
  );
  const when = sentAt === undefined ? text.changed(dateAndTime(changedAt)) : text.sent(dateAndTime(sentAt));
  // The mark says it already.
  const said = state === 'sent' ? [text.by(by)] : [when, text.by(by)];
  return (
    <li className="update-row" data-state={state}>
      <div className="update-head">
        <h3>
          <Link href={updatePath(place.id, id)}>{title || text.untitled}</Link>
        </h3>
        <span className="update-mark">{stateWords}</span>
        {isLetter && <span className="update-mark">{text.letter}</span>}
      </div>
      <p className="update-quiet">{about.join(' · ')}</p>
      {tally && <p>{text.tally(tally)}</p>}
      <p className="update-quiet">{said.map((words) => `${words}.`).join(' ')}</p>
    </li>
  );
}

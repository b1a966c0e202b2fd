import { Link } from 'wouter';
import { type ListedUpdate, updateList } from '../../../bot/updates/contract/list.ts';
import { useRead } from '../../data/query.ts';
import { Shown } from '../../parts/states.tsx';
import { useHere } from '../../shell/place.ts';
import { updatesApi } from '../updates/reading.ts';
import { listPath, updatePath } from '../updates/spot.ts';
import { Section } from './section.tsx';
import { text } from './text.ts';

/** Of those that have gone out lately. What a convener has sent to the own forum is looked after there. */
export function Undelivered(): React.ReactNode {
  const { place } = useHere();
  const read = useRead(updatesApi, updateList);
  return (
    <Section title={text.updates} more={{ href: listPath(place.id), words: text.toUpdates }}>
      <Shown read={read}>
        {({ updates }) => {
          const some = updates.flatMap((one) => {
            const words = one.forum ? [] : troubleOf(one);
            return words.length > 0 ? [{ ...one, words }] : [];
          });
          if (some.length === 0) return <p className="start-nothing">{text.noUpdates}</p>;
          return (
            <>
              <p className="start-about">{text.updatesWhy}</p>
              <ul>
                {some.map(({ id, title, words }) => (
                  <li key={id}>
                    <Link className="start-link" href={updatePath(place.id, id)}>
                      {title || text.untitled}
                    </Link>
                    <p>{words.join(' ')}</p>
                  </li>
                ))}
              </ul>
            </>
          );
        }}
      </Shown>
    </Section>
  );
}

/** What is ended is not sent again, so that it did not arrive is no trouble; that it may stand there is. */
function troubleOf({ state, tally }: ListedUpdate): readonly string[] {
  const { failed = 0, uncertain = 0 } = tally ?? {};
  const isGoing = state === 'sending' || state === 'sent';
  return [
    ...(isGoing && failed > 0 ? [text.failed(failed)] : []),
    ...(uncertain > 0 ? [text.uncertain(uncertain)] : []),
  ];
}

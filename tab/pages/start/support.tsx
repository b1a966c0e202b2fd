import { Link } from 'wouter';
import { type WishList, wishList } from '../../../bot/support/contract.ts';
import { useRead } from '../../data/query.ts';
import { Shown } from '../../parts/states.tsx';
import { useHere } from '../../shell/place.ts';
import { listPath, municipalityPath } from '../overview/spot.ts';
import { Section } from './section.tsx';
import { text } from './text.ts';

/** Which groups want support: who helps them need not look for it in Läget. */
export function Support(): React.ReactNode {
  const { place } = useHere();
  const read = useRead('/api/support/wishes', wishList);
  return (
    <Section title={text.support} more={{ href: listPath(place.id), words: text.toOverview }}>
      <Shown read={read}>{({ wants }: WishList) => <Wanted wants={wants} place={place.id} />}</Shown>
    </Section>
  );
}

function Wanted({ wants, place }: WishList & { place: string }): React.ReactNode {
  if (wants.length === 0) return <p className="start-nothing">{text.noWanted}</p>;
  return (
    <>
      <p>{text.wanted(wants.length)}</p>
      <ul>
        {wants.map(({ id, name }) => (
          <li key={id}>
            <Link className="start-link" href={municipalityPath(place, id, 'support')}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

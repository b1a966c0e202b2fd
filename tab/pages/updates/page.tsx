// Updates: all of them, one that is written, one that is out, and the saved lists of recipients.
import { pathTo } from '../../shell/address.ts';
import { fetchedPart } from '../../shell/fetched-part.ts';
import { useHere } from '../../shell/place.ts';
import { ListPage } from './list.tsx';
import { SayProvider } from './saying.tsx';
import { type Spot, spotAt } from './spot.ts';
import { UpdatePage } from './update-page.tsx';
import './updates.css';

const New = fetchedPart(async () => (await import('./compose/new-page.tsx')).NewPage);
const Correct = fetchedPart(async () => (await import('./out/correct-page.tsx')).CorrectPage);
const Lists = fetchedPart(async () => (await import('./lists/lists-page.tsx')).ListsPage);

export default function UpdatesPage(): React.ReactNode {
  const { address, place } = useHere();
  return (
    <SayProvider at={pathTo(place.id, 'utskick', ...address.rest)}>
      <At
        key={`${place.id} ${address.rest.join('/')} ${address.query ?? ''}`}
        spot={spotAt(address.rest, address.query)}
      />
    </SayProvider>
  );
}

function At({ spot }: { spot: Spot }): React.ReactNode {
  switch (spot.kind) {
    case 'new':
      return <New forum={spot.forum} to={spot.to} />;
    case 'one':
      return <UpdatePage id={spot.id} />;
    case 'correct':
      return <Correct id={spot.id} />;
    case 'lists':
      return <Lists />;
    default:
      return <ListPage />;
  }
}

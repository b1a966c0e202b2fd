// One update: where it is written while it is a draft, and how it has gone when it is not.
import { useCallback, useState } from 'react';
import { Link } from 'wouter';
import { Page } from '../../parts/page.tsx';
import { Shown } from '../../parts/states.tsx';
import { fetchedPart } from '../../shell/fetched-part.ts';
import { useHere } from '../../shell/place.ts';
import { useUpdate } from './reading.ts';
import { listPath } from './spot.ts';
import { text } from './text.ts';

const Compose = fetchedPart(async () => (await import('./compose/compose-page.tsx')).ComposePage);
const Out = fetchedPart(async () => (await import('./out/out-page.tsx')).OutPage);

export function UpdatePage({ id }: { id: string }): React.ReactNode {
  const { place } = useHere();
  const [isWriting, setWriting] = useState(false);
  const read = useUpdate(id, !isWriting);
  const { data } = read;
  // Whoever writes goes on writing, though somebody else sends it meanwhile: nothing typed goes away unseen.
  if (data?.may.edit && !isWriting) setWriting(true);
  const leave = useCallback(() => setWriting(false), []);
  if (data && isWriting) return <Compose view={data} onLeave={leave} />;
  if (data) return <Out view={data} />;
  return (
    <Page title={text.title} back={<Link href={listPath(place.id)}>{text.toList}</Link>}>
      <Shown read={read}>{() => null}</Shown>
    </Page>
  );
}

// The shelf: what one is asked to read first, then what is in force today by kind. The server searches the texts.
import { Button } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { DocumentList } from '../../../bot/documents/contract.ts';
import { Page } from '../../parts/page.tsx';
import { Empty, Shown } from '../../parts/states.tsx';
import { useHere } from '../../shell/place.ts';
import { Filter } from './filter.tsx';
import { isRegionArea, maySeeExamples, publishedFrom } from './publishing.ts';
import { useReadings, useShelf } from './reading.ts';
import { Row } from './row.tsx';
import { narrowed } from './sections.ts';
import { Shelf } from './shelf.tsx';
import { everything } from './sought.ts';
import { examplesPath, newPath } from './spot.ts';
import { text } from './text.ts';
import { useWanted } from './wanting.ts';

export function ListPage(): React.ReactNode {
  const here = useHere();
  const { place, me } = here;
  const mayPublish = publishedFrom(here).length > 0;
  return (
    <Page
      title={text.title}
      intro={place.forum ? text.intro : text.introRegion}
      actions={
        <>
          {maySeeExamples(me) && (
            <Link className="link-button quiet" href={examplesPath(place.id)}>
              {text.examplesLink}
            </Link>
          )}
          {mayPublish && (
            <Link className="link-button" href={newPath(place.id)}>
              {text.add}
            </Link>
          )}
        </>
      }
    >
      <List mayPublish={mayPublish} />
    </Page>
  );
}

function List({ mayPublish }: { mayPublish: boolean }): React.ReactNode {
  const { place } = useHere();
  const { wanted, want, asked } = useWanted();
  const [own] = place.areas;
  const region = place.areas.find(({ id }) => isRegionArea(id));
  // In a forum one request answers for both shelves, and choosing between them takes no time.
  const area = place.forum ? own?.id : wanted.from || (region ?? own)?.id;
  const read = useShelf(area, asked);
  const readings = useReadings();
  const from = place.forum ? wanted.from : (area ?? '');
  return (
    <>
      <Filter wanted={wanted} onWant={want} />
      <Shown read={read}>
        {({ documents }: DocumentList) => {
          const chosen = narrowed(documents, { kind: wanted.kind, from });
          if (documents.length === 0 && asked === '')
            return <Empty title={text.empty}>{mayPublish ? text.emptyPublisher : text.emptyHow}</Empty>;
          return (
            <>
              <p role="status" className="documents-count">
                {asked === '' ? text.count(chosen.length) : text.found(chosen.length)}
              </p>
              {chosen.length === 0 ? (
                <Empty title={text.none} actions={<Button onClick={() => want(everything)}>{text.showAll}</Button>}>
                  {text.noneHow}
                </Empty>
              ) : asked === '' ? (
                <Shelf documents={chosen} reading={readings.data?.documents ?? []} />
              ) : (
                <section className="documents-hits" aria-label={text.hits}>
                  <h2 className="unseen">{text.hits}</h2>
                  <ul className="document-rows">
                    {chosen.map((one) => (
                      <Row key={`${one.area} ${one.id}`} document={one} />
                    ))}
                  </ul>
                </section>
              )}
            </>
          );
        }}
      </Shown>
    </>
  );
}

// All municipalities of the region: as a map, as a table, and how it has changed over the terms.

import { Link } from 'wouter';
import type { Overview } from '../../../bot/overview/contract.ts';
import { Page } from '../../parts/page.tsx';
import { Empty, Shown } from '../../parts/states.tsx';
import { pathTo } from '../../shell/address.ts';
import { useHere } from '../../shell/place.ts';
import { AsOf } from './as-of.tsx';
import { TileMap } from './map.tsx';
import { useOverview } from './reading.ts';
import { Standing } from './table.tsx';
import { Take } from './take.tsx';
import { text } from './text.ts';
import { Trend } from './trend.tsx';

export function ListPage(): React.ReactNode {
  const { place } = useHere();
  const read = useOverview();
  return (
    <Page
      title={read.data ? text.report(read.data.region.name) : text.title}
      intro={text.intro}
      actions={
        read.data && (
          <>
            <Take />
            <Link className="link-button quiet low" href={pathTo(place.id, 'installningar')}>
              {text.settings}
            </Link>
          </>
        )
      }
    >
      <Shown read={read}>
        {(overview: Overview) => (
          <div className="overview">
            <AsOf at={overview.asOf} words={overview.asOfWords} onRead={() => read.refetch()} />
            {overview.municipalities.length === 0 ? (
              <Empty title={text.none}>{text.noneHow}</Empty>
            ) : (
              <>
                {overview.tiles.length > 0 && <TileMap overview={overview} />}
                <Standing overview={overview} />
                <Trend trend={overview.trend} />
              </>
            )}
          </div>
        )}
      </Shown>
    </Page>
  );
}

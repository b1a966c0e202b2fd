// Läget: all municipalities of the region, or one of them. A convener has the own one.
import { Page } from '../../parts/page.tsx';
import { Empty } from '../../parts/states.tsx';
import { useHere } from '../../shell/place.ts';
import { ListPage } from './list.tsx';
import { MunicipalityPage } from './municipality.tsx';
import { text } from './text.ts';
import './overview.css';
import './map.css';
import './table.css';
import './print.css';

export default function OverviewPage(): React.ReactNode {
  const { address, place, me } = useHere();
  const [asked] = address.rest;
  const seesAll = me.isCoordinator || me.isSupport;
  const municipality = asked ?? (seesAll ? undefined : place.forum?.municipality);
  if (municipality !== undefined) return <MunicipalityPage key={municipality} id={municipality} seesAll={seesAll} />;
  if (seesAll) return <ListPage />;
  return (
    <Page title={text.title}>
      <Empty title={text.notYours}>{text.notYoursHow}</Empty>
    </Page>
  );
}

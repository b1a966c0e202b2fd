import { Select } from '@fluentui/react-components';
import { useId } from 'react';
import { Link, useLocation } from 'wouter';
import type { SchoolYearList } from '../../../../bot/forums/contract/school-years.ts';
import { Page } from '../../../parts/page.tsx';
import { Empty, Shown } from '../../../parts/states.tsx';
import { today } from '../../../parts/when.ts';
import { useHere } from '../../../shell/place.ts';
import { DaysOff } from '../days-off/notice.tsx';
import { listPath, yearsPath } from '../paths.ts';
import { yearPath } from './paths.ts';
import { useYears } from './reading.ts';
import { text } from './text.ts';
import { Year } from './year.tsx';

/** Years that are proposed at once: nobody knows the breaks of later ones. */
const proposedAtOnce = 2;

export function ListPage({ area }: { area: string }): React.ReactNode {
  const { place } = useHere();
  const read = useYears(area);
  const intro = read.data && (read.data.isRegion ? text.introRegion : text.intro(read.data.areaName));
  return (
    <Page title={text.title} {...(intro && { intro })} back={<Link href={listPath(place.id)}>{text.toMeetings}</Link>}>
      <AreaChoice area={area} />
      {read.data?.mayKeep && <DaysOff area={area} />}
      <Shown read={read}>{(list: SchoolYearList) => <Years list={list} />}</Shown>
    </Page>
  );
}

function Years({ list: { area, isRegion, years, mayKeep, proposals } }: { list: SchoolYearList }): React.ReactNode {
  const { place } = useHere();
  if (years.length === 0 && !mayKeep)
    return <Empty title={text.none}>{isRegion ? text.noneRegionHow : text.noneHow}</Empty>;
  const now = today();
  const shown = (wanted: SchoolYearList['years']): React.ReactNode =>
    wanted.map((year) => (
      <Year key={year.year} year={year} {...(mayKeep && { href: yearPath(place.id, area, year.year) })} />
    ));
  return (
    <div className="years">
      {shown(years.filter(({ spring }) => spring.to >= now))}
      {proposals.slice(0, proposedAtOnce).map(({ year, name, from }) => (
        <Empty
          key={year}
          title={text.missing(name)}
          actions={
            <Link className="link-button" href={yearPath(place.id, area, year)}>
              {from === undefined ? text.startUsual : text.startFrom(from)}
              <span className="unseen">: {text.year(name)}</span>
            </Link>
          }
        >
          {text.missingHow}
        </Empty>
      ))}
      {shown(years.filter(({ spring }) => spring.to < now))}
    </div>
  );
}

/** Nothing to choose where one sees one area only. */
function AreaChoice({ area }: { area: string }): React.ReactNode {
  const { place } = useHere();
  const [, go] = useLocation();
  const id = useId();
  if (place.areas.length < 2) return null;
  return (
    <p className="meetings-choice">
      <label htmlFor={id}>{text.show}</label>
      <Select id={id} value={area} onChange={(_event, { value }) => go(yearsPath(place.id, value))}>
        {place.areas.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </Select>
    </p>
  );
}

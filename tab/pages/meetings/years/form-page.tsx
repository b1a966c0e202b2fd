// Which year is filled in: one that is there, or one that is proposed; and who may.
import { Link } from 'wouter';
import type { SchoolYearList } from '../../../../bot/forums/contract/school-years.ts';
import { schoolYearName } from '../../../../bot/forums/contract/school-years.ts';
import { Page } from '../../../parts/page.tsx';
import { Empty, Shown } from '../../../parts/states.tsx';
import { useHere } from '../../../shell/place.ts';
import { yearsPath } from '../paths.ts';
import { Form } from './form.tsx';
import { useYears } from './reading.ts';
import { text } from './text.ts';

type Props = {
  area: string;
  year: number;
  /** With what is to be said of it. */
  onSaved: (words: string) => void;
};

export function FormPage({ area, year, onSaved }: Props): React.ReactNode {
  const { place } = useHere();
  const read = useYears(area);
  return (
    <Page
      title={text.year(schoolYearName(year))}
      {...(read.data && { intro: read.data.areaName })}
      back={<Link href={yearsPath(place.id, area)}>{text.toYears}</Link>}
    >
      <Shown read={read}>{(list: SchoolYearList) => <Filled list={list} year={year} onSaved={onSaved} />}</Shown>
    </Page>
  );
}

type FilledProps = { list: SchoolYearList; year: number; onSaved: Props['onSaved'] };

function Filled({ list: { area, years, proposals, mayKeep }, year, onSaved }: FilledProps): React.ReactNode {
  if (!mayKeep) return <Empty title={text.mayNot}>{text.mayNotHow}</Empty>;
  const present = years.find((one) => one.year === year);
  const proposed = proposals.find((one) => one.year === year);
  const initial = present ?? proposed;
  if (!initial) return <Empty title={text.gone}>{text.goneHow}</Empty>;
  return (
    <>
      {!present && proposed && (
        <p className="year-proposed">{proposed.from === undefined ? text.usual : text.copiedFrom(proposed.from)}</p>
      )}
      <Form area={area} initial={initial} onSaved={onSaved} />
    </>
  );
}

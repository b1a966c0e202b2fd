// A series that there is: the same form filled in, and the way to end it.
import { Link, useLocation } from 'wouter';
import type { ListedSeries, SeriesList } from '../../../../bot/meetings/contract/series.ts';
import { Page } from '../../../parts/page.tsx';
import { Empty, Shown } from '../../../parts/states.tsx';
import { useHere } from '../../../shell/place.ts';
import { type At, listPath } from '../paths.ts';
import { draftOf } from './draft.ts';
import { Ending } from './ending.tsx';
import { Form } from './form.tsx';
import { useSeries } from './reading.ts';
import { useSay } from './saying.tsx';
import { text } from './text.ts';
import './planner.css';

export function SeriesPage({ at }: { at: At }): React.ReactNode {
  const { place } = useHere();
  const read = useSeries(at.forum);
  const series = read.data?.series.find(({ id }) => id === at.id);
  return (
    <Page
      title={text.changeTitle}
      {...(series && { intro: `${series.name}. ${series.planWords}` })}
      back={<Link href={listPath(place.id)}>{text.toList}</Link>}
    >
      <Shown read={read}>{(list: SeriesList) => <One list={list} series={series} />}</Shown>
    </Page>
  );
}

function One({ list, series }: { list: SeriesList; series: ListedSeries | undefined }): React.ReactNode {
  const { place } = useHere();
  const say = useSay();
  const [, go] = useLocation();
  if (!series) return <Empty title={text.gone}>{text.goneHow}</Empty>;
  if (!list.mayChange) return <Empty title={text.mayNot}>{text.mayNotHow}</Empty>;
  const leave = (words: string): void => {
    say({ at: listPath(place.id), words });
    go(listPath(place.id));
  };
  return (
    <Form
      kept={`series.${list.forum.id}.${series.id}`}
      initial={draftOf(series, list.today)}
      list={list}
      onSaved={(_draft, _count, isMerged) => leave(isMerged ? text.mergedChange : text.savedChange)}
    >
      <Ending forum={list.forum.id} series={series} onEnded={() => leave(text.ended(series.name))} />
    </Form>
  );
}

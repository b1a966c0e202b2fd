// One municipality: what can be done, how it stands, the steps of a new team, and the support to it.
import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { OverviewDetail } from '../../../bot/overview/contract.ts';
import { Page } from '../../parts/page.tsx';
import { Shown } from '../../parts/states.tsx';
import { useHere } from '../../shell/place.ts';
import { SupportNotes } from '../support/notes.tsx';
import { TeamStatusPart } from '../support/team-status.tsx';
import { SupportWish } from '../support/wish.tsx';
import { Asked, Forums } from './around.tsx';
import { AsOf } from './as-of.tsx';
import { Facts } from './facts.tsx';
import { useMunicipality } from './reading.ts';
import { aboutIn, listPath } from './spot.ts';
import { StartUp } from './start-up.tsx';
import { text } from './text.ts';
import { Todos } from './todos.tsx';

type Props = { id: string; seesAll: boolean };

export function MunicipalityPage({ id, seesAll }: Props): React.ReactNode {
  const { place } = useHere();
  const read = useMunicipality(id);
  return (
    <Page
      title={read.data ? text.report(read.data.municipality.name) : text.title}
      {...(seesAll && { back: <Link href={listPath(place.id)}>{text.toAll}</Link> })}
      actions={read.data && <Button onClick={() => window.print()}>{text.print}</Button>}
    >
      <Shown read={read}>{(detail: OverviewDetail) => <Told detail={detail} onRead={() => read.refetch()} />}</Shown>
    </Page>
  );
}

function Told({ detail, onRead }: { detail: OverviewDetail; onRead: () => Promise<unknown> }): React.ReactNode {
  const { address } = useHere();
  const whole = useRef<HTMLDivElement>(null);
  const about = aboutIn(address.query);

  useEffect(() => {
    if (about === undefined) return;
    // After the page's own heading has had the focus.
    const later = setTimeout(() => {
      const wanted = whole.current?.querySelector<HTMLElement>(`[data-about="${CSS.escape(about)}"]`);
      (wanted ?? whole.current?.querySelector<HTMLElement>('[data-about="todo"]'))?.focus();
    });
    return () => clearTimeout(later);
  }, [about]);

  const { municipality, links, startUps, forums, documents, updates, figuresWords, asOf, asOfWords } = detail;
  return (
    <div ref={whole} className="overview">
      <AsOf at={asOf} words={asOfWords} isLive onRead={onRead} />
      <Todos links={links} about={about} />
      <SupportWish municipality={municipality.id} />
      <Facts cells={municipality.cells} figuresWords={figuresWords} />
      <TeamStatusPart municipality={municipality.id} />
      <StartUp startUps={startUps} />
      <SupportNotes municipality={municipality.id} />
      <Forums forums={forums} />
      <Asked about="read" title={text.documents} rows={documents} />
      <Asked about="updates" title={text.updatesAll} rows={updates} />
    </div>
  );
}

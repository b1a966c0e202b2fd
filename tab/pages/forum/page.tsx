// A forum: who holds its seats, what waits to be confirmed, when who has closed, and what is agreed.
import { useState } from 'react';
import { Link } from 'wouter';
import { type Doable, type ForumView, forumView } from '../../../bot/forums/contract.ts';
import { useRead } from '../../data/query.ts';
import { Acting } from '../../parts/acting.tsx';
import { Page } from '../../parts/page.tsx';
import { Empty, Shown } from '../../parts/states.tsx';
import { pathTo } from '../../shell/address.ts';
import { useHere } from '../../shell/place.ts';
import { TeamStatusPart } from '../support/team-status.tsx';
import { SupportWish } from '../support/wish.tsx';
import { Agreed } from './agreed.tsx';
import { Closures } from './closures.tsx';
import { Claims, Seats } from './seats.tsx';
import { Section } from './section.tsx';
import { text } from './text.ts';
import './forum.css';

export default function ForumPage(): React.ReactNode {
  const { place } = useHere();
  if (!place.forum) {
    return (
      <Page title={text.title}>
        <Empty title={text.region}>{text.regionWhy}</Empty>
      </Page>
    );
  }
  return <OneForum key={place.id} id={place.id} />;
}

function OneForum({ id }: { id: string }): React.ReactNode {
  const path = `/api/forums/${encodeURIComponent(id)}`;
  const read = useRead(path, forumView);
  const [doing, setDoing] = useState<{ in: string; doable: Doable }>();
  const { place } = useHere();
  const touches = [path, '/api/me'];
  const municipality = place.forum?.kind === 'group' ? place.forum.municipality : undefined;

  /** What is being done stands in the section whose button was pressed. */
  const doingIn = (section: string): React.ReactNode =>
    doing?.in === section && (
      <Acting
        key={JSON.stringify(doing.doable)}
        doable={doing.doable}
        touches={touches}
        close={text.close}
        onClose={() => setDoing(undefined)}
      />
    );
  const doIn = (section: string) => (doable: Doable) => setDoing({ in: section, doable });
  const parts = (section: string) => ({ onDo: doIn(section), doing: doingIn(section) });

  return (
    <Page title={place.name} intro={place.forum && text.intro[place.forum.kind]}>
      <Shown read={read}>
        {(forum) => (
          <div className="forum">
            <Conveners forum={forum} {...parts('conveners')} />
            {(forum.claims.length > 0 || doing?.in === 'claims') && (
              <Claims claims={forum.claims} {...parts('claims')} />
            )}
            <Seats forum={forum} {...parts('seats')} />
            <Closures forum={forum} {...parts('closures')} />
            {forum.settings && <Agreed forum={forum} settings={forum.settings} {...parts('agreed')} />}
            {place.forum?.isConvener && place.forum.municipality !== undefined && (
              <Section title={text.overview} why={text.overviewWhy}>
                <Link href={pathTo(place.id, 'laget', place.forum.municipality)}>{text.toOverview}</Link>
              </Section>
            )}
            {municipality !== undefined && (
              <>
                <TeamStatusPart municipality={municipality} />
                <SupportWish municipality={municipality} />
              </>
            )}
            <Section title={text.channel} why={forum.channel ? text.bound : text.unbound} />
          </div>
        )}
      </Shown>
    </Page>
  );
}

type ConvenersProps = { forum: ForumView; onDo: (doable: Doable) => void; doing: React.ReactNode };

function Conveners({ forum, onDo, doing }: ConvenersProps): React.ReactNode {
  return (
    <Section title={text.convener} doable={forum.doable.conveners} onDo={onDo} doing={doing}>
      <dl className="facts">
        <div>
          <dt>{text.convener}</dt>
          <dd>{forum.convener ?? text.nobody}</dd>
        </div>
        {forum.deputy !== undefined && (
          <div>
            <dt>{text.deputy}</dt>
            <dd>{forum.deputy}</dd>
          </div>
        )}
      </dl>
    </Section>
  );
}

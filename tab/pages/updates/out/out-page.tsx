// An update that waits or is out: how it stands, what can be done about it, and what has been answered.
import { Link } from 'wouter';
import type { UpdateView } from '../../../../bot/updates/contract/update.ts';
import { Page } from '../../../parts/page.tsx';
import { useHere } from '../../../shell/place.ts';
import { listPath } from '../spot.ts';
import { text as shared } from '../text.ts';
import { Acts } from './acts.tsx';
import { Facts } from './facts.tsx';
import { Progress } from './progress.tsx';
import { Results } from './results.tsx';
import './out.css';

const isOut = ({ state }: UpdateView): boolean => ['sending', 'sent', 'stopped', 'recalled'].includes(state);

export function OutPage({ view }: { view: UpdateView }): React.ReactNode {
  const { place } = useHere();
  return (
    <Page
      title={view.content.title || shared.untitled}
      intro={view.stateWords}
      back={<Link href={listPath(place.id)}>{shared.toList}</Link>}
    >
      <div className="update-out">
        <Facts view={view} />
        <Acts view={view} />
        {isOut(view) && <Progress view={view} />}
        {isOut(view) && <Results id={view.id} />}
      </div>
    </Page>
  );
}

// What waits for whoever has opened the tab. Each part is read by itself, so that one that fails hides no other.
import { Link } from 'wouter';
import { Page } from '../../parts/page.tsx';
import { pathTo } from '../../shell/address.ts';
import { useHere } from '../../shell/place.ts';
import { Claims } from './claims.tsx';
import { Contacts } from './contacts.tsx';
import { Hours } from './hours.tsx';
import { Meetings } from './meeting.tsx';
import { Questions } from './questions.tsx';
import { Reading } from './reading.tsx';
import { Support } from './support.tsx';
import { text } from './text.ts';
import { Undelivered } from './undelivered.tsx';
import './start.css';

export default function StartPage(): React.ReactNode {
  const { me, place } = useHere();
  return (
    <Page
      title={text.title}
      intro={place.forum ? text.hello(me.person.name) : text.region}
      {...(place.forum?.kind === 'team' && { actions: <Ask team={place.forum.id} /> })}
    >
      <div className="start">
        {(me.isCoordinator || me.isSupport) && <Support />}
        {me.isCoordinator && <Undelivered />}
        <Questions />
        {place.forum?.isConvener && <Claims forum={place.forum.id} />}
        {place.forum && <Contacts />}
        <Reading />
        <Meetings />
        <Hours />
      </div>
    </Page>
  );
}

function Ask({ team }: { team: string }): React.ReactNode {
  return (
    <Link className="link-button" href={pathTo(team, 'arenden', 'ny', team)}>
      {text.newQuestion}
    </Link>
  );
}

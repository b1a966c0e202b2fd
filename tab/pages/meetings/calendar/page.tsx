// Addresses at which a person's own calendar listens for the meetings.
import { Link } from 'wouter';
import type { CalendarAddresses } from '../../../../bot/meetings/contract/feeds.ts';
import { Page } from '../../../parts/page.tsx';
import { Shown } from '../../../parts/states.tsx';
import { useHere } from '../../../shell/place.ts';
import { listPath } from '../paths.ts';
import { Section } from '../section.tsx';
import { Address } from './address.tsx';
import { useAddresses } from './reading.ts';
import { text } from './text.ts';
import './calendar.css';

export function CalendarPage(): React.ReactNode {
  const { place } = useHere();
  const read = useAddresses();
  return (
    <Page title={text.title} intro={text.intro} back={<Link href={listPath(place.id)}>{text.toList}</Link>}>
      <Shown read={read}>{(addresses) => <Addresses addresses={addresses} />}</Shown>
    </Page>
  );
}

function Addresses({ addresses: { mine, forums, unanswered } }: { addresses: CalendarAddresses }): React.ReactNode {
  return (
    <div className="meeting">
      {unanswered > 0 && <p role="status">{text.unanswered}</p>}
      <Section title={text.mine} why={mine.mayMake || mine.address ? text.mineWhy : text.inNoForum}>
        {(mine.mayMake || mine.address) && (
          <Address whose="me" label={text.addressOf(text.mine.toLowerCase())} {...mine} address={mine.address} />
        )}
      </Section>
      {forums.length > 0 && (
        <Section title={text.forums} why={text.forumsWhy}>
          {forums.map(({ forum, address, mayMake }) => (
            <div key={forum.id} className="calendar-forum">
              <h3>{forum.name}</h3>
              <Address whose={forum.id} label={text.addressOf(forum.name)} address={address} mayMake={mayMake} />
            </div>
          ))}
        </Section>
      )}
      <Section title={text.how}>
        <dl className="calendar-how">
          {text.programs.map(({ name, steps }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{steps}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </div>
  );
}

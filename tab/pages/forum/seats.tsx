import { Badge, Button } from '@fluentui/react-components';
import { telephoneLink } from '../../../bot/contacts/contract.ts';
import type { Doable, ForumView } from '../../../bot/forums/contract.ts';
import { enumerate } from '../../parts/when.ts';
import { Section } from './section.tsx';
import { text } from './text.ts';

type Parts = { onDo: (doable: Doable) => void; doing: React.ReactNode };

const capitalised = (words: string): string => words.charAt(0).toLocaleUpperCase('sv') + words.slice(1);

export function Seats({ forum, onDo, doing }: Parts & { forum: ForumView }): React.ReactNode {
  return (
    <Section title={text.seats} why={text.seatsWhy[forum.kind]} doable={forum.doable.seats} onDo={onDo} doing={doing}>
      {forum.seats.length === 0 ? (
        <p>{text.noSeats[forum.kind]}</p>
      ) : (
        <ul className="seats">
          {forum.seats.map((seat) => (
            <li key={seat.id}>
              <p className="seat-name">
                {capitalised(seat.name)}
                {seat.isMine && (
                  <Badge appearance="tint" color="brand">
                    {text.mine}
                  </Badge>
                )}
              </p>
              <p className="seat-holders">
                {seat.holders.length > 0 ? enumerate(seat.holders) : text.nobodyHere}
                {seat.phone !== undefined && (
                  <>
                    {' · '}
                    <a href={telephoneLink(seat.phone)}>{seat.phone}</a>
                  </>
                )}
              </p>
              {seat.claimed.length > 0 && <p className="seat-claimed">{text.waits(enumerate(seat.claimed))}</p>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

export function Claims({ claims, onDo, doing }: Parts & { claims: ForumView['claims'] }): React.ReactNode {
  return (
    <Section title={text.claims} doing={doing}>
      <ul className="claims">
        {claims.map(({ name, seats, doable }) => (
          <li key={`${name} ${seats.join()}`}>
            <p>{text.claim(name, enumerate(seats))}</p>
            <div className="forum-acts">
              {doable.map((one, n) => (
                <Button key={one.title} appearance={n === 0 ? 'primary' : 'secondary'} onClick={() => onDo(one)}>
                  {one.title}
                  <span className="unseen"> ({name})</span>
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

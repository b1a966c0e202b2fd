import { memo } from 'react';
import { Link } from 'wouter';
import type { ListedContact } from '../../../bot/contacts/contract.ts';
import { useHere } from '../../shell/place.ts';
import { Alert, Assured, Call, Facts } from './facts.tsx';
import type { Names } from './names.ts';
import { type At, openingInWords, openingOf } from './opening.ts';
import { contactPath } from './spot.ts';

type Props = { row: ListedContact; names: Names; at: At; isUnderParty: boolean };

export function Row({ row, names, at, isUnderParty }: Props): React.ReactNode {
  const { place } = useHere();
  const opening = openingOf(row, at);
  return (
    <Card
      row={row}
      path={contactPath(place.id, row.id)}
      party={isUnderParty ? '' : names.party(row.organization.party)}
      list={names.list(row) ?? ''}
      isOpen={opening.open}
      answers={openingInWords(opening, at)}
    />
  );
}

type CardProps = {
  row: ListedContact;
  path: string;
  party: string;
  list: string;
  isOpen: boolean;
  answers: string;
};

/** Drawn again only when the row has changed, or the hour has: fifty of them follow each key. */
const Card = memo(function Card({ row, path, party, list, isOpen, answers }: CardProps): React.ReactNode {
  const { contact, organization } = row;
  const who = [party, organization.name, contact.name].filter(Boolean);
  return (
    <li className="contact-row">
      <div className="contact-head">
        <h3>
          <Link href={path}>{contact.title}</Link>
        </h3>
        {list && <span className="contact-list-name">{list}</span>}
        {who.length > 0 && <p className="contact-who">{who.join(' · ')}</p>}
      </div>
      <Alert row={row} />
      <Call row={row} isOpen={isOpen} answers={answers} />
      <Facts row={row} />
      <Assured row={row} />
    </li>
  );
});

// All parties on one page, made from the list: to show at a staff meeting, and to put up on a wall.
import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { Link } from 'wouter';
import { type ListedContact, telephoneLink } from '../../../bot/contacts/contract.ts';
import { Page } from '../../parts/page.tsx';
import { Empty, Shown } from '../../parts/states.tsx';
import { useHere } from '../../shell/place.ts';
import { agesInWords } from './facts.tsx';
import { nameOf, useNames } from './names.ts';
import { type Contacts, isRegionWide, useContacts } from './reading.ts';
import { byParty } from './rows.tsx';
import { text } from './text.ts';
import { listSeen } from './wanting.ts';

export function AllPage(): React.ReactNode {
  const { place } = useHere();
  const read = useContacts();
  const [area, setArea] = useState(place.areas[0]?.id ?? '');
  const name = place.areas.find(({ id }) => id === area)?.name ?? place.name;
  const rows = read.data?.rows.filter((row) => row.area === area || isRegionWide(row)) ?? [];
  return (
    <Page
      title={text.all}
      intro={text.allIntro(name)}
      back={<Link href={listSeen(place.id)}>{text.toList}</Link>}
      actions={<Button onClick={() => window.print()}>{text.print}</Button>}
    >
      {!place.forum && (
        <Field className="all-area" label={text.allArea}>
          <Select value={area} onChange={(_event, { value }) => setArea(value)}>
            {place.areas.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Shown read={read}>
        {(_contacts: Contacts) =>
          rows.length === 0 ? <Empty title={text.empty}>{text.emptyHow}</Empty> : <Parties rows={rows} />
        }
      </Shown>
    </Page>
  );
}

function Parties({ rows }: { rows: readonly ListedContact[] }): React.ReactNode {
  const names = useNames();
  return (
    <div className="all-parties">
      {byParty(rows).map(({ party, rows }) => (
        <section key={party}>
          <h2>{names.party(party)}</h2>
          {rows.map((row) => (
            <One key={`${row.area} ${row.id}`} row={row} />
          ))}
        </section>
      ))}
    </div>
  );
}

function One({ row }: { row: ListedContact }): React.ReactNode {
  const { service, phone, hours } = row;
  const ages = agesInWords(service);
  const when = [hours, phone.description].filter(Boolean).join(', ');
  return (
    <div className="all-row">
      <h3>{[nameOf(row), ages].filter(Boolean).join(', ')}</h3>
      {service.alert && (
        <p>
          <b>{text.rightNow}:</b> {service.alert}
        </p>
      )}
      {service.description && <p>{service.description}</p>}
      {service.excludes && (
        <p>
          <b>{text.doesNot}:</b> {service.excludes}
        </p>
      )}
      <p className="all-phone">
        {phone.number ? <a href={telephoneLink(phone.number)}>{phone.number}</a> : text.noAnswer}
        {when && <span> {when}</span>}
      </p>
    </div>
  );
}

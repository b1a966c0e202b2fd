// What stands in a row, the same in the list and alone. What is not said is left out.
import { CallRegular } from '@fluentui/react-icons/svg/call';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ClockRegular } from '@fluentui/react-icons/svg/clock';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { Fragment } from 'react';
import { type ListedContact, telephoneLink } from '../../../bot/contacts/contract.ts';
import { date } from '../../parts/when.ts';
import { nameOf } from './names.ts';
import { text } from './text.ts';

type Props = { row: ListedContact };

export function Alert({ row: { service } }: Props): React.ReactNode {
  if (service.alert === '') return null;
  return (
    <p className="contact-alert">
      <InfoRegular aria-hidden />
      <span>
        <b>{text.rightNow}:</b> {service.alert}
      </span>
    </p>
  );
}

/** `answers`: whether somebody answers now, or when, in words. */
export function Call({ row, isOpen, answers }: Props & { isOpen: boolean; answers: string }): React.ReactNode {
  const { phone, hours } = row;
  if (phone.number === '' && phone.description === '' && hours === '') return null;
  return (
    <div className="contact-call">
      {phone.number !== '' && (
        <a className="contact-number" href={telephoneLink(phone.number)}>
          <CallRegular aria-hidden />
          <span className="unseen">{`Ring ${nameOf(row)}: `}</span>
          {phone.number}
        </a>
      )}
      {answers !== '' && (
        <span className="contact-answers" data-open={isOpen}>
          {isOpen ? <CheckmarkCircleRegular aria-hidden /> : <ClockRegular aria-hidden />}
          {answers}
        </span>
      )}
      {(hours !== '' || phone.description !== '') && (
        <span className="contact-hours">{[hours, phone.description].filter(Boolean).join(', ')}</span>
      )}
    </div>
  );
}

export function Facts({ row: { service, service_area: area } }: Props): React.ReactNode {
  const facts: readonly (readonly [string, React.ReactNode, string?])[] = [
    [text.does, service.description, 'contact-long'],
    [text.doesNot, service.excludes, 'contact-long'],
    [text.how, service.application_process, 'contact-wide'],
    [text.ages, agesInWords(service)],
    [text.area, areaInWords(area)],
    [text.mail, service.email && <a href={`mailto:${service.email}`}>{foldable(service.email)}</a>],
    [text.web, service.url && <Web url={service.url} />],
  ];
  return (
    <dl className="contact-facts">
      {facts.map(([name, value, look]) =>
        value ? (
          <div key={name} className={look}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

/** "Hela kommunen", "Hela regionen: Skaraborg", "Tegelskolan och Vadsboskolan". */
function areaInWords({ extent, name }: ListedContact['service_area']): string {
  const reach = text.extents[extent];
  if (name === '' || name.toLocaleLowerCase('sv') === reach.toLocaleLowerCase('sv')) return reach;
  return extent === 'schools' ? name : `${reach}: ${name}`;
}

/** The schema lets no other address than https in; what is stored may be older than the schema. */
function Web({ url }: { url: string }): React.ReactNode {
  if (!/^https:\/\//i.test(url)) return url;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {foldable(url.replace(/^https:\/\/(www[.])?/i, '').replace(/\/$/, ''))}
    </a>
  );
}

/** A narrow column folds an address after "@" or "/", not in the middle of a word. */
const foldable = (address: string): React.ReactNode =>
  address.split(/(?<=[@/])/).map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change places
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {part}
    </Fragment>
  ));

export function agesInWords({ minimum_age: from, maximum_age: to }: ListedContact['service']): string {
  if (from !== undefined && to !== undefined) return text.years(from, to);
  if (from !== undefined) return text.from(from);
  return to === undefined ? '' : text.to(to);
}

export function Assured({ row: { overdue, assured_date: day, assurer } }: Props): React.ReactNode {
  const last = day === undefined ? '' : assurer ? text.assured(assurer, date(day)) : text.assuredBySomebody(date(day));
  if (!overdue)
    return (
      <p className="contact-assured">
        <CheckmarkCircleRegular aria-hidden />
        {last}
      </p>
    );
  return (
    <p className="contact-assured contact-overdue">
      <WarningRegular aria-hidden />
      <span>
        <b>{day === undefined ? text.neverAssured : text.overdue}</b>
        {last && ` ${last}`}
      </span>
    </p>
  );
}

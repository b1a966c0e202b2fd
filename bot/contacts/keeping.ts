/** When a row is to be asked about anew: what nobody has confirmed for half a year is not to be trusted. */
import { Temporal } from 'temporal-polyfill';
import type { Contact } from './contact.ts';

/** Days that a confirmation holds. */
const holdsDays = 180;

export const isOverdue = ({ assured_date }: Pick<Contact, 'assured_date'>, today: Temporal.PlainDate): boolean =>
  assured_date === undefined || Temporal.PlainDate.from(assured_date).until(today).days > holdsDays;

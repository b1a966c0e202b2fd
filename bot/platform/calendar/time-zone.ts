/** VTIMEZONE for where all our users live, as jCal (RFC 7265): the rule of the European Union, in Sweden since 1996. */
import { zone } from '../time/clock.ts';
import type { JCal, Property } from './jcal.ts';

type Observance = {
  readonly component: 'daylight' | 'standard';
  readonly name: string;
  /** On the wall clock as it was before. */
  readonly first: string;
  readonly month: number;
  readonly from: string;
  readonly to: string;
};

const observance = ({ component, name, first, month, from, to }: Observance): JCal => [
  component,
  [
    ['dtstart', {}, 'date-time', first],
    ['rrule', {}, 'recur', { freq: 'YEARLY', bymonth: month, byday: '-1SU' }],
    ['tzoffsetfrom', {}, 'utc-offset', from],
    ['tzoffsetto', {}, 'utc-offset', to],
    ['tzname', {}, 'text', name],
  ],
  [],
];

const winter = '+01:00';
const summer = '+02:00';

const id: Property = ['tzid', {}, 'text', zone];

/** True of no day before 31 March 1996. */
export const swedishTime: JCal = [
  'vtimezone',
  [id],
  [
    observance({
      component: 'daylight',
      name: 'CEST',
      first: '1996-03-31T02:00:00',
      month: 3,
      from: winter,
      to: summer,
    }),
    observance({
      component: 'standard',
      name: 'CET',
      first: '1996-10-27T03:00:00',
      month: 10,
      from: summer,
      to: winter,
    }),
  ],
];

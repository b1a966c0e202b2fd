/** The rows of the rights table that are about Läget: all of it for those who help the region, one's own for its conveners. */
import type { Place } from './places.ts';
import type { Row } from './rights-row.ts';
import { helpers, members, roles } from './roles.ts';

const onlyHelpers: Row['in'] = {
  region: { 200: helpers, 403: roles.filter((role) => role !== 'nobody' && !helpers.includes(role)) },
};

const conveners: readonly string[] = ['convener', 'deputy'];

/** Of the region there is none: only its municipalities are looked at one by one. */
const looking: Row['in'] = {
  mariestad: {
    200: ['convener', 'deputy', ...helpers],
    403: members.filter((role) => !conveners.includes(role)),
  },
  skovde: { 200: ['elsewhere', ...helpers] },
};

const path = (place: Place) => `/overview/${place}`;

export const overviewRows: readonly Row[] = [
  {
    route: 'GET /overview',
    does: 'looks over the region',
    in: onlyHelpers,
    ask: async () => ({ path: '/overview' }),
  },
  {
    route: 'GET /overview.xlsx',
    does: 'takes Läget along',
    in: onlyHelpers,
    ask: async () => ({ path: '/overview.xlsx' }),
  },
  {
    route: 'GET /overview/:municipality',
    does: 'looks at one municipality',
    in: looking,
    ask: async (_ground, place) => ({ path: path(place) }),
  },
];

/** The rows of the rights table that are about meetings; who stands in none of a row's lists gets 404. */
import { randomUUID } from 'node:crypto';
import type { Ground } from './ground.ts';
import { calledIn, saidIn, seenOf, typedSeries } from './meeting-ground.ts';
import { forums, type Place } from './places.ts';
import type { Row } from './rights-row.ts';
import { helpers, members, type Role, roles } from './roles.ts';

type ByPlace = Readonly<Record<Place, readonly Role[]>>;

/** The network is the coordinator's and, as the deputy, process support's. */
const callers: ByPlace = { mariestad: ['convener', 'deputy'], skovde: ['elsewhere'], region: helpers };
const onRoster: ByPlace = {
  mariestad: [...members, ...helpers],
  skovde: ['elsewhere', ...helpers],
  region: ['convener', 'elsewhere', ...helpers],
};
/** Whoever helps the groups reads no team's agenda and no team's minutes. */
const readers: ByPlace = { mariestad: members, skovde: ['elsewhere'], region: onRoster.region };
/** Those who were called: a confirmed seat, in the network a municipality. */
const called: ByPlace = {
  mariestad: [...callers.mariestad, 'seat', 'external'],
  skovde: ['elsewhere'],
  region: onRoster.region,
};

/** Whoever is on the roster and may not is told so. */
const only = (who: ByPlace, status = 200): Row['in'] => {
  const at = (place: Place) => ({
    [status]: who[place],
    403: onRoster[place].filter((role) => !who[place].includes(role)),
  });
  return { mariestad: at('mariestad'), skovde: at('skovde'), region: at('region') };
};

const all: Row['in'] = { region: { 200: roles.filter((role) => role !== 'nobody') } };

const forumPath = (place: Place) => `/forums/${forums[place]}`;
const meetingPath = async (ground: Ground, place: Place, kind: 'meeting' | 'held' = 'meeting') =>
  `${forumPath(place)}/meetings/${(await ground.thing(kind, place)).id}`;

const looking = (end: string, does: string, who: ByPlace, kind: 'meeting' | 'held' = 'meeting'): Row => ({
  route: `GET /forums/:forum/meetings/:id${end}`,
  does,
  in: only(who),
  ask: async (ground, place) => ({ path: `${await meetingPath(ground, place, kind)}${end}` }),
});

/** In the tests no organization has let the app write in a calendar. */
const inCalendar = (method: 'POST' | 'PUT' | 'DELETE', does: string, who: ByPlace): Row => ({
  route: `${method} /forums/:forum/meetings/:id/event`,
  does,
  in: only(who, 409),
  ask: async (ground, place) => ({ path: `${await meetingPath(ground, place)}/event`, method }),
});

const minutesOf = (place: Place) => ({
  present: calledIn[place].slice(0, 1),
  decisions: [{ text: saidIn[place].text, attendee: calledIn[place][0] }],
});

const seriesPath = (place: Place) => `${forumPath(place)}/series`;

export const meetingRows: readonly Row[] = [
  {
    route: 'GET /meetings',
    does: 'reads the list of meetings',
    in: only(onRoster),
    ask: async (_ground, place) => ({ path: `/meetings?forum=${forums[place]}` }),
  },
  {
    route: 'GET /consultation-hours',
    does: 'sees when to call',
    in: all,
    ask: async () => ({ path: '/consultation-hours' }),
  },
  {
    route: 'GET /calendar-status',
    does: 'asks of the calendar',
    in: all,
    ask: async () => ({ path: '/calendar-status' }),
  },
  looking('', 'opens a meeting', onRoster),
  looking('/ics', 'takes a meeting out as a file', onRoster),
  looking('/event', 'sees whether it is in a calendar', onRoster),
  inCalendar('POST', 'puts it in the own calendar', callers),
  inCalendar('PUT', 'brings it up to date there', onRoster),
  inCalendar('DELETE', 'takes it away from there', onRoster),
  looking('/agenda', 'reads the agenda, and helpers how much there is', onRoster),
  {
    route: 'POST /forums/:forum/meetings/:id/points',
    does: 'adds a point',
    in: only(readers),
    ask: async (ground, place) => {
      const body = { text: 'Hur vi svarar i jul och i vår' };
      return { path: `${await meetingPath(ground, place)}/points`, method: 'POST', body };
    },
  },
  {
    route: 'DELETE /forums/:forum/meetings/:id/points/:point',
    does: 'takes somebody’s point away',
    in: only(callers),
    ask: async (ground, place) => {
      const { id, change } = await ground.thing('meeting', place);
      return { path: `${forumPath(place)}/meetings/${id}/points/${change}`, method: 'DELETE' };
    },
  },
  looking('/minutes', 'reads the minutes', readers, 'held'),
  {
    route: 'PUT /forums/:forum/meetings/:id/minutes',
    does: 'writes the minutes',
    in: only(called),
    ask: async (ground, place) => {
      const { id, etag } = await ground.thing('held', place);
      const path = `${forumPath(place)}/meetings/${id}/minutes`;
      return { path, method: 'PUT', body: minutesOf(place), headers: { 'If-Match': etag } };
    },
  },
  {
    route: 'POST /forums/:forum/meetings/:id/minutes/shows',
    does: 'says that the minutes show',
    in: only(called),
    ask: async (ground, place) => ({
      path: `${await meetingPath(ground, place, 'held')}/minutes/shows`,
      method: 'POST',
      body: { shows: true },
    }),
  },
  {
    route: 'POST /forums/:forum/decisions/:meeting/:id/done',
    does: 'marks a decision as done',
    in: only(called),
    ask: async (ground, place) => {
      const { id, change } = await ground.thing('held', place);
      return { path: `${forumPath(place)}/decisions/${id}/${change}/done`, method: 'POST', body: { done: true } };
    },
  },

  {
    route: 'GET /forums/:forum/series',
    does: 'sees how often they meet',
    in: only(onRoster),
    ask: async (_ground, place) => ({ path: seriesPath(place) }),
  },
  {
    route: 'POST /forums/:forum/series/preview',
    does: 'looks at a plan',
    in: only(callers),
    ask: async (_ground, place) => ({ path: `${seriesPath(place)}/preview`, method: 'POST', body: typedSeries(place) }),
  },
  {
    route: 'POST /forums/:forum/series',
    does: 'plans a series',
    in: only(callers, 201),
    ask: async (_ground, place) => {
      const body = { ...typedSeries(place), id: randomUUID() };
      return { path: seriesPath(place), method: 'POST', body };
    },
  },
  {
    route: 'PUT /forums/:forum/series/:id',
    does: 'changes a series',
    in: only(callers),
    ask: async (ground, place) => {
      const made = await ground.thing('series', place);
      const fingerprint = await seenOf(ground.ports, place, made, 'change');
      const body = { ...typedSeries(place, made.change), fingerprint };
      return { path: `${seriesPath(place)}/${made.id}`, method: 'PUT', body, headers: { 'If-Match': made.etag } };
    },
  },
  {
    route: 'GET /forums/:forum/series/:id/end',
    does: 'looks at what an end would do',
    in: only(callers),
    ask: async (ground, place) => ({ path: `${seriesPath(place)}/${(await ground.thing('series', place)).id}/end` }),
  },
  {
    route: 'POST /forums/:forum/series/:id/end',
    does: 'ends a series',
    in: only(callers),
    ask: async (ground, place) => {
      const made = await ground.thing('series', place);
      const body = { fingerprint: await seenOf(ground.ports, place, made, 'end') };
      return { path: `${seriesPath(place)}/${made.id}/end`, method: 'POST', body, headers: { 'If-Match': made.etag } };
    },
  },

  {
    route: 'GET /calendar-addresses',
    does: 'sees the calendar addresses',
    in: all,
    ask: async () => ({ path: '/calendar-addresses' }),
  },
  {
    route: 'POST /calendar-addresses',
    does: 'makes a forum’s address',
    in: only(callers, 201),
    ask: async (_ground, place) => ({ path: '/calendar-addresses', method: 'POST', body: { for: forums[place] } }),
  },
  {
    route: 'DELETE /calendar-addresses/:id',
    does: 'closes a forum’s address',
    in: only(callers),
    ask: async (ground, place) => {
      const { id } = await ground.thing('address', place);
      return { path: `/calendar-addresses/${id}`, method: 'DELETE' };
    },
  },
];

/** The rows of the rights table that are about the support to the groups: what is said of them, and what was given. */
import { randomUUID } from 'node:crypto';
import { type Place, seenBy } from './places.ts';
import type { Row } from './rights-row.ts';
import { helpers, type Role, roles } from './roles.ts';

/** Whoever is told of the municipality and may not is told that too. */
const only = (who: readonly Role[], status = 200): Row['in'] => {
  const at = (place: Place) => ({ [status]: who, 403: seenBy[place].filter((role) => !who.includes(role)) });
  return { mariestad: at('mariestad'), skovde: at('skovde') };
};

/** Nobody here convenes a group: those of the teams do not speak for the municipality. */
const speakers: readonly Role[] = ['coordinator'];

const onlyHelpers: Row['in'] = {
  region: { 200: helpers, 403: roles.filter((role) => role !== 'nobody' && !helpers.includes(role)) },
};

const path = (place: Place, end: string) => `/municipalities/${place}/${end}`;
const note = { day: '2026-11-02', kind: 'visit', line: 'Vi gick igenom uppdraget' };

export const supportRows: readonly Row[] = [
  {
    route: 'GET /municipalities/:id/support',
    does: 'sees how it stands in a municipality',
    in: { mariestad: { 200: seenBy.mariestad }, skovde: { 200: seenBy.skovde } },
    ask: async (_ground, place) => ({ path: path(place, 'support') }),
  },
  {
    route: 'PUT /municipalities/:id/team-status',
    does: 'says how it stands with the team',
    in: only(speakers),
    by: 'coordinator',
    ask: async (ground, place) => {
      const { etag } = await ground.thing('team-status', place);
      const body = { state: 'active', since: '2026-09-01' };
      return { path: path(place, 'team-status'), method: 'PUT', body, headers: { 'If-Match': etag } };
    },
  },
  {
    route: 'PUT /municipalities/:id/support-wish',
    does: 'says what a municipality wishes',
    in: only(speakers),
    by: 'coordinator',
    ask: async (ground, place) => {
      const { etag } = await ground.thing('support-wish', place);
      const body = { says: 'not-now', line: 'Vi har kommit i gång.' };
      return { path: path(place, 'support-wish'), method: 'PUT', body, headers: { 'If-Match': etag } };
    },
  },
  {
    route: 'POST /municipalities/:id/notes',
    does: 'notes what support was given',
    in: only(helpers, 201),
    by: 'coordinator',
    ask: async (_ground, place) => ({
      path: path(place, 'notes'),
      method: 'POST',
      body: { once: randomUUID(), ...note },
    }),
  },
  ...(['PUT', 'DELETE'] as const).map(
    (method): Row => ({
      route: `${method} /municipalities/:id/notes/:note`,
      does: method === 'PUT' ? 'changes a note of support' : 'removes a note of support',
      in: only(helpers),
      by: 'coordinator',
      ask: async (ground, place) => {
        const { id, etag } = await ground.thing('support-note', place);
        const body = method === 'PUT' ? { body: note } : {};
        return { path: path(place, `notes/${id}`), method, ...body, headers: { 'If-Match': etag } };
      },
    }),
  ),
  {
    route: 'GET /support/notes',
    does: 'reads all notes of support',
    in: onlyHelpers,
    ask: async () => ({ path: '/support/notes' }),
  },
  {
    route: 'GET /support/wishes',
    does: 'sees who wants support',
    in: onlyHelpers,
    ask: async () => ({ path: '/support/wishes' }),
  },
];

/** The rows of the rights table that are about a region's settings. */
import { loadRegion } from '../../bot/forums/store/regions.ts';
import type { Ports } from '../../bot/platform/ports.ts';
import type { Row } from './rights-row.ts';
import { helpers, members } from './roles.ts';

const path = '/regions/skaraborg/settings';

const asItIs = async (ports: Ports) => {
  await ports.regions.read();
  const { present } = await loadRegion(ports, 'skaraborg');
  return {
    body: { ...present?.region, coordinators: ports.regions.of('skaraborg').coordinators },
    etag: present?.etag,
  };
};

export const regionRows: readonly Row[] = [
  {
    route: 'GET /regions/:id/settings',
    does: 'reads the settings of the region',
    in: { region: { 200: helpers, 403: [...members, 'elsewhere'] } },
    ask: async () => ({ path }),
  },
  {
    route: 'PUT /regions/:id/settings',
    does: 'changes the settings of the region',
    by: 'coordinator',
    in: { region: { 200: ['coordinator'], 403: [...members, 'elsewhere', 'support'] } },
    ask: async ({ ports }) => {
      const { body, etag = '' } = await asItIs(ports);
      return { path, method: 'PUT', body, headers: { 'If-Match': etag } };
    },
  },
  {
    route: 'POST /regions',
    does: 'makes a region that there is',
    by: 'coordinator',
    in: { region: { 409: ['coordinator'], 403: [...members, 'elsewhere', 'support', 'stranger'] } },
    ask: async ({ ports }) => ({ path: '/regions', method: 'POST', body: (await asItIs(ports)).body }),
  },
];

/** Regions over HTTP: what their coordinators keep, and a new one beside the others. */
import { Router } from 'express';
import type { Ports } from '../../platform/ports.ts';
import type { RegionPerson } from '../../platform/regions/port.ts';
import { type ApiAnswer, apiFailure, behind, type Door, ifMatch, json, parsed } from '../../platform/web/api.ts';
import { mayHelpRegion } from '../access.ts';
import {
  type KeptRegion,
  keepRegion,
  lookAtRegion,
  makeRegion,
  type RegionFailure,
} from '../actions/region-settings.ts';
import type { Arrived } from '../actions/visitor.ts';
import { type RegionSettings, regionInput } from '../contract/regions.ts';
import { coordinates } from '../region.ts';
import { hasForums, hasSeats, regionFrom } from '../region-change.ts';
import { flawWords, regionRefusals } from '../region-refusals.ts';

const peopleIn = (known: readonly RegionPerson[], stored: readonly RegionPerson[]) =>
  known.map(({ person, name }) => ({ person, name, stays: !stored.some((one) => one.person === person) }));

const present = ({ known, region, forums, etag }: KeptRegion, mayKeep: boolean): RegionSettings => ({
  region: known.region,
  municipalities: known.municipalities.map(({ code, id, name, tile }) => ({
    code,
    id,
    name,
    ...(tile && { tile: [...tile] }),
    hasForums: hasForums(forums, id),
  })),
  parties: known.parties.map((party) => ({ ...party, hasSeats: hasSeats(forums, party.id) })),
  coordinators: peopleIn(known.coordinators, region.coordinators),
  processSupport: peopleIn(known.processSupport, region.processSupport),
  defaults: { ...known.defaults, digest: { ...known.defaults.digest } },
  mayKeep,
  etag,
});

const mayNot = apiFailure(403, 'may-not', regionRefusals['may-not']);
const noSuchRegion = apiFailure(404, 'no-such-region', regionRefusals['no-such-region']);

const refusal = (failure: RegionFailure): ApiAnswer => {
  switch (failure.kind) {
    case 'no-such-region':
      return noSuchRegion;
    case 'region-exists':
      return apiFailure(409, 'region-exists', regionRefusals['region-exists'], {
        fields: { 'region.id': regionRefusals['region-exists'] },
      });
    case 'changed':
      return apiFailure(412, 'changed', regionRefusals.changed, {
        present: present(failure.present, true),
      });
    case 'flawed': {
      const fields: Record<string, string> = {};
      for (const flaw of failure.flaws) {
        const { field, sentence } = flawWords(flaw);
        fields[field] = fields[field] === undefined ? sentence : `${fields[field]} ${sentence}`;
      }
      return apiFailure(422, 'flawed', regionRefusals.flawed, { fields });
    }
  }
};

/** The path says which region it is about, and not what the rest of the tab stands in. */
const theirs = (who: Arrived, id: unknown) => who.regions.find(({ region }) => region.region.id === id);

export const regionRoutes = (ports: Ports, door: Door<Arrived>): Router => {
  const { reads, writes } = behind(door, ports.log);
  const routes = Router();
  const path = '/regions/:id/settings';

  routes.get(
    path,
    reads(async (who, { params }) => {
      const own = theirs(who, params.id);
      if (!own) return noSuchRegion;
      if (!mayHelpRegion(own)) return mayNot;
      const looked = await lookAtRegion(ports, own.region.region.id);
      return looked ? json(present(looked, own.isCoordinator), { etag: looked.etag }) : noSuchRegion;
    }),
  );

  routes.put(
    path,
    writes(async (who, request) => {
      const own = theirs(who, request.params.id);
      if (!own) return noSuchRegion;
      if (!own.isCoordinator) return mayNot;
      const seen = ifMatch(request);
      if (seen === undefined) return apiFailure(412, 'not-seen', regionRefusals['not-seen']);
      const typed = parsed(regionInput, request.body);
      if (!typed.ok) return typed;
      if (typed.value.region.id !== own.region.region.id)
        return apiFailure(422, 'other-region', regionRefusals['other-region'], {
          fields: { 'region.id': regionRefusals['other-region'] },
        });
      const kept = await keepRegion(ports, regionFrom(typed.value), seen);
      return kept.ok ? json(present(kept.value, true), { etag: kept.value.etag }) : refusal(kept.failure);
    }),
  );

  routes.post(
    '/regions',
    writes(async (who, { body }) => {
      if (!who.regions.some(({ isCoordinator }) => isCoordinator))
        return apiFailure(403, 'may-not-make', regionRefusals['may-not-make']);
      const typed = parsed(regionInput, body);
      if (!typed.ok) return typed;
      const made = await makeRegion(ports, regionFrom(typed.value));
      if (!made.ok) return refusal(made.failure);
      const { known, etag } = made.value;
      return json(present(made.value, coordinates(known, who.person)), { status: 201, etag });
    }),
  );

  return routes;
};

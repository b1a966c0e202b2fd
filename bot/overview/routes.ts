/** Läget over HTTP: of the region for those who help it, of one municipality for its own conveners too. */
import { type Request, Router } from 'express';
import { ok, type Result } from '../failure.ts';
import { areaAccess, mayLookAtMunicipality, maySeeOverview, maySeeSupportNotes, maySeeWish } from '../forums/access.ts';
import { notTheirs, teamsSilent } from '../forums/actions/area-asked.ts';
import type { Visitor } from '../forums/actions/visitor.ts';
import { municipalityArea } from '../forums/area.ts';
import type { Municipality } from '../forums/region.ts';
import type { Ports } from '../platform/ports.ts';
import { type ApiFailure, apiFailure, behind, type Door, json } from '../platform/web/api.ts';
import { exportOverview } from './actions/export.ts';
import { lookAt } from './actions/look-at.ts';
import { lookOver } from './actions/overview.ts';
import { presentDetail, presentOverview } from './routes/presenting.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const notForThem = apiFailure(
  403,
  'may-not-look-over',
  'Läget är till för koordinator och processtöd. Som sammankallande ser du den egna kommunens läge.',
);
const notTheConveners = apiFailure(
  403,
  'may-not-look-at',
  'Kommunens läge är till för sammankallande och för dem som stödjer grupperna. Fråga er sammankallande.',
);

/** A municipality that is another's is not there. */
const municipalityAsked = (who: Visitor, { params }: Request): Result<Municipality, ApiFailure> => {
  const found = who.region.municipalities.find(({ id }) => id === params.municipality);
  if (!found || !areaAccess(who, municipalityArea(who.regionId, found.id))) return notTheirs(who);
  if (mayLookAtMunicipality(who, found.id)) return ok(found);
  return who.unanswered > 0 ? teamsSilent : notTheConveners;
};

export const overviewRoutes = (ports: Ports, door: Door<Visitor>): Router => {
  const { reads } = behind(door, ports.log);
  const routes = Router();

  routes.get(
    '/overview',
    reads(async (who) => {
      if (!maySeeOverview(who)) return notForThem;
      return json(presentOverview(who, await lookOver(ports, who.regionId)));
    }),
  );
  routes.get(
    '/overview.xlsx',
    reads(async (who) => {
      if (!maySeeOverview(who)) return notForThem;
      return ok({ kind: 'file', type: xlsx, ...(await exportOverview(ports, who.regionId)) } as const);
    }),
  );
  routes.get(
    '/overview/:municipality',
    reads(async (who, request) => {
      const asked = municipalityAsked(who, request);
      if (!asked.ok) return asked;
      const as = { seesWish: maySeeWish(who, asked.value.id), seesNotes: maySeeSupportNotes(who) };
      const looked = await lookAt(ports, who.regionId, asked.value, as);
      return json(presentDetail(who, who.region, looked));
    }),
  );
  return routes;
};

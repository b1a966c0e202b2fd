/** The school years of an area over HTTP: read by all of it, entered by those who keep it. */
import { Router } from 'express';
import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { Ports } from '../../platform/ports.ts';
import { apiFailure, behind, type Door, ifMatch, json, parsed } from '../../platform/web/api.ts';
import { refuseScreened } from '../../platform/web/screened-form.ts';
import { mayKeepArea } from '../access.ts';
import { areaAsked } from '../actions/area-asked.ts';
import {
  lookAtSchoolYears,
  type ProposedYear,
  type SaveFailure,
  type SchoolYears,
  saveSchoolYear,
} from '../actions/school-years.ts';
import type { Visitor } from '../actions/visitor.ts';
import { areaName, isRegionArea } from '../area.ts';
import { type SchoolYearList, type ShownYear, schoolYearInput } from '../contract/school-years.ts';
import type { SchoolYear, Span } from '../school-year.ts';
import { schoolYearName } from '../school-years/bounds.ts';
import { flawSentence, refusals } from '../school-years/refusals.ts';

const daysOf = ({ from, to }: Span) => ({ from: from.toString(), to: to.toString() });

const presentCalendar = ({ year, autumn, spring, breaks }: SchoolYear) => ({
  year,
  name: schoolYearName(year),
  autumn: daysOf(autumn),
  spring: daysOf(spring),
  breaks: breaks.map((one) => ({ name: one.name, ...daysOf(one) })),
});

const presentYear = ({ year, etag }: SchoolYears['years'][number]): ShownYear => ({ ...presentCalendar(year), etag });

const presentProposal = ({ year, from }: ProposedYear): SchoolYearList['proposals'][number] => ({
  ...presentCalendar(year),
  ...(from !== undefined && { from: schoolYearName(from) }),
});

type Typed = z.output<typeof schoolYearInput>;

/** The schema has made sure that each day is one. */
const spanFrom = ({ from, to }: Typed['autumn']): Span => ({
  from: Temporal.PlainDate.from(from),
  to: Temporal.PlainDate.from(to),
});

const yearFrom = (year: number, { autumn, spring, breaks }: Typed): SchoolYear => ({
  year,
  autumn: spanFrom(autumn),
  spring: spanFrom(spring),
  breaks: breaks.map((one) => ({ name: one.name, ...spanFrom(one) })),
});

const noSuchYear = apiFailure(404, 'no-such-year', refusals['no-such-year']);

const refuseOver = (failure: SaveFailure, isRegion: boolean) => {
  switch (failure.kind) {
    case 'may-not':
      return apiFailure(403, 'may-not', refusals[isRegion ? 'may-not-in-region' : 'may-not']);
    case 'no-such-year':
      return noSuchYear;
    case 'changed':
      return apiFailure(412, 'changed', refusals.changed, { present: presentYear(failure.present) });
    case 'screened':
      return refuseScreened(failure.fields);
    case 'flawed': {
      const fields: Record<string, string> = {};
      for (const flaw of failure.flaws) fields[flaw.field] ??= flawSentence(flaw);
      return apiFailure(422, 'flawed', refusals.flawed, { fields });
    }
  }
};

export const schoolYearRoutes = (ports: Ports, door: Door<Visitor>): Router => {
  const { reads, writes } = behind(door, ports.log);
  const routes = Router();

  routes.get(
    '/areas/:area/school-years',
    reads(async (who, request) => {
      const access = areaAsked(who, request);
      if (!access.ok) return access;
      const { area } = access.value;
      const { years, proposals } = await lookAtSchoolYears(ports, area);
      const mayKeep = mayKeepArea(access.value);
      return json({
        area,
        areaName: areaName(area, who.region),
        isRegion: isRegionArea(area),
        years: years.map(presentYear),
        mayKeep,
        proposals: mayKeep ? proposals.map(presentProposal) : [],
      } satisfies SchoolYearList);
    }),
  );

  routes.put(
    '/areas/:area/school-years/:year',
    writes(async (who, request) => {
      const access = areaAsked(who, request);
      if (!access.ok) return access;
      const [year] = /^\d{4}$/.exec(String(request.params.year)) ?? [];
      if (year === undefined) return noSuchYear;
      const isRegion = isRegionArea(access.value.area);
      if (!mayKeepArea(access.value)) return refuseOver({ kind: 'may-not' }, isRegion);
      const typed = parsed(schoolYearInput, request.body);
      if (!typed.ok) return typed;
      const { notNames } = typed.value;
      const wanted = { year: yearFrom(Number(year), typed.value), seen: ifMatch(request), notNames };
      const saved = await saveSchoolYear(ports, access.value, wanted);
      if (!saved.ok) return refuseOver(saved.failure, isRegion);
      return json(presentYear(saved.value), { etag: saved.value.etag });
    }),
  );

  return routes;
};

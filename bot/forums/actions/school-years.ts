/** The school years of an area: read by all of it, entered by its conveners and the coordinators. */
import { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '../../failure.ts';
import type { Promised } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf } from '../../platform/time/clock.ts';
import type { StoppedFields } from '../../screening/fields.ts';
import { screen } from '../../screening/screen.ts';
import { type AreaAccess, mayKeepArea } from '../access.ts';
import type { AreaId } from '../area.ts';
import type { SchoolYear, Span } from '../school-year.ts';
import { neighbouringYear } from '../school-years/neighbouring-year.ts';
import { type Flaw, flawsOf, mayBeEntered, yearsAhead } from '../school-years/typed.ts';
import { usualYear } from '../school-years/usual-year.ts';
import { listSchoolYears, loadSchoolYear, type StoredSchoolYear, schoolYearWrite } from '../store/school-years.ts';
import { oweTermEnds } from './owed.ts';

/**
 * By year; empty where nobody has entered any, and then no term can be planned. The region's area has its own, entered
 * by the coordinators: the network goes by it, and not by what most of the municipalities have.
 */
export const schoolYearsOf = async (ports: Pick<Ports, 'tables'>, area: AreaId): Promise<readonly SchoolYear[]> =>
  (await listSchoolYears(ports, area)).map(({ year }) => year);

/** `from`: the year of the same area that it is copied from; undefined where it is the usual one. */
export type ProposedYear = { readonly year: SchoolYear; readonly from: number | undefined };

const proposedFrom = (entered: readonly SchoolYear[], year: number): ProposedYear => {
  const before = entered.findLast((one) => one.year < year) ?? entered.find((one) => one.year > year);
  return before
    ? { year: neighbouringYear(before, year), from: before.year }
    : { year: usualYear(year), from: undefined };
};

export const proposeSchoolYear = async (
  ports: Pick<Ports, 'tables'>,
  area: AreaId,
  year: number,
): Promise<ProposedYear> => proposedFrom(await schoolYearsOf(ports, area), year);

export type SchoolYears = {
  readonly years: readonly StoredSchoolYear[];
  /** For each year from the present one on that nobody has entered. */
  readonly proposals: readonly ProposedYear[];
};

export const lookAtSchoolYears = async (ports: Ports, area: AreaId): Promise<SchoolYears> => {
  const years = await listSchoolYears(ports, area);
  const entered = years.map(({ year }) => year);
  const today = dayOf(ports.clock.now());
  const present = today.month > 6 ? today.year : today.year - 1;
  const missing = Array.from({ length: yearsAhead + 1 }, (_, n) => present + n).filter(
    (year) => mayBeEntered(year, today) && !entered.some((one) => one.year === year),
  );
  return { years, proposals: missing.map((year) => proposedFrom(entered, year)) };
};

export type SaveFailure =
  | { readonly kind: 'may-not' }
  | { readonly kind: 'no-such-year' }
  | { readonly kind: 'flawed'; readonly flaws: readonly Flaw[] }
  | { readonly kind: 'screened'; readonly fields: StoppedFields }
  /** Somebody has entered or changed it since it was seen. */
  | { readonly kind: 'changed'; readonly present: StoredSchoolYear };

/** `seen`: the tag of the year as it stood when the form was opened; none for a new one. */
export type TypedYear = {
  readonly year: SchoolYear;
  readonly seen: string | undefined;
  /** Words of which the writer has said that they point to nobody. */
  readonly notNames: readonly string[];
};

const screenBreaks = ({ breaks }: SchoolYear, notNames: readonly string[]): StoppedFields | undefined => {
  const stopped = breaks.flatMap(({ name }, n) => {
    const screening = screen(name, 'ordinary', notNames);
    return screening.kind === 'clean' ? [] : [[`breaks.${n}.name`, screening] as const];
  });
  return stopped.length > 0 ? Object.fromEntries(stopped) : undefined;
};

/** Breaks by day, and nothing else than what is kept, in one order of its parts: two that are the same look the same. */
const asKept = ({ year, autumn, spring, breaks }: SchoolYear): SchoolYear => {
  const daysOf = ({ from, to }: Span): Span => ({ from, to });
  return {
    year,
    autumn: daysOf(autumn),
    spring: daysOf(spring),
    breaks: breaks
      .map((one) => ({ name: one.name.trim(), ...daysOf(one) }))
      .toSorted((one, other) => Temporal.PlainDate.compare(one.from, other.from)),
  };
};

const isSame = (one: SchoolYear, other: SchoolYear): boolean =>
  JSON.stringify(asKept(one)) === JSON.stringify(asKept(other));

/** The forums' own ends of term follow as a job that is owed with the year, and not before it is saved. */
export const saveSchoolYear = async (
  ports: Ports,
  access: AreaAccess,
  { year, seen, notNames }: TypedYear,
): Promise<Result<StoredSchoolYear, SaveFailure>> => {
  if (!mayKeepArea(access)) return refuse({ kind: 'may-not' });
  if (!mayBeEntered(year.year, dayOf(ports.clock.now()))) return refuse({ kind: 'no-such-year' });
  const flaws = flawsOf(year);
  if (flaws.length > 0) return refuse({ kind: 'flawed', flaws });
  const fields = screenBreaks(year, notNames);
  if (fields) return refuse({ kind: 'screened', fields });
  const kept = asKept(year);
  for (let tries = 0; tries < 10; tries += 1) {
    const { present, etag } = await loadSchoolYear(ports, access.area, kept.year);
    // The same press come twice, or two who entered the same.
    if (present && isSame(present.year, kept)) return ok(present);
    if (present && present.etag !== seen) return refuse({ kind: 'changed', present });
    const promises: readonly Promised[] = [oweTermEnds(ports, access.area)];
    const writes = [schoolYearWrite(kept, etag), ...promises.map(({ write }) => write)];
    const commit = { table: 'regions', partition: access.area, op: ports.random.id(), writes } as const;
    if ((await ports.jobs.commit(commit, promises)) === 'lost') continue;
    const saved = await loadSchoolYear(ports, access.area, kept.year);
    if (saved.present) return ok(saved.present);
  }
  throw new Error(`could not save the school year ${kept.year}: others wrote first ten times`);
};

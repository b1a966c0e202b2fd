/** Läget of a whole region: the rows that the rounds have written, and what must show at once as it is now. */
import { Temporal } from 'temporal-polyfill';
import { forumIdsOf } from '../../forums/actions/forum-ids.ts';
import type { Forum } from '../../forums/forum.ts';
import { inTurns } from '../../forums/in-turns.ts';
import type { Municipality, Region } from '../../forums/region.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { teamStatusesOf, wishesOf } from '../../support/actions/reading.ts';
import { noFacts, type Summary } from '../facts.ts';
import { inOrder, type Known } from '../row.ts';
import { standingOf } from '../standing.ts';
import { listSummaries, listToldTerms, listTrendRows } from '../store.ts';
import { termOf } from '../term.ts';
import { type TrendTerm, trendOf, trendRowOf } from '../trend.ts';
import { forumsAmong } from './forums-here.ts';
import { countAnew } from './refresh.ts';

export type Overview = {
  readonly region: Region;
  /** In the order that they are shown. */
  readonly known: readonly Known[];
  readonly trend: readonly TrendTerm[];
  readonly now: Temporal.Instant;
  /** The oldest of what is told. */
  readonly asOf: Temporal.Instant;
};

/** Forums of a region that are read in one request; of a larger one it is told as the last round found it. */
const mostForumsNow = 200;
/** Municipalities without a row, of a region that has just begun, that are counted in one request. */
const mostCountedNow = 20;

const forumsNow = async (ports: Ports, regionId: string): Promise<readonly Forum[] | undefined> => {
  const ids = await forumIdsOf(ports, regionId);
  return ids.length > mostForumsNow ? undefined : forumsAmong(ports, ids);
};

const countMissing = async (
  ports: Ports,
  { region, municipalities }: Region,
  rows: readonly Summary[],
  forums: readonly Forum[] | undefined,
): Promise<readonly Summary[]> => {
  const missing = municipalities.filter(({ id }) => !rows.some(({ facts }) => facts.municipality === id));
  if (!forums) return [];
  return inTurns(missing.slice(0, mostCountedNow), async ({ id: municipality }) => {
    const here = forums.filter((forum) => forum.municipality === municipality);
    return (await countAnew(ports, { regionId: region.id, municipality }, here)).summary;
  });
};

/** Whoever calls has made sure that the person may see it. */
export const lookOver = async (ports: Ports, regionId: string): Promise<Overview> => {
  const region = ports.regions.of(regionId);
  const [rows, forums, statuses, wishes, kept, told] = await Promise.all([
    listSummaries(ports.tables, regionId),
    forumsNow(ports, regionId),
    teamStatusesOf(ports, regionId),
    wishesOf(ports, regionId),
    listTrendRows(ports.tables, regionId),
    listToldTerms(ports.tables, regionId),
  ]);
  const now = ports.clock.now();
  const term = termOf(dayOf(now));
  const summaries = [...rows, ...(await countMissing(ports, region, rows, forums))];
  const knownOf = ({ id, name }: Municipality): Known => {
    const summary = summaries.find(({ facts }) => facts.municipality === id);
    const facts = summary?.facts ?? noFacts(id, term.name);
    const here = forums?.filter(({ municipality }) => municipality === id);
    return {
      municipality: { id, name },
      facts: facts.term === term.name ? facts : withoutFigures(facts),
      standing: here ? standingOf(here) : facts.standing,
      status: statuses.get(id),
      wish: wishes.get(id),
      at: summary?.at ?? now,
    };
  };
  const known = inOrder(region.municipalities.map(knownOf));
  const present = known.map((one) =>
    trendRowOf({ ...one.facts, standing: one.standing }, one.status?.state ?? 'none', term),
  );
  const gone = kept.filter((row) => row.term !== term.name);
  return {
    region,
    known,
    trend: trendOf([...gone, ...present], told, region.municipalities.length),
    now,
    asOf: known.map(({ at }) => at).toSorted(Temporal.Instant.compare)[0] ?? now,
  };
};

/** A new term begins from nothing, also before the first round in it. */
const withoutFigures = ({ questions, calls, ...facts }: Summary['facts']): Summary['facts'] => facts;

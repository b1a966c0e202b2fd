/** Counts one municipality anew, and writes what has changed: its summary, and how it stands in the present term. */
import type { z } from 'zod';
import type { Forum } from '../../forums/forum.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Write } from '../../platform/tables/port.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { supportOf } from '../../support/actions/reading.ts';
import type { TeamState } from '../../support/kind.ts';
import { facts, type Summary } from '../facts.ts';
import { commitRows, isOld, type Kept, loadSummary, loadTrendRow, summaryWrite, trendWrite } from '../store.ts';
import { termOf } from '../term.ts';
import { type TrendRow, trendRow, trendRowOf } from '../trend.ts';
import { factsOf } from './facts-of.ts';
import { type Ground, type Place, readGround } from './ground.ts';

export type Counted = { readonly ground: Ground; readonly summary: Summary };

/** As a row would give it back: in the schema's order, so that two that say the same are the same text. */
const asText = (schema: z.ZodType, value: unknown): string =>
  JSON.stringify(schema.parse(JSON.parse(JSON.stringify(value))));

const isSame = <T>(schema: z.ZodType<T>, known: T | undefined, counted: T): boolean =>
  known !== undefined && asText(schema, known) === asText(schema, counted);

const teamOf = async (ports: Ports, { regionId, municipality }: Place): Promise<TeamState> =>
  (await supportOf(ports, regionId, municipality)).status.present?.value.state ?? 'none';

type Before = { readonly summary: Kept<Summary>; readonly trend: Kept<TrendRow> };

const writesOf = (before: Before, summary: Summary, trend: TrendRow): readonly Write[] => {
  const known = before.summary.value;
  const isNew = !known || !isSame(facts, known.facts, summary.facts) || isOld(known, summary.at);
  return [
    ...(isNew ? [summaryWrite(summary, before.summary.etag)] : []),
    ...(isSame(trendRow, before.trend.value, trend) ? [] : [trendWrite(trend, before.trend.etag)]),
  ];
};

const mostTries = 5;

/**
 * The rows are read before all else, so that whoever has read older things loses. The term is that of the moment: of
 * one that has gone nothing is written any more.
 */
export const countAnew = async (ports: Ports, place: Place, forums: readonly Forum[]): Promise<Counted> => {
  for (let tries = 1; ; tries += 1) {
    const { municipality, regionId } = place;
    const { name: term } = termOf(dayOf(ports.clock.now()));
    const [summary, trend, team] = await Promise.all([
      loadSummary(ports.tables, regionId, municipality),
      loadTrendRow(ports.tables, regionId, { term, municipality }),
      teamOf(ports, place),
    ]);
    const ground = await readGround(ports, place, forums);
    const counted = { facts: factsOf(ground), at: ground.now };
    const isSameTerm = ground.term.name === term;
    const writes = writesOf({ summary, trend }, counted, trendRowOf(counted.facts, team, ground.term));
    const outcome =
      writes.length === 0 || !isSameTerm
        ? 'committed'
        : await commitRows(ports.tables, regionId, ports.random.id(), writes);
    // Whoever goes on losing is overtaken by others who count the same: what was counted is as true as theirs.
    if ((outcome === 'committed' && isSameTerm) || tries === mostTries) return { ground, summary: counted };
  }
};

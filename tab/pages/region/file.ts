// A region as a file: the same shape is taken along from one region, and begun from for another.
import { z } from 'zod';
import { type RegionSettings, usualDefaults } from '../../../bot/forums/contract/regions.ts';
import { type Fields, noFields } from './fields.ts';
import { asText, listIds, rowsAsText, rowsFrom } from './rows.ts';
import { text } from './text.ts';

/** Bytes. The largest region there may be is a tenth of it. */
export const largestFile = 200_000;

const some = z.record(z.string(), z.unknown());
const part = some.catch({});

export type ReadFile =
  /** What stands there, right or wrong: what is wrong is told at its field. */
  { readonly ok: true; readonly fields: Fields } | { readonly ok: false; readonly sentence: string };

export function readFile(content: string): ReadFile {
  const json = parsed(content.replace(/^\uFEFF/, ''));
  if (!json.ok) return json;
  const whole = some.safeParse(json.value);
  if (!whole.success || !('region' in whole.data || 'municipalities' in whole.data))
    return { ok: false, sentence: text.noRegionInFile };
  const region = part.parse(whole.data.region);
  const { digest, ...defaults } = { ...usualDefaults, ...part.parse(whole.data.defaults) };
  const { weekday, hour } = { ...usualDefaults.digest, ...part.parse(digest) };
  const lists = listIds.map((list) => [list, rowsAsText(rowsFrom(list, whole.data[list]))] as const);
  const fields: Fields = {
    ...noFields,
    'region.name': asText(region.name),
    'region.id': asText(region.id),
    'defaults.guaranteeDays': asText(defaults.guaranteeDays),
    'defaults.digest.weekday': asText(weekday),
    'defaults.digest.hour': asText(hour),
    'defaults.teamName': asText(defaults.teamName),
    ...Object.fromEntries(lists),
  };
  return { ok: true, fields };
}

/** To be saved, and to begin another region from. */
export function fileOf({ region, municipalities, parties, coordinators, processSupport, defaults }: RegionSettings) {
  const people = (them: RegionSettings['coordinators']) => them.map(({ person, name }) => ({ person, name }));
  const file = {
    region,
    municipalities: municipalities.map(({ hasForums: _hasForums, ...one }) => one),
    parties: parties.map(({ hasSeats: _hasSeats, ...one }) => one),
    coordinators: people(coordinators),
    processSupport: people(processSupport),
    defaults,
  };
  return { name: `${region.id}.json`, content: `${JSON.stringify(file, null, 2)}\n` };
}

type Json = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly sentence: string };

function parsed(content: string): Json {
  try {
    return { ok: true, value: JSON.parse(content) };
  } catch (error) {
    const at = lineIn(error instanceof Error ? error.message : '', content);
    return { ok: false, sentence: at === undefined ? text.noJson : text.noJsonAt(at) };
  }
}

/** Browsers tell it in words of their own, as a line or as a place in the whole, and some not at all. */
function lineIn(message: string, content: string): number | undefined {
  const [, line] = /line (\d+)/.exec(message) ?? [];
  if (line !== undefined) return Number(line);
  const [, position] = /position (\d+)/.exec(message) ?? [];
  return position === undefined ? undefined : content.slice(0, Number(position)).split('\n').length;
}

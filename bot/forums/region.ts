/** The facts of a region as they are stored and as a file holds them: one shape for both. */
import { z } from 'zod';
import type { Region } from '../platform/regions/port.ts';
import { digestTime, usualDigestTime } from './forum.ts';
import { guaranteeDays, proposedDays } from './guarantee.ts';
import { type PersonKey, personKey } from './person.ts';
import skaraborg from './skaraborg.json' with { type: 'json' };

export type { Municipality, Party, Region } from '../platform/regions/port.ts';

/** "Teamet i Mariestad". */
const usualTeamName = 'Teamet';

const fromOne = z.int().min(1);

/** Partitions, areas and links hold it. */
export const regionId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const municipality = z.object({
  code: z.string(),
  id: z.string(),
  name: z.string(),
  tile: z.tuple([fromOne, fromOne]).optional(),
});

const party = z.object({ id: z.string(), name: z.string(), huvudman: z.string() });

const people = z.array(z.object({ person: personKey, name: z.string() })).default([]);

const defaults = z.object({
  guaranteeDays: guaranteeDays.default(proposedDays),
  digest: digestTime.default(usualDigestTime),
  teamName: z.string().default(usualTeamName),
});

export const region: z.ZodType<Region> = z.object({
  region: z.object({ id: regionId, name: z.string() }),
  municipalities: z.array(municipality),
  parties: z.array(party),
  coordinators: people,
  processSupport: people,
  defaults: defaults.prefault({}),
});

const files: readonly Region[] = [region.parse(skaraborg)];

/** What the first start begins with. Throws when the settings name a region that has no file here. */
export const regionInFile = (id: string): Region => {
  const found = files.find(({ region }) => region.id === id);
  if (!found) throw new Error(`no facts about the region ${id}`);
  return found;
};

/** Polis, folkhälsa och fritid hold no seat in a team unless the convener says so. */
export const partiesOfATeam = ({ parties }: Region): Region['parties'] =>
  parties.filter(({ id }) => !['polis', 'folkhalsa', 'fritid'].includes(id));

/** Whether somebody has the task there. Those whom a row makes process support are asked for in the store. */
export const coordinates = ({ coordinators }: Region, key: PersonKey): boolean =>
  coordinators.some(({ person }) => person === key);

export const supports = ({ processSupport }: Region, key: PersonKey): boolean =>
  processSupport.some(({ person }) => person === key);

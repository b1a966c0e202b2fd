/** What is the same for everybody in a region: its municipalities and the parties that may take part. */
import { z } from 'zod';
import skaraborg from './skaraborg.json' with { type: 'json' };

const fromOne = z.int().min(1);

const municipality = z.object({
  code: z.string(),
  id: z.string(),
  name: z.string(),
  /** Row and column of its tile on a schematic map: from the north and from the west, about as the municipalities lie. */
  tile: z.tuple([fromOne, fromOne]).optional(),
});
export type Municipality = z.infer<typeof municipality>;

const party = z.object({ id: z.string(), name: z.string(), huvudman: z.string() });
export type Party = z.infer<typeof party>;

const region = z.object({
  region: z.object({ id: z.string(), name: z.string() }),
  municipalities: z.array(municipality),
  parties: z.array(party),
});
export type Region = z.infer<typeof region>;

const regions: readonly Region[] = [region.parse(skaraborg)];

/** Throws when the settings name a region that has no file here. */
export const regionOf = (regionId: string): Region => {
  const found = regions.find(({ region }) => region.id === regionId);
  if (!found) throw new Error(`no facts about the region ${regionId}`);
  return found;
};

/** Polis, folkhälsa och fritid hold no seat in a team unless the convener says so. */
export const partiesOfATeam = ({ parties }: Region): readonly Party[] =>
  parties.filter(({ id }) => !['polis', 'folkhalsa', 'fritid'].includes(id));

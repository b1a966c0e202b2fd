/** How it stands in one municipality, and in all of a region for those who look over it. */
import type { Ports } from '../../platform/ports.ts';
import { newestFirst, type SupportNote } from '../note.ts';
import { listNotes } from '../store/notes.ts';
import { statusRows, wishRows } from '../store/said.ts';
import type { Loaded, Stored } from '../stored.ts';
import type { TeamStatus } from '../team-status.ts';
import type { Wish } from '../wish.ts';

type Reading = Pick<Ports, 'tables'>;

const byMunicipality = <T extends { readonly municipality: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map((one) => [one.municipality, one]));

/** By the municipality's id; one of which nobody has said anything is missing. */
export const teamStatusesOf = async (ports: Reading, regionId: string): Promise<ReadonlyMap<string, TeamStatus>> =>
  byMunicipality(await statusRows.list(ports, regionId));

/** The wishes that hold: one that was taken back is missing, as if nothing had been said. */
export const wishesOf = async (ports: Reading, regionId: string): Promise<ReadonlyMap<string, Wish>> =>
  byMunicipality((await wishRows.list(ports, regionId)).filter(({ says }) => says !== 'nothing'));

/** The newest first, with their tags, for whoever may change them; of one municipality where it is named. */
export const storedNotesOf = async (
  ports: Reading,
  regionId: string,
  municipality?: string,
): Promise<readonly Stored<SupportNote>[]> =>
  (await listNotes(ports, regionId, municipality)).toSorted((one, other) => newestFirst(one.value, other.value));

/** The same of all municipalities, only to be read. For those alone of whom `maySeeSupportNotes` is true. */
export const notesOf = async (ports: Reading, regionId: string): Promise<readonly SupportNote[]> =>
  (await storedNotesOf(ports, regionId)).map(({ value }) => value);

export type MunicipalitySupport = { readonly status: Loaded<TeamStatus>; readonly wish: Loaded<Wish> };

export const supportOf = async (
  ports: Reading,
  regionId: string,
  municipality: string,
): Promise<MunicipalitySupport> => {
  const [status, wish] = await Promise.all([
    statusRows.load(ports, regionId, municipality),
    wishRows.load(ports, regionId, municipality),
  ]);
  return { status, wish };
};

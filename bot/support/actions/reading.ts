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

/** Of all municipalities, the newest first. Only for those of whom `maySeeSupportNotes` is true. */
export const notesOf = async (ports: Reading, regionId: string): Promise<readonly SupportNote[]> =>
  newestFirst((await listNotes(ports, regionId)).map(({ value }) => value));

const withTags = (stored: readonly Stored<SupportNote>[]): readonly Stored<SupportNote>[] => {
  const byId = new Map(stored.map((one) => [one.value.id, one]));
  return newestFirst(stored.map(({ value }) => value)).flatMap(({ id }) => byId.get(id) ?? []);
};

/** The same with their tags, for whoever may change them; of one municipality where it is named. */
export const storedNotesOf = async (
  ports: Reading,
  regionId: string,
  municipality?: string,
): Promise<readonly Stored<SupportNote>[]> => withTags(await listNotes(ports, regionId, municipality));

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

/** What somebody may read on the shelf of an area. */
import { ok, type Result, refuse } from '../../failure.ts';
import { type AreaAccess, areaAccess } from '../../forums/access.ts';
import { type AreaId, regionArea } from '../../forums/area.ts';
import type { SignedIn } from '../../forums/signed-in.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf } from '../../platform/time/clock.ts';
import type { DocumentDeed } from '../deed.ts';
import { type DocumentId, type Published, type Version, versionOf } from '../document.ts';
import { inForceOn } from '../in-force.ts';
import type { SeatReading } from '../reading.ts';
import { mayRead, maySee } from '../rights.ts';
import { loadText } from '../store/texts.ts';
import { listDeeds, listDocuments, loadDocument, type StoredDocument } from '../store.ts';
import { readingsOf } from './reading.ts';

export type Shelved = { readonly access: AreaAccess; readonly stored: StoredDocument };

/** All that the person may see in the areas; those that are none of theirs are left out. */
export const listShelves = async (
  ports: Ports,
  who: Parameters<typeof areaAccess>[0],
  areas: readonly AreaId[],
): Promise<readonly Shelved[]> => {
  const accesses = [...new Set(areas)].flatMap((area) => areaAccess(who, area) ?? []);
  const lists = await Promise.all(
    accesses.map(async (access) => ({ access, ...(await listDocuments(ports, access.area)) })),
  );
  const unreadable = lists.reduce((sum, list) => sum + list.unreadable, 0);
  if (unreadable > 0) ports.log.warn({ event: 'documents.unreadable', count: unreadable });
  return lists.flatMap(({ access, documents }) =>
    documents.filter(({ document }) => maySee(access, document)).map((stored) => ({ access, stored })),
  );
};

/** The own area's, then the region's. */
export const listShelf = (ports: Ports, who: SignedIn, area: AreaId): Promise<readonly Shelved[]> =>
  listShelves(ports, who, [area, regionArea(who.regionId)]);

export type Opened = Shelved & {
  readonly inForce: Published | undefined;
  readonly text: string;
  readonly readings: readonly SeatReading[];
  readonly deeds: readonly DocumentDeed[];
};

/** With all that is told about it beside the list. */
export const openStored = async (ports: Ports, access: AreaAccess, stored: StoredDocument): Promise<Opened> => {
  const { area, document } = stored;
  const inForce = inForceOn(document, dayOf(ports.clock.now()));
  const [text, readings, deeds] = await Promise.all([
    inForce ? loadText(ports, area, document.id, inForce) : '',
    inForce ? readingsOf(ports, access, stored, inForce) : [],
    listDeeds(ports, area, document.id),
  ]);
  return { access, stored, inForce, text, readings, deeds };
};

type NotThere = { readonly kind: 'no-such-document' };

export const openDocument = async (
  ports: Ports,
  access: AreaAccess,
  id: DocumentId,
): Promise<Result<Opened, NotThere>> => {
  const stored = await loadDocument(ports, access.area, id);
  if (!stored || !maySee(access, stored.document)) return refuse({ kind: 'no-such-document' });
  return ok(await openStored(ports, access, stored));
};

/** The text of any version that the person may read; of a draft the publisher alone. */
export const openVersion = async (
  ports: Ports,
  access: AreaAccess,
  id: DocumentId,
  n: number,
): Promise<Result<{ readonly stored: StoredDocument; readonly version: Version; readonly text: string }, NotThere>> => {
  const stored = await loadDocument(ports, access.area, id);
  const version = stored && versionOf(stored.document, n);
  if (!version || !mayRead(access, version)) return refuse({ kind: 'no-such-document' });
  return ok({ stored, version, text: await loadText(ports, access.area, id, version) });
};

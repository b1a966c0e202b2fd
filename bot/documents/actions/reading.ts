/** "Läst": a word for each seat, given by its holder. */
import { ok, type Result, refuse } from '../../failure.ts';
import { type AreaAccess, areaAccess, type HeldSeat, maySeeAllReadings } from '../../forums/access.ts';
import { forumsOfRegion } from '../../forums/actions.ts';
import { areaOf, isRegionArea, regionArea, regionOfArea } from '../../forums/area.ts';
import type { SignedIn } from '../../forums/signed-in.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf } from '../../platform/time/clock.ts';
import type { DocumentId, Published } from '../document.ts';
import { inForceOn } from '../in-force.ts';
import { askedSeats, readingOf, type SeatReading, unreadBy } from '../reading.ts';
import { maySee } from '../rights.ts';
import { listReceipts, receiptInsert } from '../store/receipts.ts';
import { listDocuments, loadDocument, type StoredDocument } from '../store.ts';

/** Far more than anybody holds, and still one transaction. */
const mostSeats = 90;

export type ReadFailure = { readonly kind: 'no-such-document' | 'not-asked' | 'no-seat' };

/** Who has and who has not, of the version; nothing where it does not ask. */
export const readingsOf = async (
  ports: Ports,
  access: AreaAccess,
  { area, document }: StoredDocument,
  { n, asksToBeRead }: Published,
): Promise<readonly SeatReading[]> => {
  if (!asksToBeRead) return [];
  const [receipts, forums] = await Promise.all([
    listReceipts(ports, area, document.id, n),
    maySeeAllReadings(access) ? forumsOfRegion(ports, regionOfArea(area)) : access.forums,
  ]);
  const inArea = forums.filter((forum) => isRegionArea(area) || areaOf(forum) === area);
  return readingOf(askedSeats(inArea), receipts);
};

/** For all seats that the person holds there, those of several forums at once: nobody reads the same thing twice. */
export const markRead = async (
  ports: Ports,
  access: AreaAccess,
  id: DocumentId,
  n: number,
): Promise<Result<StoredDocument, ReadFailure>> => {
  const { area, seats } = access;
  const stored = await loadDocument(ports, area, id);
  if (!stored || !maySee(access, stored.document)) return refuse({ kind: 'no-such-document' });
  const shown = inForceOn(stored.document, dayOf(ports.clock.now()));
  if (shown?.n !== n || !shown.asksToBeRead) return refuse({ kind: 'not-asked' });
  if (seats.length === 0) return refuse({ kind: 'no-seat' });
  for (let tries = 0; tries < 10; tries += 1) {
    const unread = unreadBy(seats, await listReceipts(ports, area, id, n)).slice(0, mostSeats);
    if (unread.length === 0) return ok(stored);
    const at = ports.clock.now();
    const writes = unread.map(({ forum, seat }) =>
      receiptInsert(id, n, { forum: forum.id, seat: seat.id, name: seat.name, at }, access.person),
    );
    await ports.tables.commit({ table: 'documents', partition: area, op: ports.random.id(), writes });
  }
  throw new Error(`could not note that ${id} was read: others wrote first ten times`);
};

export type ToRead = {
  readonly stored: StoredDocument;
  readonly version: Published;
  readonly seats: readonly HeldSeat[];
};

/** What waits for somebody to read it, for Start: of the own areas and the region's, where a seat of theirs has not. */
export const documentsToRead = async (ports: Ports, who: SignedIn): Promise<readonly ToRead[]> => {
  const today = dayOf(ports.clock.now());
  const areas = new Set([...who.found.map(({ forum }) => areaOf(forum)), regionArea(who.regionId)]);
  const lists = await Promise.all(
    [...areas].map(async (area): Promise<readonly ToRead[]> => {
      const access = areaAccess(who, area);
      if (!access || access.seats.length === 0) return [];
      const { documents } = await listDocuments(ports, area);
      const asking = documents.flatMap((stored) => {
        const version = inForceOn(stored.document, today);
        return version?.asksToBeRead ? [{ stored, version }] : [];
      });
      return Promise.all(
        asking.map(async ({ stored, version }) => ({
          stored,
          version,
          seats: unreadBy(access.seats, await listReceipts(ports, area, stored.document.id, version.n)),
        })),
      );
    }),
  );
  return lists.flat().filter(({ seats }) => seats.length > 0);
};

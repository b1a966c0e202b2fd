/** How it stands with a shelf, for what looks over all of them and for no reader in particular. */
import type { Temporal } from 'temporal-polyfill';
import type { AreaId } from '../../forums/area.ts';
import type { Forum } from '../../forums/forum.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Published } from '../document.ts';
import { inForceOn } from '../in-force.ts';
import { askedSeats, readingOf, type SeatReading } from '../reading.ts';
import { listReceiptsOf } from '../store/receipts.ts';
import { listDocuments, type StoredDocument } from '../store.ts';

export type InForce = { readonly stored: StoredDocument; readonly version: Published };

export const documentsInForce = async (
  ports: Pick<Ports, 'tables' | 'log'>,
  area: AreaId,
  day: Temporal.PlainDate,
): Promise<readonly InForce[]> => {
  const { documents, unreadable } = await listDocuments(ports, area);
  if (unreadable > 0) ports.log.warn({ event: 'documents.unreadable', count: unreadable });
  return documents.flatMap((stored) => {
    const version = inForceOn(stored.document, day);
    return version ? [{ stored, version }] : [];
  });
};

/** Who of one forum's seats has read it and who has not; nothing where it does not ask. Reads the forum's own words alone. */
export const readingsIn = async (
  ports: Pick<Ports, 'tables'>,
  { stored, version }: InForce,
  forum: Forum,
): Promise<readonly SeatReading[]> => {
  if (!version.asksToBeRead) return [];
  const receipts = await listReceiptsOf(ports, stored.area, stored.document.id, version.n, forum.id);
  return readingOf(askedSeats([forum]), receipts);
};

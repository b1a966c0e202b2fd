/** The rows of whole lists, as they stand. */
import type { AreaAccess } from '../../forums/access.ts';
import type { AreaId } from '../../forums/area.ts';
import { inTurns } from '../../forums/in-turns.ts';
import type { Ports } from '../../platform/ports.ts';
import { listRows } from '../store.ts';
import type { StoredContact } from '../stored-contact.ts';

/** Whoever calls has made sure that they may be seen. */
export const rowsIn = async (ports: Pick<Ports, 'tables' | 'log'>, area: AreaId): Promise<readonly StoredContact[]> => {
  const { rows, unreadable } = await listRows(ports, area);
  if (unreadable > 0) ports.log.warn({ event: 'contacts.unreadable', count: unreadable });
  return rows;
};

export type AreaRows = { readonly access: AreaAccess; readonly rows: readonly StoredContact[] };

/** One query for each area, some at a time. */
export const rowsInEach = (
  ports: Pick<Ports, 'tables' | 'log'>,
  areas: readonly AreaAccess[],
): Promise<readonly AreaRows[]> =>
  inTurns(areas, async (access) => ({ access, rows: await rowsIn(ports, access.area) }));

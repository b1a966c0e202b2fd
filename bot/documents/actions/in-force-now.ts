import type { AreaAccess } from '../../forums/access.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf } from '../../platform/time/clock.ts';
import type { DocumentId, Published } from '../document.ts';
import { inForceOn } from '../in-force.ts';
import { maySee } from '../rights.ts';
import { loadDocument } from '../store.ts';

/** What is in force today of a document that the person may see: its facts, without its text. */
export const documentInForce = async (
  ports: Pick<Ports, 'tables' | 'clock'>,
  access: AreaAccess,
  id: DocumentId,
): Promise<Published | undefined> => {
  const stored = await loadDocument(ports, access.area, id);
  if (!stored || !maySee(access, stored.document)) return undefined;
  return inForceOn(stored.document, dayOf(ports.clock.now()));
};

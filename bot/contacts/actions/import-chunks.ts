/** Many rows, some at a time: each chunk is saved whole with its history, or not at all. */
import { setImmediate } from 'node:timers/promises';
import type { Ports } from '../../platform/ports.ts';
import type { Write } from '../../platform/tables/port.ts';
import type { ContactChange } from '../change.ts';
import type { Contact } from '../contact.ts';
import type { Keeper } from '../keeper.ts';
import { changeWrite, rowDelete, rowWrite } from '../store.ts';
import type { StoredContact } from '../stored-contact.ts';

/** Two writes a row, and two for the import, within the hundred of a transaction. */
export const rowsInAChunk = 40;

/** As often as others may write first before it is a surprise. */
export const mostTries = 10;

export type RowWrite = {
  readonly before: StoredContact | undefined;
  /** Undefined removes the row. */
  readonly to: Contact | undefined;
  readonly change: Pick<ContactChange, 'did' | 'importId' | 'undoes'>;
};

/** The history comes first: its key is nobody else's, so it bears witness after a lost answer. */
export const writesOf = (
  ports: Pick<Ports, 'clock' | 'random'>,
  { access, by }: Pick<Keeper, 'access' | 'by'>,
  { before, to, change }: RowWrite,
): readonly Write[] => {
  const row = to ?? before?.row;
  if (!row) throw new Error('a change of no row');
  const at = ports.clock.now().toString({ smallestUnit: 'millisecond' });
  const after = to && { ...to, last_modified: at };
  const kept: ContactChange = {
    id: ports.random.id(),
    at,
    by,
    person: access.person,
    ...change,
    ...(before && { from: before.row }),
    ...(after && { to: after }),
  };
  return [
    changeWrite(row.id, kept),
    ...(after ? [rowWrite(after, before?.etag)] : []),
    ...(!after && before ? [rowDelete(row.id, before.etag)] : []),
  ];
};

/** To screen a whole list takes a second, in which others want their answers too: waited for between rows. */
export const lettingOthersIn = (): Promise<void> => setImmediate();

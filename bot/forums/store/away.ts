/** Row: `people` <Teams user> `is|away`. Empty when the person is back: it is a hint of one's own, last word counts. */
import { z } from 'zod';
import { rowKey } from '../../platform/tables/keys.ts';
import { type Absence, absence } from '../away.ts';
import { type Storage, setRow } from './rows.ts';

const awayRow = z.object({ absence: absence.optional() });
const key = rowKey('is', 'away');

/** A row that cannot be read says nothing: a reminder too many does less harm than one too few. */
export const loadAbsence = async ({ tables }: Storage, userId: string): Promise<Absence | undefined> => {
  const row = await tables.get('people', rowKey(userId), key);
  return awayRow.safeParse(row?.body).data?.absence;
};

export const saveAbsence = (storage: Storage, userId: string, saved: Absence | undefined): Promise<boolean> =>
  setRow(storage, 'people', rowKey(userId), key, { ...(saved && { absence: saved }) });

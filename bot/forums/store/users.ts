/** Rows: `people` token|<person> `user`. A hint whom Teams calls what; the rosters are the truth. */
import { z } from 'zod';
import { rowKey } from '../../platform/tables/keys.ts';
import type { PersonKey } from '../person.ts';
import { type Storage, setRow } from './rows.ts';

const userRow = z.object({ userId: z.string(), name: z.string() });
export type KnownUser = z.infer<typeof userRow>;

const partitionOf = (token: PersonKey): string => rowKey('token', token);
const key = rowKey('user');

export const knownUser = async ({ tables }: Storage, token: PersonKey): Promise<KnownUser | undefined> => {
  const row = await tables.get('people', partitionOf(token), key);
  return row && userRow.safeParse(row.body).data;
};

export const rememberUser = (storage: Storage, token: PersonKey, user: KnownUser): Promise<boolean> =>
  setRow(storage, 'people', partitionOf(token), key, user);

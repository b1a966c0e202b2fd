/** Forums that an update often goes to, under a name: "har SAMBU-team". */
import { z } from 'zod';
import { audience, isNobody } from '../audience.ts';
import { longest, mostChosen } from '../kinds.ts';
import { isBroken } from './typed-update.ts';

export type SavedListId = string & z.$brand<'SavedListId'>;
export const savedListId = z
  .string()
  .regex(/^[0-9a-f]{8}$/)
  .brand<'SavedListId'>();

/** All that a desk has room for in view. */
export const mostLists = 50;

export const savedList = z.object({
  id: savedListId,
  name: z.string(),
  audience,
  /** One more each time that it is saved. */
  version: z.int().min(1),
});
export type SavedList = z.infer<typeof savedList>;

export type ListFlaw =
  | 'name-missing'
  | 'name-too-long'
  | 'name-broken'
  | 'name-taken'
  | 'audience-nobody'
  | 'audience-too-many';

const folded = (name: string): string => name.toLocaleLowerCase('sv-SE');

export const isSameName = (one: string, other: string): boolean => folded(one) === folded(other);

export const flawsOfList = (
  { name, audience }: Pick<SavedList, 'name' | 'audience'>,
  others: readonly SavedList[],
): readonly ListFlaw[] => [
  ...(name === '' ? (['name-missing'] as const) : []),
  ...(name.length > longest.listName ? (['name-too-long'] as const) : []),
  ...(isBroken(name) ? (['name-broken'] as const) : []),
  ...(others.some((other) => isSameName(other.name, name)) ? (['name-taken'] as const) : []),
  ...(isNobody(audience) ? (['audience-nobody'] as const) : []),
  ...(audience.forums.length > mostChosen ? (['audience-too-many'] as const) : []),
];

/** Lists of forums that the coordinators have saved. Names are kept apart by a mark that each change is written with. */
import { ok, type Result, refuse } from '../../failure.ts';
import { oweDeletions } from '../../platform/backup/erasure.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Write } from '../../platform/tables/port.ts';
import type { StoppedFields } from '../../screening/fields.ts';
import { screen } from '../../screening/screen.ts';
import {
  flawsOfList,
  type ListFlaw,
  mostLists,
  type SavedList,
  type SavedListId,
  savedListId,
} from '../composing/saved-list.ts';
import { onOneLine } from '../composing/typed-update.ts';
import type { Sender } from '../rights.ts';
import { listDelete, listSavedLists, listsMark, listWrite, type StoredList } from '../store/lists.ts';
import { deskOf, table } from '../store.ts';
import type { WantedAudience } from './composing/draft.ts';
import { audienceIn, reachLately } from './composing/reach.ts';

export type ListFailure =
  | { readonly kind: 'list-flawed'; readonly flaws: readonly ListFlaw[] }
  | { readonly kind: 'screened'; readonly fields: StoppedFields }
  | { readonly kind: 'no-such-list' | 'too-many-lists' }
  | { readonly kind: 'list-changed'; readonly present: SavedList };

export type ListWriting = {
  readonly name: string;
  readonly audience: WantedAudience;
  readonly notNames: readonly string[];
};

type SeenList = { readonly id: SavedListId; readonly seen: number };

export const savedLists = async (ports: Ports, regionId: string): Promise<readonly SavedList[]> =>
  (await listSavedLists(ports.tables, regionId)).map(({ list }) => list);

type Decided<T> = Result<{ readonly write: Write; readonly value: T }, ListFailure>;

/** The mark is read before the lists, so that whoever has changed one since is noticed. */
const changeLists = async <T>(
  ports: Ports,
  { regionId, by }: Sender,
  decide: (lists: readonly StoredList[]) => Decided<T>,
): Promise<Result<T, ListFailure>> => {
  for (let tries = 0; tries < 10; tries += 1) {
    const mark = await listsMark(ports.tables, regionId);
    const decided = decide(await listSavedLists(ports.tables, regionId));
    if (!decided.ok) return decided;
    const { write, value } = decided.value;
    const now = ports.clock.now();
    const place = { table, partition: deskOf(regionId) };
    const promises = oweDeletions(ports, { ...place, writes: [write] }, now);
    const writes = [mark({ by: by.person, at: now.toString() }), write, ...promises.map((one) => one.write)];
    if ((await ports.jobs.commit({ ...place, op: ports.random.id(), writes }, promises)) === 'committed')
      return ok(value);
  }
  throw new Error('could not change the saved lists: others wrote first ten times');
};

const typedList = async (ports: Ports, { regionId }: Sender, { name, audience: wanted }: ListWriting) => {
  const { listName: _, ...audience } = audienceIn(await reachLately(ports, { regionId }), wanted);
  return { name: onOneLine(name), audience };
};

type Typed = Pick<SavedList, 'name' | 'audience'>;

const refused = (typed: Typed, notNames: readonly string[], others: readonly SavedList[]): ListFailure | undefined => {
  const flaws = flawsOfList(typed, others);
  if (flaws.length > 0) return { kind: 'list-flawed', flaws };
  const screening = screen(typed.name, 'ordinary', notNames);
  return screening.kind === 'clean' ? undefined : { kind: 'screened', fields: { name: screening } };
};

export const saveList = async (
  ports: Ports,
  sender: Sender,
  writing: ListWriting,
): Promise<Result<SavedList, ListFailure>> => {
  const typed = await typedList(ports, sender, writing);
  const list = { ...typed, id: savedListId.parse(ports.random.id().slice(0, 8)), version: 1 };
  return changeLists(ports, sender, (stored) => {
    const lists = stored.map((one) => one.list);
    const failure = refused(typed, writing.notNames, lists);
    if (failure) return refuse(failure);
    if (lists.length >= mostLists) return refuse({ kind: 'too-many-lists' });
    return ok({ write: listWrite(list), value: list });
  });
};

const seenOne = (stored: readonly StoredList[], { id, seen }: SeenList): Result<StoredList, ListFailure> => {
  const found = stored.find(({ list }) => list.id === id);
  if (!found) return refuse({ kind: 'no-such-list' });
  return found.list.version === seen ? ok(found) : refuse({ kind: 'list-changed', present: found.list });
};

export const changeList = async (
  ports: Ports,
  sender: Sender,
  of: SeenList,
  writing: ListWriting,
): Promise<Result<SavedList, ListFailure>> => {
  const typed = await typedList(ports, sender, writing);
  return changeLists(ports, sender, (stored) => {
    const found = seenOne(stored, of);
    if (!found.ok) return found;
    const others = stored.flatMap(({ list }) => (list.id === of.id ? [] : [list]));
    const failure = refused(typed, writing.notNames, others);
    if (failure) return refuse(failure);
    const list = { ...typed, id: of.id, version: of.seen + 1 };
    return ok({ write: listWrite(list, found.value.etag), value: list });
  });
};

export const removeList = (ports: Ports, sender: Sender, of: SeenList): Promise<Result<undefined, ListFailure>> =>
  changeLists(ports, sender, (stored) => {
    const found = seenOne(stored, of);
    return found.ok ? ok({ write: listDelete(found.value), value: undefined }) : found;
  });

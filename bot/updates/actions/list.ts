/** The updates that somebody may see, and how those that have gone out go, as it was last counted. */
import { maySeeUpdatesOf, maySeeUpdatesOfRegion } from '../../forums/access.ts';
import { forumById } from '../../forums/actions.ts';
import type { SignedIn } from '../../forums/signed-in.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Tally } from '../results/tally.ts';
import { maySee } from '../rights.ts';
import { listOpen, listPast, type Shelved, type Whose } from '../store/shelf.ts';
import { isOut, type Update } from '../update.ts';
import type { UpdateId } from '../update-id.ts';

/** `update`: without its text. */
export type Listed = { readonly update: Update; readonly own?: string; readonly tally?: Tally };

export type ListedSeen = { readonly updates: readonly Listed[]; readonly hasOlder: boolean };

const nameOf = async (ports: Ports, { found }: SignedIn, { forum: id }: Update): Promise<{ own?: string }> => {
  if (id === undefined) return {};
  const forum = found.find((one) => one.forum.id === id)?.forum ?? (await forumById(ports, id));
  return forum ? { own: forum.name } : {};
};

const seenBy = (who: SignedIn): readonly Whose[] => [
  ...(maySeeUpdatesOfRegion(who) ? (['region', 'conveners'] as const) : []),
  ...who.found.flatMap(({ forum, actor }) =>
    forum.regionId === who.regionId && maySeeUpdatesOf(forum, actor) ? [{ forum: forum.id }] : [],
  ),
];

const latestFirst = (one: Shelved, other: Shelved): number =>
  other.update.changedAt.epochMilliseconds - one.update.changedAt.epochMilliseconds;

const onceEach = (all: readonly Shelved[]): readonly Shelved[] => [
  ...new Map(all.map((one): [UpdateId, Shelved] => [one.update.id, one])).values(),
];

/** The latest changed first: all that have not settled, and of the others the `most` latest, the region's for themselves. */
export const listSeen = async (ports: Ports, who: SignedIn, most: number): Promise<ListedSeen> => {
  const { regionId } = who;
  const found = await Promise.all(
    seenBy(who).map((whose) =>
      Promise.all([
        listOpen(ports.tables, regionId, whose),
        listPast(ports.tables, regionId, whose, { most: most + 1 }),
      ]),
    ),
  );
  const seen = onceEach(found.flatMap(([open, past]) => [...open, ...past.slice(0, most)]))
    .filter(({ update }) => maySee(who, update))
    .toSorted(latestFirst);
  const updates = await Promise.all(
    seen.map(async ({ update, tally }) => ({
      update,
      ...(await nameOf(ports, who, update)),
      ...(tally && isOut(update) && { tally }),
    })),
  );
  return { updates, hasOlder: found.some(([, past]) => past.length > most) };
};

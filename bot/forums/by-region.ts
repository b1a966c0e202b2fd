import type { InForum } from './access.ts';

/** What somebody is in one of their regions: tasks differ from the one to the other. */
export type InOneRegion<F extends InForum> = {
  readonly regionId: string;
  readonly first: F;
  readonly found: readonly F[];
};

/** In the order in which the forums come. */
export const byRegion = <F extends InForum>(found: readonly F[]): readonly InOneRegion<F>[] =>
  found.flatMap((first, n) => {
    const { regionId } = first.forum;
    const there = found.filter(({ forum }) => forum.regionId === regionId);
    return found.findIndex(({ forum }) => forum.regionId === regionId) === n ? [{ regionId, first, found: there }] : [];
  });

/** What follows from a school year: consent and the asking for contacts go by the forums' own ends of term. */
import { ok } from '../../failure.ts';
import type { Ports } from '../../platform/ports.ts';
import { type AreaId, areaOf, regionOfArea } from '../area.ts';
import { inTurns } from '../in-turns.ts';
import { isSameEnds, termEndsBy } from '../school-years/term-ends.ts';
import { listForumIds, loadForum } from '../store.ts';
import { changeForum } from './change-forum.ts';
import { schoolYearsOf } from './school-years.ts';

/**
 * In every forum of the area, paused ones too. The years are read after the forum, so that of two at once the one that
 * read older ones loses. Done twice it changes nothing. The region's area is the network's.
 */
export const bringTermEnds = async (ports: Ports, area: AreaId): Promise<void> => {
  await inTurns(await listForumIds(ports, regionOfArea(area)), async (id) => {
    const stored = await loadForum(ports, id);
    if (!stored || areaOf(stored.forum) !== area) return;
    await changeForum(ports, id, async (forum) => {
      const termEnds = termEndsBy(forum.termEnds, await schoolYearsOf(ports, area));
      const isSame = isSameEnds(termEnds, forum.termEnds);
      return ok({ forum: isSame ? forum : { ...forum, termEnds: [...termEnds] }, value: undefined });
    });
  });
};

import type { Ports } from '../../platform/ports.ts';
import { forumById } from '../actions.ts';
import type { Forum, ForumId } from '../forum.ts';
import { inTurns } from '../in-turns.ts';

/** What the forums that do not answer are called, so that none is left out without a word. */
export const namesOf = async (
  ports: Ports,
  ids: readonly ForumId[],
  counts: (forum: Forum) => boolean = () => true,
): Promise<readonly string[]> =>
  (await inTurns(ids, (id) => forumById(ports, id))).flatMap((forum) => (forum && counts(forum) ? [forum.name] : []));

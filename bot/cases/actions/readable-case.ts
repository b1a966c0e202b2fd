import { z } from 'zod';
import type { ForumId } from '../../forums/forum.ts';
import type { Ports } from '../../platform/ports.ts';
import type { CaseId } from '../case-request.ts';
import { loadCase } from '../store.ts';
import type { StoredCase } from '../stored-case.ts';

/** For a list: a case whose rows cannot be read is left out and reported, rather than hiding the others. */
export const readableCase = async (
  { tables, log }: Pick<Ports, 'tables' | 'log'>,
  forum: ForumId,
  id: CaseId,
): Promise<StoredCase | undefined> => {
  try {
    return await loadCase(tables, forum, id);
  } catch (cause) {
    if (!(cause instanceof z.ZodError)) throw cause;
    log.error({ event: 'row-unreadable', forum, key: id });
    return undefined;
  }
};

import type { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '../../failure.ts';
import type { ForumId } from '../../forums/forum.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Write } from '../../platform/tables/port.ts';
import type { CaseId, CaseRequest } from '../case-request.ts';
import { loadCase } from '../store.ts';
import type { StoredCase } from '../stored-case.ts';
import { owedBy } from './cards-owed.ts';

export type ChangeFailure = { readonly kind: 'no-such-case' } | { readonly kind: 'busy' };

/** What a decision wants written; `writes` holds the case row itself. */
export type Change = { readonly after: CaseRequest; readonly writes: readonly Write[] };

const tries = 6;

/**
 * Reads, decides, writes with what is owed; when somebody wrote first, reads and decides again. A press costs point
 * reads and one transaction.
 */
export const changeCase = async <F extends { readonly kind: string }>(
  ports: Ports,
  forum: ForumId,
  id: CaseId,
  decide: (stored: StoredCase, now: Temporal.Instant) => Result<Change, F>,
): Promise<Result<StoredCase, F | ChangeFailure>> => {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const stored = await loadCase(ports.tables, forum, id);
    if (!stored) return refuse({ kind: 'no-such-case' });
    const decided = decide(stored, ports.clock.now());
    if (!decided.ok) return decided;
    const { after, writes } = decided.value;
    const promises = owedBy(ports, stored.request, after);
    const op = ports.random.id();
    const all = [...writes, ...promises.map(({ write }) => write)];
    const outcome = await ports.jobs.commit({ table: 'forums', partition: forum, op, writes: all }, promises);
    if (outcome === 'committed') return ok({ ...stored, request: after });
  }
  return refuse({ kind: 'busy' });
};

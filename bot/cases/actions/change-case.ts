import type { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '../../failure.ts';
import type { Forum } from '../../forums/forum.ts';
import type { Promised } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Write } from '../../platform/tables/port.ts';
import type { CaseId, CaseRequest } from '../case-request.ts';
import type { ConsentRecord } from '../consent.ts';
import { loadCase } from '../store.ts';
import type { StoredCase } from '../stored-case.ts';
import { owedBy } from './cards-owed.ts';
import { oweErasures } from './erasures.ts';

export type ChangeFailure = { readonly kind: 'no-such-case' } | { readonly kind: 'busy' };

/** What a decision wants written; `writes` holds the case row itself. */
export type Change = {
  readonly after: CaseRequest;
  readonly consent?: ConsentRecord;
  readonly writes: readonly Write[];
  /** Owed besides what the cards need. */
  readonly promises?: readonly Promised[];
};

const usualTries = 6;

/**
 * Reads, decides, writes with what is owed; when somebody wrote first, reads and decides again. A press costs point
 * reads and one transaction.
 */
export const changeCase = async <F extends { readonly kind: string }>(
  ports: Ports,
  forum: Pick<Forum, 'id'>,
  id: CaseId,
  decide: (stored: StoredCase, now: Temporal.Instant) => Result<Change, F>,
  tries = usualTries,
): Promise<Result<StoredCase, F | ChangeFailure>> => {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const stored = await loadCase(ports.tables, forum.id, id);
    if (!stored) return refuse({ kind: 'no-such-case' });
    const decided = decide(stored, ports.clock.now());
    if (!decided.ok) return decided;
    const { after, consent = stored.consent, writes, promises: also = [] } = decided.value;
    const erasures = oweErasures(ports, stored, { after, consent });
    const promises = [...owedBy(ports, stored.request, after), ...erasures, ...also];
    const op = ports.random.id();
    const all = [...writes, ...promises.map(({ write }) => write)];
    const outcome = await ports.jobs.commit({ table: 'forums', partition: forum.id, op, writes: all }, promises);
    if (outcome === 'committed') return ok({ ...stored, request: after, consent });
  }
  return refuse({ kind: 'busy' });
};

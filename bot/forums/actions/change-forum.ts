import { ok, type Result } from '../../failure.ts';
import type { Promised } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Forum, ForumId } from '../forum.ts';
import type { OpeningEvent } from '../opening-event.ts';
import type { SeatEvent } from '../seat-event.ts';
import { openingEventWrite } from '../store/opening-history.ts';
import { seatEventWrite } from '../store/seat-history.ts';
import { forumWrite, loadForum } from '../store.ts';
import { oweLostRights } from './erasures.ts';

/**
 * `forum` as it shall be; the same object means that nothing changes. `promises`, the `event` that tells of seats, and
 * the `openingEvent` that tells of the gate are saved with it or not at all.
 */
export type Change<T> = {
  readonly forum: Forum;
  readonly event?: Omit<SeatEvent, 'at'>;
  readonly openingEvent?: Omit<OpeningEvent, 'at'>;
  readonly promises?: readonly Promised[];
  readonly value: T;
};

export type Decision<T, F extends { readonly kind: string }> = Result<Change<T>, F>;

export type NoSuchForum = { readonly kind: 'no-such-forum' };

/** Reads, decides and saves in one transaction; decides again from a fresh read when somebody wrote first. */
export const changeForum = async <T, F extends { readonly kind: string } = never>(
  ports: Ports,
  id: ForumId,
  decide: (forum: Forum) => Decision<T, F> | Promise<Decision<T, F>>,
): Promise<Result<T, F | NoSuchForum>> => {
  for (let tries = 0; tries < 10; tries += 1) {
    const stored = await loadForum(ports, id);
    if (!stored) return { ok: false, failure: { kind: 'no-such-forum' } };
    const decided = await decide(stored.forum);
    if (!decided.ok) return decided;
    const { forum, event, openingEvent, promises: owed = [], value } = decided.value;
    if (forum === stored.forum && owed.length === 0) return ok(value);
    const at = ports.clock.now();
    const promises = [...owed, ...oweLostRights(ports, stored.forum, forum, at)];
    const history = [
      ...(event ? [seatEventWrite(ports, { ...event, at })] : []),
      ...(openingEvent ? [openingEventWrite(ports, { ...openingEvent, at })] : []),
    ];
    // What is never written again stands first, since it bears witness after a lost answer.
    const writes = [...history, forumWrite(forum, stored.etag), ...promises.map(({ write }) => write)];
    const commit = { table: 'forums', partition: id, op: ports.random.id(), writes } as const;
    if ((await ports.jobs.commit(commit, promises)) === 'committed') return ok(value);
  }
  throw new Error(`could not change the forum ${id}: others wrote first ten times`);
};

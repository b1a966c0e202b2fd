/**
 * Keeps an instance from writing to a store that a newer one has changed, or that is being changed: nothing is written
 * without having looked within `freshMs`. Whoever changes the store waits longer than that before the first write.
 */
import type { Commit, Tables } from '../tables/port.ts';
import { isClosed, StoreClosed, type StoreState, stateOf } from './state.ts';
import { loadVersion } from './version-row.ts';

/** Milliseconds that a look is good for. */
const freshMs = 30_000;
/** A commit that was let through may still land within 10 s; the rest is to spare. */
export const quietMs = freshMs + 15_000;

export type Gate = {
  /** Looks now. Costs a point read; throws as the tables do. */
  look(): Promise<StoreState>;
  /** As it was when somebody looked last. */
  readonly state: StoreState;
  /** Another store stands in its place since we first served, a restored one: what is kept in memory is of the old one. */
  readonly isReplaced: boolean;
  /** The same tables, of which `commit` throws StoreClosed, and `open` does what `opened` says besides. */
  guarded(opened: () => Promise<void>): Tables;
};

export const createGate = (tables: Tables, newest: number): Gate => {
  let state: StoreState = 'unborn';
  let lookedAt = Number.NEGATIVE_INFINITY;
  /** Of the version row as it was when we first could serve. Of our version it is written again by a restore alone. */
  let servedTag: string | undefined;
  let isReplaced = false;

  const look = async (): Promise<StoreState> => {
    const begun = performance.now();
    const found = await loadVersion(tables);
    state = stateOf(found, newest);
    lookedAt = begun;
    if (state === 'ready' && found.kind === 'found') {
      servedTag ??= found.etag;
      isReplaced ||= servedTag !== found.etag;
    }
    return state;
  };

  const commit = async (what: Commit) => {
    if (performance.now() - lookedAt > freshMs || isClosed(state)) await look();
    if (isClosed(state)) throw new StoreClosed(state);
    return tables.commit(what);
  };

  return {
    look,
    get state() {
      return state;
    },
    get isReplaced() {
      return isReplaced;
    },
    guarded: (opened) => ({
      ...tables,
      commit,
      async open() {
        await tables.open();
        await opened();
        const seen = await look();
        if (isClosed(seen)) throw new StoreClosed(seen);
      },
    }),
  };
};

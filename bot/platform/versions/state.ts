import { StorageUnavailable } from '../tables/port.ts';
import type { FoundVersion } from './version-row.ts';

/** `unborn`: nobody has said a version yet, so nothing is known that would keep anybody from serving. */
export type StoreState = 'unborn' | 'ready' | 'migrating' | 'restoring' | 'newer-storage';
export type ClosedState = Exclude<StoreState, 'unborn' | 'ready'>;

export const isClosed = (state: StoreState): state is ClosedState => state !== 'unborn' && state !== 'ready';

/** As whoever knows all versions up to `newest` sees it. What cannot be read is of a version to come. */
export const stateOf = (found: FoundVersion, newest: number): StoreState => {
  if (found.kind === 'none') return 'unborn';
  if (found.kind === 'unreadable') return 'newer-storage';
  const { version, is } = found.store;
  if (version > newest || (is.phase === 'migrating' && is.to > newest)) return 'newer-storage';
  if (is.phase === 'restoring') return 'restoring';
  return version < newest || is.phase === 'migrating' ? 'migrating' : 'ready';
};

/** Storage answers, but nothing may be written there by us, now or ever. */
export class StoreClosed extends StorageUnavailable {
  override name = 'StoreClosed';
  readonly state: ClosedState;

  constructor(state: ClosedState) {
    super(`The store is closed: ${state}`);
    this.state = state;
  }
}

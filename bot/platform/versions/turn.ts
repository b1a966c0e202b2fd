/** Whoever changes the whole store: one at a time, by a claim that runs out when nobody renews it. */
import type { Random } from '../random.ts';
import type { Tables } from '../tables/port.ts';
import type { Clock } from '../time/clock.ts';
import { StoreClosed } from './state.ts';
import { loadVersion, type Phase, type StoreVersion, saveVersion } from './version-row.ts';

/** Without the gate: whoever changes the store writes while nobody else may. */
export type StoreParts = { readonly tables: Tables; readonly random: Random; readonly clock: Clock };

/** Milliseconds. Two instances' clocks may be a minute apart. */
export const turnMs = 120_000;
const renewAfterMs = 10_000;

type Held = Exclude<Phase, { phase: 'ready' }>;
/** A phase as whoever takes the turn says it. */
export type Work = Held extends infer P ? (P extends Held ? Omit<P, 'claim' | 'until'> : never) : never;

export type Turn = {
  /** Says what it is at, when it has not for a while. Throws StoreClosed when the turn has gone to another. */
  keep(work: Work): Promise<void>;
  /** The same at once, as a version of its own. */
  say(store: { readonly version: number; readonly is: Work | { readonly phase: 'ready' } }): Promise<void>;
};

const isHeld = (is: Phase): is is Held => is.phase !== 'ready';

/** Whether another one is at it still. */
export const isTaken = ({ is }: StoreVersion, clock: Clock): boolean =>
  isHeld(is) && is.until.epochMilliseconds > clock.now().epochMilliseconds;

/** Undefined when somebody wrote first. `etag`: of the row as it was read; without one there must be none. */
export const takeTurn = async (
  { tables, random, clock }: StoreParts,
  version: number,
  first: Work,
  etag: string | undefined,
): Promise<Turn | undefined> => {
  const claim = random.id();
  let said: { readonly version: number; readonly is: Work } = { version, is: first };
  let saidAt = performance.now();
  const bodyOf = (store: {
    readonly version: number;
    readonly is: Work | { readonly phase: 'ready' };
  }): StoreVersion =>
    store.is.phase === 'ready'
      ? { version: store.version, is: store.is }
      : { version: store.version, is: { ...store.is, claim, until: clock.now().add({ milliseconds: turnMs }) } };

  const say: Turn['say'] = async (store) => {
    const found = await loadVersion(tables);
    const is = found.kind === 'found' ? found.store.is : undefined;
    const isMine = is && isHeld(is) && is.claim === claim && found.kind === 'found';
    // A row that is ours in the reading and another's in the writing has been taken over in between.
    if (!isMine || !(await saveVersion(tables, random.id(), bodyOf(store), found.etag)))
      throw new StoreClosed(first.phase);
    if (store.is.phase !== 'ready') said = { version: store.version, is: store.is };
    saidAt = performance.now();
  };

  if (!(await saveVersion(tables, random.id(), bodyOf(said), etag))) return undefined;
  return {
    say,
    async keep(work) {
      said = { ...said, is: work };
      if (performance.now() - saidAt > renewAfterMs) await say(said);
    },
  };
};

/** Brings together what waits for the letter and lets it go, in one transaction of the desk: all of it or nothing. */
import type { Temporal } from 'temporal-polyfill';
import { inTurns } from '../../forums/in-turns.ts';
import type { Recurring } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { fittingIn, isWaiting, type LetterWords, letterFrom, nextLetter } from '../letter/letter.ts';
import { listOpen, newUpdateWrites, shelfWrites } from '../store/shelf.ts';
import { deskOf, isDesk, loadUpdate, type StoredUpdate, table, updateWrite } from '../store.ts';
import type { Update } from '../update.ts';
import { newUpdateId } from '../update-id.ts';
import { deskJobs, oweGo, oweSettle } from './desk-owed.ts';

/** In each region's desk. */
export const updateRecurring = (now: Temporal.Instant, partition: string): readonly Recurring[] =>
  isDesk(partition) ? [{ job: deskJobs.letter, about: 'fortnightly', due: nextLetter(now) }] : [];

export type WritingLetter = {
  readonly words: LetterWords;
  /** Whether the card of such a letter holds all that it says. */
  readonly fits: (letter: Update) => boolean;
};

const usualTries = 10;
const inLetter = (update: Update, letter: Update, now: Temporal.Instant): Update => ({
  ...update,
  state: 'in-letter',
  inLetter: letter.id,
  version: update.version + 1,
  changedAt: now,
});

/** As they stand: what they are found by has no text. The first begun first. */
export const listWaiting = async (
  { tables }: Pick<Ports, 'tables'>,
  regionId: string,
): Promise<readonly StoredUpdate[]> => {
  const found = (await listOpen(tables, regionId, 'region')).filter(({ update }) => isWaiting(update));
  const stored = await inTurns(found, ({ update }) => loadUpdate(tables, regionId, update.id));
  return stored.flatMap((one) => (one && isWaiting(one.update) ? [one] : []));
};

/** False when somebody wrote one of them first: has taken it out again, perhaps. */
const commitLetter = async (ports: Ports, letter: Update, taken: readonly StoredUpdate[], now: Temporal.Instant) => {
  const promises = [oweGo(ports, letter), oweSettle(ports, letter)];
  const gone = await Promise.all(
    taken.map(async ({ update, etag }) => {
      const after = inLetter(update, letter, now);
      return [updateWrite(after, etag), ...(await shelfWrites(ports.tables, update, after))];
    }),
  );
  const writes = [...newUpdateWrites(letter), ...gone.flat(), ...promises.map(({ write }) => write)];
  const commit = { table, partition: deskOf(letter.regionId), op: ports.random.id(), writes } as const;
  return (await ports.jobs.commit(commit, promises)) === 'committed';
};

/** What does not fit stays, and is first in the next. Undefined where nothing waits. */
export const sendLetter = async (
  ports: Ports,
  regionId: string,
  { words, fits }: WritingLetter,
): Promise<Update | undefined> => {
  for (let tries = 0; tries < usualTries; tries += 1) {
    const now = ports.clock.now();
    const stored = await listWaiting(ports, regionId);
    const waiting = stored.map(({ update }) => update);
    const id = newUpdateId(dayOf(now), ports.random.id());
    const some = fittingIn(waiting, (these) => fits(letterFrom(id, these, words, now)));
    if (!some) return undefined;
    const letter = letterFrom(id, some, words, now);
    const taken = stored.filter(({ update }) => some.some((one) => one.id === update.id));
    if (await commitLetter(ports, letter, taken, now)) return letter;
  }
  throw new Error(`could not write the letter of ${regionId}: others wrote first ${usualTries} times`);
};

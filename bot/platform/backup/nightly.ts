/** A backup each night, once, by whichever instance is first. Row: `regions` `:store` `nightly`. */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { advice } from '../advice.ts';
import { backOffMs } from '../jobs/back-off.ts';
import type { Attempt, Job, Recurring } from '../jobs/port.ts';
import type { Log } from '../log.ts';
import { isForbidden } from '../tables/attempts.ts';
import { writtenOver } from '../tables/written-over.ts';
import { dayOf } from '../time/clock.ts';
import { atHour } from '../time/hours.ts';
import { instant, plainDate } from '../time/schema.ts';
import { storePlace } from '../versions/version-row.ts';
import { removeOld } from './known-backups.ts';
import { type BackupParts, takeBackup } from './take-backup.ts';

export const backupJob = 'nightly-backup';

/** On a Swedish clock. */
const hour = 2;

/** The first night after `now`. */
const nextNight = (now: Temporal.Instant): Temporal.Instant => {
  const tonight = atHour(dayOf(now), hour);
  return Temporal.Instant.compare(now, tonight) < 0 ? tonight : atHour(dayOf(now).add({ days: 1 }), hour);
};

export const backupRecurring = (now: Temporal.Instant): readonly Recurring[] => [
  { job: backupJob, about: 'store', due: nextNight(now) },
];

const key = 'nightly';
const nightly = z.object({
  day: plainDate,
  is: z.discriminatedUnion('phase', [
    z.object({ phase: z.literal('taking'), claim: z.string(), until: instant }),
    z.object({ phase: z.literal('taken'), backup: z.string() }),
  ]),
});
type Nightly = z.infer<typeof nightly>;

/** Milliseconds. Instances' clocks may be a minute apart. */
const claimMs = 180_000;
const renewAfterMs = 30_000;

export type NightlyParts = BackupParts & {
  readonly log: Log;
  readonly days: number;
  /** Breaks it off: it may take longer than a stop, and is begun anew by whoever is there then. */
  readonly stopping?: AbortSignal | undefined;
};

/** Somebody else has taken over: what has been written has no manifest, and is removed by a later night. */
class TakenOver extends Error {
  override name = 'TakenOver';
}

class Stopping extends Error {
  override name = 'Stopping';
}

const takeNightly = async (parts: NightlyParts): Promise<'taken' | 'busy'> => {
  const { tables, clock, random, log, days, stopping } = parts;
  const day = dayOf(clock.now());
  const claim = random.id();
  const row = await tables.get(storePlace.table, storePlace.partition, key);
  const { data: before } = nightly.safeParse(row?.body);
  if (before?.day.equals(day) && before.is.phase === 'taken') return 'taken';
  if (before?.is.phase === 'taking' && Temporal.Instant.compare(before.is.until, clock.now()) > 0) return 'busy';

  const save = async (is: Nightly['is'], etag: string | undefined): Promise<boolean> => {
    const writes = [writtenOver(etag, key, { day, is } satisfies Nightly)];
    return (await tables.commit({ ...storePlace, op: random.id(), writes })) === 'committed';
  };
  const mine = (): Nightly['is'] => ({
    phase: 'taking',
    claim,
    until: clock.now().add({ milliseconds: claimMs }),
  });
  const sayAgain = async (is: Nightly['is']): Promise<void> => {
    const present = await tables.get(storePlace.table, storePlace.partition, key);
    const said = nightly.safeParse(present?.body).data?.is;
    const isMine = said?.phase === 'taking' && said.claim === claim;
    if (!present || !isMine || !(await save(is, present.etag))) throw new TakenOver();
  };

  if (!(await save(mine(), row?.etag))) return 'busy';
  let renewedAt = performance.now();
  const started = performance.now();
  const taken = await takeBackup(parts, async () => {
    if (stopping?.aborted) {
      // Whoever comes next need not wait until our claim runs out.
      await sayAgain({ phase: 'taking', claim, until: clock.now() });
      throw new Stopping();
    }
    if (performance.now() - renewedAt < renewAfterMs) return;
    renewedAt = performance.now();
    await sayAgain(mine());
  });
  await sayAgain({ phase: 'taken', backup: taken.id });
  const count = taken.tables.reduce((sum, { rows }) => sum + rows, 0);
  log.info({ event: 'backup-taken', key: taken.id, count, seconds: Math.round((performance.now() - started) / 1000) });
  if (taken.unsettled.length > 0) log.warn({ event: 'backup-unsettled', key: taken.id, count: taken.unsettled.length });
  await removeOld(parts.blobs, clock, days);
  return 'taken';
};

const busyMs = 10 * 60_000;
/** Longer than this process has left. */
const stoppedMs = 60_000;

/** One that fails is tried again the same night; who looks after the app is told by the log. */
export const nightlyBackup = <P>(parts: NightlyParts): Job<P> => ({
  whenUnknown: 'repeat',
  async run(_ports, { attempts }): Promise<Attempt> {
    try {
      if ((await takeNightly(parts)) === 'busy') return { kind: 'later', afterMs: busyMs, reason: 'busy' };
      return { kind: 'next', due: nextNight(parts.clock.now()) };
    } catch (cause) {
      if (cause instanceof Stopping) return { kind: 'later', afterMs: stoppedMs, reason: 'stopping' };
      const told = isForbidden(cause) ? advice.blobsForbidden : advice.backupFailed;
      parts.log.error({ event: 'backup-failed', attempts, advice: told }, cause);
      return { kind: 'later', afterMs: backOffMs(attempts), reason: 'backup-failed' };
    }
  },
});

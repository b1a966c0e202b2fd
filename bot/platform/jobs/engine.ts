/** Runs what is owed. Any number of instances may run it on the same rows: the claim by ETag decides who does. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import type { Log } from '../log.ts';
import type { Random } from '../random.ts';
import { newReference, withReference } from '../reference.ts';
import { rowKey } from '../tables/keys.ts';
import { type Commit, type CommitOutcome, StorageUnavailable, type Tables, type Write } from '../tables/port.ts';
import type { Clock } from '../time/clock.ts';
import { asPerhapsDone, isPerhapsDone } from './after-restore.ts';
import { backOffMs } from './back-off.ts';
import { after, mayWrite, onceMore } from './next-row.ts';
import { asOwed, isFree, isMine, isOpen, type OwedRow, owedRow, type Phase } from './owed-row.ts';
import { createPass } from './pass.ts';
import type { Attempt, Job, Jobs, OwedRef, Promised, Recurring, Settlement } from './port.ts';
import { createSharing, type Sharing } from './sharing.ts';
import type { JobTimings } from './timings.ts';
import type { Lane, WakeUpQueue } from './wake-ups.ts';

export type Engine<P> = Jobs & {
  /** Must be called before anything runs: the jobs need the ports, of which this engine is one. */
  serve(ports: P, jobs: Readonly<Record<string, Job<P>>>): void;
  /** `settled`: nothing left to do for this message. `keep`: look again when it comes back. `absent`: nothing here yet. */
  run(ref: OwedRef): Promise<'settled' | 'absent' | 'keep'>;
  /** Wakes what falls due before the next pass, in one partition, and takes away what is done. `recurring` must be there. */
  pass(table: OwedRef['table'], partition: string, recurring?: readonly Recurring[]): Promise<void>;
  /** Resolves when nothing that was tried at once is still running. */
  idle(): Promise<void>;
  /** For the worker of this process. */
  readonly sharing: Pick<Sharing, 'listen'>;
};

type Parts = {
  readonly tables: Tables;
  readonly queue: WakeUpQueue;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly timings: JobTimings;
};

type Found = { readonly row: OwedRow; readonly etag: string };
/** One attempt of one claim, until it is written down. */
type Work<P> = {
  readonly ref: OwedRef;
  readonly mark: string;
  readonly until: Temporal.Instant;
  readonly row: OwedRow;
  readonly job: Job<P>;
};

/** Clocks of two instances may be so far apart, ms; one that is further off does not serve. */
const clocksApartMs = 60_000;

export const createEngine = <P>({ tables, queue, clock, random, log, timings }: Parts): Engine<P> => {
  let served: { ports: P; jobs: Readonly<Record<string, Job<P>>> } | undefined;
  const running = new Set<Promise<unknown>>();
  const sharing = createSharing(queue, log);
  const later = (ms: number) => clock.now().add({ milliseconds: ms });

  const read = async (ref: OwedRef): Promise<Found | 'unreadable' | undefined> => {
    const row = await tables.get(ref.table, ref.partition, ref.key);
    if (!row) return undefined;
    const parsed = owedRow.safeParse(row.body);
    return parsed.success ? { row: parsed.data, etag: row.etag } : 'unreadable';
  };

  const move = async (ref: OwedRef, from: Found, is: Phase): Promise<boolean> => {
    const write: Write = { kind: 'replace', key: ref.key, body: { ...from.row, is }, etag: from.etag };
    const { table, partition } = ref;
    return (await tables.commit({ table, partition, op: random.id(), writes: [write] })) === 'committed';
  };

  const wakeUpFor = (ref: OwedRef, op: string) => ({ ...ref, op, giveUp: later(timings.giveUpMs).toString() });

  const wake = async (ref: OwedRef, op: string, due: Temporal.Instant, atLeastSeconds: number, lane: Lane = queue) => {
    const inSeconds = Math.ceil(due.since(clock.now()).total('seconds'));
    const wakeUp = wakeUpFor(ref, op);
    try {
      return await lane.put(wakeUp, Math.max(atLeastSeconds, inSeconds, 0));
    } catch (cause) {
      // The row is the truth and the hourly pass finds it: a silent queue must not stop anybody's work.
      log.error({ event: 'wake-up-lost', key: ref.key }, cause);
      return { remove: async () => {} };
    }
  };

  const tryAtOnce = (ref: OwedRef, message: { remove(): Promise<void> }) => {
    const work = run(ref)
      .then((outcome) => (outcome === 'settled' ? message.remove() : undefined))
      .catch((cause: unknown) => log.error({ event: 'job-failed', key: ref.key }, cause))
      .finally(() => running.delete(work));
    running.add(work);
  };

  /** A short wait needs no message: this instance is awake. The message stays, should it fall asleep. */
  const soonAgain = (ref: OwedRef, due: Temporal.Instant) => {
    const inMs = due.since(clock.now()).total('milliseconds');
    if (inMs > 0 && inMs < timings.hiddenSeconds * 1000)
      setTimeout(() => tryAtOnce(ref, { remove: async () => {} }), inMs + 5).unref();
  };

  /** Several tell each other of it; alone, or when they cannot be told, this instance does it. */
  const isGivenAway = async ({ ref, shared }: Promised, op: string): Promise<boolean> =>
    shared === true && sharing.isHeard && (await sharing.put(wakeUpFor(ref, op)));

  const commit = async (what: Commit, promises: readonly Promised[]): Promise<CommitOutcome> => {
    const soon = later(timings.soonMs);
    const waking = promises.filter(({ due }) => Temporal.Instant.compare(due, soon) <= 0);
    const messages = await Promise.all(
      waking.map(async (promise) => ({
        promise,
        message: await wake(
          promise.ref,
          what.op,
          promise.due,
          timings.hiddenSeconds,
          promise.shared ? queue.shared : queue,
        ),
      })),
    );
    const outcome = await tables.commit(what);
    await Promise.all(
      messages.map(async ({ promise, message }) => {
        if (outcome === 'lost') message.remove().catch(() => {});
        else if (Temporal.Instant.compare(promise.due, clock.now()) > 0) soonAgain(promise.ref, promise.due);
        else if (!(await isGivenAway(promise, what.op))) tryAtOnce(promise.ref, message);
      }),
    );
    return outcome;
  };

  /** Takes the row for this worker; undefined when somebody else has it. */
  const claim = async (ref: OwedRef, found: Found) => {
    const mark = random.id();
    const until = later(timings.leaseMs);
    // Whoever dies before it is asked leaves it as it was: begun, perhaps sent.
    const phase = found.row.is.phase === 'sending' ? 'sending' : 'claimed';
    return (await move(ref, found, { phase, claim: mark, until })) ? { mark, until } : undefined;
  };

  /** What may be repeated needs no mark: as long as the lease lasts, nobody else is at it. */
  const markSending = async ({ ref, mark, until, job }: Work<P>): Promise<boolean> => {
    if (job.whenUnknown === 'repeat' && Temporal.Instant.compare(clock.now(), until) < 0) return true;
    const found = await read(ref);
    if (!found || found === 'unreadable' || !isMine(found.row, mark)) return false;
    return move(ref, found, { phase: 'sending', claim: mark, until: later(timings.leaseMs) });
  };

  /** What came of it is true even if the claim is gone; the row itself is then the other worker's. */
  const writeDown = async (
    { ref, mark, row, job }: Work<P>,
    attempt: Attempt,
  ): Promise<'written' | 'somebody wrote first'> => {
    const found = await read(ref);
    const mine = found && found !== 'unreadable' && mayWrite(found.row, mark, attempt) ? found : undefined;
    const next = mine && after(mine.row, attempt, job.whenUnknown, clock.now());
    const isGivenUp = attempt.kind === 'later' && next?.is.phase === 'stuck';
    const settlement: Settlement | undefined =
      isGivenUp && served ? await job.givenUp?.(served.ports, asOwed(row), ref) : await attempt.settle?.();
    const { writes: follows, promises = [], again = false } = settlement ?? { writes: [] };
    const body = mine && again ? onceMore(mine.row, clock.now()) : next;
    const writes: Write[] = [...follows];
    if (mine && body) writes.push({ kind: 'replace', key: ref.key, body, etag: mine.etag });
    const [witness] = writes;
    if (!witness) return 'written';
    const waiting = body?.is.phase === 'waiting' ? [{ ref, write: witness, due: body.due }] : [];
    const { table, partition } = ref;
    const outcome = await commit({ table, partition, op: random.id(), writes }, [...promises, ...waiting]);
    if (outcome === 'lost') return 'somebody wrote first';
    if (body?.is.phase === 'waiting') soonAgain(ref, body.due);
    // Nobody tries it again by itself: whoever runs the app is told (infra/alerts.bicep).
    if (body?.is.phase === 'stuck')
      log.error({ event: 'job-stuck', job: row.job, forum: partition, key: ref.key, code: body.is.reason });
    return 'written';
  };

  /**
   * What came of a post is known here alone until it is written, so while storage is away it is tried on, as long as
   * the process lives and `rememberMs` at most.
   */
  const remember = async (work: Work<P>, attempt: Attempt): Promise<void> => {
    const forgetAt = performance.now() + timings.rememberMs;
    for (let lost = 0; lost < 20; ) {
      try {
        if ((await writeDown(work, attempt)) === 'written') return;
        lost += 1;
      } catch (cause) {
        if (!(cause instanceof StorageUnavailable) || performance.now() > forgetAt) throw cause;
        log.error({ event: 'outcome-not-written', key: work.ref.key, outcome: attempt.kind }, cause);
        await sleep(timings.pollMs);
      }
    }
    throw new Error(`could not write down the outcome of ${work.ref.key}`);
  };

  /** What cannot be written down for another reason waits for a person, rather than being tried for ever. */
  const settle = async (work: Work<P>, attempt: Attempt): Promise<void> => {
    try {
      await remember(work, attempt);
    } catch (cause) {
      if (cause instanceof StorageUnavailable) throw cause;
      log.error({ event: 'outcome-not-written', key: work.ref.key, outcome: attempt.kind }, cause);
      await remember(work, { kind: 'stuck', reason: 'surprise' });
    }
  };

  const runOnce: Engine<P>['run'] = async (ref) => {
    const found = await read(ref);
    if (!found) return 'absent';
    if (found === 'unreadable') {
      log.error({ event: 'owed-row-unreadable', key: ref.key });
      return 'settled';
    }
    const { row } = found;
    if (!isOpen(row)) return 'settled';
    const now = clock.now();
    if (!isFree(row, now)) {
      // A message of its own comes when it falls due, unless this is that one and its sender's clock was ahead of ours.
      const isFar = row.is.phase === 'waiting' && row.due.since(now).total('milliseconds') > clocksApartMs;
      return isFar ? 'settled' : 'keep';
    }
    if (!served) return 'keep';
    const job = served.jobs[row.job];
    if (!job) {
      // Perhaps of a newer version; the pass asks again each hour.
      log.error({ event: 'job-unknown', job: row.job, key: ref.key });
      return 'absent';
    }
    const claimed = await claim(ref, found);
    if (!claimed) return 'keep';
    const started = performance.now();
    const work = { ref, ...claimed, row, job };
    const { ports } = served;
    const carryOut = async (): Promise<Attempt> => {
      const came = await attemptOf(work, ports);
      await settle(work, came);
      return came;
    };
    // What somebody is asked because nobody knows cannot have been asked before.
    const attempt = await asPerhapsDone(row.perhapsDone === true && job.whenUnknown === 'repeat', carryOut);
    const ms = Math.round(performance.now() - started);
    const { job: name, attempts } = row;
    log.info({ event: 'job', job: name, forum: ref.partition, key: ref.key, outcome: attempt.kind, attempts, ms });
    return 'settled';
  };

  const run: Engine<P>['run'] = (ref) => withReference(newReference(random), () => runOnce(ref));

  const attemptOf = async (work: Work<P>, ports: P): Promise<Attempt> => {
    const { ref, row, job } = work;
    const { partition } = ref;
    const unknown = async (): Promise<Attempt> =>
      (await job.unknown?.(ports, asOwed(row), { partition })) ?? { kind: 'uncertain' };
    if (row.perhapsDone && job.whenUnknown === 'ask') {
      const came = await unknown();
      // Nobody is asked, and nobody hears of it: whoever has restored can see what may have been left unsaid.
      if (came.kind === 'done') log.warn({ event: 'not-said-again', job: row.job, forum: partition, key: ref.key });
      return came;
    }
    if (row.is.phase === 'sending' && job.whenUnknown === 'ask') return unknown();
    let sent = false;
    try {
      const sending = async () => {
        sent = await markSending(work);
        return sent;
      };
      return await job.run(ports, asOwed(row), { partition, sending });
    } catch (cause) {
      log.error({ event: 'job-failed', job: row.job, key: ref.key }, cause);
      if (sent && job.whenUnknown === 'ask') return unknown();
      return { kind: 'later', afterMs: backOffMs(row.attempts), reason: 'surprise' };
    }
  };

  const owe: Jobs['owe'] = (table, partition, { job, about, data = {}, due = clock.now(), shared }) => {
    const ref: OwedRef = { table, partition, key: rowKey('owed', job, about) };
    const isDue = Temporal.Instant.compare(due, clock.now()) <= 0;
    const perhaps = isDue && isPerhapsDone() ? { perhapsDone: true as const } : {};
    const body: OwedRow = { job, about, data, due, attempts: 0, is: { phase: 'waiting' }, ...perhaps };
    return { ref, due, write: { kind: 'insert', key: ref.key, body }, ...(shared && { shared }) };
  };

  const jobs: Jobs = { owe, commit };

  return {
    ...jobs,
    serve: (ports, table) => {
      served = { ports, jobs: table };
    },
    run,
    sharing,
    pass: createPass({ tables, clock, random, log, timings, jobs, wake: (ref, due) => wake(ref, 'pass', due, 0) }),
    idle: async () => {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
};

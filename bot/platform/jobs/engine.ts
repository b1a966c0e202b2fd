/** Runs what is owed. Any number of instances may run it on the same rows: the claim by ETag decides who does. */
import { Temporal } from 'temporal-polyfill';
import type { Log } from '../log.ts';
import type { Random } from '../random.ts';
import { rowKey } from '../tables/keys.ts';
import { type Commit, type CommitOutcome, StorageUnavailable, type Tables, type Write } from '../tables/port.ts';
import type { Clock } from '../time/clock.ts';
import { backOffMs } from './back-off.ts';
import { asOwed, isFree, isMine, isOpen, type OwedRow, owedRow, type Phase } from './owed-row.ts';
import type { Attempt, Job, Jobs, OwedRef, Promised } from './port.ts';
import { type JobTimings, triesOfAPost } from './timings.ts';
import type { WakeUpQueue } from './wake-ups.ts';

export type Engine<P> = Jobs & {
  /** Must be called before anything runs: the jobs need the ports, of which this engine is one. */
  serve(ports: P, jobs: Readonly<Record<string, Job<P>>>): void;
  /** `settled`: nothing left to do for this message. `keep`: look again when it comes back. */
  run(ref: OwedRef): Promise<'settled' | 'absent' | 'keep'>;
  /** Wakes what falls due before the next pass, in one partition, and takes away what is done. */
  pass(table: OwedRef['table'], partition: string): Promise<void>;
  /** Resolves when nothing that was tried at once is still running. */
  idle(): Promise<void>;
};

type Parts = {
  readonly tables: Tables;
  readonly queue: WakeUpQueue;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly timings: JobTimings;
};

const owedPrefix = `${rowKey('owed')}|`;

export const createEngine = <P>({ tables, queue, clock, random, log, timings }: Parts): Engine<P> => {
  let served: { ports: P; jobs: Readonly<Record<string, Job<P>>> } | undefined;
  const running = new Set<Promise<unknown>>();
  const later = (ms: number) => clock.now().add({ milliseconds: ms });

  const read = async (ref: OwedRef) => {
    const row = await tables.get(ref.table, ref.partition, ref.key);
    return row && { row: owedRow.parse(row.body), etag: row.etag };
  };

  const move = async (ref: OwedRef, from: { row: OwedRow; etag: string }, is: Phase): Promise<boolean> => {
    const write: Write = { kind: 'replace', key: ref.key, body: { ...from.row, is }, etag: from.etag };
    const { table, partition } = ref;
    return (await tables.commit({ table, partition, op: random.id(), writes: [write] })) === 'committed';
  };

  const wake = async (ref: OwedRef, op: string, due: Temporal.Instant, atLeastSeconds: number) => {
    const inSeconds = Math.ceil(due.since(clock.now()).total('seconds'));
    const wakeUp = { ...ref, op, giveUp: later(timings.giveUpMs).toString() };
    try {
      return await queue.put(wakeUp, Math.max(atLeastSeconds, inSeconds, 0));
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

  const commit = async (what: Commit, promises: readonly Promised[]): Promise<CommitOutcome> => {
    const soon = later(timings.soonMs);
    const waking = promises.filter(({ due }) => Temporal.Instant.compare(due, soon) <= 0);
    const messages = await Promise.all(
      waking.map(async (promise) => ({
        promise,
        message: await wake(promise.ref, what.op, promise.due, timings.hiddenSeconds),
      })),
    );
    const outcome = await tables.commit(what);
    for (const { promise, message } of messages) {
      if (outcome === 'lost') message.remove().catch(() => {});
      else if (Temporal.Instant.compare(promise.due, clock.now()) <= 0) tryAtOnce(promise.ref, message);
    }
    return outcome;
  };

  /** Takes the row for this worker; undefined when somebody else has it. */
  const claim = async (ref: OwedRef, found: { row: OwedRow; etag: string }) => {
    const mark = random.id();
    const until = later(timings.leaseMs);
    return (await move(ref, found, { phase: 'claimed', claim: mark, until })) ? mark : undefined;
  };

  const markSending = async (ref: OwedRef, mark: string): Promise<boolean> => {
    const found = await read(ref);
    if (!found || !isMine(found.row, mark)) return false;
    return move(ref, found, { phase: 'sending', claim: mark, until: later(timings.leaseMs) });
  };

  const after = (row: OwedRow, attempt: Attempt, job: Job<P>): OwedRow => {
    if (attempt.kind === 'done') return { ...row, is: { phase: 'done', once: attempt.once ?? false } };
    if (attempt.kind === 'uncertain') return { ...row, is: { phase: 'uncertain' } };
    if (attempt.kind === 'stuck') return { ...row, is: { phase: 'stuck', reason: attempt.reason } };
    const attempts = row.attempts + 1;
    if (job.whenUnknown === 'ask' && attempts >= triesOfAPost)
      return { ...row, attempts, is: { phase: 'stuck', reason: attempt.reason } };
    return { ...row, attempts, due: later(attempt.afterMs), is: { phase: 'waiting' } };
  };

  const onceMore = (row: OwedRow): OwedRow => ({ ...row, attempts: 0, due: clock.now(), is: { phase: 'waiting' } });

  /** A short wait needs no message: this instance is awake. The message stays, should it fall asleep. */
  const soonAgain = (ref: OwedRef, due: Temporal.Instant) => {
    const inMs = due.since(clock.now()).total('milliseconds');
    if (inMs > 0 && inMs < timings.hiddenSeconds * 1000)
      setTimeout(() => tryAtOnce(ref, { remove: async () => {} }), inMs + 5).unref();
  };

  /** Writes down what came of it together with what follows from it; what came of it is true even if the claim is gone. */
  const settle = async (ref: OwedRef, mark: string, attempt: Attempt, job: Job<P>): Promise<void> => {
    for (let tries = 0; tries < 20; tries += 1) {
      const found = await read(ref);
      const { writes: follows, promises = [], again = false } = (await attempt.settle?.()) ?? { writes: [] };
      const mine = found && isMine(found.row, mark) ? found : undefined;
      const next = mine && (again ? onceMore(mine.row) : after(mine.row, attempt, job));
      const writes: Write[] = [...follows];
      if (mine && next) writes.push({ kind: 'replace', key: ref.key, body: next, etag: mine.etag });
      const [first] = writes;
      if (!first) return;
      const waiting = next?.is.phase === 'waiting' ? [{ ref, write: first, due: next.due }] : [];
      const op = random.id();
      const { table, partition } = ref;
      if ((await commit({ table, partition, op, writes }, [...promises, ...waiting])) === 'committed') {
        if (next?.is.phase === 'waiting') soonAgain(ref, next.due);
        return;
      }
    }
    throw new Error(`could not write down the outcome of ${ref.key}`);
  };

  const run: Engine<P>['run'] = async (ref) => {
    const found = await read(ref);
    if (!found) return 'absent';
    const now = clock.now();
    if (!isOpen(found.row)) return 'settled';
    if (!isFree(found.row, now)) return found.row.is.phase === 'waiting' ? 'settled' : 'keep';
    const job = served?.jobs[found.row.job];
    if (!served || !job) {
      log.error({ event: 'job-unknown', job: found.row.job, key: ref.key });
      return 'keep';
    }
    const mark = await claim(ref, found);
    if (!mark) return 'keep';
    const started = performance.now();
    const attempt = await attemptOf(job, found.row, ref, mark, served.ports);
    await settle(ref, mark, attempt, job);
    const ms = Math.round(performance.now() - started);
    const { job: name, attempts } = found.row;
    log.info({ event: 'job', job: name, forum: ref.partition, key: ref.key, outcome: attempt.kind, attempts, ms });
    return 'settled';
  };

  const attemptOf = async (job: Job<P>, row: OwedRow, ref: OwedRef, mark: string, ports: P): Promise<Attempt> => {
    const { partition } = ref;
    let sent = row.is.phase === 'sending';
    if (sent && job.whenUnknown === 'ask')
      return (await job.unknown?.(ports, asOwed(row), { partition })) ?? { kind: 'uncertain' };
    try {
      const sending = async () => {
        sent = await markSending(ref, mark);
        return sent;
      };
      return await job.run(ports, asOwed(row), { partition, sending });
    } catch (cause) {
      log.error({ event: 'job-failed', job: row.job, key: ref.key }, cause);
      if (cause instanceof StorageUnavailable) throw cause;
      if (sent && job.whenUnknown === 'ask')
        return (await job.unknown?.(ports, asOwed(row), { partition })) ?? { kind: 'uncertain' };
      return { kind: 'later', afterMs: backOffMs(row.attempts), reason: 'surprise' };
    }
  };

  const pass: Engine<P>['pass'] = async (table, partition) => {
    const horizon = later(timings.passMs * 1.25);
    const done: Write[] = [];
    for (const { key, body, etag } of await tables.list(table, partition, owedPrefix)) {
      const parsed = owedRow.safeParse(body);
      if (!parsed.success) log.error({ event: 'owed-row-unreadable', key });
      else if (isOpen(parsed.data)) {
        const { is, due } = parsed.data;
        const when = is.phase === 'claimed' || is.phase === 'sending' ? is.until : due;
        if (Temporal.Instant.compare(when, horizon) <= 0) await wake({ table, partition, key }, 'pass', when, 0);
      } else if (parsed.data.is.phase === 'done' && !parsed.data.is.once) done.push({ kind: 'delete', key, etag });
    }
    if (done.length > 0) await takeAway(table, partition, done.slice(0, 99));
  };

  /** A transaction needs a row that stays, to bear witness: it tells when the last pass cleared up. */
  const takeAway = async (table: OwedRef['table'], partition: string, deletes: readonly Write[]) => {
    const key = rowKey('cleared');
    const before = await tables.get(table, partition, key);
    const body = { at: clock.now(), count: deletes.length };
    const witness: Write = before ? { kind: 'replace', key, body, etag: before.etag } : { kind: 'insert', key, body };
    await tables.commit({ table, partition, op: random.id(), writes: [witness, ...deletes] });
  };

  return {
    owe: (table, partition, { job, about, data = {}, due = clock.now() }) => {
      const ref: OwedRef = { table, partition, key: rowKey('owed', job, about) };
      const body: OwedRow = { job, about, data, due, attempts: 0, is: { phase: 'waiting' } };
      return { ref, due, write: { kind: 'insert', key: ref.key, body } };
    },
    commit,
    serve: (ports, jobs) => {
      served = { ports, jobs };
    },
    run,
    pass,
    idle: async () => {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
};

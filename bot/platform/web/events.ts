/** Server-sent events: each value as one `data:` line of JSON, for as long as somebody looks. */
import { once } from 'node:events';
import { Server } from 'node:net';
import type { Response } from 'express';
import type { Log } from '../log.ts';

/** Values as they come; it ends by itself, or when the signal says that nobody looks any more. */
export type Next = (signal: AbortSignal) => AsyncIterable<unknown>;

/** Milliseconds. */
export type EventTimings = {
  /** Whoever still looks then comes again, with a token that is fresh. */
  readonly lastsMs: number;
  /** Proxies close what is silent; App Service after 230 s. */
  readonly beatMs: number;
  /** How often it is looked whether the server is stopping: a stream that is open would hold it up. */
  readonly lookMs: number;
};

export const eventTimings: EventTimings = { lastsMs: 5 * 60_000, beatMs: 15_000, lookMs: 200 };

const headers = {
  'Content-Type': 'text/event-stream',
  // Not compressed either: what is gathered to be packed comes too late.
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
  Connection: 'close',
};

/** Node keeps it there, without a word in its types. */
const isStopping = ({ socket }: Response): boolean =>
  socket !== null && 'server' in socket && socket.server instanceof Server && !socket.server.listening;

/** Over when the other side has gone, when the time is up, or when the server stops. */
const endingOf = (response: Response, { lastsMs, lookMs }: EventTimings): AbortSignal => {
  const ending = new AbortController();
  const timeIsUp = setTimeout(() => ending.abort(), lastsMs);
  const look = setInterval(() => isStopping(response) && ending.abort(), lookMs);
  response.once('close', () => ending.abort());
  ending.signal.addEventListener('abort', () => {
    clearTimeout(timeIsUp);
    clearInterval(look);
  });
  if (response.closed) ending.abort();
  return ending.signal;
};

const over = { done: true, value: undefined } as const;

const aborted = (signal: AbortSignal): Promise<typeof over> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve(over);
    else signal.addEventListener('abort', () => resolve(over), { once: true });
  });

/** Resolves when the stream has ended; never rejects. A surprise inside is logged, and the other side comes again. */
export const sendEvents = async (response: Response, next: Next, log: Log, timings = eventTimings): Promise<void> => {
  response.status(200).set(headers).flushHeaders();
  const signal = endingOf(response, timings);
  const ended = aborted(signal);
  const beat = setInterval(() => response.write(':\n\n'), timings.beatMs);
  try {
    const values = next(signal)[Symbol.asyncIterator]();
    for (;;) {
      // What does not heed the signal must not keep the stream open.
      const { done, value } = await Promise.race([values.next(), ended]);
      if (done || signal.aborted) break;
      const hasRoom = response.write(`data: ${JSON.stringify(value)}\n\n`);
      if (!hasRoom) await Promise.race([once(response, 'drain'), ended]);
    }
    values.return?.().catch(() => undefined);
  } catch (cause) {
    if (!signal.aborted) log.error({ event: 'events-failed' }, cause);
  } finally {
    clearInterval(beat);
    response.end();
  }
};

/** So many streams at once one person may have, in each instance. */
const mostEach = 5;

export type Streams = {
  /** Undefined when there are too many already; otherwise what gives the place back. */
  enter(person: string): (() => void) | undefined;
};

export const createStreams = (): Streams => {
  const open = new Map<string, number>();
  return {
    enter(person) {
      const count = open.get(person) ?? 0;
      if (count >= mostEach) return undefined;
      open.set(person, count + 1);
      return () => {
        const left = (open.get(person) ?? 1) - 1;
        if (left > 0) open.set(person, left);
        else open.delete(person);
      };
    },
  };
};

import { type DestinationStream, pino } from 'pino';
import type { Advice } from './advice.ts';
import { presentReference } from './reference.ts';

/** What a log line may hold: ids, verbs, outcomes, milliseconds. Never a text that somebody wrote. */
export type LogFields = {
  readonly event: string;
  readonly verb?: string;
  readonly outcome?: string;
  readonly ms?: number;
  readonly forum?: string;
  readonly caseId?: string;
  readonly job?: string;
  readonly key?: string;
  readonly status?: number;
  readonly code?: string;
  readonly attempts?: number;
  /** Of itself the one that all lines of the request have, the turn or the run of a job. */
  readonly reference?: string;
  readonly count?: number;
  readonly seconds?: number;
  /** What can be done about it. */
  readonly advice?: Advice;
};

export type Log = {
  info(fields: LogFields): void;
  warn(fields: LogFields): void;
  /** Of `cause` only the names, codes and stack frames are kept: a message may quote what somebody wrote. */
  error(fields: LogFields, cause?: unknown): void;
};

type BareError = { name: string; code?: string; at: string[]; cause?: BareError; errors?: BareError[] };

const mostFrames = 8;
const mostErrors = 3;
const deepest = 4;

/** A name or a code: one word, as programs write them. */
const word = /^[A-Za-z]\w{0,60}$/;
const wordOf = (value: unknown): string | undefined =>
  typeof value === 'string' && word.test(value) ? value : undefined;

/** A function, if any, and where in the code: no other line of a stack is kept, so no prose either. */
const place = String.raw`(?:file:\/\/|node:|\/|[A-Za-z]:[\\/])[\w$@%+~.:\\/-]*:\d+:\d+`;
const callee = String.raw`(?:async |new |get |set )?[\w$.#<>]+(?: \[as [\w$.#]+\])?`;
const frame = new RegExp(`^\\s+at (?:${callee} \\(${place}\\)|(?:async )?${place})$`);

/**
 * The message stands first in a stack and may look like frames itself, so it is cut away; what comes after the frames,
 * as from packages that write out the cause, is left too. No frames where the message is another one by now.
 */
const framesOf = ({ message, stack }: { readonly message: unknown; readonly stack?: unknown }): string[] => {
  if (typeof message !== 'string' || typeof stack !== 'string') return [];
  const start = stack.indexOf(message);
  if (start < 0) return [];
  const [, ...lines] = stack.slice(start + message.length).split('\n');
  const end = lines.findIndex((line) => !/^\s+at /.test(line));
  const own = end < 0 ? lines : lines.slice(0, end);
  return own
    .filter((line) => frame.test(line))
    .slice(0, mostFrames)
    .map((line) => line.trim());
};

const bare = (error: unknown, depth = 0): BareError => {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const code = wordOf('code' in error ? error.code : undefined);
  const within = depth < deepest && error instanceof AggregateError ? error.errors.slice(0, mostErrors) : [];
  return {
    name: wordOf(error.name) ?? 'Error',
    ...(code !== undefined && { code }),
    at: framesOf(error),
    ...(error.cause !== undefined && depth < deepest && { cause: bare(error.cause, depth + 1) }),
    ...(within.length > 0 && { errors: within.map((one: unknown) => bare(one, depth + 1)) }),
  };
};

const named = ({ name, code, cause }: BareError): string => {
  const own = code === undefined ? name : `${name}:${code}`;
  return cause ? `${own} < ${named(cause)}` : own;
};

/** Outermost first, each with its code: "StorageUnavailable < RestError:ECONNREFUSED". */
export const namesOf = (error: unknown): string => named(bare(error));

/** JSON lines, one an event; level `silent` writes nothing. */
export const createLog = (level: string, destination?: DestinationStream): Log => {
  const mixin = () => {
    const reference = presentReference();
    return reference === undefined ? {} : { reference };
  };
  const base = { level, base: null, mixin, timestamp: () => `,"time":"${new Date().toISOString()}"` };
  const logger = destination ? pino(base, destination) : pino(base);
  return {
    info: (fields) => logger.info(fields),
    warn: (fields) => logger.warn(fields),
    error: (fields, cause) => logger.error(cause === undefined ? fields : { ...fields, cause: bare(cause) }),
  };
};

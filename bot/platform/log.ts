import { type DestinationStream, pino } from 'pino';

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
  readonly reference?: string;
  readonly count?: number;
  readonly seconds?: number;
};

export type Log = {
  info(fields: LogFields): void;
  warn(fields: LogFields): void;
  /** Of `cause` only the names, codes and stack frames are kept: a message may quote what somebody wrote. */
  error(fields: LogFields, cause?: unknown): void;
};

type BareError = { name: string; code?: string; at: string[]; cause?: BareError };

const frames = (stack: string | undefined) =>
  (stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());

const bare = (error: unknown, depth = 0): BareError => {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const cause = error.cause !== undefined && depth < 4 ? { cause: bare(error.cause, depth + 1) } : {};
  return { name: error.name, ...code, at: frames(error.stack), ...cause };
};

/** JSON lines, one an event; level `silent` writes nothing. */
export const createLog = (level: string, destination?: DestinationStream): Log => {
  const base = { level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` };
  const logger = destination ? pino(base, destination) : pino(base);
  return {
    info: (fields) => logger.info(fields),
    warn: (fields) => logger.warn(fields),
    error: (fields, cause) => logger.error(cause === undefined ? fields : { ...fields, cause: bare(cause) }),
  };
};

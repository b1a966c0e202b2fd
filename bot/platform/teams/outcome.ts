/** What an attempt to post or change a card came to. The only place that knows what Teams' statuses mean. */
import { z } from 'zod';
import type { Random } from '../random.ts';
import type { Clock } from '../time/clock.ts';
import type { Attempted } from './one-attempt.ts';
import type { Outcome } from './port.ts';

type Answered = Extract<Attempted, { kind: 'answered' }>;

/** Where the connector says nothing, Teams' own guide asks for a pause and some chance, so that not all come back at once. */
const defaultPauseMs = 30_000;
const jitterMs = 5_000;
/** A pause beyond this is asked about again rather than trusted. */
const longestPauseMs = 60 * 60_000;
/** 412: two wrote at once at the other end. */
const collisionPauseMs = 1_000;

const errorBody = z.object({ error: z.object({ code: z.string().regex(/^[\w.-]{1,100}$/) }) });

/** The answer's body as JSON; undefined for anything else. */
export const jsonOf = (answered: Answered): unknown => {
  try {
    return JSON.parse(answered.body);
  } catch {
    return undefined;
  }
};

/** The connector's own word for what was wrong, such as BotNotInConversationRoster. */
export const errorCode = (answered: Answered): string => {
  const parsed = errorBody.safeParse(jsonOf(answered));
  return parsed.success ? parsed.data.error.code : `Http${answered.status}`;
};

const pauseMs = (answered: Answered, clock: Clock, random: Random): number => {
  const header = answered.headers['retry-after']?.trim();
  if (header !== undefined && /^\d+$/.test(header)) return Math.min(Number(header) * 1000, longestPauseMs);
  const at = header?.endsWith('GMT') ? Date.parse(header) : Number.NaN;
  if (Number.isNaN(at)) return defaultPauseMs + random.below(jitterMs);
  // The date is by their clock, so it is measured from their Date where there is one.
  const theirNow = Date.parse(answered.headers.date ?? '');
  const now = Number.isNaN(theirNow) ? clock.now().epochMilliseconds : theirNow;
  return Math.min(Math.max(at - now, 0), longestPauseMs);
};

/** `done` reads an answer of 2xx; undefined means that it does not say what it must, and then nobody knows. */
export const outcomeOf = (
  attempted: Attempted,
  done: (answered: Answered) => { activityId: string; conversationId: string } | undefined,
  { clock, random }: { readonly clock: Clock; readonly random: Random },
): Outcome => {
  if (attempted.kind === 'not-reached') return { kind: 'not-reached' };
  if (attempted.kind === 'no-answer') return { kind: 'uncertain' };
  const { status } = attempted;
  if (status >= 200 && status < 300) {
    const ids = done(attempted);
    return ids ? { kind: 'done', ...ids } : { kind: 'uncertain' };
  }
  if (status === 429) return { kind: 'throttled', retryAfterMs: pauseMs(attempted, clock, random) };
  if (status === 412) return { kind: 'throttled', retryAfterMs: collisionPauseMs };
  if (status === 408 || status >= 500) return { kind: 'uncertain' };
  return { kind: 'refused', status, code: errorCode(attempted) };
};

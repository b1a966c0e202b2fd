/** How often a bot may write in one conversation, and ask who is in it, before Teams answers 429. */
import { type Reply, refuse } from './moods.ts';

type Limit = { readonly withinMs: number; readonly at: number };

/** Documented, per bot and thread: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit */
const writing: readonly Limit[] = [
  { withinMs: 1_000, at: 7 },
  { withinMs: 2_000, at: 8 },
  { withinMs: 30_000, at: 60 },
  { withinMs: 3_600_000, at: 1_800 },
];
const reading: readonly Limit[] = writing.map(({ withinMs, at }) => ({ withinMs, at: at * 2 }));
/** Documented, per app and tenant. */
const together: readonly Limit[] = [{ withinMs: 1_000, at: 50 }];

export type Limits = (method: string, conversation: string) => Reply | undefined;

export const unlimited: Limits = () => undefined;

/** `nowMs`: of a clock that only goes forward. */
export const createLimits = (nowMs: () => number): Limits => {
  const times = new Map<string, number[]>();
  /** How long until there is room again, ms; 0: there is, and it is taken. */
  const wait = (key: string, limits: readonly Limit[]): number => {
    const now = nowMs();
    const longest = Math.max(...limits.map((limit) => limit.withinMs));
    const recent = (times.get(key) ?? []).filter((time) => now - time < longest);
    times.set(key, recent);
    const waits = limits.map(({ withinMs, at }) => {
      const inTheWay = recent.at(-at);
      return inTheWay === undefined ? 0 : inTheWay + withinMs - now;
    });
    const longestWait = Math.max(0, ...waits);
    if (longestWait === 0) recent.push(now);
    return longestWait;
  };
  return (method, conversation) => {
    const own = method === 'GET' ? wait(`read ${conversation}`, reading) : wait(`write ${conversation}`, writing);
    const ms = own > 0 ? own : wait('all', together);
    if (ms <= 0) return undefined;
    const reply = refuse(429, 'TooManyRequests', 'Too many requests, please slow down.');
    return { ...reply, headers: { 'Retry-After': String(Math.ceil(ms / 1000)) } };
  };
};

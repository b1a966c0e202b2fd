/**
 * Keeps within what Teams allows before it says no: 50 requests a second of one app in one tenant, and a few a second
 * in one conversation. Both are counted in the tables, so that all instances count together. A conversation that is
 * full holds up nobody else: its sender is told when to come back.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Random } from '../random.ts';
import { rowKey } from '../tables/keys.ts';
import { StorageUnavailable, type Tables } from '../tables/port.ts';
import { writtenOver } from '../tables/written-over.ts';
import type { Clock } from '../time/clock.ts';
import type { Budget } from './budget.ts';
import { stamped, waitMs } from './conversation-limits.ts';
import type { Before, Outcome, Teams } from './port.ts';

type Needs = {
  readonly tables: Tables;
  readonly budget: Budget;
  /** The clock on the wall: Teams counts by its own. */
  readonly clock: Clock;
  readonly random: Random;
};

/** A wait up to this is slept through; a longer one goes back to the job. */
const patienceMs = 1_500;
/** What is written down before a post is begun so long before its turn, ms: the longer, the more a crash leaves unknown. */
const aheadMs = 500;
/** Later than this after its turn a request would come in a heap with those that have theirs now, ms. */
const lateMs = 200;
const stampsRow = z.object({ stamps: z.array(z.number()) });

type Place = { readonly kind: 'free'; readonly at: number } | { readonly kind: 'full'; readonly forMs: number };

/** Takes a place in the conversation's row: from when, in epoch milliseconds, or how long there is none. */
const takePlace = async ({ tables, clock, random }: Needs, conversation: string): Promise<Place> => {
  const partition = rowKey('pace', conversation);
  for (;;) {
    const row = await tables.get('channels', partition, 'stamps');
    const now = clock.now().epochMilliseconds;
    const stamps = stampsRow.safeParse(row?.body).data?.stamps ?? [];
    const wait = waitMs(stamps, now);
    if (wait > patienceMs) return { kind: 'full', forMs: wait };
    const at = now + wait;
    const body = { stamps: stamped(stamps, at) };
    const writes = [writtenOver(row?.etag, 'stamps', body)];
    const commit = { table: 'channels', partition, op: random.id(), writes } as const;
    if ((await tables.commit(commit)) === 'committed') return { kind: 'free', at };
  }
};

export const createPacedTeams = (teams: Teams, needs: Needs): Teams => {
  const turn = async (tenantId: string): Promise<number> => (await needs.budget.reserve(tenantId)).epochMilliseconds;

  const until = async (moment: number): Promise<void> => {
    const wait = moment - needs.clock.now().epochMilliseconds;
    if (wait > 0) await pause(wait);
  };

  const inTurn = async (
    tenantId: string,
    conversation: string,
    requests: number,
    send: (onTime: (before?: Before) => Before) => Promise<Outcome>,
  ): Promise<Outcome> => {
    try {
      const place = await takePlace(needs, conversation);
      if (place.kind === 'full') return { kind: 'throttled', retryAfterMs: place.forMs };
      // The turn last: one that was taken before a wait for storage would have passed, and be sent in a heap.
      const turns = await Promise.all(Array.from({ length: requests }, () => turn(tenantId)));
      const from = Math.max(place.at, ...turns);
      return await send((before = async () => true) => async () => {
        await until(from - aheadMs);
        if (!(await before())) return false;
        await until(from);
        // Storage that stood still meanwhile would let go of all that waited for it at once.
        if (needs.clock.now().epochMilliseconds - from > lateMs) await until(await turn(tenantId));
        return true;
      });
    } catch (cause) {
      // It is met before the socket only. Thrown on, it would be taken for a post whose end nobody knows.
      if (cause instanceof StorageUnavailable) return { kind: 'not-reached' };
      throw cause;
    }
  };

  return {
    answer: (where, message) => teams.answer(where, message),
    member: (place, userId) => teams.member(place, userId),
    members: (place) => teams.members(place),
    channels: (team) => teams.channels(team),
    postToChannel: (place, message, before) =>
      inTurn(place.tenantId, place.channelId, 1, (onTime) => teams.postToChannel(place, message, onTime(before))),
    replyInThread: (place, threadId, message, before) =>
      inTurn(place.tenantId, place.channelId, 1, (onTime) =>
        teams.replyInThread(place, threadId, message, onTime(before)),
      ),
    update: (place, activityId, message) =>
      inTurn(place.tenantId, place.channelId, 1, async (onTime) => {
        await onTime()();
        return teams.update(place, activityId, message);
      }),
    // Opening the chat is a request of its own.
    postToPerson: (place, userId, message) =>
      inTurn(place.tenantId, userId, 2, async (onTime) => {
        await onTime()();
        return teams.postToPerson(place, userId, message);
      }),
  };
};

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
/** Later than this after its turn a request would come in a heap with those that have theirs now, ms. */
const lateMs = 300;
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
    send: (inTime: (before: Before | undefined) => Before | undefined) => Promise<Outcome>,
  ): Promise<Outcome> => {
    let from = 0;
    try {
      const place = await takePlace(needs, conversation);
      if (place.kind === 'full') return { kind: 'throttled', retryAfterMs: place.forMs };
      // The turn last: one that was taken before a wait for storage would have passed, and be sent in a heap.
      const turns = await Promise.all(Array.from({ length: requests }, () => turn(tenantId)));
      from = Math.max(place.at, ...turns);
      await until(from);
    } catch (cause) {
      // Nothing was sent: thrown on, it would be taken for a post whose end nobody knows.
      if (cause instanceof StorageUnavailable) return { kind: 'not-reached' };
      throw cause;
    }
    // Storage that stands still between the turn and the mark would let go of all that wait for it at once.
    return send((before) =>
      before === undefined
        ? undefined
        : async () => {
            if (!(await before())) return false;
            if (needs.clock.now().epochMilliseconds - from > lateMs) await until(await turn(tenantId));
            return true;
          },
    );
  };

  return {
    answer: (where, message) => teams.answer(where, message),
    member: (place, userId) => teams.member(place, userId),
    members: (place) => teams.members(place),
    channels: (team) => teams.channels(team),
    postToChannel: (place, message, before) =>
      inTurn(place.tenantId, place.channelId, 1, (inTime) => teams.postToChannel(place, message, inTime(before))),
    replyInThread: (place, threadId, message, before) =>
      inTurn(place.tenantId, place.channelId, 1, (inTime) =>
        teams.replyInThread(place, threadId, message, inTime(before)),
      ),
    update: (place, activityId, message) =>
      inTurn(place.tenantId, place.channelId, 1, () => teams.update(place, activityId, message)),
    // Opening the chat is a request of its own.
    postToPerson: (place, userId, message) =>
      inTurn(place.tenantId, userId, 2, () => teams.postToPerson(place, userId, message)),
  };
};

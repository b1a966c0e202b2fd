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
import type { Outcome, Teams } from './port.ts';

type Needs = {
  readonly tables: Tables;
  readonly budget: Budget;
  /** The clock on the wall: Teams counts by its own. */
  readonly clock: Clock;
  readonly random: Random;
};

/** A wait up to this is slept through; a longer one goes back to the job. */
const patienceMs = 1_500;
const stampsRow = z.object({ stamps: z.array(z.number()) });

/** Takes a place in the conversation's row, or says how long there is none, ms. */
const takePlace = async ({ tables, clock, random }: Needs, conversation: string): Promise<number> => {
  const partition = rowKey('pace', conversation);
  for (;;) {
    const row = await tables.get('channels', partition, 'stamps');
    const now = clock.now().epochMilliseconds;
    const stamps = stampsRow.safeParse(row?.body).data?.stamps ?? [];
    const wait = waitMs(stamps, now);
    if (wait > patienceMs) return wait;
    const body = { stamps: stamped(stamps, now + wait) };
    const writes = [writtenOver(row?.etag, 'stamps', body)];
    const commit = { table: 'channels', partition, op: random.id(), writes } as const;
    if ((await tables.commit(commit)) === 'lost') continue;
    await pause(wait);
    return 0;
  }
};

export const createPacedTeams = (teams: Teams, needs: Needs): Teams => {
  const inTurn = async (
    tenantId: string,
    conversation: string,
    requests: number,
    send: () => Promise<Outcome>,
  ): Promise<Outcome> => {
    try {
      const wait = await takePlace(needs, conversation);
      if (wait > 0) return { kind: 'throttled', retryAfterMs: wait };
      for (let taken = 0; taken < requests; taken += 1) {
        const at = await needs.budget.reserve(tenantId);
        await pause(Math.max(0, at.epochMilliseconds - needs.clock.now().epochMilliseconds));
      }
    } catch (cause) {
      // Nothing was sent: thrown on, it would be taken for a post whose end nobody knows.
      if (cause instanceof StorageUnavailable) return { kind: 'not-reached' };
      throw cause;
    }
    return send();
  };

  return {
    answer: (where, message) => teams.answer(where, message),
    member: (place, userId) => teams.member(place, userId),
    members: (place) => teams.members(place),
    channels: (team) => teams.channels(team),
    postToChannel: (place, message, before) =>
      inTurn(place.tenantId, place.channelId, 1, () => teams.postToChannel(place, message, before)),
    replyInThread: (place, threadId, message, before) =>
      inTurn(place.tenantId, place.channelId, 1, () => teams.replyInThread(place, threadId, message, before)),
    update: (place, activityId, message) =>
      inTurn(place.tenantId, place.channelId, 1, () => teams.update(place, activityId, message)),
    // Opening the chat is a request of its own.
    postToPerson: (place, userId, message) =>
      inTurn(place.tenantId, userId, 2, () => teams.postToPerson(place, userId, message)),
  };
};

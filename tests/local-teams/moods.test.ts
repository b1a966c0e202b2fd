import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Mood } from './contract.ts';
import { mixedFaults } from './mixed-faults.ts';
import { card, channel, openTown, type Town, withCard } from './town.ts';

let town: Town;
beforeEach(async () => {
  town = await openTown();
});
afterEach(() => town.stop());

const post = () => town.inChannel(withCard(card('Björk 27')));
const standing = () => town.teams.channelMessages(channel).length;

describe('the connector', () => {
  it('throttles with and without Retry-After, and then no longer', async () => {
    town.teams.setMood({ kind: 'throttled', retryAfterSeconds: 3, times: 2 });
    const first = await post();
    expect([first.status, first.headers.get('Retry-After')]).toEqual([429, '3']);
    expect((await post()).status).toBe(429);
    expect((await post()).status).toBe(201);
    town.teams.setMood({ kind: 'throttled', retryAfterSeconds: undefined, times: 1 });
    const bare = await post();
    expect([bare.status, bare.headers.get('Retry-After')]).toEqual([429, null]);
    expect(standing()).toBe(1);
  });

  it.each([403, 404, 412, 413, 500, 502, 503] as const)('answers %i and does nothing', async (status) => {
    town.teams.setMood({ kind: 'status', status, times: 1 });
    const answer = await post();
    expect(answer.status).toBe(status);
    expect(answer.body.error).toMatchObject({ code: expect.any(String), message: expect.any(String) });
    expect(standing()).toBe(0);
    expect(town.teams.state().mood).toEqual({ kind: 'normal' });
  });

  it('does what it is asked and loses the answer', async () => {
    town.teams.setMood({ kind: 'answer-lost', times: 1 });
    await expect(post()).rejects.toThrow('fetch failed');
    expect(standing()).toBe(1);
    expect(town.teams.traffic.at(-1)).toMatchObject({ status: 'no answer', note: expect.stringContaining('lost') });
    expect((await post()).status).toBe(201);
  });

  it('is slow to answer what it has done at once', async () => {
    town.teams.setMood({ kind: 'slow', ms: 150, times: 1 });
    const answer = post();
    await expect.poll(standing).toBe(1);
    expect((await answer).status).toBe(201);
    expect(town.teams.traffic.at(-1)?.ms).toBeGreaterThanOrEqual(149);
  });

  it('is moody to requests of one method only, if asked', async () => {
    const mood: Mood = { kind: 'status', status: 503, times: 1, only: 'PUT' };
    town.teams.setMood(mood);
    const { status, body } = await post();
    expect(status).toBe(201);
    expect(town.teams.state().mood).toEqual(mood);
    const path = `conversations/${encodeURIComponent(body.id)}/activities/${body.activityId}`;
    expect((await town.call('PUT', path, withCard(card('nytt')))).status).toBe(503);
    expect((await town.call('PUT', path, withCard(card('nytt')))).status).toBe(200);
  });

  it('fails so many of all requests in every way, and the same ones for the same seed', async () => {
    const fates = async (seed: number): Promise<readonly (string | number)[]> => {
      town.teams.setMood({ kind: 'mixed', seed, percent: 50, refuses: true, times: 60 });
      const came: (string | number)[] = [];
      for (let n = 0; n < 60; n += 1) {
        const before = standing();
        const status = await post().then(
          (answer) => answer.status,
          () => (standing() > before ? 'lost' : 'cut'),
        );
        came.push(status);
      }
      expect(town.teams.state().mood).toEqual({ kind: 'normal' });
      return came;
    };
    const first = await fates(3);
    expect(await fates(3)).toEqual(first);
    expect(await fates(4)).not.toEqual(first);
    const well = first.filter((fate) => fate === 201).length;
    expect(well).toBeGreaterThan(20);
    expect(well).toBeLessThan(45);
    expect(first).toContain(429);
  });

  it.each([
    [false, 10],
    [true, 14],
  ])('mixes every way to fail evenly, where it refuses: %s', (refuses, ways) => {
    const all = Array.from({ length: 6_000 }, (_, nth) => mixedFaults({ seed: 7, percent: 20, refuses }, nth));
    const counts = new Map<string, number>();
    for (const fault of all.flatMap((one) => one ?? []))
      counts.set(JSON.stringify(fault), (counts.get(JSON.stringify(fault)) ?? 0) + 1);
    expect(counts.size).toBe(ways);
    expect(all.filter((one) => one !== undefined).length / all.length).toBeCloseTo(0.2, 1);
    expect(Math.min(...counts.values())).toBeGreaterThan((0.5 * 1_200) / ways);
  });

  it('spends no mood on a request without a token', async () => {
    town.teams.setMood({ kind: 'status', status: 500, times: 1 });
    expect((await fetch(`${town.teams.publicUrl}/v3/teams/x`)).status).toBe(401);
    expect((await post()).status).toBe(500);
  });

  it('keeps the last 500 exchanges', async () => {
    for (let round = 0; round < 505; round += 1) await town.call('GET', 'teams/x');
    expect(town.teams.traffic).toHaveLength(500);
  });
});

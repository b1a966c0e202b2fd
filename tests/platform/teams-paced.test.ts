import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, inject, it } from 'vitest';
import { card, text } from '../../bot/platform/cards/card.ts';
import { systemRandom } from '../../bot/platform/random.ts';
import { createAzureTables } from '../../bot/platform/tables/azure-tables.ts';
import { createBudget } from '../../bot/platform/teams/budget.ts';
import { createPacedTeams } from '../../bot/platform/teams/paced.ts';
import type { Outcome, Teams } from '../../bot/platform/teams/port.ts';
import { systemClock } from '../../bot/platform/time/clock.ts';
import { connectionStringFor } from '../support/azurite.ts';
import { FakeTeams } from '../support/fake-teams.ts';

const place = (channelId: string) => ({ tenantId: 't', teamId: 'team', channelId, serviceUrl: 'http://localhost/' });
const message = { card: card([text('Hej')]), summary: 'Hej' };

/** Two instances on one storage, at one moment that does not pass. */
const instances = async (): Promise<[Teams, Teams]> => {
  const connection = { kind: 'connection-string', value: inject('azurite').connectionString } as const;
  const prefix = `p${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  const now = Temporal.Instant.from('2026-11-23T08:00:00Z');
  const make = async () => {
    const tables = createAzureTables(connection, { prefix, report: () => {} });
    await tables.open();
    const clock = { now: () => now };
    const budget = { reserve: async () => now };
    return createPacedTeams(new FakeTeams(), { tables, budget, clock, random: systemRandom });
  };
  return [await make(), await make()];
};

describe('the pace of what is sent', () => {
  it('lets seven into one conversation in a second, whichever instance sends, and tells the ninth when to come', async () => {
    const [one, other] = await instances();
    const outcomes: Outcome[] = [];
    for (let n = 0; n < 9; n += 1) outcomes.push(await (n % 2 ? one : other).postToChannel(place('19:a'), message));
    expect(outcomes.slice(0, 8).map(({ kind }) => kind)).toEqual(Array(8).fill('done'));
    expect(outcomes[8]).toMatchObject({ kind: 'throttled' });
  });

  it('holds up no other conversation', async () => {
    const [teams] = await instances();
    for (let n = 0; n < 9; n += 1) await teams.postToChannel(place('19:full'), message);
    expect(await teams.postToChannel(place('19:free'), message)).toMatchObject({ kind: 'done' });
  });

  it('asks what is asked before a post when it is its turn, and not where there is none', async () => {
    const [teams] = await instances();
    const asked: number[] = [];
    const post = (n: number, answer: boolean) =>
      teams.postToChannel(place('19:asked'), message, async () => {
        asked.push(n);
        return answer;
      });
    expect(await post(0, false)).toEqual({ kind: 'withheld' });
    for (let n = 1; n < 9; n += 1) await post(n, true);
    expect(asked).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('lets go of no heap when storage has stood still between the turns and the marks', async () => {
    const connection = { kind: 'connection-string', value: inject('azurite').connectionString } as const;
    const tables = createAzureTables(connection, { prefix: `p${randomUUID().slice(0, 8)}`, report: () => {} });
    await tables.open();
    const perSecond = 20;
    const needs = { tables, clock: systemClock, random: systemRandom };
    const teams = new FakeTeams();
    const paced = createPacedTeams(teams, { ...needs, budget: createBudget({ ...needs, perSecond }) });
    let letGo = () => {};
    const marked = new Promise<true>((resolve) => {
      letGo = () => resolve(true);
    });
    let waiting = 0;
    const at: number[] = [];
    const posts = Array.from({ length: 2 * perSecond }, async (_, n) => {
      await paced.postToChannel(place(`19:heap-${n}`), message, () => {
        waiting += 1;
        return marked;
      });
      at.push(performance.now());
    });
    await expect.poll(() => waiting).toBe(2 * perSecond);
    setTimeout(letGo, 1_000);
    await Promise.all(posts);
    const busiest = Math.max(...at.map((from) => at.filter((one) => one >= from && one < from + 900).length));
    expect(busiest).toBeLessThanOrEqual(perSecond * 1.25);
  });

  it('takes no turn of the tenant for a conversation that is full', async () => {
    const connection = { kind: 'connection-string', value: inject('azurite').connectionString } as const;
    const tables = createAzureTables(connection, { prefix: `p${randomUUID().slice(0, 8)}`, report: () => {} });
    await tables.open();
    const now = Temporal.Instant.from('2026-11-23T08:00:00Z');
    let turns = 0;
    const budget = {
      reserve: async () => {
        turns += 1;
        return now;
      },
    };
    const teams = createPacedTeams(new FakeTeams(), {
      tables,
      budget,
      clock: { now: () => now },
      random: systemRandom,
    });
    for (let n = 0; n < 12; n += 1) await teams.postToChannel(place('19:full'), message);
    expect(turns).toBe(8);
  });

  it('says that nothing was sent when storage is away, so that it may be sent later', async () => {
    const gone = connectionStringFor({ tableUrl: 'http://127.0.0.1:9', queueUrl: 'http://127.0.0.1:9' });
    const connection = { kind: 'connection-string', value: gone } as const;
    const tables = createAzureTables(connection, { report: () => {}, readMs: 200, commitMs: 200 });
    const now = Temporal.Instant.from('2026-11-23T08:00:00Z');
    const fake = new FakeTeams();
    const needs = { tables, budget: { reserve: async () => now }, clock: { now: () => now }, random: systemRandom };
    expect(await createPacedTeams(fake, needs).postToChannel(place('19:a'), message)).toEqual({ kind: 'not-reached' });
    expect(fake.posted).toEqual([]);
  });
});

// The conveners of the region meet: municipalities are called and answer, whoever of their conveners it is that presses.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ChatMessage } from '../local-teams/contract.ts';
import { channelId } from '../sample/people.ts';
import { createStage, type Player, type Stage } from '../support/stage.ts';
import { toldTo } from '../support/told.ts';

let stage: Stage;
let annika: Player;
let karin: Player;
beforeAll(async () => {
  stage = await createStage();
  annika = stage.person('Annika Falkenström');
  karin = stage.person('Karin Wallin');
});
afterAll(() => stage.close());

const series = '/api/forums/skaraborg-network/series';
const called = ['mariestad', 'skovde', 'toreboda'];
const plan = {
  kind: 'network-meeting',
  name: 'Nätverksmöte',
  start: '13.00',
  end: '15.00',
  attendees: called,
  quorum: 2,
  rhythm: { kind: 'dates', dates: ['2026-12-10'] },
};

const call = (): ChatMessage => {
  const [only, ...more] = stage.teams
    .channelMessages(channelId('skaraborg-network'))
    .filter((one) => one.from.kind === 'bot' && one.card && /Nätverksmöte/.test(annika.reads(one)));
  if (!only || more.length > 0) throw new Error(`${more.length + (only ? 1 : 0)} calls in the channel`);
  return only;
};

it('is planned by the coordinator, and by no municipality', async () => {
  const body = { ...plan, id: randomUUID() };
  expect((await karin.asks(series, { method: 'POST', body })).status).toBe(403);
  expect((await annika.asks(series, { method: 'POST', body })).status).toBe(201);
  await stage.untilMorning('2026-11-26');
  expect(annika.reads(call())).toContain('Inte beslutsfört');
});

it('is answered for a municipality by one of its conveners, and the other sees that it is', async () => {
  await karin.presses(call(), 'Vi kommer');
  expect(annika.reads(call())).toContain('Kommer: Mariestad');
  const henrik = stage.person('Henrik Åberg');
  await henrik.presses(call(), 'Vi kommer');
  expect(annika.reads(call())).toContain('Kommer: Mariestad');
  expect(annika.reads(call())).toContain('Har inte svarat: Skövde och Töreboda');
  expect(annika.reads(call())).toMatch(/Inte beslutsfört/);
});

it('whoever helps the groups answers for none', async () => {
  const before = annika.reads(call());
  await annika.presses(call(), 'Vi kommer');
  await stage.settled();
  expect(karin.reads(call())).not.toContain('Kommer: Mariestad och Skövde');
  expect(before).toContain('Kommer: Mariestad');
});

it('reminds the conveners of those that are silent, each once', async () => {
  await stage.untilMorning('2026-12-07');
  await stage.untilMorning('2026-12-08');
  expect(toldTo(stage, 'Karin Wallin', 'har inte svarat på kallelsen')).toEqual([]);
  expect(toldTo(stage, 'Henrik Åberg', 'har inte svarat på kallelsen')).toEqual([]);
  const reminded = stage.teams
    .state()
    .people.map(({ name }) => [name, toldTo(stage, name, 'har inte svarat på kallelsen').length] as const)
    .filter(([, times]) => times > 0);
  expect(reminded.length).toBeGreaterThan(0);
  expect(reminded.every(([, times]) => times === 1)).toBe(true);
});

it('is moved, and those called hear of it once, however many forums they convene', async () => {
  const own = await annika.says('nästa möte');
  await annika.presses(own, 'Visa mötet');
  await annika.presses(own, 'Flytta mötet');
  await annika.presses(own, 'Flytta', { date: '2026-12-14', start: '10:00', minutes: '90' });
  expect(annika.reads(call())).toContain('måndag 14 december kl. 10.00');
  expect(toldTo(stage, 'Karin Wallin', 'är flyttat till måndag 14 december')).toHaveLength(1);
  expect(toldTo(stage, 'Annika Falkenström', 'är flyttat till')).toEqual([]);
  // Another day is another question.
  expect(annika.reads(call())).not.toContain('Kommer: Mariestad');
});

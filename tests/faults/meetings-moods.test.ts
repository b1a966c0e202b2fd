// Teams throttles, refuses, fails or loses its answers while meetings are called, moved and cancelled in a real channel:
// nothing that may have arrived is sent again by itself, and the convener is asked.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatMessage, Mood } from '../local-teams/contract.ts';
import { createStage, type Player, type Stage } from '../support/stage.ts';
import { toldTo } from '../support/told.ts';

let stage: Stage;
let henrik: Player;
let elin: Player;
/** One meeting each for what befalls it. */
const dates = ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-07', '2026-12-08', '2026-12-09'];

beforeAll(async () => {
  stage = await createStage();
  [henrik, elin] = [stage.person('Henrik Åberg'), stage.person('Elin Sandström')];
  const body = {
    id: randomUUID(),
    kind: 'team-meeting',
    name: 'SAMBU-möte',
    start: '13.00',
    end: '14.30',
    attendees: ['elevhalsa', 'rehab', 'bup', 'vardcentral.lovet'],
    calling: 'reply',
    daysBefore: 2,
    rhythm: { kind: 'dates', dates },
  };
  expect((await henrik.asks('/api/forums/mariestad-team/series', { method: 'POST', body })).status).toBe(201);
}, 60_000);
afterAll(() => stage.close());

/** "2 december" in the words of a card. */
const said = (day: number): string => ` ${day} december kl.`;
const calls = (day: number): readonly ChatMessage[] =>
  stage.channelCards().filter((one) => one.id === one.thread && elin.reads(one).includes(said(day)));
const call = (day: number): ChatMessage => {
  const [only, ...more] = calls(day);
  if (!only || more.length > 0) throw new Error(`${calls(day).length} calls`);
  return only;
};
const questions = () => toldTo(stage, 'Henrik Åberg', 'syns kallelsen?');

/** Ordered while Teams is in that mood. */
const order = async (day: number, mood?: Mood): Promise<void> => {
  const { body } = await henrik.asks('/api/meetings?forum=mariestad-team');
  const { id } = body.coming.find(({ when }: { when: string }) => when.includes(said(day).trim()));
  if (mood) stage.teams.setMood(mood);
  const data = { forum: 'mariestad-team', meeting: id };
  const pressed = await henrik.asks('/api/press', { method: 'POST', body: { verb: 'meeting.call-now', data } });
  expect(pressed.status).toBe(200);
  await stage.settled();
};

describe('a call, when the connector', () => {
  it.each([
    ['asks for a pause', 1, { kind: 'throttled', retryAfterSeconds: 1, times: 1, only: 'POST' }],
    ['says that two wrote at once', 2, { kind: 'status', status: 412, times: 1, only: 'POST' }],
  ] as const)('%s, comes by itself, once', async (_, day, mood) => {
    await order(day, mood);
    await expect.poll(() => calls(day).length, { timeout: 8_000 }).toBe(1);
    expect(questions()).toEqual([]);
  });

  it('answers 503, the convener is asked, and ”Syns inte” posts one more', async () => {
    await order(3, { kind: 'status', status: 503, times: 1, only: 'POST' });
    expect(calls(3)).toEqual([]);
    const [question, ...more] = questions();
    expect(more).toEqual([]);
    if (!question) throw new Error('nobody was asked');
    const then = henrik.sees(question);
    await henrik.presses(question, 'Syns inte, skicka igen');
    await henrik.pressesOld(question, then, 'Syns inte, skicka igen');
    expect(henrik.reads(question)).toContain('Det är redan ordnat.');
    expect(calls(3)).toHaveLength(1);
  });

  it('loses its answer, it stands there once; ”Syns” and a press make it known again', async () => {
    await order(4, { kind: 'answer-lost', times: 1, only: 'POST' });
    expect(calls(4)).toHaveLength(1);
    const question = questions().at(-1);
    if (!question) throw new Error('nobody was asked');
    await henrik.presses(question, 'Syns');
    await elin.presses(call(4), 'Vi kommer');
    expect(henrik.reads(call(4))).toContain('Kommer: rehab');
    expect(calls(4)).toHaveLength(1);
  });

  it.each([
    [403, 7],
    [404, 8],
  ] as const)('refuses with %i, the convener is told, and can try again', async (status, day) => {
    await order(day, { kind: 'status', status, times: 1, only: 'POST' });
    expect(calls(day)).toEqual([]);
    const question = toldTo(stage, 'Henrik Åberg', 'Teams tog inte emot kallelsen').at(-1);
    if (!question) throw new Error('nobody was told');
    await henrik.presses(question, 'Försök igen');
    expect(calls(day)).toHaveLength(1);
  });
});

describe('a card that is to be brought up to date, when the connector', () => {
  it.each([
    ['answers 503', { kind: 'status', status: 503, times: 1, only: 'PUT' }, 'Vi kommer inte', 'Kommer inte: rehab'],
    ['loses its answer', { kind: 'answer-lost', times: 1, only: 'PUT' }, 'Vi kommer', 'Kommer: rehab'],
    [
      'asks for a pause',
      { kind: 'throttled', retryAfterSeconds: 5, times: 1, only: 'PUT' },
      'Vi kommer inte',
      'Kommer inte: rehab',
    ],
    [
      'says that two wrote at once',
      { kind: 'status', status: 412, times: 1, only: 'PUT' },
      'Vi kommer',
      'Kommer: rehab',
    ],
  ] as const)('%s, is so after a while', async (_, mood, press, words) => {
    stage.teams.setMood(mood);
    await elin.presses(call(1), press);
    for (let n = 0; n < 2; n += 1) {
      stage.clock.pass({ seconds: 61 });
      await stage.settled();
    }
    expect(henrik.reads(call(1))).toContain(words);
    expect(calls(1)).toHaveLength(1);
  });
});

describe('a word to one person, when the connector', () => {
  const change = async (title: string, inputs: Record<string, string>, mood: Mood): Promise<void> => {
    const shown = await henrik.says('nästa möte');
    await henrik.presses(shown, 'Visa mötet');
    await henrik.presses(shown, title);
    stage.teams.setMood(mood);
    await henrik.presses(shown, title === 'Flytta mötet' ? 'Flytta' : 'Ja, ställ in', inputs);
    await stage.settled();
  };

  it('loses its answers, is said at most once', async () => {
    await change(
      'Flytta mötet',
      { date: '2026-12-01', start: '15:00', minutes: '60' },
      { kind: 'answer-lost', times: 6, only: 'POST' },
    );
    stage.clock.pass({ minutes: 3 });
    await stage.settled();
    for (const name of ['Elin Sandström', 'Mikael Rönn', 'Maria Dahlqvist'])
      expect(toldTo(stage, name, 'är flyttat till').length, name).toBeLessThanOrEqual(1);
    expect(henrik.reads(call(1))).toContain('kl. 15.00');
  });

  it('has no chat with somebody, is said to that one in the thread of the call, once', async () => {
    const mentions = () =>
      stage.channelCards().filter((one) => one.thread === call(1).id && elin.reads(one).includes('Omar Haddad')).length;
    const before = mentions();
    await change('Ställ in', { why: 'other' }, { kind: 'throttled', retryAfterSeconds: 1, times: 2, only: 'POST' });
    stage.clock.pass({ minutes: 3 });
    await stage.settled();
    expect(mentions()).toBe(before + 1);
    for (const name of ['Elin Sandström', 'Mikael Rönn', 'Maria Dahlqvist'])
      expect(toldTo(stage, name, 'är inställt').length, name).toBe(1);
  });
});

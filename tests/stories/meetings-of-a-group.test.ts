// The partssamverkansgrupp meets once this autumn: called 14 days before, answered, reminded of, held, and remembered.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatMessage } from '../local-teams/contract.ts';
import { channelId } from '../sample/people.ts';
import { buttonsOf } from '../support/seen-card.ts';
import { createStage, type Player, type Stage } from '../support/stage.ts';
import { toldTo } from '../support/told.ts';

let stage: Stage;
let karin: Player;
let lena: Player;
let per: Player;
let susanne: Player;
beforeAll(async () => {
  stage = await createStage();
  karin = stage.person('Karin Wallin');
  lena = stage.person('Lena Stridh');
  per = stage.person('Per Lundmark');
  susanne = stage.person('Susanne Brodd');
});
afterAll(() => stage.close());

const group = '/api/forums/mariestad-group';
const on = '2026-12-10';
const plan = {
  kind: 'group-meeting',
  name: 'Terminsmöte',
  start: '9.00',
  end: '11.00',
  place: 'Stadshuset, Vänern',
  attendees: ['elevhalsa', 'socialtjanst', 'vardcentral.kvarnbacken', 'folkhalsa', 'polis'],
  quorum: 3,
  rhythm: { kind: 'dates', dates: [on] },
};

const inChannel = (words: RegExp): readonly ChatMessage[] =>
  stage.teams
    .channelMessages(channelId('mariestad-group'))
    .filter((one) => one.from.kind === 'bot' && one.card && words.test(karin.reads(one)));
const call = (): ChatMessage => {
  const [only, ...more] = inChannel(/Kallelse: Terminsmöte|Inställt: Terminsmöte/);
  if (!only || more.length > 0) throw new Error(`${more.length + (only ? 1 : 0)} calls in the channel`);
  return only;
};
const told = (name: string, words: string) => toldTo(stage, name, words).length;
const meeting = async () => (await karin.asks('/api/meetings?forum=mariestad-group')).body;

describe('the call', () => {
  it('goes out 14 days before, and asks every seat', async () => {
    const saved = await karin.asks(`${group}/series`, { method: 'POST', body: { ...plan, id: randomUUID() } });
    expect(saved.status).toBe(201);
    await stage.untilMorning('2026-11-25');
    expect(inChannel(/Terminsmöte/)).toEqual([]);
    await stage.untilMorning('2026-11-26');
    expect(karin.reads(call())).toContain('Inte beslutsfört');
    expect(buttonsOf(lena.sees(call())).map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Vi kommer', 'Vi kommer inte', 'Ersättare']),
    );
  });

  it('shows who comes, who sends somebody else, and when they are enough', async () => {
    await karin.presses(call(), 'Vi kommer');
    await lena.presses(call(), 'Ersättare');
    await lena.presses(call(), 'Skicka', { substitute: 'biträdande enhetschef' });
    expect(karin.reads(call())).toContain('socialtjänsten (biträdande enhetschef)');
    expect(karin.reads(call())).toMatch(/Inte beslutsfört/);
    await per.presses(call(), 'Vi kommer');
    expect(karin.reads(call())).toMatch(/Beslutsfört: 3 av minst 3 parter/);
  });

  it('names no child: a substitute is a function', async () => {
    await per.presses(call(), 'Ersättare');
    await per.presses(call(), 'Skicka', { substitute: 'Kalle 070-174 06 05' });
    expect(karin.reads(call())).not.toContain('070-174');
    expect(karin.reads(call())).toMatch(/Kommer: .*vårdcentralen Kvarnbäcken/);
  });
});

describe('a service that is down when the reminder is due', () => {
  it('reminds the silent alone when it is up again, once', async () => {
    // Due on Monday 7 December; nobody was awake until Wednesday.
    await stage.untilMorning('2026-12-09');
    expect(told('Susanne Brodd', 'har inte svarat på kallelsen')).toBe(1);
    for (const name of ['Karin Wallin', 'Lena Stridh', 'Per Lundmark'])
      expect(told(name, 'har inte svarat på kallelsen'), name).toBe(0);
    await stage.untilMorning('2026-12-09', 15);
    expect(told('Susanne Brodd', 'har inte svarat på kallelsen')).toBe(1);
  });

  it('a no helps too', async () => {
    await susanne.presses(call(), 'Vi kommer inte');
    expect(karin.reads(call())).toMatch(/Kommer inte: folkhälsan/);
    expect(karin.reads(call())).toContain('Har inte svarat: polisen');
    expect(inChannel(/Kallelse: Terminsmöte/)).toHaveLength(1);
  });
});

describe('what was decided', () => {
  it('is asked for, and published in brief beneath the call, once', async () => {
    await stage.untilMorning(on, 12);
    expect(told('Karin Wallin', 'Vad bestämde ni')).toBe(1);
    const id = (await meeting()).past[0]?.id;
    const decisions = [{ text: 'Ta fram en gemensam rutin', attendee: 'folkhalsa', by: '2027-01-15' }];
    const put = {
      method: 'PUT',
      body: { present: ['elevhalsa', 'socialtjanst', 'vardcentral.kvarnbacken'], decisions },
      headers: { 'If-Match': 'none' },
    } as const;
    expect((await lena.asks(`${group}/meetings/${id}/minutes`, put)).status).toBe(200);
    // The same again, after a lost answer.
    expect((await lena.asks(`${group}/meetings/${id}/minutes`, put)).status).toBe(200);
    await stage.settled();
    const published = inChannel(/Ta fram en gemensam rutin/);
    expect(published).toHaveLength(1);
    expect(published[0]?.thread).toBe(call().id);
  });

  it('is reminded of two working days before, and the day after, to who took it on', async () => {
    await stage.untilMorning('2027-01-12');
    expect(told('Susanne Brodd', 'Ta fram en gemensam rutin')).toBe(0);
    await stage.untilMorning('2027-01-13');
    await stage.untilMorning('2027-01-14');
    expect(told('Susanne Brodd', 'ska vara klart senast')).toBe(1);
    expect(told('Karin Wallin', 'ska vara klart senast')).toBe(0);
    await stage.untilMorning('2027-01-18');
    expect(told('Susanne Brodd', 'skulle ha varit klart')).toBe(1);
  });

  it('and when it is done nobody hears more of it', async () => {
    const [word] = toldTo(stage, 'Susanne Brodd', 'skulle ha varit klart');
    if (!word) throw new Error('nobody was reminded');
    await susanne.presses(word, 'Det är gjort');
    const before = stage.teams.personalMessages(susanne.id).length;
    await stage.untilMorning('2027-02-01');
    expect(stage.teams.personalMessages(susanne.id)).toHaveLength(before);
  });
});

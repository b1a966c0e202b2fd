import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatMessage } from '../local-teams/contract.ts';
import { buttonsOf, type CardJson } from '../support/seen-card.ts';
import { createStage, type Player, type Stage } from '../support/stage.ts';
import { toldTo } from '../support/told.ts';

let stage: Stage;
let henrik: Player;
let elin: Player;
let mikael: Player;
beforeAll(async () => {
  stage = await createStage();
  henrik = stage.person('Henrik Åberg');
  elin = stage.person('Elin Sandström');
  mikael = stage.person('Mikael Rönn');
});
afterAll(() => stage.close());

const series = '/api/forums/mariestad-team/series';
const seats = ['elevhalsa', 'socialtjanst', 'rehab', 'vardcentral.kvarnbacken', 'vardcentral.lovet', 'bup'];

/** Fortnightly by odd weeks; BUP comes to the first of each month. */
const plan = {
  kind: 'team-meeting',
  name: 'SAMBU-möte',
  start: '13.00',
  end: '14.30',
  place: 'Tegelskolan, rum 4',
  attendees: seats,
  chair: { kind: 'fixed', attendee: 'elevhalsa' },
  visits: [{ attendee: 'bup', rhythm: { kind: 'in-month', nth: 1 } }],
  rhythm: { kind: 'parity', parity: 'odd', weekday: 2 },
  terms: ['2026-autumn', '2027-spring'],
  onDayOff: 'move',
};

const list = async (who: Player = henrik) => (await who.asks('/api/meetings?forum=mariestad-team')).body;

/** The calls in the team's channel, oldest first. */
const calls = (): readonly ChatMessage[] =>
  stage
    .channelCards()
    .filter((one) => /Kallelse: SAMBU|Inställt: SAMBU/.test(henrik.reads(one)) && one.id === one.thread);

const latestCall = (): ChatMessage => {
  const call = calls().at(-1);
  if (!call) throw new Error('no call in the channel');
  return call;
};

describe('a term in Mariestad, met in odd weeks across week 53', () => {
  it('is planned with what the calendar does to it in view', async () => {
    const { status, body } = await henrik.asks(`${series}/preview`, { method: 'POST', body: plan });
    expect(status).toBe(200);
    const dates = body.rows.map((row: { date?: string }) => row.date).filter(Boolean);
    expect(dates).toEqual([
      '2026-12-01',
      '2026-12-15',
      '2027-01-19',
      '2027-02-02',
      '2027-03-02',
      '2027-03-16',
      '2027-04-13',
      '2027-04-27',
      '2027-05-11',
      '2027-05-25',
      '2027-06-08',
    ]);
    expect(body.effects.join('\n')).toMatch(/vecka 53/);
    expect(body.effects.join('\n')).toMatch(/sommartid/);
    expect(body.effects.join('\n')).toMatch(/Sportlov/i);
  });

  it('and laid in by the convener alone', async () => {
    const body = { ...plan, id: randomUUID() };
    expect((await elin.asks(series, { method: 'POST', body })).status).toBe(403);
    expect((await henrik.asks(series, { method: 'POST', body })).status).toBe(201);
    // The same sent again after a lost answer.
    expect((await henrik.asks(series, { method: 'POST', body })).status).toBe(201);
    expect((await list()).coming).toHaveLength(11);
    expect((await list(elin)).coming[0]).toMatchObject({
      when: 'tisdag 1 december kl. 13.00–14.30, vecka 49',
      mine: [{ id: 'rehab' }],
    });
  });

  it('whoever asks in chat is told the next one', async () => {
    expect(elin.reads(await elin.says('nästa möte'))).toContain('tisdag 1 december kl. 13.00–14.30, vecka 49');
    expect(henrik.reads(await henrik.says('kalla'))).toContain('Kallelsen går ut fredag 27 november kl. 08.00');
  });
});

describe('the call', () => {
  it('goes out on the Friday before, and presumes that everybody comes', async () => {
    expect(calls()).toEqual([]);
    await stage.untilMorning('2026-11-27');
    expect(calls()).toHaveLength(1);
    expect(elin.reads(latestCall())).toContain('Alla väntas komma');
    expect(buttonsOf(elin.sees(latestCall())).map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Förhinder', 'Ersättare']),
    );
  });

  it('the convener is told that nothing stands on the agenda', () => {
    expect(toldTo(stage, 'Henrik Åberg', 'inget står på dagordningen')).toHaveLength(1);
  });

  it('is answered by who cannot come, and by a substitute', async () => {
    await elin.presses(latestCall(), 'Ersättare');
    await elin.presses(latestCall(), 'Skicka', { substitute: 'arbetsterapeut' });
    expect(henrik.reads(latestCall())).toContain('rehab (arbetsterapeut)');
    const petra = stage.person('Petra Hallin');
    await petra.presses(latestCall(), 'Förhinder');
    expect(henrik.reads(latestCall())).toContain('Förhinder: vårdcentralen Kvarnbäcken');
  });

  it('goes out once, however often the round comes by', async () => {
    await stage.untilMorning('2026-11-30');
    await stage.untilMorning('2026-12-01');
    expect(calls()).toHaveLength(1);
  });
});

describe('after the meeting', () => {
  let asItWas: CardJson;
  it('the chair is asked what was decided', async () => {
    asItWas = elin.sees(latestCall());
    await stage.untilMorning('2026-12-01', 16);
    expect(toldTo(stage, 'Maria Dahlqvist', 'Vad bestämde ni')).toHaveLength(1);
    expect(henrik.reads(latestCall())).toContain('Mötet är över');
  });

  it('a press in a window that has been open since is answered by how it stands', async () => {
    const call = latestCall();
    await elin.pressesOld(call, asItWas, 'Förhinder');
    expect(elin.reads(call)).toContain('Mötet är över');
    expect(henrik.reads(call)).not.toContain('Förhinder: rehab');
  });
});

describe('a meeting that is moved', () => {
  it('shows so on the same card, and those concerned are told', async () => {
    await stage.untilMorning('2026-12-11');
    const call = latestCall();
    expect(calls()).toHaveLength(2);
    const own = await henrik.says('nästa möte');
    await henrik.presses(own, 'Visa mötet');
    await henrik.presses(own, 'Flytta mötet');
    await henrik.presses(own, 'Flytta', { date: '2026-12-16', start: '10:00', minutes: '90' });
    expect(henrik.reads(own)).toContain('Mötet är flyttat till onsdag 16 december kl. 10.00');
    expect(elin.reads(call)).toContain('Flyttat från tisdag 15 december kl. 13.00');
    expect(calls()).toHaveLength(2);
    expect(toldTo(stage, 'Elin Sandström', 'är flyttat till onsdag 16 december kl. 10.00')).toHaveLength(1);
    expect(toldTo(stage, 'Henrik Åberg', 'är flyttat till onsdag 16 december')).toHaveLength(0);
  });

  it('who comes once a month is not called to the second, nor told of it', () => {
    expect(toldTo(stage, 'Mikael Rönn', 'SAMBU')).toEqual([]);
    expect(mikael.reads(latestCall())).not.toContain('BUP');
  });

  it('and cancelled, with the reason', async () => {
    const own = await henrik.says('nästa möte');
    await henrik.presses(own, 'Visa mötet');
    await henrik.presses(own, 'Ställ in');
    await henrik.presses(own, 'Ja, ställ in', { why: 'other' });
    expect(elin.reads(latestCall())).toContain('Inställt');
    expect(toldTo(stage, 'Elin Sandström', 'är inställt')).toHaveLength(1);
    expect(elin.reads(await elin.says('nästa möte'))).toContain('tisdag 19 januari 2027');
  });
});

describe('a service that was down when a call was due', () => {
  it('calls when it is up again, once, as long as the meeting lies ahead', async () => {
    const before = calls().length;
    // Due on Friday 15 January; nobody was awake until Tuesday morning.
    await stage.untilMorning('2027-01-19', 9);
    expect(calls()).toHaveLength(before + 1);
    expect(elin.reads(latestCall())).toContain('tisdag 19 januari kl. 13.00–14.30, vecka 3');
  });

  it('and not when it has been', async () => {
    const before = calls().length;
    await stage.untilMorning('2027-02-03');
    expect(calls()).toHaveLength(before);
  });
});

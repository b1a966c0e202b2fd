// Who has put a question and holds no seat: told the own slot on the agenda, and when BUP takes calls.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askConsultation } from '../support/asking.ts';
import { wordsOf } from '../support/seen-card.ts';
import { createStage, type Player, type Stage } from '../support/stage.ts';
import { toldTo } from '../support/told.ts';

let stage: Stage;
let henrik: Player;
let sara: Player;
beforeAll(async () => {
  stage = await createStage();
  henrik = stage.person('Henrik Åberg');
  sara = stage.person('Sara Nyberg');
});
afterAll(() => stage.close());

const series = '/api/forums/mariestad-team/series';
const plan = async (body: object) =>
  expect((await henrik.asks(series, { method: 'POST', body: { ...body, id: randomUUID() } })).status).toBe(201);

describe('a question that stands on the agenda', () => {
  let alias = '';
  it('gives who asked a slot of their own, told the day before, once', async () => {
    await plan({
      kind: 'team-meeting',
      name: 'SAMBU-möte',
      start: '13.00',
      end: '14.30',
      attendees: ['elevhalsa', 'rehab', 'bup'],
      chair: { kind: 'fixed', attendee: 'elevhalsa' },
      rhythm: { kind: 'dates', dates: ['2026-12-01', '2026-12-15'] },
    });
    const card = await askConsultation(stage);
    alias = sara.reads(card).match(/[A-ZÅÄÖ][a-zåäö]+ \d\d/)?.[0] ?? '';
    expect(alias).not.toBe('');
    await stage.untilMorning('2026-11-30');
    await stage.untilMorning('2026-11-30', 15);
    const [word, ...more] = toldTo(stage, 'Sara Nyberg', `${alias} tas upp kl. 13.05–13.25`);
    expect(more).toEqual([]);
    expect(word).toBeDefined();
  });

  it('stands on the agenda that the chair gets, once, by alias alone', () => {
    const [agenda, ...more] = toldTo(stage, 'Maria Dahlqvist', 'här är dagordningen');
    expect(more).toEqual([]);
    const words = wordsOf({ ...agenda?.card });
    expect(words).toContain(alias);
    expect(words).not.toMatch(/sover|skolgång|tre veckor/);
  });

  it('and nobody is told that the agenda is empty', () => {
    expect(toldTo(stage, 'Henrik Åberg', 'inget står på dagordningen')).toEqual([]);
  });
});

describe('an hour when anybody may call', () => {
  const words = async (): Promise<readonly string[]> =>
    (await sara.asks('/api/consultation-hours')).body.hours.map((hour: { words: string }) => hour.words);

  it('is planned without a call', async () => {
    await plan({
      kind: 'consultation-hour',
      name: 'BUP svarar',
      start: '15.00',
      end: '16.00',
      attendees: ['bup'],
      rhythm: { kind: 'dates', dates: ['2026-12-03', '2026-12-17'] },
    });
    expect(await words()).toEqual([expect.stringMatching(/^Öppnar .*3 december kl\. 15\.00$/)]);
  });

  it('says that it is open while it is, and when it is next after that', async () => {
    await stage.untilMorning('2026-12-03', 15);
    expect(await words()).toEqual(['Öppet nu, till kl. 16.00']);
    expect(stage.channelCards().filter((card) => henrik.reads(card).includes('BUP svarar'))).toEqual([]);
    await stage.untilMorning('2026-12-03', 16);
    expect(await words()).toEqual([expect.stringMatching(/^Öppnar .*17 december kl\. 15\.00$/)]);
    expect(toldTo(stage, 'Mikael Rönn', 'BUP svarar')).toEqual([]);
  });
});

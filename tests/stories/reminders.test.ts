import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatMessage } from '../local-teams/contract.ts';
import { askConsultation, titlesOf } from '../support/asking.ts';
import { createStage, type Stage } from '../support/stage.ts';
import { toldTo } from '../support/told.ts';

let stage: Stage;
let card: ChatMessage;
beforeAll(async () => {
  stage = await createStage();
  card = await askConsultation(stage, { asked: 'rehab,bvc' });
});
afterAll(() => stage.close());

const told = (name: string) => toldTo(stage, name, 'svar från er');

describe('a question that waits for rehab', () => {
  it('wakes nobody before the day when the answer is due', async () => {
    await stage.untilMorning('2026-11-25');
    await stage.untilMorning('2026-11-26', 7);
    expect(told('Elin Sandström')).toEqual([]);
  });

  it('reminds at eight that day, once, those who have not answered', async () => {
    await stage.person('Gunilla Frisk').presses(card, 'Vi kan bidra');
    await stage.untilMorning('2026-11-26');
    await stage.untilMorning('2026-11-26', 15);
    expect(told('Gunilla Frisk')).toEqual([]);
    const elin = stage.person('Elin Sandström');
    const [reminder, ...more] = told('Elin Sandström');
    expect(more).toEqual([]);
    expect(reminder && elin.reads(reminder)).toMatch(
      /^(\S+ \d\d)\n\1 väntar på svar från er i dag\. Ett nej hjälper också\.\nSAMBU/,
    );
    expect(reminder && titlesOf(elin, reminder)).toEqual(['Öppna', 'Vi hinner inte, hjälp oss']);
  });

  it('and says no word of what it is about', () => {
    const elin = stage.person('Elin Sandström');
    const all = JSON.stringify(stage.teams.personalMessages(elin.id));
    expect(all).not.toMatch(/13–15|skolfrånvaro|sömn/i);
  });

  it('reminds once more the day after, and then no more', async () => {
    await stage.untilMorning('2026-11-27');
    const elin = stage.person('Elin Sandström');
    expect(elin.reads(elin.newest())).toContain('väntar på svar från er. Svaret skulle ha kommit i går.');
    await stage.untilMorning('2026-12-04');
    expect(told('Elin Sandström')).toHaveLength(2);
  });

  it('can be met by asking for help, which the convener and the deputy are told of at once, each once', async () => {
    const elin = stage.person('Elin Sandström');
    const reminder = elin.newest();
    await elin.presses(reminder, 'Vi hinner inte, hjälp oss');
    expect(elin.reads(reminder)).toContain('Sammankallande har fått veta');
    expect(elin.reads(reminder)).toContain('Rehab: har inte svarat än.');
    for (const name of ['Henrik Åberg', 'Maria Dahlqvist']) {
      const [help, ...more] = toldTo(stage, name, 'behöver hjälp med');
      expect(more).toEqual([]);
      const words = help ? stage.person(name).reads(help) : '';
      expect(words).toMatch(/Rehab behöver hjälp med \S+ \d\d\. Ett samtal brukar räcka\./);
      expect(words).toContain('Ring rehabs samverkansnummer');
    }
  });

  it('says nothing to whoever answers before the morning comes', async () => {
    const later = await askConsultation(stage, { asked: 'bvc' }, 'Amina Yusuf');
    await stage.untilMorning('2026-12-09', 7);
    await stage.person('Gunilla Frisk').presses(later, 'Vi tar det');
    await stage.untilMorning('2026-12-10');
    expect(told('Gunilla Frisk')).toEqual([]);
  });
});

describe('a service that was down over the day when it was due', () => {
  it('reminds once when it is up again, of the latest', async () => {
    await askConsultation(stage, { asked: 'socialtjanst' });
    await stage.untilMorning('2026-12-18', 13);
    for (const name of ['Lena Stridh', 'Daniel Öberg']) {
      const [reminder, ...more] = told(name);
      expect(more).toEqual([]);
      expect(reminder && stage.person(name).reads(reminder)).toContain('Svaret skulle ha kommit i tisdags.');
    }
  });

  it('waits for a working day in daytime', async () => {
    await askConsultation(stage, { asked: 'bup' });
    await stage.untilMorning('2026-12-26', 13);
    expect(told('Mikael Rönn')).toEqual([]);
    await stage.untilMorning('2026-12-28');
    expect(told('Mikael Rönn')).toHaveLength(1);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatMessage } from '../local-teams/contract.ts';
import { askConsultation } from '../support/asking.ts';
import { createStage, type Stage } from '../support/stage.ts';
import { toldTo } from '../support/told.ts';

let stage: Stage;
let card: ChatMessage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

const reminders = (name: string) => toldTo(stage, name, 'svar från er').length;
const newest = (name: string) => {
  const player = stage.person(name);
  return player.reads(player.newest());
};

const closes = async (inputs: Readonly<Record<string, string>>) => {
  const henrik = stage.person('Henrik Åberg');
  const settings = await henrik.says('teamet');
  await henrik.presses(settings, 'Stängda veckor');
  await henrik.presses(settings, 'Stäng en plats');
  await henrik.presses(settings, 'Spara', { to: '2027-01-08', from: '2026-12-28', ...inputs });
  expect(henrik.reads(settings)).toContain('Sparat.');
};

describe('a guarantee that is missed over Christmas', () => {
  it('is put two days before, when rehab has somebody to stand in and the social services have nobody', async () => {
    await stage.untilMorning('2026-12-22', 9);
    await closes({ seat: 'rehab', standIn: 'vardcentral.kvarnbacken' });
    await closes({ seat: 'socialtjanst', to: '2027-01-03' });
    card = await askConsultation(stage, { asked: 'rehab,socialtjanst' });
    expect(stage.person('Sara Nyberg').reads(card)).toMatch(/5 januari/);
  });

  it('wakes nobody on the days off, nor before the day', async () => {
    for (const day of ['2026-12-23', '2026-12-24', '2026-12-26', '2026-12-28']) await stage.untilMorning(day);
    for (const name of ['Elin Sandström', 'Petra Hallin', 'Lena Stridh', 'Daniel Öberg'])
      expect(reminders(name), name).toBe(0);
    expect(toldTo(stage, 'Henrik Åberg', 'Veckan i')).toEqual([]);
  });

  it('reminds who stands in for rehab on the day, and not rehab', async () => {
    await stage.untilMorning('2026-12-29');
    expect(newest('Petra Hallin')).toContain('väntar på svar från er i dag.');
    expect(newest('Petra Hallin')).toContain('Ni svarar i stället för rehab, som har stängt.');
    expect([reminders('Petra Hallin'), reminders('Elin Sandström'), reminders('Lena Stridh')]).toEqual([1, 0, 0]);
  });

  it('reminds once more the day after, and then no more', async () => {
    await stage.untilMorning('2026-12-30');
    expect(newest('Petra Hallin')).toContain('Svaret skulle ha kommit i går.');
    for (const day of ['2026-12-31', '2027-01-01']) await stage.untilMorning(day);
    expect([reminders('Petra Hallin'), reminders('Elin Sandström')]).toEqual([2, 0]);
  });

  it('stands in the digest of the first week of the new year, the 53rd having been a quiet one', async () => {
    await stage.untilMorning('2027-01-04');
    for (const name of ['Henrik Åberg', 'Maria Dahlqvist']) {
      const [digest, ...more] = toldTo(stage, name, 'Veckan i SAMBU');
      expect(more).toEqual([]);
      const words = digest ? stage.person(name).reads(digest) : '';
      expect(words).toContain('En fråga saknar svar. Ett samtal brukar räcka.');
      expect(words).toContain('Rehab skulle ha svarat i tisdags.');
      expect(words).not.toContain('Socialtjänsten');
    }
  });

  it('opens from the digest', async () => {
    const henrik = stage.person('Henrik Åberg');
    const digest = henrik.newest();
    await henrik.presses(digest, 'Öppna');
    expect(henrik.reads(digest)).toContain('Socialtjänsten');
  });

  it('counts the days of who had closed from their return', async () => {
    await stage.untilMorning('2027-01-05');
    expect([reminders('Lena Stridh'), reminders('Daniel Öberg')]).toEqual([1, 1]);
    await stage.untilMorning('2027-01-06');
    await stage.untilMorning('2027-01-07');
    expect(reminders('Lena Stridh')).toBe(2);
  });

  it('ends when the stand-in answers, and rehab comes back to nothing left undone', async () => {
    const petra = stage.person('Petra Hallin');
    await petra.presses(card, 'Vi kan bidra');
    expect(petra.reads(card)).toContain('i stället för rehab');
    await stage.person('Lena Stridh').presses(card, 'Vi tar det');
    await stage.untilMorning('2027-01-11');
    await stage.untilMorning('2027-01-12');
    expect(reminders('Elin Sandström')).toBe(0);
    for (const name of ['Henrik Åberg', 'Maria Dahlqvist']) expect(toldTo(stage, name, 'Veckan i')).toHaveLength(1);
  });
});

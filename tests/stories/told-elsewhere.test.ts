import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatMessage } from '../local-teams/contract.ts';
import { askConsultation, titlesOf } from '../support/asking.ts';
import { createStage, type Player, type Stage } from '../support/stage.ts';
import { toldTo } from '../support/told.ts';

/** Sara of Mariestad has asked Skövde's team, which she is not in: what is told there must find her here. */
let stage: Stage;
let sara: Player;
let copy: ChatMessage;
beforeAll(async () => {
  stage = await createStage();
  sara = stage.person('Sara Nyberg');
  const original = await askConsultation(stage);
  await sara.presses(original, 'Läs frågan');
  const mine = await sara.says('mina ärenden');
  await sara.presses(mine, 'Öppna');
  await sara.presses(mine, 'Fråga en annan kommuns team');
  await sara.presses(mine, 'Fortsätt', { to: 'skovde-team' });
  await sara.presses(mine, 'Fortsätt', { asked: 'rehab' });
  const there = stage.teams
    .channelMessages('19:skovde-team@thread.tacv2')
    .findLast(({ from, card, id, thread }) => from.kind === 'bot' && card && id === thread);
  if (!there) throw new Error('no card in Skövde');
  copy = there;
});
afterAll(() => stage.close());

const newestTold = (words: string) => {
  const last = toldTo(stage, 'Sara Nyberg', words).at(-1);
  if (!last) throw new Error(`nothing with ”${words}”`);
  return last;
};

describe('who asks another municipality’s team', () => {
  it('is told in her own chat that its rehab needs to know more, and whom to ring', async () => {
    await stage.person('Ulrika Mattsson').presses(copy, 'Vi behöver veta mer');
    const word = newestTold('innan de kan svara');
    expect(sara.reads(word)).toContain('Rehab behöver veta mer om');
    expect(sara.reads(word)).toContain('Ring rehabs samverkansnummer');
    expect(sara.reads(word)).toContain('SAMBU\\-team Skövde');
  });

  it('is reminded when she has not rung, and can say in the reminder that she has', async () => {
    await stage.untilMorning('2026-11-26');
    const reminder = newestTold('Ring senast i dag.');
    expect(titlesOf(sara, reminder)).toEqual(['Jag har berättat mer', 'Öppna']);
    await sara.presses(reminder, 'Jag har berättat mer');
    expect(stage.person('Ulrika Mattsson').reads(copy)).toContain('har fått veta mer');
    await stage.untilMorning('2026-11-27');
    expect(toldTo(stage, 'Sara Nyberg', 'Ni skulle ha pratats vid')).toEqual([]);
  });

  it('and then it is Skövde’s rehab that is reminded', async () => {
    await stage.untilMorning('2026-12-01');
    expect(toldTo(stage, 'Ulrika Mattsson', 'väntar på svar från er i dag.')).toHaveLength(1);
  });
});

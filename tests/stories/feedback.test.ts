import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatMessage } from '../local-teams/contract.ts';
import { askWithConsent } from '../support/asking.ts';
import { createStage, type Player, type Stage } from '../support/stage.ts';
import { toldTo } from '../support/told.ts';

let stage: Stage;
let elin: Player;
let card: ChatMessage;
beforeAll(async () => {
  stage = await createStage();
  elin = stage.person('Elin Sandström');
  card = await askWithConsent(stage, {}, { until: '2027-06-11' });
  await elin.presses(stage.threadCard(), 'Vi har antecknat samtycket');
  await elin.presses(card, 'Vi tar det');
  await stage.person('Petra Hallin').presses(card, 'Vi kan bidra');
  await elin.presses(card, 'Vi har pratats vid');
  await elin.presses(card, 'Utse uppföljningsansvarig');
  await elin.presses(card, 'Spara', { holder: 'rehab', firstStep: 'meet-family', help: 'sip', by: '2026-12-01' });
});
afterAll(() => stage.close());

const told = (words: string, name = 'Elin Sandström') => toldTo(stage, name, words);
const latest = (words: string): ChatMessage => {
  const message = told(words).at(-1);
  if (!message) throw new Error(`nothing with ”${words}”`);
  return message;
};

describe('who holds a case is reminded', () => {
  it('that the family waits for word, two days before the week is over, once for the family and the asker', async () => {
    await stage.untilMorning('2026-11-27');
    expect(told('besked')).toHaveLength(1);
    expect(elin.reads(latest('besked'))).toContain(
      'En familj väntar på besked senast måndag. Säg vad ni vet, även om allt inte är klart.',
    );
  });

  it('and can say in the reminder that they have got it', async () => {
    const reminder = latest('besked');
    await elin.presses(reminder, 'De har fått veta');
    await elin.presses(reminder, 'Familjen har fått veta');
    expect(elin.reads(reminder)).toContain('Familjen har fått veta.');
    expect(elin.reads(card)).toContain('Familjen har fått veta.');
  });

  it('of the asker alone, the day after it was due', async () => {
    await stage.untilMorning('2026-12-01');
    expect(elin.reads(latest('besked'))).toContain('Elevhälsan väntar på besked. Det skulle ha kommit i går.');
  });

  it('of the first step on its day, which can be moved in the reminder', async () => {
    const reminder = latest('Första steget');
    expect(elin.reads(reminder)).toContain('tas senast i dag. Är det gjort?');
    await elin.presses(reminder, 'Ändra dag');
    await elin.presses(reminder, 'Spara', { by: '2026-12-03' });
    await stage.untilMorning('2026-12-02');
    expect(told('Första steget')).toHaveLength(1);
    await stage.untilMorning('2026-12-03');
    expect(told('Första steget')).toHaveLength(2);
  });

  it('and no more when it is done', async () => {
    await elin.presses(latest('Första steget'), 'Det är gjort');
    expect(elin.reads(latest('Första steget'))).toContain('Sparat. Första steget är taget.');
    await stage.untilMorning('2026-12-04');
    expect(told('Första steget')).toHaveLength(2);
  });

  it('of the SIP meeting, which is held within three weeks', async () => {
    await stage.untilMorning('2026-12-10');
    expect(told('SIP')).toEqual([]);
    await stage.untilMorning('2026-12-11');
    expect(elin.reads(latest('SIP'))).toMatch(/SIP-mötet för \S+ \d\d ska hållas senast måndag/);
    await stage.untilMorning('2026-12-14');
    await stage.untilMorning('2026-12-15');
    expect(told('SIP')).toHaveLength(2);
  });

  it('and can ask for help, which the convener hears of at once', async () => {
    const reminder = latest('SIP');
    await elin.presses(reminder, 'Vi behöver hjälp');
    expect(told('behöver hjälp med', 'Henrik Åberg')).toHaveLength(1);
    await elin.presses(reminder, 'Vi behöver hjälp');
    expect(told('behöver hjälp med', 'Henrik Åberg')).toHaveLength(1);
  });

  it('while nobody else is woken', () => {
    expect(told('besked', 'Petra Hallin')).toEqual([]);
    expect(told('SIP', 'Petra Hallin')).toEqual([]);
  });
});

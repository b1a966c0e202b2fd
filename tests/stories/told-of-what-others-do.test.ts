// What others do with a question reaches those whom it concerns, once.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatMessage } from '../local-teams/contract.ts';
import { askWithConsent, goodConsent } from '../support/asking.ts';
import { createStage, type Player, type Stage } from '../support/stage.ts';
import { toldTo } from '../support/told.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

const told = (name: string, words: string): readonly ChatMessage[] => toldTo(stage, name, words);
const people = (...names: string[]): Player[] => names.map(stage.person);

describe('a consent that somebody else than the asker narrows', () => {
  it('is told to the asker, who has given the family a page that is no longer right', async () => {
    const [sara, elin, petra] = people('Sara Nyberg', 'Elin Sandström', 'Petra Hallin');
    if (!sara || !elin || !petra) throw new Error('the stage is empty');
    const card = await askWithConsent(stage);
    const thread = stage.threadCard();
    await elin.presses(card, 'Vi tar det');
    await elin.presses(thread, 'Samtycket är ändrat');
    await elin.presses(thread, 'Bara för vissa parter');
    await elin.presses(thread, 'Spara', { seats: 'rehab' });
    const [word, ...more] = told('Sara Nyberg', 'är begränsat');
    expect(more).toEqual([]);
    expect(word && sara.reads(word)).toContain('Nu får bara elevhälsan och rehab prata om barnet med varandra.');
    expect(word && sara.reads(word)).toContain('Sidan som familjen har fått stämmer inte längre.');
    if (word) await sara.presses(word, 'Skriv ut information till familjen');
    expect(word && sara.reads(word)).toContain('Öppna sidan, skriv ut den');
  });

  it('is noted anew by who had noted it, when the asker has it widened again', async () => {
    const [sara, elin] = people('Sara Nyberg', 'Elin Sandström');
    if (!sara || !elin) throw new Error('the stage is empty');
    const thread = stage.threadCard();
    await elin.presses(thread, 'Vi har antecknat samtycket');
    await sara.presses(thread, 'Samtycket är ändrat');
    await sara.presses(thread, 'Fler parter eller längre tid');
    const { seats, saidOn, informed } = goodConsent;
    await sara.presses(thread, 'Bekräfta och skicka', { seats, saidOn, informed });
    expect(told('Elin Sandström', 'Anteckna det som gäller nu')).toHaveLength(1);
    expect(told('Petra Hallin', 'Anteckna det som gäller nu')).toHaveLength(0);
    expect(told('Sara Nyberg', 'är begränsat')).toHaveLength(1);
  });
});

describe('a question that was put by mistake', () => {
  it('is told to those who had answered or noted, and to no one else', async () => {
    const [sara, elin, petra] = people('Sara Nyberg', 'Elin Sandström', 'Petra Hallin');
    if (!sara || !elin || !petra) throw new Error('the stage is empty');
    const card = await askWithConsent(stage);
    await elin.presses(card, 'Vi tar det');
    await petra.presses(stage.threadCard(), 'Vi har antecknat samtycket');
    await sara.presses(card, 'Avsluta');
    await sara.presses(card, 'Frågan ställdes av misstag');
    await sara.presses(card, 'Stäng frågan');
    for (const name of ['Elin Sandström', 'Petra Hallin'])
      expect(told(name, 'ställdes av misstag. Prata inte vidare om den.')).toHaveLength(1);
    for (const name of ['Sara Nyberg', 'Gunilla Frisk']) expect(told(name, 'av misstag')).toHaveLength(0);
  });
});

describe('a case that the convener closes', () => {
  it('is told to the asker with how it ended, and can be opened', async () => {
    const [sara, elin, henrik] = people('Sara Nyberg', 'Elin Sandström', 'Henrik Åberg');
    if (!sara || !elin || !henrik) throw new Error('the stage is empty');
    const card = await askWithConsent(stage);
    await elin.presses(card, 'Vi tar det');
    await henrik.presses(card, 'Avsluta');
    await henrik.presses(card, 'Avsluta', { outcome: 'guided-right', familyTold: 'true' });
    const [word, ...more] = told('Sara Nyberg', 'Så blev det: Lotsad rätt.');
    expect(more).toEqual([]);
    if (word) await sara.presses(word, 'Öppna');
    expect(word && sara.reads(word)).toContain('Avslutad: Lotsad rätt.');
  });

  it('tells an asker who closes it nothing', async () => {
    const [sara, elin] = people('Sara Nyberg', 'Elin Sandström');
    if (!sara || !elin) throw new Error('the stage is empty');
    const card = await askWithConsent(stage);
    await elin.presses(card, 'Vi tar det');
    await sara.presses(card, 'Avsluta');
    await sara.presses(card, 'Avsluta', { outcome: 'guided-right', familyTold: 'true' });
    expect(sara.reads(card)).toContain('Avslutad: Lotsad rätt.');
    expect(told('Sara Nyberg', 'Så blev det')).toHaveLength(1);
  });
});

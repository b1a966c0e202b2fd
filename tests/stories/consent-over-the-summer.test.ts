import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatMessage } from '../local-teams/contract.ts';
import { askWithConsent, titlesOf } from '../support/asking.ts';
import { createStage, type Player, type Stage } from '../support/stage.ts';
import { toldTo } from '../support/told.ts';

let stage: Stage;
let card: ChatMessage;
let sara: Player;
let elin: Player;
beforeAll(async () => {
  stage = await createStage();
  sara = stage.person('Sara Nyberg');
  elin = stage.person('Elin Sandström');
  await stage.untilMorning('2027-06-14', 10);
});
afterAll(() => stage.close());

const told = (words: string) => toldTo(stage, 'Sara Nyberg', words);
const onlyOf = (words: string): ChatMessage => {
  const [one, ...more] = told(words);
  if (!one || more.length > 0) throw new Error(`${more.length + (one ? 1 : 0)} with ”${words}”`);
  return one;
};

describe('a consent that ends over the summer', () => {
  it('is given in June, to the ninth of July, before the child has been asked', async () => {
    card = await askWithConsent(stage, {}, { saidOn: '2027-06-13', until: '2027-07-09', child: 'not-asked' });
    expect(elin.reads(card)).toContain('Samtycke till 9 juli.');
    await elin.presses(stage.threadCard(), 'Vi har antecknat samtycket');
    await elin.presses(card, 'Vi tar det');
  });

  it('reminds the asker to ask the child, within a week', async () => {
    await stage.untilMorning('2027-06-21');
    expect(sara.reads(onlyOf('barnet är inte frågat än'))).toContain('Börja gärna där, senast i dag.');
  });

  it('prompts the asker ten working days before, counted over Midsummer', async () => {
    await stage.untilMorning('2027-06-23');
    expect(told('gäller till')).toEqual([]);
    await stage.untilMorning('2027-06-24');
    expect(sara.reads(onlyOf('gäller till 9 juli'))).toContain('Fråga familjen om ni ska fortsätta.');
  });

  it('prompts once more on its last day, when it still holds', async () => {
    await stage.untilMorning('2027-07-09');
    expect(told('gäller till och med i dag')).toHaveLength(1);
    await elin.presses(card, 'Läs frågan');
    expect(elin.reads(card)).toContain('Eleven har varit borta');
    await elin.presses(card, 'Tillbaka');
  });

  it('locks by itself when the day is over, and the card says so without a press', async () => {
    const whileItHeld = elin.sees(card);
    await stage.untilMorning('2027-07-10', 1);
    expect(JSON.stringify(stage.caseCard().card)).toContain('Samtycket tog slut 9 juli');
    expect(titlesOf(elin, card)).toEqual(['Förnya samtycket', 'Samtycket är ändrat', 'Avsluta']);
    await elin.pressesOld(card, whileItHeld, 'Läs frågan');
    expect(elin.reads(card)).not.toContain('Eleven har varit borta');
    expect(elin.reads(card)).toContain('Frågan kan inte läsas eller besvaras förrän det är förnyat.');
  });

  it('wakes nobody but the asker about it, twice', async () => {
    const before = stage.teams.personalMessages(elin.id).length;
    await stage.untilMorning('2027-07-12');
    expect(told('gällde till 9 juli')).toHaveLength(1);
    for (const day of ['2027-07-13', '2027-07-19', '2027-07-20', '2027-08-09']) await stage.untilMorning(day);
    expect(told('gällde till 9 juli')).toHaveLength(2);
    expect(stage.teams.personalMessages(elin.id)).toHaveLength(before);
    expect(toldTo(stage, 'Henrik Åberg', 'Samtycket tog slut').length).toBeGreaterThan(0);
  });

  it('is renewed from the reminder itself, and all goes on', async () => {
    const [, reminder] = told('gällde till 9 juli');
    if (!reminder) throw new Error('no reminder');
    await sara.presses(reminder, 'Förnya samtycket');
    await sara.presses(reminder, 'Bekräfta och skicka', {
      saidOn: '2027-08-08',
      until: '2027-12-17',
      child: 'wants',
      informed: 'true',
    });
    expect(elin.reads(stage.caseCard())).toContain('Samtycke till 17 december.');
    await elin.presses(card, 'Läs frågan');
    expect(elin.reads(card)).toContain('Eleven har varit borta');
  });

  it('ends once more, and is then closed by the asker, as the reminder says', async () => {
    await stage.untilMorning('2027-12-20');
    const reminder = onlyOf('gällde till 17 december');
    expect(sara.reads(reminder)).toContain('Annars: avsluta frågan.');
    await sara.presses(reminder, 'Öppna');
    await sara.presses(reminder, 'Avsluta');
    await sara.presses(reminder, 'Avsluta', { outcome: 'help-started', familyTold: 'true' });
    expect(elin.reads(card)).toContain('Avslutad: Hjälpen har börjat.');
  });
});

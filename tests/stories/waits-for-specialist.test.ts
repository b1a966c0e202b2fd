import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatMessage } from '../local-teams/contract.ts';
import { askConsultation, titlesOf } from '../support/asking.ts';
import { choicesOf } from '../support/seen-card.ts';
import { createStage, type Stage } from '../support/stage.ts';

let stage: Stage;
let card: ChatMessage;
beforeAll(async () => {
  stage = await createStage();
  card = await askConsultation(stage, { asked: 'rehab,bvc,bup' });
});
afterAll(() => stage.close());

const reads = (name: string) => stage.person(name).reads(card);

describe('a seat that needs to know more', () => {
  it('makes it the asker’s turn to ring', async () => {
    await stage.person('Elin Sandström').presses(card, 'Vi behöver veta mer');
    expect(reads('Sara Nyberg')).toContain('Nu: den som frågar ringer rehabs samverkansnummer');
    expect(reads('Sara Nyberg')).toContain('Tryck sedan på Jag har berättat mer.');
  });

  it('gets the turn back when the asker has told more, and nobody else can say so', async () => {
    const elin = stage.person('Elin Sandström');
    await elin.presses(card, 'Jag har berättat mer');
    expect(elin.reads(card)).toContain('Det gör den som frågade.');
    const sara = stage.person('Sara Nyberg');
    const before = sara.sees(card);
    await sara.presses(card, 'Jag har berättat mer');
    expect(reads('Elin Sandström')).toContain('Rehab: har fått veta mer, har inte svarat än.');
    expect(titlesOf(sara, card)).not.toContain('Jag har berättat mer');
    await sara.pressesOld(card, before, 'Jag har berättat mer');
    expect(sara.reads(card)).toContain('Det är redan sparat.');
  });

  it('is told apart from another one that needs to know', async () => {
    await stage.person('Elin Sandström').presses(card, 'Vi kan bidra');
    for (const [name, title] of [
      ['Gunilla Frisk', 'Vi behöver veta mer'],
      ['Mikael Rönn', 'Vi behöver veta mer'],
    ] as const)
      await stage.person(name).presses(card, title);
    const sara = stage.person('Sara Nyberg');
    await sara.presses(card, 'Jag har berättat mer');
    expect(titlesOf(sara, card)).toEqual(['BVC', 'BUP', 'Tillbaka']);
    await sara.presses(card, 'BUP');
    expect(reads('Elin Sandström')).toContain('BUP: har fått veta mer, har inte svarat än.');
    expect(reads('Elin Sandström')).toContain('BVC: behöver veta mer, den som frågar ringer.');
  });

  it('answers at last', async () => {
    await stage.person('Mikael Rönn').presses(card, 'Vi tar det');
    expect(reads('Sara Nyberg')).toContain('BUP: tar det.');
  });
});

describe('a question that waits for a specialist', () => {
  it('has somebody who keeps contact meanwhile, and a day when it is looked at again', async () => {
    const elin = stage.person('Elin Sandström');
    await elin.presses(card, 'Väntar på specialist');
    expect(choicesOf(elin.sees(card), 'keeper').map(({ title }) => title)).toEqual(['elevhälsan', 'rehab', 'BUP']);
    await elin.presses(card, 'Spara', { keeper: 'bvc', checkIn: '2027-01-15' });
    expect(elin.reads(card)).toContain('ska vara den som frågade eller någon som tar det eller bidrar');
    for (const checkIn of ['2026-11-22', '2027-11-24']) {
      await elin.presses(card, 'Väntar på specialist');
      await elin.presses(card, 'Spara', { keeper: 'elevhalsa', checkIn });
      expect(elin.reads(card)).toContain('Välj en dag från i dag och högst ett år fram.');
    }
    await elin.presses(card, 'Väntar på specialist');
    await elin.presses(card, 'Spara', { keeper: 'elevhalsa', checkIn: '2027-01-15' });
    expect(reads('Sara Nyberg')).toContain(
      'Väntar på specialist: elevhälsan håller kontakten och stämmer av den 15 januari 2027.',
    );
  });

  it('gets another day, or another one who keeps contact', async () => {
    const sara = stage.person('Sara Nyberg');
    await sara.presses(card, 'Ändra avstämningen');
    await sara.presses(card, 'Spara', { keeper: 'bup', checkIn: '2027-02-01' });
    expect(reads('Elin Sandström')).toContain('BUP håller kontakten och stämmer av den 1 februari 2027.');
  });

  it('goes on when somebody is appointed to hold it', async () => {
    const elin = stage.person('Elin Sandström');
    await elin.presses(card, 'Utse uppföljningsansvarig');
    await elin.presses(card, 'Spara', { holder: 'rehab', firstStep: 'visit', help: 'assessment' });
    expect(reads('Sara Nyberg')).toContain('Följs upp');
    expect(reads('Sara Nyberg')).not.toContain('håller kontakten');
    await elin.presses(card, 'Första steget är taget');
    expect(reads('Sara Nyberg')).toContain('Första steg: tid på mottagningen, taget 23 november.');
  });

  it('and whoever needs help says so, which all can see', async () => {
    await stage.person('Gunilla Frisk').presses(card, 'Vi behöver hjälp');
    expect(reads('Sara Nyberg')).toContain('BVC behöver hjälp. Sammankallande får veta det.');
  });
});

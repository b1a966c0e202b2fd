import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatMessage } from '../local-teams/contract.ts';
import { goodConsent, goodQuestion, titlesOf } from '../support/asking.ts';
import { createStage, type Player, type Stage } from '../support/stage.ts';

let stage: Stage;
let mikael: Player;
beforeAll(async () => {
  stage = await createStage();
  mikael = stage.person('Mikael Rönn');
});
afterAll(() => stage.close());

describe('somebody who asks for BUP and answers for habiliteringen, with consent', () => {
  let card: ChatMessage;

  it('asks the other seat of the same person', async () => {
    const form = await mikael.says('ny fråga');
    await mikael.presses(form, 'SAMBU-team Mariestad');
    await mikael.presses(form, 'BUP');
    await mikael.presses(form, 'Fortsätt', { ...goodQuestion, mode: 'consent', asked: 'habilitering' });
    await mikael.presses(form, 'Bekräfta och skicka', { ...goodConsent, seats: 'habilitering' });
    card = await stage.caseCard();
    expect(mikael.reads(card)).toContain('Från BUP till habiliteringen.');
  });

  it('takes it and notes the consent for the one asked, without a question whose seat it is', async () => {
    await mikael.presses(card, 'Vi tar det');
    expect(mikael.reads(card)).toContain('Habiliteringen: tar det.');
    const confirmation = stage.threadCard();
    await mikael.presses(confirmation, 'Vi har antecknat samtycket');
    expect(mikael.reads(confirmation)).toContain('Antecknat: habiliteringen.');
  });

  it('says that the family knows, and as the one who helps that the asker does', async () => {
    await mikael.presses(card, 'Vi har pratats vid');
    await mikael.presses(card, 'Utse uppföljningsansvarig');
    await mikael.presses(card, 'Spara', { holder: 'bup', firstStep: 'meet-family', help: 'counselling' });
    await mikael.presses(card, 'De har fått veta');
    expect(titlesOf(mikael, card)).toEqual(['Familjen har fått veta', 'Den som frågade har fått veta', 'Tillbaka']);
    await mikael.presses(card, 'Familjen har fått veta');
    await mikael.presses(card, 'De har fått veta');
    await mikael.presses(card, 'Den som frågade har fått veta');
  });

  it('closes it', async () => {
    await mikael.presses(card, 'Avsluta');
    await mikael.presses(card, 'Avsluta', { outcome: 'help-started' });
    expect(mikael.reads(card)).toContain('Avslutad: Hjälpen har börjat.');
  });
});

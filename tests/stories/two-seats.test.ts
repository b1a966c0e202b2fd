import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatMessage } from '../local-teams/contract.ts';
import { askConsultation, askWithConsent, titlesOf } from '../support/asking.ts';
import { createStage, type Player, type Stage } from '../support/stage.ts';

let stage: Stage;
let mikael: Player;
beforeAll(async () => {
  stage = await createStage();
  mikael = stage.person('Mikael Rönn');
});
afterAll(() => stage.close());

describe('somebody who speaks for BUP and for habiliteringen', () => {
  let card: ChatMessage;

  it('is called on once, and reads without being asked for whom', async () => {
    card = await askConsultation(stage, { asked: 'bup,habilitering' });
    expect(card.mentions.map(({ name }) => name)).toEqual(['Mikael Rönn']);
    await mikael.presses(card, 'Läs frågan');
    expect(mikael.reads(card)).toContain('Eleven har varit borta');
  });

  it('is asked which of them answers', async () => {
    await mikael.presses(card, 'Vi tar det');
    expect(mikael.reads(card)).toContain('Du har flera platser.');
    expect(titlesOf(mikael, card)).toEqual(['BUP', 'habiliteringen', 'Tillbaka']);
    await mikael.presses(card, 'Tillbaka');
    expect(mikael.reads(card)).toContain('BUP: har inte svarat än.');
    await mikael.presses(card, 'Vi tar det');
    await mikael.presses(card, 'BUP');
    expect(stage.person('Sara Nyberg').reads(card)).toContain('BUP: tar det.\nHabiliteringen: har inte svarat än.');
  });

  it('declines for the other one, and is not offered to take the contact with itself', async () => {
    await mikael.presses(card, 'Inte vårt, men vi hjälper vidare');
    await mikael.presses(card, 'habiliteringen');
    expect(mikael.reads(card)).toContain('Vi tar kontakten med …');
    expect(mikael.reads(card)).not.toContain('\nhabiliteringen\n');
    await mikael.presses(card, 'Vi tar kontakten', { onwardTo: 'bup' });
    const words = stage.person('Sara Nyberg').reads(card);
    expect(words).toContain('BUP: tar det.\nHabiliteringen: inte vårt, tar kontakten med BUP.');
  });

  it('follows it up in the name of the one that takes it', async () => {
    await mikael.presses(card, 'Utse uppföljningsansvarig');
    await mikael.presses(card, 'Spara', { holder: 'bup', firstStep: 'visit', help: 'assessment' });
    expect(mikael.reads(card)).toContain('Uppföljningsansvarig: BUP.');
  });

  it('is not asked where only one of them is', async () => {
    const other = await askConsultation(stage, { asked: 'habilitering' }, 'Amina Yusuf');
    await mikael.presses(other, 'Vi kan bidra');
    expect(mikael.reads(other)).toContain('Habiliteringen: kan bidra.');
  });

  it('reads and notes for the one that the consent names', async () => {
    const both = await askWithConsent(stage, { asked: 'bup' }, { seats: 'bup,rehab' });
    await mikael.presses(both, 'Läs frågan');
    expect(mikael.reads(both)).toContain('Eleven har varit borta');
    await mikael.presses(both, 'Vi tar det');
    const confirmation = stage.threadCard();
    await mikael.presses(confirmation, 'Vi har antecknat samtycket');
    expect(mikael.reads(confirmation)).toContain('Antecknat: BUP.');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatMessage } from '../local-teams/contract.ts';
import { askConsultation, titlesOf } from '../support/asking.ts';
import { createStage, type Stage } from '../support/stage.ts';

let stage: Stage;
let card: ChatMessage;
beforeAll(async () => {
  stage = await createStage();
  card = await askConsultation(stage, { asked: 'rehab,bvc' });
});
afterAll(() => stage.close());

describe('a question that everybody declines', () => {
  it('hears from BVC that they take the contact with somebody else', async () => {
    const gunilla = stage.person('Gunilla Frisk');
    await gunilla.presses(card, 'Inte vårt, men vi hjälper vidare');
    expect(gunilla.reads(card)).toContain('Säg inget som pekar ut barnet när ni ringer.');
    await gunilla.presses(card, 'Vi tar kontakten');
    expect(gunilla.reads(card)).toContain('Välj vem ni tar kontakten med.');
    await gunilla.presses(card, 'Vi tar kontakten', { onwardTo: 'forskola' });
    expect(gunilla.reads(card)).toContain('BVC: inte vårt, tar kontakten med förskolan.');
    expect(gunilla.reads(card)).toContain('Väntar på svar');
  });

  it('stands as ”Ingen har tagit frågan” when the last one wants it at the meeting', async () => {
    const elin = stage.person('Elin Sandström');
    await elin.presses(card, 'Inte vårt, men vi hjälper vidare');
    await elin.presses(card, 'Vi vet inte, ta upp på mötet');
    for (const name of ['Sara Nyberg', 'Elin Sandström', 'Lena Stridh'])
      expect(stage.person(name).reads(card)).toContain('Ingen har tagit frågan');
    expect(elin.reads(card)).toContain('Rehab: inte vårt, tas upp på mötet.');
    expect(titlesOf(elin, card)).toContain('Vi tar det');
  });

  it('is among the asker’s own cases as such', async () => {
    const sara = stage.person('Sara Nyberg');
    expect(sara.reads(await sara.says('mina ärenden'))).toContain('Ingen har tagit frågan');
  });

  it('may be answered by the one that it was handed on to', async () => {
    const handed = stage.person('Johan Ek');
    await handed.presses(card, 'Vi kan bidra');
    expect(handed.reads(card)).toContain('Förskolan: kan bidra.');
    expect(stage.person('Sara Nyberg').reads(card)).not.toContain('Ingen har tagit frågan');
  });

  it('lives again when one of them changes its mind', async () => {
    const elin = stage.person('Elin Sandström');
    await elin.presses(card, 'Vi tar det');
    const words = stage.person('Sara Nyberg').reads(card);
    expect(words).toContain('Någon tar det');
    expect(words).toContain('Rehab: tar det (ändrat svar).');
    expect(words).toContain('BVC: inte vårt, tar kontakten med förskolan.');
  });

  it('may be closed with that nobody took it', async () => {
    const other = await askConsultation(stage, { asked: 'rehab' }, 'Amina Yusuf');
    const elin = stage.person('Elin Sandström');
    await elin.presses(other, 'Inte vårt, men vi hjälper vidare');
    await elin.presses(other, 'Vi vet inte, ta upp på mötet');
    const henrik = stage.person('Henrik Åberg');
    await henrik.presses(other, 'Avsluta');
    await henrik.presses(other, 'Avsluta', { outcome: 'nobody-took-it' });
    expect(elin.reads(other)).toContain('Avslutad: Ingen tog frågan.');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatMessage } from '../local-teams/contract.ts';
import { askConsultation, goodConsent, titlesOf } from '../support/asking.ts';
import { type CardJson, inputsOf } from '../support/seen-card.ts';
import { createStage, type Player, type Stage } from '../support/stage.ts';

let stage: Stage;
let card: ChatMessage;
let confirmation: ChatMessage;
let [sara, elin, petra, gunilla]: Player[] = [];
let formThen: CardJson;

const players = () => {
  if (!sara || !elin || !petra || !gunilla) throw new Error('the stage is empty');
  return { sara, elin, petra, gunilla };
};

beforeAll(async () => {
  stage = await createStage();
  [sara, elin, petra, gunilla] = ['Sara Nyberg', 'Elin Sandström', 'Petra Hallin', 'Gunilla Frisk'].map(stage.person);
  card = await askConsultation(stage, { asked: 'rehab,bvc' });
});
afterAll(() => stage.close());

describe('a consultation gains consent and loses it for one party', () => {
  it('is asked and answered without a consent', async () => {
    const { elin, gunilla, sara } = players();
    await elin.presses(card, 'Vi tar det');
    await gunilla.presses(card, 'Läs frågan');
    expect(gunilla.reads(card)).toContain('Eleven har varit borta');
    expect(sara.reads(card)).toContain('Avidentifierad konsultation: försök inte räkna ut vem det är.');
  });

  it('gains consent from the asker alone, whom the family has told', async () => {
    const { elin, sara } = players();
    await elin.presses(card, 'Lägg till samtycke');
    expect(elin.reads(card)).toContain('Det gör den som frågade: det är dit familjen har sagt ja.');
    await sara.presses(card, 'Lägg till samtycke');
    const { seats, giver, saidOn, informed } = inputsOf(sara.sees(card));
    expect([seats, giver, saidOn, informed]).toEqual(['', '', '', 'false']);
    expect(sara.reads(card)).toContain(
      'Den som är tillfrågad men inte kryssas i här kan inte längre läsa eller svara.',
    );
  });

  it('says what is missing, and days that cannot be, and keeps what was filled in', async () => {
    const { sara } = players();
    await sara.presses(card, 'Bekräfta och skicka', { giver: 'both-guardians' });
    expect(sara.reads(card)).toContain('Fyll i det som saknas.');
    await sara.presses(card, 'Bekräfta och skicka', { ...goodConsent, saidOn: '2026-12-24' });
    expect(sara.reads(card)).toContain('Dagen då de sa ja kan inte ligga i framtiden.');
    await sara.presses(card, 'Bekräfta och skicka', { saidOn: '2026-11-20', until: '2026-11-01' });
    expect(sara.reads(card)).toContain('Samtycket måste gälla till i dag eller en senare dag.');
    expect(inputsOf(sara.sees(card))).toMatchObject({ giver: 'both-guardians', seats: goodConsent.seats });
    expect(() => stage.threadCard()).toThrow();
  });

  it('prints the page for the family before they answer, with what is typed kept', async () => {
    const { sara } = players();
    await sara.presses(card, 'Skriv ut information till familjen', { child: 'hesitates' });
    expect(sara.reads(card)).toContain('Öppna sidan, skriv ut den och fyll i för hand.');
    expect(inputsOf(sara.sees(card))).toMatchObject({ giver: 'both-guardians', child: 'hesitates' });
  });

  it('stands, with its confirmation in the thread and the new party asked', async () => {
    const { sara, elin, gunilla, petra } = players();
    formThen = sara.sees(card);
    await sara.presses(card, 'Bekräfta och skicka', { until: '2027-01-29' });
    const words = elin.reads(card);
    expect(words).toContain('till rehab och vårdcentralen Kvarnbäcken. Samtycke till 29 januari 2027.');
    expect(words).toContain('Rehab: tar det.');
    expect(words).toMatch(/Vårdcentralen Kvarnbäcken: har inte svarat än/);
    expect(words).not.toContain('BVC');
    confirmation = stage.threadCard();
    expect(confirmation.thread).toBe(card.id);
    expect(elin.reads(confirmation)).toContain(
      'Elevhälsan, rehab och vårdcentralen Kvarnbäcken får prata om barnet med varandra',
    );
    expect(petra.newest().card).toBeDefined();
    expect(petra.reads(petra.newest())).toContain('frågar också er');
    await gunilla.presses(card, 'Läs frågan');
    expect(gunilla.reads(card)).toContain('Samtycket gäller inte er plats.');
    expect(gunilla.reads(card)).not.toContain('Eleven har varit borta');
  });

  it('is given once, however often it is pressed', async () => {
    const { sara } = players();
    const before = stage.channelCards().length;
    await sara.pressesOld(card, formThen, 'Bekräfta och skicka', { until: '2027-01-29' });
    expect(sara.reads(card)).toContain('Det är redan sparat.');
    expect(stage.channelCards()).toHaveLength(before);
  });

  it('is narrowed by whoever hears it, and never to nobody', async () => {
    const { elin, petra, sara } = players();
    await petra.presses(card, 'Läs frågan');
    expect(petra.reads(card)).toContain('Eleven har varit borta');
    await petra.presses(confirmation, 'Vi har antecknat samtycket');
    await sara.presses(confirmation, 'Samtycket är ändrat');
    await sara.presses(confirmation, 'Fler parter eller längre tid');
    formThen = sara.sees(confirmation);
    await elin.presses(confirmation, 'Samtycket är ändrat');
    expect(elin.reads(confirmation)).toContain('Stäng frågan för alla? Det går inte att ångra.');
    expect(titlesOf(elin, confirmation)).toEqual(['Stäng frågan', 'Bara för vissa parter', 'Avbryt']);
    await elin.presses(confirmation, 'Bara för vissa parter');
    expect(inputsOf(elin.sees(confirmation)).seats).toBe('rehab,vardcentral.kvarnbacken');
    await elin.presses(confirmation, 'Spara');
    expect(elin.reads(confirmation)).toContain('Alla är kvar.');
    await elin.presses(confirmation, 'Spara', { seats: '' });
    expect(elin.reads(confirmation)).toContain(
      'Då är det ingen kvar att prata med. Vill familjen det? Välj Stäng frågan.',
    );
    await elin.presses(confirmation, 'Spara', { seats: 'rehab' });
    expect(elin.reads(confirmation)).toContain('gäller nu elevhälsan och rehab');
  });

  it('shuts the views that the one who fell out has open, and tells it', async () => {
    const { petra, sara } = players();
    await petra.presses(card, 'Vi tar det');
    expect(petra.reads(card)).toContain('Samtycket gäller inte er plats.');
    expect(petra.reads(card)).not.toContain('Eleven har varit borta');
    await petra.presses(card, 'Läs frågan');
    expect(petra.reads(card)).not.toContain('Eleven har varit borta');
    expect(sara.reads(card)).not.toContain('Kvarnbäcken');
    expect(petra.reads(petra.newest())).toContain('gäller inte er längre');
  });

  it('says in the thread what holds now, since when, and who has noted it', () => {
    const words = players().gunilla.reads(confirmation);
    expect(words).toContain(
      'Ändrat 23 november: gäller nu elevhälsan och rehab, som får prata om barnet med varandra, om det frågan kräver, till 29 januari 2027.',
    );
    expect(words).toContain('Inte än: rehab.');
  });

  it('does not come back by a form that was open meanwhile', async () => {
    const { sara } = players();
    await sara.pressesOld(confirmation, formThen, 'Bekräfta och skicka', { saidOn: '2026-11-20', informed: 'true' });
    expect(sara.reads(confirmation)).toContain('Samtycket har ändrats sedan du öppnade formuläret.');
    expect(sara.reads(confirmation)).toContain('gäller nu elevhälsan och rehab');
  });

  it('is widened again by a new yes, said anew and noted anew', async () => {
    const { sara, petra, elin } = players();
    await elin.presses(confirmation, 'Vi har antecknat samtycket');
    await sara.presses(card, 'Läs frågan');
    await sara.presses(card, 'Skriv ut information till familjen');
    expect(sara.reads(card)).toContain('Har samtycket ändrats? Ge familjen en ny sida');
    await sara.presses(confirmation, 'Samtycket är ändrat');
    await sara.presses(confirmation, 'Fler parter eller längre tid');
    const filled = inputsOf(sara.sees(confirmation));
    expect(filled).toMatchObject({ seats: 'rehab', until: '2027-01-29', saidOn: '', informed: 'false' });
    const { seats, saidOn, informed } = goodConsent;
    await sara.presses(confirmation, 'Bekräfta och skicka', { seats, saidOn, informed });
    expect(elin.reads(confirmation)).toContain('gäller nu elevhälsan, rehab och vårdcentralen Kvarnbäcken');
    expect(elin.reads(confirmation)).toContain('Inte än: rehab och vårdcentralen Kvarnbäcken.');
    await petra.presses(card, 'Läs frågan');
    expect(petra.reads(card)).toContain('Eleven har varit borta');
  });

  it('ends, and is given anew by the asker', async () => {
    const { sara, elin } = players();
    stage.clock.pass({ hours: 24 * 80 });
    await elin.presses(card, 'Läs frågan');
    expect(elin.reads(card)).toContain('Samtycket tog slut 29 januari');
    await elin.presses(confirmation, 'Vi har antecknat samtycket');
    expect(elin.reads(confirmation)).toContain('samtycket har tagit slut');
    await elin.presses(confirmation, 'Förnya samtycket');
    expect(elin.reads(confirmation)).toContain('Det gör den som frågade');
    await sara.presses(confirmation, 'Samtycket är ändrat');
    await sara.presses(confirmation, 'Förnya samtycket');
    await sara.presses(confirmation, 'Bekräfta och skicka', { saidOn: '2027-02-10', informed: 'true' });
    await elin.presses(card, 'Läs frågan');
    expect(elin.reads(card)).toContain('Eleven har varit borta');
    expect(elin.reads(confirmation)).toContain('Ändrat 11 februari: gäller nu');
  });
});

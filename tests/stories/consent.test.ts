import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatMessage } from '../local-teams/contract.ts';
import { askWithConsent, goodText, titlesOf } from '../support/asking.ts';
import { createStage, type Player, type Stage } from '../support/stage.ts';

let stage: Stage;
let card: ChatMessage;
let confirmation: ChatMessage;
let [sara, elin, petra, gunilla]: Player[] = [];

const players = () => {
  if (!sara || !elin || !petra || !gunilla) throw new Error('the stage is empty');
  return { sara, elin, petra, gunilla };
};

beforeAll(async () => {
  stage = await createStage();
  [sara, elin, petra, gunilla] = ['Sara Nyberg', 'Elin Sandström', 'Petra Hallin', 'Gunilla Frisk'].map(stage.person);
  card = await askWithConsent(stage);
  confirmation = stage.threadCard();
});
afterAll(() => stage.close());

const alias = () =>
  players()
    .sara.reads(players().sara.newest())
    .match(/^(\S+ \d\d) är skickad/m)?.[1] ?? '';

describe('a case with consent, from raised to closed', () => {
  it('stands in the channel with the day until which the consent holds, and calls on those asked', () => {
    const words = players().elin.reads(card);
    expect(words).toContain('Från elevhälsan till rehab och vårdcentralen Kvarnbäcken. Samtycke till ');
    expect(words).toContain('<at>Elin Sandström</at>, <at>Petra Hallin</at>');
    expect(card.mentions.map(({ name }) => name)).toEqual(['Elin Sandström', 'Petra Hallin']);
    expect(words).not.toContain('försök inte räkna ut');
    const told = stage.teams.notifications.findLast(({ conversation }) => conversation === card.conversation);
    expect(told?.text).toBe(`${alias()}: fråga till rehab och vårdcentralen Kvarnbäcken.`);
  });

  it('has its consent confirmed in the thread: who may talk, about what, how, and who has noted it', () => {
    expect(confirmation.thread).toBe(card.id);
    const words = players().elin.reads(confirmation);
    expect(words).toContain(`${alias()}: samtycke bekräftat`);
    expect(words).toContain('Elevhälsan, rehab och vårdcentralen Kvarnbäcken får prata om barnet med varandra');
    expect(words).toContain('Båda vårdnadshavarna, skriftligt. Bekräftat av elevhälsan 23 november.');
    expect(words).toContain('Inte än: rehab och vårdcentralen Kvarnbäcken.');
  });

  it('opens only for the seats that the consent names', async () => {
    const { elin, gunilla } = players();
    await gunilla.presses(card, 'Läs frågan');
    expect(gunilla.reads(card)).toContain('Samtycket gäller inte er plats.');
    expect(gunilla.reads(card)).not.toContain('Eleven');
    await gunilla.presses(card, 'Vi tar det');
    expect(gunilla.reads(card)).not.toContain('BVC: tar det');
    await elin.presses(card, 'Läs frågan');
    expect(elin.reads(card).replaceAll('\\', '')).toContain(goodText);
    expect(elin.reads(card)).toContain('Läsningen är antecknad i läsloggen, för er verksamhet.');
  });

  it('offers ”Vi har pratats vid” first when the one who takes it has noted the consent', async () => {
    const { elin, sara, petra } = players();
    await elin.presses(card, 'Vi tar det');
    expect(elin.reads(card)).toContain('Ring elevhälsans samverkansnummer [070-174 06 05](tel:+46701740605).');
    expect(titlesOf(elin, card)).not.toContain('Vi har pratats vid');
    await elin.presses(confirmation, 'Vi har antecknat samtycket');
    for (const player of [elin, sara, petra]) expect(player.reads(confirmation)).toContain('Antecknat: rehab.');
    expect(sara.reads(confirmation)).toContain('Inte än: vårdcentralen Kvarnbäcken.');
    expect(titlesOf(sara, card)).toContain('Vi har pratats vid');
  });

  it('notes the consent once, and takes it from nobody outside', async () => {
    const { elin, gunilla, sara } = players();
    await elin.presses(confirmation, 'Vi har antecknat samtycket');
    expect(elin.reads(confirmation)).toContain('Det är redan sparat.');
    await gunilla.presses(confirmation, 'Vi har antecknat samtycket');
    expect(gunilla.reads(confirmation)).toContain('Samtycket gäller inte er plats.');
    await sara.presses(confirmation, 'Vi har antecknat samtycket');
    expect(sara.reads(confirmation)).toContain('Inte än: vårdcentralen Kvarnbäcken.');
  });

  it('keeps a changed answer apart from a first one', async () => {
    const { petra, sara } = players();
    await petra.presses(card, 'Vi behöver veta mer');
    expect(sara.reads(card)).toContain('Vårdcentralen Kvarnbäcken: behöver veta mer, den som frågar ringer.');
    await petra.presses(card, 'Vi kan bidra');
    expect(sara.reads(card)).toContain('Vårdcentralen Kvarnbäcken: kan bidra.');
    await petra.presses(card, 'Vi tar det');
    await petra.presses(card, 'Vi kan bidra');
    expect(sara.reads(card)).toContain('Vårdcentralen Kvarnbäcken: kan bidra (ändrat svar).');
    expect(sara.reads(card)).toContain('Rehab: tar det.');
  });

  it('is talked about, followed up, and told to both', async () => {
    const { elin, sara } = players();
    await elin.presses(card, 'Vi har pratats vid');
    expect(sara.reads(card)).toContain('Ni har pratats vid.');
    await elin.presses(card, 'Utse uppföljningsansvarig');
    await elin.presses(card, 'Spara', { holder: 'rehab', firstStep: 'meet-family', help: 'counselling' });
    expect(sara.reads(card)).toContain(
      'Uppföljningsansvarig: rehab.\nFörsta steg: träffa familjen, senast måndag 30 november. Hjälp: samtalsstöd.',
    );
    await elin.presses(card, 'De har fått veta');
    await elin.presses(card, 'Familjen har fått veta');
    await sara.presses(card, 'De har fått veta');
    expect(titlesOf(sara, card)).toContain('Avsluta');
    await elin.presses(card, 'De har fått veta');
    expect(titlesOf(elin, card)).not.toContain('Familjen har fått veta');
    await elin.presses(card, 'Den som frågade har fått veta');
    expect(sara.reads(card)).toContain('Familjen har fått veta.\nDen som frågade har fått veta.');
  });

  it('is closed, and then neither read nor changed', async () => {
    const { elin, sara, petra, gunilla } = players();
    const [then, confirmedThen] = [sara.sees(card), sara.sees(confirmation)];
    await sara.presses(card, 'Avsluta');
    await sara.presses(card, 'Avsluta', { outcome: 'help-started' });
    expect(petra.reads(card)).toContain('Avslutad: Hjälpen har börjat.');
    // A consent can be taken back at any moment, also then.
    const left = [['Samtycket är ändrat'], ['Samtycket är ändrat']];
    expect([titlesOf(petra, card), titlesOf(petra, confirmation)]).toEqual(left);
    for (const title of ['Läs frågan', 'Utse uppföljningsansvarig', 'Avsluta']) {
      await elin.pressesOld(card, then, title);
      expect(elin.reads(card)).toContain('Frågan är avslutad. Inget mer kan göras med den här.');
      expect(elin.reads(card)).not.toContain('Eleven');
    }
    await petra.pressesOld(confirmation, confirmedThen, 'Vi har antecknat samtycket');
    expect(petra.reads(confirmation)).toContain('Frågan är avslutad.');
    expect(gunilla.reads(card)).toContain('Avslutad: Hjälpen har börjat.');
  });
});

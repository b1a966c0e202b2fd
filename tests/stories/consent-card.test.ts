import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askWithConsent, fillInForConsent, goodConsent, goodText, openForm } from '../support/asking.ts';
import { inputsOf } from '../support/seen-card.ts';
import { createStage, type Player, type Stage } from '../support/stage.ts';

let stage: Stage;
let sara: Player;
beforeAll(async () => {
  stage = await createStage();
  sara = stage.person('Sara Nyberg');
});
afterAll(() => stage.close());

const sent = () => stage.channelCards().filter(({ id, thread }) => id === thread).length;

describe('”Bekräfta samtycke”', () => {
  it('preselects nothing but what narrows: the scope and a last day', async () => {
    const form = await fillInForConsent(sara);
    const { giver, manner, saidOn, seats, child, informed, scope, until } = inputsOf(sara.sees(form));
    expect([giver, manner, saidOn, seats, child, informed]).toEqual(['', '', '', '', '', 'false']);
    expect([scope, until]).toEqual(['question', '2027-06-11']);
    expect(sara.reads(form)).toContain('Kan frågan hemma utsätta barnet för fara? Fråga inte.');
  });

  it('says what is missing, keeps what was filled in, and sends nothing', async () => {
    const form = await fillInForConsent(sara);
    await sara.presses(form, 'Bekräfta och skicka', { giver: 'both-guardians' });
    expect(sara.reads(form)).toContain('Fyll i det som saknas.');
    expect(sara.reads(form)).toContain('Vet de inte det? Berätta först.');
    expect(inputsOf(sara.sees(form)).giver).toBe('both-guardians');
    expect(stage.channelCards()).toEqual([]);
  });

  it('stops when somebody of sixteen or more does not want it', async () => {
    const form = await fillInForConsent(sara, { age: '16-17' });
    await sara.presses(form, 'Bekräfta och skicka', { ...goodConsent, child: 'refuses' });
    expect(sara.reads(form)).toContain('Den unge är 16 år eller äldre och vill inte.');
    expect(stage.channelCards()).toEqual([]);
    await sara.presses(form, 'Gör om till konsultation');
    expect(sara.reads(form)).toContain('Nu är frågan en avidentifierad konsultation.');
    expect(inputsOf(sara.sees(form))).toMatchObject({ text: goodText, age: '16-17', mode: 'consultation' });
    await sara.presses(form, 'Fortsätt');
    expect(sara.reads(stage.caseCard())).toContain('Avidentifierad konsultation');
    expect(() => stage.threadCard()).toThrow();
  });

  it('says who is asked but not named by the consent', async () => {
    const before = sent();
    const form = await fillInForConsent(sara, { asked: 'rehab,bvc' });
    await sara.presses(form, 'Bekräfta och skicka', { ...goodConsent, seats: 'rehab' });
    expect(sara.reads(form)).toContain('Samtycket gäller inte BVC, som också får frågan.');
    expect(sent()).toBe(before);
    await sara.presses(form, 'Bekräfta och skicka', { seats: 'rehab,bvc' });
    expect(sara.reads(form)).toMatch(/är skickad till teamet/);
  });

  it('waits while the family is asked, and is found again', async () => {
    const before = sent();
    const form = await fillInForConsent(sara);
    await sara.presses(form, 'Vi frågar familjen först');
    expect(sara.reads(form)).toContain('Utkastet ligger kvar tills familjen har svarat.');
    const again = await openForm(sara);
    expect(inputsOf(sara.sees(again))).toMatchObject({ text: goodText, mode: 'consent', asked: 'rehab' });
    expect(sent()).toBe(before);
  });

  it('sends once, however often it is pressed', async () => {
    const before = sent();
    const form = await fillInForConsent(sara);
    const then = sara.sees(form);
    await sara.presses(form, 'Bekräfta och skicka', goodConsent);
    await sara.pressesOld(form, then, 'Bekräfta och skicka', goodConsent);
    expect(sara.reads(form)).toContain('är redan skickad. Det räckte med ett tryck.');
    await sara.pressesOld(form, then, 'Bekräfta och skicka');
    expect(sara.reads(form)).toContain('är redan skickad. Det räckte med ett tryck.');
    expect(sent()).toBe(before + 1);
  });
});

it('shuts the question when the consent has run out, also for whoever has the card open', async () => {
  const card = await askWithConsent(stage, {}, { until: '2026-12-18' });
  const elin = stage.person('Elin Sandström');
  expect(elin.reads(card)).toContain('Samtycke till 18 december.');
  const [elins, saras] = [elin.sees(card), sara.sees(card)];
  const confirmed = elin.sees(stage.threadCard());
  stage.clock.pass({ hours: 24 * 26 });
  await elin.pressesOld(card, elins, 'Läs frågan');
  expect(elin.reads(card)).toContain('Samtycket gällde till 18 december.');
  expect(elin.reads(card)).toContain('Samtycket tog slut 18 december.');
  expect(elin.reads(card)).not.toContain('Eleven');
  await elin.pressesOld(card, elins, 'Vi tar det');
  expect(elin.reads(card)).toContain('Rehab: har inte svarat än.');
  const confirmation = stage.threadCard();
  await elin.pressesOld(confirmation, confirmed, 'Vi har antecknat samtycket');
  expect(elin.reads(confirmation)).toContain('samtycket har tagit slut');
  await sara.pressesOld(card, saras, 'Läs frågan');
  expect(sara.reads(card).replaceAll('\\', '')).toContain(goodText);
});

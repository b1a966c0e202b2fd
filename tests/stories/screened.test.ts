import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goodQuestion, goodText, openForm } from '../support/asking.ts';
import { inputsOf } from '../support/seen-card.ts';
import { createStage, type Player, type Stage } from '../support/stage.ts';

let stage: Stage;
let sara: Player;
beforeAll(async () => {
  stage = await createStage();
  sara = stage.person('Sara Nyberg');
});
afterAll(() => stage.close());

const sent = () => stage.channelCards().length;
const plainly = (words: string) => words.replaceAll('\\', '');

describe('a text that points to somebody', () => {
  it.each([
    ['Vi undrar över Alva som sover dåligt.', '”Alva” kan vara ett namn.'],
    ['Ring mamma på 070-174 06 05.', '”070-174 06 05” ser ut som ett telefonnummer.'],
    ['Eleven är född 2012-03-14 och sover dåligt.', '”2012-03-14” kan vara ett födelsedatum.'],
    ['Familjen bor i Mariestad sedan i höstas.', '”Mariestad” är en ort.'],
  ])('%s', async (text, sentence) => {
    const before = sent();
    const form = await openForm(sara);
    await sara.presses(form, 'Fortsätt', { ...goodQuestion, text });
    expect(plainly(sara.reads(form))).toContain(sentence);
    expect(inputsOf(sara.sees(form))).toMatchObject({
      text,
      age: '13-15',
      needs: 'stress-sleep,absence',
      asked: 'rehab',
    });
    expect(sent()).toBe(before);
    await sara.presses(form, 'Fortsätt', { text: goodText });
    expect(sara.reads(form)).toMatch(/är skickad till teamet/);
  });

  it('asks about a word that may be a name, and believes the writer who says that it is none', async () => {
    const text = 'Hen sitter under en björn i skolans entré och vill inte gå in. Björn är stor.';
    const form = await openForm(sara);
    await sara.presses(form, 'Fortsätt', { ...goodQuestion, text });
    expect(sara.reads(form)).toContain('Är ”Björn” ett namn?');
    await sara.presses(form, 'Fortsätt');
    expect(sara.reads(form)).toContain('Är ”Björn” ett namn?');
    await sara.presses(form, 'Fortsätt', { notNames: 'true' });
    expect(sara.reads(form)).toMatch(/är skickad till teamet/);
  });

  it('keeps what was said of one word when it asks about the next', async () => {
    const form = await openForm(sara);
    await sara.presses(form, 'Fortsätt', { ...goodQuestion, text: 'Björn vill inte gå in.' });
    await sara.presses(form, 'Fortsätt', { text: 'Björn vill inte gå in, och Sol hjälper till.', notNames: 'true' });
    expect(sara.reads(form)).toContain('Är ”Sol” ett namn?');
    await sara.presses(form, 'Fortsätt', { notNames: 'true' });
    expect(sara.reads(form)).toMatch(/är skickad till teamet/);
  });

  it('is not kept as a draft either', async () => {
    const form = await openForm(sara);
    const text = 'Vi undrar över Alva som sover dåligt.';
    await sara.presses(form, 'Spara utkast', { text });
    expect(sara.reads(form)).toContain('”Alva” kan vara ett namn.');
    expect(inputsOf(sara.sees(form)).text).toBe(text);
    await openForm(sara);
    expect(inputsOf(sara.sees(sara.newest())).text).toBe('');
  });
});

describe('a form that is not done yet', () => {
  it('says all that is missing at once', async () => {
    const form = await openForm(sara);
    await sara.presses(form, 'Fortsätt');
    for (const sentence of ['Välj ålder.', 'Välj vad det gäller', 'Skriv vad du behöver', 'Välj vilka du vill fråga'])
      expect(sara.reads(form)).toContain(sentence);
  });

  it('is kept as a draft and found again', async () => {
    const form = await openForm(sara);
    await sara.presses(form, 'Spara utkast', { text: goodText, needs: 'absence' });
    expect(sara.reads(form)).toContain('Utkastet är sparat.');
    const again = await sara.says('NY FRÅGA');
    expect(sara.reads(again)).toContain('Du har ett utkast.');
    await sara.presses(again, 'Fortsätt');
    expect(inputsOf(sara.sees(again))).toMatchObject({ text: goodText, needs: 'absence', age: '' });
    await sara.presses(again, 'Fortsätt', { age: '10-12', asked: '*' });
    expect(sara.reads(again)).toMatch(/är skickad till teamet/);
    expect(sara.reads(stage.caseCard())).toContain('till förskolan, socialtjänsten, rehab');
  });

  it('is posted in no message, whether one writes to the bot or presses in the channel', async () => {
    await sara.presses(await openForm(sara), 'Spara utkast', { text: goodText });
    const message = stage.caseCard().id;
    await stage.teams.press({ person: sara.id, message, verb: 'case.new', data: { forum: 'mariestad-team' } });
    await stage.settled();
    const found = sara.newest();
    expect(sara.reads(found)).toContain('Du har ett utkast.');
    const posted = stage.teams.personalMessages(sara.id).map(({ card }) => JSON.stringify(card ?? ''));
    expect(posted.join()).not.toContain(goodText);
    await sara.presses(found, 'Fortsätt');
    expect(inputsOf(sara.sees(found)).text).toBe(goodText);
  });

  it('can be begun anew, when that is meant', async () => {
    await sara.presses(await openForm(sara), 'Spara utkast', { text: goodText, needs: 'absence' });
    const found = await sara.says('ny fråga');
    const then = sara.sees(found);
    await sara.presses(found, 'Börja om');
    expect(sara.reads(found)).toContain('Vill du börja om? Då tas utkastet bort.');
    await sara.presses(found, 'Fortsätt med utkastet');
    expect(inputsOf(sara.sees(found)).text).toBe(goodText);
    await sara.pressesOld(found, then, 'Börja om');
    const asked = sara.sees(found);
    await sara.presses(found, 'Ta bort och börja om');
    expect(inputsOf(sara.sees(found))).toMatchObject({ text: '', needs: '' });
    await sara.presses(found, 'Spara utkast', { text: 'Något helt annat.' });
    await sara.pressesOld(found, asked, 'Ta bort och börja om');
    expect(inputsOf(sara.sees(found)).text).toBe('Något helt annat.');
  });

  it('is not taken for a second press when it is filled in anew in another window', async () => {
    await sara.presses(await openForm(sara), 'Spara utkast', goodQuestion);
    const [one, other] = [await openForm(sara), await openForm(sara)];
    await sara.presses(one, 'Fortsätt');
    const before = sent();
    await sara.presses(other, 'Fortsätt', { text: 'En helt annan fråga om sömn.' });
    expect(sara.reads(other)).toContain('är redan skickad härifrån. Det som står här nu är inte skickat.');
    expect(inputsOf(sara.sees(other)).text).toBe('En helt annan fråga om sömn.');
    expect(sent()).toBe(before);
    await sara.presses(other, 'Fortsätt');
    expect(sara.reads(other)).toMatch(/är skickad till teamet/);
    expect(sent()).toBe(before + 1);
  });

  it('keeps what is typed while the telephone numbers are shown', async () => {
    const form = await openForm(sara);
    await sara.presses(form, 'Visa vem jag kan ringa', goodQuestion);
    expect(plainly(sara.reads(form))).toContain('070-174 06 08');
    expect(inputsOf(sara.sees(form))).toMatchObject(goodQuestion);
  });

  it('shows first whom to call about what is chosen', async () => {
    const form = await openForm(sara);
    await sara.presses(form, 'Visa vem jag kan ringa', { ...goodQuestion, needs: 'body-pain' });
    const shown = plainly(sara.reads(form));
    const [fits, rehab, others] = ['Passar det du valt', '070-174 06 08', 'Övriga'].map((words) =>
      shown.indexOf(words),
    );
    expect(fits).toBeGreaterThan(-1);
    expect([fits, rehab, others]).toEqual([fits, rehab, others].toSorted((a = 0, b = 0) => a - b));
  });

  it('counts ”Vi ringde, det räckte” once, however often it is pressed', async () => {
    const form = await openForm(sara);
    await sara.presses(form, 'Visa vem jag kan ringa');
    const then = sara.sees(form);
    for (let press = 0; press < 2; press += 1) {
      await sara.pressesOld(form, then, 'Vi ringde, det räckte');
      expect(sara.reads(form)).toContain('Bra! Det räknas.');
    }
    const counted = await stage.servers[0]?.world.ports.tables.list('forums', 'mariestad-team', 'called|');
    expect(counted?.map(({ body }) => body)).toEqual([{ seat: 'elevhalsa', on: '2026-11-23' }]);
  });
});

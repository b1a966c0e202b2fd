import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatMessage } from '../local-teams/contract.ts';
import { goodQuestion, titlesOf } from '../support/asking.ts';
import { createStage, type Player, type Stage } from '../support/stage.ts';

let stage: Stage;
let hello: ChatMessage;
beforeAll(async () => {
  stage = await createStage();
  hello = await stage.person('Henrik Åberg').saysInChannel('hjälp');
});
afterAll(() => stage.close());

const fillsIn = async (asker: Player, form: ChatMessage, asked: string) => {
  await asker.presses(form, 'Fortsätt', { ...goodQuestion, asked });
  expect(asker.reads(form)).toMatch(/är skickad till teamet/);
  return stage.caseCard();
};

const isPlayedToTheEnd = async (asker: Player, helper: Player, card: ChatMessage) => {
  await helper.presses(card, 'Läs frågan');
  expect(helper.reads(card)).toContain('Eleven har varit borta');
  await helper.presses(card, 'Vi tar det');
  await asker.presses(card, 'Vi har pratats vid');
  await helper.presses(card, 'De har fått veta');
  await asker.presses(card, 'Avsluta');
  await asker.presses(card, 'Avsluta', { outcome: 'guided-right' });
  expect(helper.reads(card)).toContain('Avslutad: Lotsad rätt.');
};

describe('the same story', () => {
  it('is played by a member, who is led from the channel to the personal chat', async () => {
    const lena = stage.person('Lena Stridh');
    await lena.presses(hello, 'Ny fråga till teamet');
    expect(lena.reads(hello)).toContain('Jag har skrivit till dig i vår privata chatt.');
    const card = await fillsIn(lena, lena.newest(), 'rehab');
    await isPlayedToTheEnd(lena, stage.person('Elin Sandström'), card);
  });

  it('is played by a guest', async () => {
    const petra = stage.person('Petra Hallin');
    await petra.presses(hello, 'Ny fråga till teamet');
    expect(petra.reads(hello)).toContain('Jag har skrivit till dig i vår privata chatt.');
    const card = await fillsIn(petra, petra.newest(), 'socialtjanst');
    await isPlayedToTheEnd(petra, stage.person('Daniel Öberg'), card);
  });

  it('is played by an external, whose form opens in the channel for him alone', async () => {
    const omar = stage.person('Omar Haddad');
    await omar.presses(hello, 'Ny fråga till teamet');
    expect(omar.reads(hello)).toContain('Du frågar för vårdcentralen Lövet.');
    expect(stage.person('Elin Sandström').reads(hello)).not.toContain('Du frågar för');
    const card = await fillsIn(omar, hello, 'rehab');
    expect(stage.person('Elin Sandström').reads(hello)).not.toContain('är skickad till teamet');
    await isPlayedToTheEnd(omar, stage.person('Elin Sandström'), card);
  });

  it('lets the external answer as anybody else', async () => {
    const sara = stage.person('Sara Nyberg');
    await sara.presses(hello, 'Ny fråga till teamet');
    const form = sara.newest();
    await sara.presses(form, 'elevhälsan');
    const card = await fillsIn(sara, form, 'vardcentral.lovet');
    expect(titlesOf(stage.person('Omar Haddad'), card)).toContain('Läs frågan');
    await isPlayedToTheEnd(sara, stage.person('Omar Haddad'), card);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askConsultation } from '../support/asking.ts';
import { createStage, type Stage } from '../support/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
  await askConsultation(stage);
});
afterAll(() => stage.close());

describe('in the personal chat', () => {
  it.each([
    ['hjälp', 'Du kan skriva'],
    ['HJÄLP!', 'Du kan skriva'],
    ['Hej', 'Du kan skriva'],
    ['  ny   FRÅGA ', 'Vilken verksamhet frågar du för?'],
    ['Mina ärenden?', 'Väntar på svar'],
    ['kontakt', 'Hit kan du ringa'],
    ['Kontakt REHAB', '070-174 06 08'],
    ['kontakt stadshotellet', 'Ingen kontakt passar det ordet.'],
    ['platser', 'Platser i SAMBU-team Mariestad'],
    ['nästa möte', 'Inga möten är inlagda'],
    ['möten', 'Inga möten är inlagda'],
    ['kalla till möte', 'Till möten kallar den som är sammankallande'],
    ['dokument samtycke', 'Styrdokument: samtycke'],
    ['sammankallande', 'Bara en koordinator utser sammankallande.'],
  ])('”%s” is understood', async (text, words) => {
    const sara = stage.person('Sara Nyberg');
    expect(sara.reads(await sara.says(text)).replaceAll('\\', '')).toContain(words);
  });

  it.each([
    'Hur mår Alva Lindgren i 7B?',
    'ny frågan om Alva',
    '20120314-2389',
    '<b>Alva</b> [klicka](https://example.se)',
    '😀',
    ' ',
  ])('”%s” gets something sensible, and nothing of it comes back', async (text) => {
    const sara = stage.person('Sara Nyberg');
    const answer = sara.reads(await sara.says(text));
    expect(answer).toContain('Skriv hjälp');
    expect(answer).toContain('Ny fråga till teamet');
    expect(answer).not.toMatch(/Alva|2012|example|7B/);
  });
});

describe('in the team’s channel', () => {
  it.each([
    ['<at>Partssamverkan</at> hjälp', 'Du kan skriva'],
    ['KONTAKT rehab <at>Partssamverkan</at>', '070-174 06 08'],
    ['Mina ärenden', 'Tryck här, så visar jag dina ärenden för dig ensam.'],
    ['ny fråga', 'Ny fråga till teamet'],
  ])('”%s” is answered in its thread', async (text, words) => {
    const elin = stage.person('Elin Sandström');
    expect(elin.reads(await elin.saysInChannel(text)).replaceAll('\\', '')).toContain(words);
  });

  it('what is not understood is answered without a word of it', async () => {
    const elin = stage.person('Elin Sandström');
    const answer = elin.reads(await elin.saysInChannel('Vet någon hur det går för Alva Lindgren?'));
    expect(answer).toContain('Skriv hjälp');
    expect(answer).not.toContain('Alva');
  });

  it('nobody is heard who does not mention the bot', async () => {
    const before = stage.channelCards().length;
    const { id } = stage.person('Elin Sandström');
    const conversation = stage.caseCard().conversation;
    await stage.teams.say({ person: id, conversation, text: 'hjälp', mentionsBot: false });
    await stage.settled();
    expect(stage.channelCards()).toHaveLength(before);
  });
});

it('the coordinator is shown whom to name', async () => {
  const annika = stage.person('Annika Falkenström');
  expect(annika.reads(await annika.says('hjälp'))).toContain('utse sammankallande');
});

it('the group, which takes no cases, says so', async () => {
  const karin = stage.person('Karin Wallin');
  const conversation = '19:mariestad-group@thread.tacv2';
  await stage.teams.say({ person: karin.id, conversation, text: 'ny fråga', mentionsBot: true });
  await stage.settled();
  const answer = stage.teams.channelMessages(conversation).findLast(({ from }) => from.kind === 'bot');
  expect(answer && karin.reads(answer)).toContain('Här tas inga ärenden upp.');
});

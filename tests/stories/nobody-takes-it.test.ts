import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatMessage } from '../local-teams/contract.ts';
import { askConsultation, askWithConsent, titlesOf } from '../support/asking.ts';
import { buttonOf, choicesOf } from '../support/seen-card.ts';
import { createStage, type Stage } from '../support/stage.ts';
import { toldTo } from '../support/told.ts';

let stage: Stage;
let card: ChatMessage;
beforeAll(async () => {
  stage = await createStage();
  card = await askConsultation(stage, { asked: 'rehab,bvc,bup' });
});
afterAll(() => stage.close());

const all = ['Sara Nyberg', 'Elin Sandström', 'Lena Stridh'];
const reads = (name: string) => stage.person(name).reads(card);
const declines = 'Inte vårt, men vi hjälper vidare';

/** The value of what somebody chooses by its words on a card. */
const chosen = (name: string, message: ChatMessage, input: string, words: string): string => {
  const choice = choicesOf(stage.person(name).sees(message), input).find(({ title }) => title.includes(words));
  if (!choice) throw new Error(`no choice ”${words}”`);
  return choice.value;
};

describe('all parties decline', () => {
  it('BVC takes the contact with the preschool, and holds it until that has answered', async () => {
    const gunilla = stage.person('Gunilla Frisk');
    await gunilla.presses(card, declines);
    for (const words of ['Säg inget som pekar ut barnet när ni ringer.', 'Ska er rad i kontaktlistan ändras?'])
      expect(gunilla.reads(card)).toContain(words);
    await gunilla.presses(card, 'Vi tar kontakten');
    expect(gunilla.reads(card)).toContain('Välj vem ni tar kontakten med.');
    const service = chosen('Gunilla Frisk', card, 'service', 'Fältgruppen');
    await gunilla.presses(card, 'Vi tar kontakten', { onwardTo: 'forskola', service });
    expect(gunilla.reads(card)).toContain('Välj en: antingen i teamet eller utanför.');
    await gunilla.presses(card, 'Vi tar kontakten', { onwardTo: 'forskola' });
    expect(reads('Sara Nyberg')).toContain('BVC: inte vårt, tar kontakten med förskolan. Klart när de har svarat.');
    expect(reads('Sara Nyberg')).toContain('Förskolan: har inte svarat än.');
    expect(reads('Sara Nyberg')).not.toContain('Ska er rad');
    expect(toldTo(stage, 'Johan Ek', 'frågar också er. Svara senast')).toHaveLength(1);
  });

  it('BUP rings a service outside the team, by the number of the contact list', async () => {
    const mikael = stage.person('Mikael Rönn');
    await mikael.presses(card, declines);
    const service = chosen('Mikael Rönn', card, 'service', 'Fältgruppen, 070-174 06 19');
    for (const outside of ['BUP', 'elevhälsan'])
      expect(choicesOf(mikael.sees(card), 'onwardTo').map(({ title }) => title)).not.toContain(outside);
    await mikael.presses(card, 'Vi tar kontakten', { service });
    expect(reads('Sara Nyberg')).toContain('Nu: BUP ringer Fältgruppen [070-174 06 19](tel:+46701740619)');
    expect(reads('Sara Nyberg')).toContain('BUP: inte vårt, tar kontakten med Fältgruppen. Klart när de har svarat.');
  });

  it('rehab wants it at the meeting, and the card says so', async () => {
    const elin = stage.person('Elin Sandström');
    await elin.presses(card, declines);
    await elin.presses(card, 'Vi vet inte, ta upp på mötet');
    for (const words of ['Rehab: inte vårt, tas upp på mötet.', 'Tas upp på nästa möte.', 'Väntar på svar'])
      expect(reads('Sara Nyberg')).toContain(words);
  });

  it('the preschool says no too, which lets BVC go', async () => {
    const johan = stage.person('Johan Ek');
    await johan.presses(card, declines);
    expect(choicesOf(johan.sees(card), 'onwardTo').map(({ title }) => title)).not.toContain('BVC');
    await johan.presses(card, 'Vi vet inte, ta upp på mötet');
    expect(reads('Sara Nyberg')).toContain('BVC: inte vårt, tar kontakten med förskolan. Förskolan har svarat.');
    expect(reads('Sara Nyberg')).toContain('Nu: BUP ringer Fältgruppen');
    expect(reads('Sara Nyberg')).not.toContain('Ingen har tagit frågan');
  });

  it('and nobody but BUP can say what the service said', async () => {
    const elin = stage.person('Elin Sandström');
    await elin.presses(card, 'De tar det inte');
    expect(elin.reads(card)).toContain('Det säger den som tog kontakten. Kortet visar vem.');
    const mikael = stage.person('Mikael Rönn');
    const before = mikael.sees(card);
    await mikael.presses(card, 'De tar det inte');
    await mikael.pressesOld(card, before, 'De tar det');
    expect(mikael.reads(card)).toContain('Det är redan sparat.');
    expect(reads('Sara Nyberg')).toContain('BUP: inte vårt, tar kontakten med Fältgruppen. De tar det inte.');
  });
});

describe('then nobody has taken it', () => {
  it('which is the first that everybody reads', async () => {
    for (const name of all) expect(reads(name).startsWith('Ingen har tagit frågan')).toBe(true);
    expect(titlesOf(stage.person('Elin Sandström'), card)).toContain('Vi tar det');
  });

  it('and stands so among the asker’s own cases', async () => {
    const sara = stage.person('Sara Nyberg');
    expect(sara.reads(await sara.says('mina ärenden'))).toContain('Ingen har tagit frågan');
  });

  it('which no convener can close: it stays until somebody takes it', async () => {
    const henrik = stage.person('Henrik Åberg');
    await henrik.presses(card, 'Avsluta');
    await henrik.presses(card, 'Avsluta', { outcome: 'nobody-took-it' });
    expect(henrik.reads(card)).toContain('tills den som frågade avslutar den.');
    expect(reads('Sara Nyberg').startsWith('Ingen har tagit frågan')).toBe(true);
  });
});

const groupChannel = '19:mariestad-group@thread.tacv2';
const noted = {
  what: 'nobodys-task,did-not-know-whom',
  parties: 'bvc,forskola',
  text: 'Båda hänvisade till den andra.',
};

describe('the group is told what happened between the parties', () => {
  let form: ChatMessage;

  it('by a seat that was not even asked, in the personal chat', async () => {
    const lena = stage.person('Lena Stridh');
    await lena.presses(card, 'Skriv till gruppens möte');
    expect(lena.reads(card)).toContain('Jag har skrivit till dig i vår privata chatt.');
    expect(lena.reads(card)).toContain('Ingen har tagit frågan');
    form = lena.newest();
    expect(lena.reads(form)).toContain('Aldrig vem det gällde: inget ärende, ingen kod, inget barn.');
  });

  it('and never by a word that points at somebody', async () => {
    const lena = stage.person('Lena Stridh');
    await lena.presses(form, 'Spara anteckningen', { text: 'Det gällde Kalle Svensson.' });
    for (const words of ['Inget är sparat än.', 'Välj vad som hände, minst ett.', '”Kalle” kan vara ett namn.'])
      expect(lena.reads(form)).toContain(words);
    expect(JSON.stringify(lena.sees(form))).toContain('Det gällde Kalle Svensson.');
  });

  it('once, however often it is pressed', async () => {
    const lena = stage.person('Lena Stridh');
    const before = lena.sees(form);
    await lena.presses(form, 'Spara anteckningen', noted);
    expect(lena.reads(form)).toContain('Sparat. Gruppen ser anteckningen till sitt nästa möte.');
    await lena.pressesOld(form, before, 'Spara anteckningen', { ...noted, text: 'En gång till.' });
    expect(lena.reads(form)).toContain('Ni har redan skrivit en anteckning om den här frågan.');
  });

  it('not by the coordinator, nor by somebody without a seat', async () => {
    for (const name of ['Annika Falkenström', 'Amina Yusuf']) {
      const person = stage.person(name);
      await person.presses(card, 'Skriv till gruppens möte');
      expect(person.reads(card)).toContain('Det skriver den som har en plats i teamet');
    }
  });

  it('which its convener reads, without a code or a name, and takes up', async () => {
    const karin = stage.person('Karin Wallin');
    const list = await karin.says('anteckningar');
    for (const words of [
      'Ingen har uppdraget, Vi visste inte vem',
      'Berör förskolan och BVC.',
      'Båda hänvisade till den andra',
      '23 november',
    ])
      expect(karin.reads(list)).toContain(words);
    const id = String(buttonOf(stage.person('Sara Nyberg').sees(card), 'Läs frågan').data.case);
    const [, alias = ''] = /\n([A-ZÅÄÖ][a-zåäö]+ \d+)\n/.exec(reads('Sara Nyberg')) ?? [];
    expect(alias).not.toBe('');
    for (const secret of [id, alias]) expect(JSON.stringify(karin.sees(list))).not.toContain(secret);
    const johan = stage.person('Johan Ek');
    expect(johan.reads(await johan.says('anteckningar'))).toContain('Anteckningarna är gruppens.');
    await karin.presses(list, 'Tagen upp');
    expect(karin.reads(list)).toContain('Inga anteckningar till nästa möte.');
  });

  it('and which the channel of the group is told by a number', async () => {
    const sara = await askConsultation(stage, { asked: 'rehab' }, 'Amina Yusuf');
    const elin = stage.person('Elin Sandström');
    await elin.presses(sara, declines);
    await elin.presses(sara, 'Vi vet inte, ta upp på mötet');
    await elin.presses(sara, 'Skriv till gruppens möte');
    await elin.presses(elin.newest(), 'Spara anteckningen', { what: 'age-limit' });
    const karin = stage.person('Karin Wallin');
    await stage.teams.say({ person: karin.id, conversation: groupChannel, text: 'anteckningar', mentionsBot: true });
    await stage.settled();
    const answer = stage.teams.channelMessages(groupChannel).findLast(({ from }) => from.kind === 'bot');
    if (!answer) throw new Error('no answer in the channel of the group');
    expect(JSON.stringify(answer.card)).toContain('En anteckning till nästa möte.');
    expect(JSON.stringify(answer.card)).not.toContain('Åldersgräns');
    await karin.presses(answer, 'Visa anteckningarna');
    expect(karin.reads(answer)).toContain('Åldersgräns');
  });
});

describe('and it is taken at last', () => {
  it('by the one that it was handed on to', async () => {
    await stage.person('Johan Ek').presses(card, 'Vi tar det');
    for (const name of all) {
      expect(reads(name)).toContain('Någon tar det');
      expect(reads(name)).toContain('Förskolan: tar det (ändrat svar).');
      expect(reads(name)).not.toContain('Ingen har tagit frågan');
    }
  });

  it('or closed by the asker, as what it came to', async () => {
    const other = await askConsultation(stage, { asked: 'rehab' }, 'Amina Yusuf');
    const elin = stage.person('Elin Sandström');
    await elin.presses(other, declines);
    await elin.presses(other, 'Vi vet inte, ta upp på mötet');
    const amina = stage.person('Amina Yusuf');
    await amina.presses(other, 'Avsluta');
    await amina.presses(other, 'Avsluta', { outcome: 'nobody-took-it' });
    expect(elin.reads(other)).toContain('Avslutad: Ingen tog frågan.');
  });

  it('also when a service outside the team takes it', async () => {
    const other = await askConsultation(stage, { asked: 'rehab' });
    const elin = stage.person('Elin Sandström');
    await elin.presses(other, declines);
    await elin.presses(other, 'Vi tar kontakten', {
      service: chosen('Elin Sandström', other, 'service', 'Föräldrarådgivning'),
    });
    await elin.presses(other, 'De tar det');
    expect(elin.reads(other)).toContain('Rehab: inte vårt, tar kontakten med Föräldrarådgivning. De tar det.');
    expect(elin.reads(other)).not.toContain('Ingen har tagit frågan');
  });
});

describe('with consent a question goes on only to those that it names', () => {
  it('and to a service outside it without pointing at the child', async () => {
    const named = await askWithConsent(stage);
    const elin = stage.person('Elin Sandström');
    await elin.presses(named, declines);
    expect(choicesOf(elin.sees(named), 'onwardTo').map(({ title }) => title)).toEqual(['vårdcentralen Kvarnbäcken']);
    expect(elin.reads(named)).toContain('Ringer ni någon annan: säg inget som pekar ut barnet.');
    await elin.presses(named, 'Vi tar kontakten', { onwardTo: 'bup' });
    expect(elin.reads(named)).toContain('Samtycket gäller inte BUP.');
  });
});

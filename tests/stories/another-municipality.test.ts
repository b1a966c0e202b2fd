import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatMessage } from '../local-teams/contract.ts';
import { askConsultation, askWithConsent, goodConsent, titlesOf } from '../support/asking.ts';
import { buttonOf } from '../support/seen-card.ts';
import { createStage, type Player, type Stage } from '../support/stage.ts';
import { toldTo } from '../support/told.ts';

/** A question of Mariestad's that is put to Skövde's team as well: two cases, and only the asker knows of both. */
let stage: Stage;
let sara: Player;
beforeAll(async () => {
  stage = await createStage();
  sara = stage.person('Sara Nyberg');
});
afterAll(() => stage.close());

const skovde = '19:skovde-team@thread.tacv2';
const ask = 'Fråga en annan kommuns team';

const cardsIn = (channel: string) =>
  stage.teams.channelMessages(channel).filter(({ from, card }) => from.kind === 'bot' && card);
const copies = () => cardsIn(skovde).filter(({ id, thread }) => id === thread);
const newestCopy = (): ChatMessage => copies().at(-1) ?? expect.fail('no card in Skövde');
const rowsOf = async (table: 'forums' | 'people', partition: string) =>
  JSON.stringify(await stage.servers[0]?.world.ports.tables.list(table, partition, ''));
const aliasOf = (player: Player, card: ChatMessage) =>
  /[A-ZÅÄÖ][a-zåäö]+ \d\d/.exec(player.reads(card))?.[0] ?? expect.fail('no code');
const dataOf = (player: Player, card: ChatMessage) => buttonOf(player.sees(card), 'Läs frågan').data;

/** What no card of ours would send, but a client made by hand can. */
const sends = async (player: Player, message: ChatMessage, verb: string, data: Record<string, unknown>) => {
  const result = await stage.teams.press({ person: player.id, message: message.id, verb, data });
  if (result.kind === 'failed') throw new Error(result.why);
  await stage.settled();
  return player.reads(message);
};

/** A message of one's own that shows the case, whatever it showed before. */
const opened = async (player: Player, data: Record<string, unknown>) => {
  const mine = await player.says('mina ärenden');
  const { forum, case: id } = data;
  await sends(player, mine, 'case.show', { forum, case: id });
  return mine;
};

describe('a question that another municipality’s team can answer', () => {
  let original: ChatMessage;
  let copy: ChatMessage;
  let mine: ChatMessage;

  it('is put to it by the asker, who chooses whom', async () => {
    original = await askConsultation(stage);
    mine = await opened(sara, dataOf(sara, original));
    await sara.presses(mine, ask);
    expect(sara.reads(mine)).toContain('Att de två hör ihop ser bara du');
    expect(sara.reads(mine)).toMatch(/SAMBU-team Skövde[\s\S]*SAMBU-team Töreboda/);
    expect(sara.reads(mine)).not.toMatch(/Mariestad|gruppen/);
    await sara.presses(mine, 'Fortsätt', { to: 'skovde-team' });
    expect(sara.reads(mine)).toContain('vårdcentralen Granporten');
    await sara.presses(mine, 'Fortsätt', { asked: '' });
    expect(sara.reads(mine)).toContain('Välj vilka du vill fråga');
    await sara.presses(mine, 'Fortsätt', { asked: 'elevhalsa,rehab' });
    expect(sara.reads(mine)).toMatch(/är skickad\.[\s\S]*Till elevhälsan och rehab i SAMBU\\-team Skövde/);
    copy = newestCopy();
  });

  it('has a code of its own there, to be copied to the journal', () => {
    const alias = aliasOf(sara, mine);
    expect(sara.reads(copy)).toContain(alias);
    expect(alias).not.toBe(aliasOf(sara, original));
    expect(JSON.stringify(sara.sees(mine))).toContain(`${alias}, SAMBU-team Skövde, 23 november 2026`);
  });

  it('stands there as one from elevhälsan in Mariestad', () => {
    const words = stage.person('Ulrika Mattsson').reads(copy);
    expect(words).toContain('Från elevhälsan i SAMBU-team Mariestad till elevhälsan och rehab.');
    expect(words).toContain('Svar senast torsdag 26 november.');
  });

  it('is read and taken there, by rehab and by its own elevhälsa', async () => {
    const [ulrika, niklas] = [stage.person('Ulrika Mattsson'), stage.person('Niklas Fors')];
    for (const player of [ulrika, niklas]) {
      await player.presses(copy, 'Läs frågan');
      expect(player.reads(copy)).toContain('Eleven har varit borta');
    }
    await niklas.presses(copy, 'Vi kan bidra');
    await ulrika.presses(copy, 'Vi behöver veta mer');
    expect(ulrika.reads(copy)).toContain('Elevhälsan: kan bidra.');
    const mariestads = buttonOf(sara.sees(original), 'Läs frågan');
    expect(mariestads.data.forum).toBe('mariestad-team');
    expect(ulrika.reads(copy)).toMatch(/elevhälsan i SAMBU-team Mariestads samverkansnummer \[070-174 06 \d\d\]\(tel:/);
    expect(sara.reads(original)).toContain('Rehab: har inte svarat än.');
  });

  it('tells the asker through the own team whose turn it is', () => {
    const told = stage.teams.personalMessages(sara.id).filter(({ from, card }) => from.kind === 'bot' && card);
    expect(told.map((message) => sara.reads(message)).join('\n')).toContain(
      `Rehab behöver veta mer om ${aliasOf(sara, copy)}`,
    );
  });

  it('stands in the asker’s own list, which says where', async () => {
    const words = sara.reads(await sara.says('mina ärenden'));
    expect(words).toMatch(/Din tur: ring rehab senast torsdag 26 november\n[^\n]+\nDin fråga i SAMBU\\-team Skövde\./);
    expect(words).toMatch(/Väntar på: rehab, senast torsdag 26 november\nSAMBU\\-team Mariestad\./);
  });

  it('is followed by the asker, who may do there what an asker may', async () => {
    mine = await opened(sara, dataOf(sara, copy));
    await sara.presses(mine, 'Läs frågan');
    expect(sara.reads(mine)).toContain('Det här är din egen fråga.');
    await sara.presses(mine, 'Tillbaka');
    await sara.presses(mine, 'Jag har berättat mer');
    expect(sara.reads(mine)).toContain('har fått veta mer');
    await sara.presses(mine, 'Vi har pratats vid');
    await sara.presses(mine, 'Utse uppföljningsansvarig');
    const holder = String(dataOf(sara, copy).forum);
    expect(holder).toBe('skovde-team');
    await sara.presses(mine, 'Spara', { holder: 'besok.mariestad-team', firstStep: 'call-family', help: 'advice' });
    expect(stage.person('Ulrika Mattsson').reads(copy)).toContain(
      'Uppföljningsansvarig: elevhälsan i SAMBU-team Mariestad.',
    );
  });

  it('gives the asker no seat there', async () => {
    for (const verb of ['case.answer', 'case.note-consent'])
      await sends(sara, mine, verb, { ...dataOf(sara, copy), seat: 'elevhalsa', answer: 'takes' });
    expect(stage.person('Niklas Fors').reads(copy)).toContain('Elevhälsan: kan bidra.');
    expect(await sends(sara, mine, 'case.new', { forum: 'skovde-team' })).toContain('Du finns inte med');
  });

  it('lets in nobody else from Mariestad, and nobody from Skövde to the first one', async () => {
    for (const name of ['Elin Sandström', 'Henrik Åberg', 'Amina Yusuf']) {
      const player = stage.person(name);
      for (const verb of ['case.show', 'case.read', 'case.close-form'])
        expect(await sends(player, await player.says('hjälp'), verb, dataOf(sara, copy)), name).toMatch(
          /Du finns inte med|Jag hittar/,
        );
    }
    const ulrika = stage.person('Ulrika Mattsson');
    const words = await sends(ulrika, await ulrika.says('hjälp'), 'case.read', dataOf(sara, original));
    expect(words).toContain('Du finns inte med');
  });

  it('is linked in a row of the asker’s own, and nowhere else', async () => {
    const [first, second] = [dataOf(sara, original), dataOf(sara, copy)];
    const [there, here] = [await rowsOf('forums', 'skovde-team'), await rowsOf('forums', 'mariestad-team')];
    expect(there).not.toContain(first.case);
    expect(there).not.toContain(aliasOf(sara, original));
    expect(here).not.toContain(second.case);
    expect(here).not.toMatch(/skovde|Skövde/);
    expect(here).not.toContain(aliasOf(sara, copy));
    expect(await rowsOf('people', sara.id)).toContain(String(second.case));
    expect(JSON.stringify(cardsIn('19:mariestad-team@thread.tacv2'))).not.toContain('Skövde');
  });

  it('is closed without the other', async () => {
    mine = await opened(sara, dataOf(sara, copy));
    await sara.presses(mine, 'Avsluta');
    await sara.presses(mine, 'Avsluta', { outcome: 'guided-right' });
    expect(stage.person('Ulrika Mattsson').reads(copy)).toContain('Avslutad: Lotsad rätt.');
    expect(sara.reads(original)).toContain('Rehab: har inte svarat än.');
    const words = sara.reads(await sara.says('mina ärenden'));
    expect(words).toMatch(/Väntar på svar[\s\S]*Avslutad[\s\S]*Din fråga i SAMBU\\-team Skövde/);
  });
});

describe('with consent', () => {
  let original: ChatMessage;
  let copy: ChatMessage;
  let mine: ChatMessage;

  it('the family has said yes to the other team’s parties by themselves', async () => {
    original = await askWithConsent(stage);
    mine = await opened(sara, dataOf(sara, original));
    await sara.presses(mine, ask);
    await sara.presses(mine, 'Fortsätt', { to: 'skovde-team' });
    expect(sara.reads(mine)).toContain('Samtycket till din första fråga gäller inte här.');
    await sara.presses(mine, 'Fortsätt', { asked: 'rehab', mode: 'consent' });
    expect(sara.reads(mine)).toContain('Vilka får prata om barnet med elevhälsan i SAMBU-team Mariestad');
    await sara.presses(mine, 'Bekräfta och skicka', { ...goodConsent, seats: 'bup' });
    expect(sara.reads(mine)).toContain('Samtycket gäller inte rehab, som också får frågan.');
    await sara.presses(mine, 'Bekräfta och skicka', { ...goodConsent, seats: 'rehab' });
    expect(sara.reads(mine)).toContain('är skickad');
    copy = newestCopy();
    const confirmation = cardsIn(skovde).findLast(({ id, thread }) => id !== thread) ?? expect.fail('no confirmation');
    expect(sara.reads(confirmation)).toContain(
      'Elevhälsan i SAMBU-team Mariestad och rehab får prata om barnet med varandra',
    );
    expect(sara.reads(confirmation)).toContain('Bekräftat av elevhälsan i SAMBU-team Mariestad 23 november.');
  });

  it('does not let in that team’s own elevhälsa, which nobody has named', async () => {
    const niklas = stage.person('Niklas Fors');
    await niklas.presses(copy, 'Läs frågan');
    expect(niklas.reads(copy)).not.toContain('Eleven har varit borta');
    expect(niklas.reads(copy)).toContain('Samtycket gäller inte er plats');
    await niklas.presses(copy, 'Vi tar det');
    expect(niklas.reads(copy)).toContain('Samtycket gäller inte er plats');
    const ulrika = stage.person('Ulrika Mattsson');
    await ulrika.presses(copy, 'Läs frågan');
    expect(ulrika.reads(copy)).toContain('Eleven har varit borta');
  });

  it('is taken back in one without touching the other', async () => {
    mine = await opened(sara, dataOf(sara, copy));
    await sara.presses(mine, 'Samtycket är ändrat');
    await sara.presses(mine, 'Stäng frågan');
    const ulrika = stage.person('Ulrika Mattsson');
    expect(ulrika.reads(copy)).toContain('Samtycket är återtaget.');
    const elin = stage.person('Elin Sandström');
    await elin.presses(original, 'Läs frågan');
    expect(elin.reads(original)).toContain('Eleven har varit borta');
    expect(sara.reads(await sara.says('mina ärenden'))).toMatch(/ · stängd/);
  });

  it('says to the asker alone that the other one is open still, and opens it', async () => {
    const [told, ...more] = toldTo(stage, 'Sara Nyberg', 'Du har ställt samma fråga i');
    expect(more).toEqual([]);
    if (!told) throw new Error('the asker was not told');
    const open = titlesOf(sara, told).find((title) => title.startsWith('Öppna ')) ?? expect.fail('no button');
    await sara.presses(told, open);
    expect(sara.reads(told)).toContain('Från elevhälsan till rehab och vårdcentralen Kvarnbäcken');
    expect(toldTo(stage, 'Ulrika Mattsson', 'Du har ställt samma fråga')).toEqual([]);
  });

  it('can be had later where it was not given at first', async () => {
    mine = await opened(sara, dataOf(sara, original));
    await sara.presses(mine, ask);
    await sara.presses(mine, 'Fortsätt', { to: 'skovde-team' });
    await sara.presses(mine, 'Fortsätt', { asked: 'rehab', mode: 'consent' });
    await sara.presses(mine, 'Gör om till konsultation');
    expect(sara.reads(mine)).toContain('är skickad');
    copy = newestCopy();
    expect(sara.reads(copy)).toContain('Avidentifierad konsultation');
    mine = await opened(sara, dataOf(sara, copy));
    await sara.presses(mine, 'Lägg till samtycke');
    await sara.presses(mine, 'Bekräfta och skicka', { ...goodConsent, seats: 'rehab,elevhalsa' });
    expect(sara.reads(copy)).toContain('Samtycke till 11 juni 2027.');
    const niklas = stage.person('Niklas Fors');
    await niklas.presses(copy, 'Läs frågan');
    expect(niklas.reads(copy)).toContain('Eleven har varit borta');
  });

  it('is not offered where the team is not open, which says what is missing', async () => {
    mine = await opened(sara, dataOf(sara, original));
    await sara.presses(mine, ask);
    await sara.presses(mine, 'Fortsätt', { to: 'toreboda-team' });
    expect(sara.reads(mine)).toContain('Före samtycke saknas');
    expect(sara.reads(mine)).not.toContain('Hur frågar du?');
    const { data } = buttonOf(sara.sees(mine), 'Fortsätt');
    const words = await sends(sara, mine, 'case.send-elsewhere', { ...data, asked: 'rehab', mode: 'consent' });
    expect(words).toContain('Före samtycke saknas');
    expect(words).toContain('Inget är skickat än.');
  });
});

it('an asker who has left the own team has no way to the copy any more', async () => {
  const copy = newestCopy();
  const mine = await opened(sara, dataOf(sara, copy));
  const then = sara.sees(mine);
  await stage.teams.leave('19:mariestad@thread.tacv2', sara.id);
  await stage.settled();
  await sara.pressesOld(mine, then, 'Läs frågan');
  expect(sara.reads(mine)).toContain('Du finns inte med');
});

it('nor where the team asked has the asker on its own roster', async () => {
  const copy = newestCopy();
  await stage.teams.join('19:skovde@thread.tacv2', sara.id);
  await stage.settled();
  const mine = await opened(sara, dataOf(sara, copy));
  const before = await rowsOf('forums', 'skovde-team');
  for (const verb of ['case.show', 'case.read', 'case.withdraw-consent', 'case.close-form'])
    expect(await sends(sara, mine, verb, dataOf(sara, copy))).toContain('Du finns inte med');
  expect(await rowsOf('forums', 'skovde-team')).toBe(before);
});

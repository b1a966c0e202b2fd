import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseRequest } from '../../bot/cases/case-request.ts';
import { consentRecord } from '../../bot/cases/consent.ts';
import type { ChatMessage } from '../local-teams/contract.ts';
import { askWithConsent, goodConsent, goodQuestion, goodText, titlesOf } from '../support/asking.ts';
import { buttonOf, buttonsOf, type CardJson } from '../support/seen-card.ts';
import { createStage, type Player, type Stage } from '../support/stage.ts';
import { toldTo } from '../support/told.ts';

const locked =
  'Samtycket är återtaget. Frågan är stängd och går inte längre att läsa. Prata inte vidare om barnet med stöd av samtycket. Det ni antecknat i egen dokumentation följer era regler. Oro för barn anmäls som vanligt.';
const toFamily = 'Säg till familjen att det är gjort, och att de är välkomna tillbaka.';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

const rows = async (forum: string, prefix: string) => {
  const [server] = stage.servers;
  return (await server?.world.ports.tables.list('forums', forum, prefix)) ?? [];
};
const has = (card: ChatMessage, player: Player, words: string) =>
  player.reads(card).replaceAll('\\', '').includes(words);
const caseOf = (player: Player, card: ChatMessage, title: string) =>
  String(buttonOf(player.sees(card), title).data.case);

describe('a withdrawal after two readings and an answer', () => {
  let card: ChatMessage;
  let confirmation: ChatMessage;
  let id: string;
  const then: Record<string, CardJson> = {};
  let [sara, elin, petra, gunilla]: Player[] = [];
  const players = () => {
    if (!sara || !elin || !petra || !gunilla) throw new Error('the stage is empty');
    return { sara, elin, petra, gunilla };
  };

  beforeAll(async () => {
    [sara, elin, petra, gunilla] = ['Sara Nyberg', 'Elin Sandström', 'Petra Hallin', 'Gunilla Frisk'].map(stage.person);
    card = await askWithConsent(stage);
    confirmation = stage.threadCard();
    const { elin: reader, petra: other } = players();
    id = caseOf(reader, card, 'Läs frågan');
    for (const player of [reader, other]) {
      await player.presses(card, 'Läs frågan');
      expect(has(card, player, goodText)).toBe(true);
    }
    then.petra = other.sees(card);
    await reader.presses(card, 'Vi tar det');
    then.elin = reader.sees(card);
    then.confirmation = reader.sees(confirmation);
  });

  it('asks once more before it closes, and can be left', async () => {
    const { elin } = players();
    await elin.presses(confirmation, 'Samtycket är ändrat');
    expect(elin.reads(confirmation)).toContain('Stäng frågan för alla? Det går inte att ångra.');
    expect(elin.reads(confirmation)).toContain('En orosanmälan påverkas inte');
    await elin.presses(confirmation, 'Avbryt');
    expect(elin.reads(confirmation)).toContain('samtycke bekräftat');
  });

  it('is not for whoever has no part in it', async () => {
    const { gunilla } = players();
    await gunilla.presses(confirmation, 'Samtycket är ändrat');
    expect(gunilla.reads(confirmation)).toContain('Du kan inte återta samtycket.');
  });

  it('locks and hides it at once, on both cards, for all', async () => {
    const { petra, elin, sara, gunilla } = players();
    await petra.presses(confirmation, 'Samtycket är ändrat');
    await petra.presses(confirmation, 'Stäng frågan');
    for (const player of [petra, elin, sara, gunilla])
      for (const shown of [card, confirmation]) {
        expect(player.reads(shown)).toContain(locked);
        expect(buttonsOf(player.sees(shown))).toEqual([]);
        expect(player.reads(shown)).not.toMatch(/skolfrånvaro|Rehab|rehab/);
      }
  });

  it('tells everyone who answered, and the asker what to say to the family, once', () => {
    expect(toldTo(stage, 'Elin Sandström', 'Samtycket är återtaget')).toHaveLength(1);
    expect(toldTo(stage, 'Sara Nyberg', toFamily)).toHaveLength(1);
    expect(toldTo(stage, 'Gunilla Frisk', 'återtaget')).toHaveLength(0);
  });

  it('refuses every press on a view that is open since before', async () => {
    const { petra, elin, sara } = players();
    for (const title of ['Vi tar det', 'Vi kan bidra', 'Vi behöver veta mer', 'Inte vårt, men vi hjälper vidare']) {
      await petra.pressesOld(card, then.petra ?? {}, title);
      expect(petra.reads(card)).toContain(locked);
    }
    await elin.pressesOld(card, then.elin ?? {}, 'Läs frågan');
    expect(elin.reads(card)).toContain(locked);
    for (const title of ['Vi har antecknat samtycket', 'Samtycket är ändrat'])
      await elin.pressesOld(confirmation, then.confirmation ?? {}, title);
    expect(elin.reads(confirmation)).toContain(locked);
    await sara.pressesOld(card, then.elin ?? {}, 'Läs frågan');
    for (const player of [petra, elin, sara]) expect(has(card, player, 'Eleven har varit borta')).toBe(false);
  });

  it('leaves no word of the question, the read log whole, and a record that only grew', async () => {
    const [text] = await rows('mariestad-team', `case|${id}|question`);
    expect(text?.body).toEqual({ text: '' });
    expect(JSON.stringify(await rows('mariestad-team', ''))).not.toContain('Eleven har varit borta');
    const log = (await rows('mariestad-team', 'read|')).filter(({ body }) => JSON.stringify(body).includes(id));
    expect(log).toHaveLength(2);
    const [consent] = await rows('mariestad-team', `case|${id}|consent`);
    expect(consentRecord.parse(consent?.body).events.map(({ kind }) => kind)).toEqual(['given', 'withdrawn']);
    const history = await rows('mariestad-team', `case|${id}|step|`);
    expect(JSON.stringify(history.at(-1)?.body)).toContain('withdraw-consent');
    expect(await rows('mariestad-team', `open|${id}`)).toEqual([]);
  });

  it('is taken back by the asker too, who hears what to say to the family', async () => {
    const { sara } = players();
    const shown = await askWithConsent(stage);
    const own = sara.newest();
    const then = sara.sees(own);
    await sara.presses(own, 'Öppna');
    await sara.presses(own, 'Samtycket är ändrat');
    const asked = sara.sees(own);
    const before = toldTo(stage, 'Sara Nyberg', toFamily).length;
    await sara.presses(own, 'Stäng frågan');
    for (const words of [toFamily, locked]) expect(sara.reads(own)).toContain(words);
    expect(sara.reads(shown)).toContain(locked);
    expect(toldTo(stage, 'Sara Nyberg', toFamily)).toHaveLength(before + 1);
    await sara.pressesOld(own, asked, 'Stäng frågan');
    await sara.pressesOld(own, then, 'Skriv ut information till familjen');
    expect(sara.reads(own)).toContain(locked);
    expect(toldTo(stage, 'Sara Nyberg', toFamily)).toHaveLength(before + 1);
  });
});

describe('what the child says', () => {
  it('is told when it has been asked, and a no from sixteen on closes the question for all', async () => {
    const sara = stage.person('Sara Nyberg');
    await askWithConsent(stage, { age: '16-17' }, { child: 'not-asked' });
    const thread = stage.threadCard();
    await sara.presses(thread, 'Samtycket är ändrat');
    await sara.presses(thread, 'Barnet har fått frågan');
    await sara.presses(thread, 'Spara', { child: '' });
    expect(sara.reads(thread)).toContain('Välj vad barnet säger.');
    await sara.presses(thread, 'Spara', { child: 'too-small' });
    expect(sara.reads(thread)).toContain('ska den unge själv ha fått frågan');
    await sara.presses(thread, 'Spara', { child: 'hesitates' });
    await sara.presses(thread, 'Samtycket är ändrat');
    expect(titlesOf(sara, thread)).not.toContain('Barnet har fått frågan');
    await askWithConsent(stage, { age: '16-17' }, { child: 'not-asked' });
    const other = stage.threadCard();
    await sara.presses(other, 'Samtycket är ändrat');
    await sara.presses(other, 'Barnet har fått frågan');
    expect(sara.reads(other)).toContain('Väljer du Vill inte stängs frågan för alla');
    await sara.presses(other, 'Spara', { child: 'refuses' });
    expect(sara.reads(other)).toContain(locked);
  });
});

describe('a question put by mistake', () => {
  it('is locked by its asker, and by nobody else', async () => {
    const [sara, elin, henrik] = ['Sara Nyberg', 'Elin Sandström', 'Henrik Åberg'].map(stage.person);
    if (!sara || !elin || !henrik) throw new Error('the stage is empty');
    const card = await askWithConsent(stage);
    const { data } = buttonOf(sara.sees(card), 'Läs frågan');
    const press = async (player: Player, verb: string) => {
      await stage.teams.press({ person: player.id, message: card.id, verb, data });
      await stage.settled();
    };
    for (const player of [elin, henrik])
      for (const verb of ['case.by-mistake-form', 'case.by-mistake']) {
        await press(player, verb);
        expect(player.reads(card)).toContain('Du kan inte säga att frågan ställdes av misstag.');
      }
    await press(sara, 'case.by-mistake-form');
    expect(sara.reads(card)).toContain('Stäng frågan för alla? Det går inte att ångra.');
    await sara.presses(card, 'Stäng frågan');
    for (const player of [sara, elin, henrik]) expect(player.reads(card)).toContain('Frågan ställdes av misstag.');
    expect((await rows('mariestad-team', `case|${data.case}|question`))[0]?.body).toEqual({ text: '' });
  });
});

describe('where the registrar decides on what is withdrawn', () => {
  it('is locked all the same, and kept for the registrar alone', async () => {
    const channel = '19:skovde-team@thread.tacv2';
    const [jenny, ulrika, tomas] = ['Jenny Wikström', 'Ulrika Mattsson', 'Tomas Grahn'].map(stage.person);
    if (!jenny || !ulrika || !tomas) throw new Error('the stage is empty');
    const form = await jenny.says('ny fråga');
    await jenny.presses(form, 'Fortsätt', { ...goodQuestion, asked: 'rehab,socialtjanst', mode: 'consent' });
    await jenny.presses(form, 'Bekräfta och skicka', { ...goodConsent, seats: 'rehab,socialtjanst' });
    const cards = stage.teams.channelMessages(channel).filter(({ from, card }) => from.kind === 'bot' && card);
    const [card, thread] = cards;
    if (!card || !thread) throw new Error('the case is not in the channel');
    await ulrika.presses(card, 'Läs frågan');
    expect(has(card, ulrika, goodText)).toBe(true);
    const id = caseOf(tomas, card, 'Läs frågan');
    const before = tomas.sees(card);
    await jenny.presses(thread, 'Samtycket är ändrat');
    await jenny.presses(thread, 'Stäng frågan');
    await tomas.pressesOld(card, before, 'Läs frågan');
    await jenny.pressesOld(card, before, 'Läs frågan');
    for (const player of [jenny, ulrika, tomas]) {
      expect(player.reads(card)).toContain(locked);
      expect(has(card, player, 'Eleven har varit borta')).toBe(false);
    }
    const [text] = await rows('skovde-team', `case|${id}|question`);
    expect(text?.body).toEqual({ text: goodText });
    const [row] = await rows('skovde-team', `case|${id}`);
    expect(caseRequest.parse(row?.body)).toMatchObject({ state: 'closed', outcome: 'consent-withdrawn' });
  });
});

describe('a consent that is taken back when the question has been closed', () => {
  it('locks it all the same, tells those who helped, and stands once among the asker’s own', async () => {
    const [sara, elin] = [stage.person('Sara Nyberg'), stage.person('Elin Sandström')];
    const card = await askWithConsent(stage);
    await elin.presses(card, 'Vi tar det');
    await sara.presses(card, 'Avsluta');
    await sara.presses(card, 'Avsluta', { outcome: 'help-started', familyTold: 'true' });
    const [alias = ''] = sara.reads(card).split(' · ');
    expect(sara.reads(card)).toContain('Avslutad');
    await elin.presses(card, 'Samtycket är ändrat');
    expect(titlesOf(elin, card)).not.toContain('Bara för vissa parter');
    await elin.presses(card, 'Stäng frågan');
    expect(has(card, elin, locked)).toBe(true);
    const toldSara = toldTo(stage, 'Sara Nyberg', toFamily).map((message) => sara.reads(message));
    expect(toldSara.filter((words) => words.includes(alias))).toHaveLength(1);
    const mine = await sara.says('mina ärenden');
    expect(sara.reads(mine).split(alias)).toHaveLength(2);
  });
});

describe('whoever may have talked on the strength of it', () => {
  it('is told, whatever the answer was, and also who has only noted it', async () => {
    const [sara, elin, petra] = ['Sara Nyberg', 'Elin Sandström', 'Petra Hallin'].map(stage.person);
    if (!sara || !elin || !petra) throw new Error('the stage is empty');
    const card = await askWithConsent(stage);
    await elin.presses(stage.threadCard(), 'Vi har antecknat samtycket');
    await petra.presses(card, 'Vi behöver veta mer');
    const told = (name: string) => toldTo(stage, name, 'Samtycket är återtaget').length;
    const before = { elin: told('Elin Sandström'), petra: told('Petra Hallin') };
    await sara.presses(stage.threadCard(), 'Samtycket är ändrat');
    await sara.presses(stage.threadCard(), 'Stäng frågan');
    expect({ elin: told('Elin Sandström'), petra: told('Petra Hallin') }).toEqual({
      elin: before.elin + 1,
      petra: before.petra + 1,
    });
  });
});

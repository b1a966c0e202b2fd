import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatMessage } from '../local-teams/contract.ts';
import { askConsultation } from '../support/asking.ts';
import { createStage, type Stage } from '../support/stage.ts';

const presses = [
  'Läs frågan',
  'Vi tar det',
  'Vi behöver veta mer',
  'Inte vårt, men vi hjälper vidare',
  'Vi har pratats vid',
  'Utse uppföljningsansvarig',
  'De har fått veta',
  'Avsluta',
] as const;

let stage: Stage;
let card: ChatMessage;
/** What everybody sees. */
const shownToAll = () => JSON.stringify(stage.channelCards().find(({ id }) => id === card.id)?.card);

beforeAll(async () => {
  stage = await createStage();
  await askConsultation(stage, { asked: 'rehab,bvc' });
  card = stage.caseCard();
  await stage.person('Elin Sandström').presses(card, 'Vi tar det');
});
afterAll(() => stage.close());

describe.each([
  ['Amina Yusuf', 'who has no seat', 'Du har ingen bekräftad plats'],
  ['Annika Falkenström', 'the coordinator', 'Du har ingen bekräftad plats'],
  ['Ingrid Palm', 'the registrar', 'Du har ingen bekräftad plats'],
])('%s, %s,', (name, _who, sentence) => {
  it.each(presses)('presses ”%s” and gets a sentence; nothing changes', async (title) => {
    const before = shownToAll();
    const person = stage.person(name);
    await person.presses(card, title);
    expect(person.reads(card)).toContain(sentence);
    expect(person.reads(card)).not.toContain('Eleven');
    expect(shownToAll()).toBe(before);
    expect(stage.person('Sara Nyberg').reads(card)).not.toContain(sentence);
  });
});

describe('a convener without a seat', () => {
  it('is not sent to the convener, but to the telephone', async () => {
    const henrik = stage.person('Henrik Åberg');
    await henrik.presses(card, 'Läs frågan');
    expect(henrik.reads(card)).toContain('Som sammankallande utan plats läser du inte frågor');
    expect(henrik.reads(card)).not.toContain('Eleven');
  });
});

describe('a seat that was not asked', () => {
  it('reads a consultation but does not answer it', async () => {
    const lena = stage.person('Lena Stridh');
    await lena.presses(card, 'Läs frågan');
    expect(lena.reads(card)).toContain('Eleven har varit borta');
    for (const title of ['Vi tar det', 'Inte vårt, men vi hjälper vidare']) {
      await lena.presses(card, title);
      expect(lena.reads(card)).toContain('Du kan inte svara.');
    }
    await lena.presses(card, 'Avsluta');
    expect(lena.reads(card)).toContain('Du kan inte avsluta frågan.');
  });
});

describe('a member of another municipality’s team', () => {
  it('gets a sentence, also with the right ids in hand', async () => {
    const stefan = stage.person('Stefan Möller');
    const theirs = await stefan.says('hjälp');
    const data = { forum: 'mariestad-team', case: caseIdIn(), card: 'channel', answer: 'takes' };
    for (const verb of ['case.read', 'case.answer', 'case.show', 'case.close-form']) {
      const before = shownToAll();
      await stage.teams.press({ person: stefan.id, message: theirs.id, verb, data });
      await stage.settled();
      expect(stefan.reads(theirs)).toMatch(/^Du finns inte med i forumets kanal just nu/);
      expect(shownToAll()).toBe(before);
    }
  });
});

describe('somebody who leaves the team', () => {
  it('reads and answers nothing from that moment on', async () => {
    const gunilla = stage.person('Gunilla Frisk');
    const mine = await gunilla.says('mina ärenden');
    await gunilla.presses(mine, 'Öppna');
    const then = gunilla.sees(mine);
    await stage.teams.leave('19:mariestad@thread.tacv2', gunilla.id);
    await stage.settled();
    for (const title of ['Läs frågan', 'Vi tar det']) {
      await gunilla.pressesOld(mine, then, title);
      expect(gunilla.reads(mine)).toMatch(/^Du finns inte med i forumets kanal just nu/);
    }
    expect(stage.person('Sara Nyberg').reads(card)).toContain('BVC: har inte svarat än.');
    expect(gunilla.reads(await gunilla.says('mina ärenden'))).toContain('Jag hittar inget');
  });
});

const caseIdIn = (): string => JSON.stringify(card.card).match(/"case":"([^"]+)"/)?.[1] ?? '';

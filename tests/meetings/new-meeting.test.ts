import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatMessage } from '../local-teams/contract.ts';
import { buttonsOf, inputsOf } from '../support/seen-card.ts';
import { createStage, type Player, type Stage } from '../support/stage.ts';

let stage: Stage;
let karin: Player;
let card: ChatMessage;
beforeAll(async () => {
  stage = await createStage();
  karin = stage.person('Karin Wallin');
});
afterAll(() => stage.close());

const typed = { name: 'Extra möte', date: '2026-12-10', start: '09:00', minutes: '60', place: 'Stadshuset', link: '' };
const group = '/api/meetings?forum=mariestad-group';

describe('one meeting from the chat', () => {
  it('is the convener’s to lay in', async () => {
    const elin = stage.person('Elin Sandström');
    expect(elin.reads(await elin.says('kalla'))).toContain('Till möten kallar den som är sammankallande');
    card = await karin.says('kalla');
    expect(karin.reads(card)).toContain('Inga kommande möten är inlagda');
    await karin.presses(card, 'Nytt möte');
    expect(karin.reads(card)).toContain('Nytt möte i Partssamverkansgruppen Mariestad');
  });

  it.each([
    ['a day that has been', { date: '2026-11-20' }, 'har redan varit'],
    ['over midnight', { start: '23:30', minutes: '90' }, 'sluta samma dag'],
    ['02.30 on the night the clock goes forward', { date: '2027-03-28', start: '02:30' }, 'Klockan ställs om'],
    ['a link that leads elsewhere', { link: 'https://teams.example.se/x' }, 'https://teams.microsoft.com/'],
    ['a child’s number in the place', { place: 'Hos 20120314-2384' }, 'personnummer'],
    ['no name', { name: '' }, 'Skriv vad mötet heter'],
    ['a child in the name', { name: 'Möte om Elsa' }, '”Elsa” kan vara ett namn.'],
    ['an hour of today that has been', { date: '2026-11-23', start: '07:00' }, 'Den tiden har redan varit.'],
  ])('is refused with a sentence, and nothing typed is lost: %s', async (_what, changed, words) => {
    await karin.presses(card, 'Lägg in mötet', { ...typed, ...changed });
    expect(karin.reads(card)).toContain(words);
    expect(inputsOf(karin.sees(card))).toMatchObject({ ...typed, ...changed });
    expect((await karin.asks(group)).body.coming).toEqual([]);
  });

  it('warns of a day off, and is laid in all the same', async () => {
    await karin.presses(card, 'Lägg in mötet', { ...typed, date: '2026-12-24' });
    expect(karin.reads(card)).toContain('Den dagen är ledig: julafton');
    await karin.presses(card, 'Lägg in ändå', { ...typed, date: '2026-12-24' });
    expect(karin.reads(card)).toContain('Mötet är inlagt. Kallelsen går ut torsdag 10 december kl. 08.00');
  });

  it('warns of one that collides', async () => {
    const again = await karin.says('kalla');
    await karin.presses(again, 'Nytt möte');
    await karin.presses(again, 'Lägg in mötet', { ...typed, date: '2026-12-24', start: '09:30' });
    expect(karin.reads(again)).toContain('Då är det redan Extra möte');
    await karin.presses(again, 'Lägg in mötet', { ...typed, start: '09:30' }).catch(() => undefined);
    expect((await karin.asks(group)).body.coming).toHaveLength(1);
  });

  it('the same form pressed twice is one meeting', async () => {
    const twice = await karin.says('kalla');
    await karin.presses(twice, 'Nytt möte');
    const form = karin.sees(twice);
    await karin.pressesOld(twice, form, 'Lägg in mötet', typed);
    await karin.pressesOld(twice, form, 'Lägg in mötet', typed);
    expect(karin.reads(twice)).toContain('torsdag 10 december kl. 09.00–10.00, vecka 50');
    expect(buttonsOf(karin.sees(twice)).map(({ title }) => title)).toContain('Kalla nu');
    expect((await karin.asks(group)).body.coming).toHaveLength(2);
  });

  it('stands first when anybody asks', async () => {
    const lena = stage.person('Lena Stridh');
    expect(lena.reads(await lena.says('möten'))).toContain('torsdag 10 december kl. 09.00–10.00, vecka 50');
  });
});

describe('the list in the tab', () => {
  it('is nobody’s who is not in the forum', async () => {
    expect((await stage.person('Torbjörn Kihl').asks(group)).status).toBe(404);
    expect((await stage.person('Torbjörn Kihl').asks('/api/meetings?forum=all')).body.coming).toEqual([]);
  });

  it('of the region is for who helps it', async () => {
    const annika = stage.person('Annika Falkenström');
    expect((await annika.asks('/api/meetings?forum=region')).body.coming).toHaveLength(2);
    expect((await karin.asks('/api/meetings?forum=region')).status).not.toBe(500);
    expect((await stage.person('Torbjörn Kihl').asks('/api/meetings?forum=region')).body.coming ?? []).toEqual([]);
  });
});

describe('the name of one from the chat', () => {
  it('asks whether a word points to a child, and believes it', async () => {
    const changed = { ...typed, date: '2026-12-11', name: 'Möte med Per' };
    const form = await karin.says('kalla');
    await karin.presses(form, 'Nytt möte');
    await karin.presses(form, 'Lägg in mötet', changed);
    expect(karin.reads(form)).toContain('Är ”Per” ett namn?');
    expect(inputsOf(karin.sees(form))).toMatchObject({ ...changed, notNames: 'false' });
    await karin.presses(form, 'Lägg in mötet', { ...changed, notNames: 'true' });
    expect(karin.reads(form)).toContain('Mötet är inlagt.');
  });
});

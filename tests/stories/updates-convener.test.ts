// A convener writes to the own forum, and to no other; and who sees what of it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStage, type Player, type Stage } from '../support/stage.ts';
import { cardIn, cardsIn, deskOf, typed } from './updates-desk.ts';

let stage: Stage;
let karin: Player;
let lena: Player;
let annika: Player;
beforeAll(async () => {
  stage = await createStage();
  karin = stage.person('Karin Wallin');
  lena = stage.person('Lena Stridh');
  annika = stage.person('Annika Falkenström');
});
afterAll(() => stage.close());

const own = 'mariestad-group';
const list = async (who: Player) => (await who.asks('/api/updates')).body;
const titles = async (who: Player): Promise<string[]> =>
  (await list(who)).updates.map((one: { title: string }) => one.title);

describe('a convener', () => {
  it('is offered the own forum alone', async () => {
    expect((await list(karin)).may).toEqual({
      region: false,
      forums: [{ id: own, name: 'Partssamverkansgruppen Mariestad' }],
    });
    const { body } = await karin.asks(`/api/updates/recipients?forum=${own}`);
    expect(body.forums.map(({ id }: { id: string }) => id)).toEqual([own]);
    expect((await karin.asks('/api/updates/recipients')).status).toBe(403);
    expect((await karin.asks('/api/updates/recipients?forum=hjo-group')).status).toBe(404);
  });

  it('reaches it, whatever else was asked for', async () => {
    const all = { groups: true, teams: true, network: true, forums: ['hjo-group'] };
    const sent = await deskOf(stage, karin).sent(typed('Fika före mötet', { forum: own, audience: all }));
    expect(sent).toMatchObject({ state: 'sent', count: 1, toWords: 'till Partssamverkansgruppen Mariestad' });
    expect(lena.reads(cardIn(stage, own, 'Fika före mötet'))).toMatch(/Sammankallande, Karin Wallin\\?\. /);
    for (const other of ['hjo-group', 'mariestad-team', 'skaraborg-network'])
      expect(cardsIn(stage, other, 'Fika före mötet')).toEqual([]);
  });

  it('cannot reach another, nor all of them, nor what a coordinator has begun', async () => {
    const desk = deskOf(stage, karin);
    expect((await desk.asksToBegin(typed('Till er', { forum: 'hjo-group' }))).status).toBe(404);
    const toAll = await desk.asksToBegin(typed('Till alla'));
    expect(toAll.status).toBe(403);
    expect(toAll.body.error.sentence).toBe(
      'Till hela regionen skickar koordinatorn. Är du sammankallande kan du skicka till det egna forumet.',
    );
    const begun = await deskOf(stage, annika).begins(typed('Koordinatorns utkast'));
    expect((await karin.asks(`/api/updates/${begun.id}`)).status).toBe(404);
    expect((await desk.asksToSend(begun)).status).toBe(404);
    expect((await desk.asksToKeep(begun, typed('Mitt'))).status).toBe(404);
    expect(await titles(karin)).toEqual(['Fika före mötet']);
  });

  it('gets the answers of the own forum, and none of the others’', async () => {
    await lena.presses(cardIn(stage, own, 'Fika före mötet'), 'Läst');
    const [{ id }] = (await list(karin)).updates;
    const { body } = await karin.asks(`/api/updates/${id}/results`);
    expect(body.forums.map(({ forum }: { forum: string }) => forum)).toEqual([own]);
    expect(body.forums[0].actedWords).toContain('Läst: socialtjänsten.');
    const marie = stage.person('Marie Hagström');
    expect((await marie.asks(`/api/updates/${id}/results`)).status).toBe(404);
    expect(await titles(marie)).toEqual([]);
  });
});

describe('process support', () => {
  it('sees all that is out, and sends nothing', async () => {
    const robert = stage.person('Robert Åslund');
    const out = await deskOf(stage, annika).sent(typed('Ny rutin för SIP'));
    expect((await list(robert)).may).toMatchObject({ region: false });
    expect((await titles(robert)).toSorted()).toEqual(['Fika före mötet', 'Koordinatorns utkast', 'Ny rutin för SIP']);
    const seen = await deskOf(stage, robert).opens(out);
    expect(Object.values(seen.may).filter(Boolean)).toEqual([]);
    expect((await robert.asks(`/api/updates/${out.id}/results`)).body).toMatchObject({ total: 15, isWhole: true });
    expect((await deskOf(stage, robert).asksToBegin(typed('Mitt'))).status).toBe(403);
    const draft = (await list(annika)).updates.find(({ state }: { state: string }) => state === 'draft');
    const seenDraft = await deskOf(stage, robert).opens(draft);
    expect((await deskOf(stage, robert).asksToSend(seenDraft)).status).toBe(403);
    for (const what of ['recall', 'stop'])
      expect((await robert.asks(`/api/updates/${out.id}/${what}`, { method: 'POST' })).status).toBe(403);
    expect(cardsIn(stage, 'hjo-group', 'Koordinatorns utkast')).toEqual([]);
  });
});

describe('an ordinary member', () => {
  it('sees the card and the answers in the own channel, and nothing of the others’', async () => {
    const elin = stage.person('Elin Sandström');
    expect(await list(elin)).toEqual({ updates: [], may: { region: false, forums: [] } });
    const [{ id }] = (await list(annika)).updates.filter(({ state }: { state: string }) => state === 'sent');
    for (const path of ['', '/results', '/results.xlsx', '/deliveries', '/progress'])
      expect((await elin.asks(`/api/updates/${id}${path}`)).status).toBe(404);
    expect((await elin.asks('/api/updates/recipients')).status).toBe(403);
    expect((await elin.asks('/api/update-lists')).status).toBe(403);
    const marie = stage.person('Marie Hagström');
    await marie.presses(cardIn(stage, 'essunga-group', 'Ny rutin för SIP'), 'Läst');
    await marie.presses(cardIn(stage, 'essunga-group', 'Ny rutin för SIP'), 'För hela gruppen');
    expect(lena.reads(cardIn(stage, own, 'Ny rutin för SIP'))).toContain('Ingen har svarat än.');
    expect(lena.reads(cardIn(stage, own, 'Ny rutin för SIP'))).not.toContain('Essunga');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseRequest } from '../../bot/cases/case-request.ts';
import type { ChatMessage } from '../local-teams/contract.ts';
import { askConsultation, goodQuestion, openForm } from '../support/asking.ts';
import { createStage, type Stage } from '../support/stage.ts';

let stage: Stage;
let card: ChatMessage;
beforeAll(async () => {
  stage = await createStage({ instances: 2, edge: { worker: true, timings: { pollMs: 50 } } });
});
afterAll(() => stage.close());

/** Each act is heard by the next instance, all of them at once. */
const atOnce = (...acts: readonly (() => Promise<void>)[]) =>
  Promise.all(
    acts.map((act, n) => {
      stage.through(n % 2);
      return act();
    }),
  );

const rows = async (prefix: string) => {
  const [server] = stage.servers;
  return (await server?.world.ports.tables.list('forums', 'mariestad-team', prefix)) ?? [];
};
const caseRows = async () => (await rows('case|')).flatMap(({ body }) => caseRequest.safeParse(body).data ?? []);
const idOf = ({ card: shown }: ChatMessage) => JSON.stringify(shown).match(/"case":"([^"]+)"/)?.[1] ?? '';

const asked = 'rehab,bvc,bup,vardcentral.kvarnbacken';

describe('two instances on one storage', () => {
  it('keep both answers when two seats press at the same moment', async () => {
    card = await askConsultation(stage, { asked });
    const [elin, gunilla] = [stage.person('Elin Sandström'), stage.person('Gunilla Frisk')];
    await atOnce(
      () => elin.presses(card, 'Vi tar det'),
      () => gunilla.presses(card, 'Vi kan bidra'),
    );
    const words = stage.person('Sara Nyberg').reads(card);
    expect(words).toContain('Rehab: tar det.');
    expect(words).toContain('BVC: kan bidra.');
  });

  it('take a double press as one answer, with one line of history', async () => {
    const petra = stage.person('Petra Hallin');
    await atOnce(
      () => petra.presses(card, 'Vi kan bidra'),
      () => petra.presses(card, 'Vi kan bidra'),
    );
    expect(stage.person('Sara Nyberg').reads(card)).toContain('Vårdcentralen Kvarnbäcken: kan bidra.');
    const history = await rows(`case|${idOf(card)}|step|`);
    const hers = history.filter(({ body }) => JSON.stringify(body).includes('vardcentral.kvarnbacken'));
    expect(hers).toHaveLength(1);
  });

  it('end with the latest card after many presses, in the channel and in the tables', async () => {
    const names = ['Elin Sandström', 'Gunilla Frisk', 'Petra Hallin', 'Mikael Rönn'];
    for (const title of ['Vi behöver veta mer', 'Vi tar det'])
      await atOnce(...names.map((name) => () => stage.person(name).presses(card, title)));
    const words = stage.person('Sara Nyberg').reads(card);
    for (const seat of ['Rehab', 'BVC', 'Vårdcentralen Kvarnbäcken']) expect(words).toContain(`${seat}: tar det (änd`);
    expect(words).toContain('BUP: tar det.');
    const [request] = (await caseRows()).filter(({ id }) => id === idOf(card));
    expect(request?.channelCard.shown).toBe(request?.channelCard.wanted);
    expect(request?.answers).toHaveLength(4);
  });

  it('post a card once when the connector asks for a pause and both come back to it', async () => {
    const amina = stage.person('Amina Yusuf');
    const form = await openForm(amina, 'BVC');
    const before = stage.channelCards().length;
    stage.teams.setMood({ kind: 'throttled', retryAfterSeconds: 1, times: 1, only: 'POST' });
    await amina.presses(form, 'Fortsätt', goodQuestion);
    await expect.poll(() => stage.channelCards().length, { timeout: 6_000 }).toBe(before + 1);
    await stage.settled();
    expect(stage.channelCards()).toHaveLength(before + 1);
  });

  it('make one case of a form that is sent twice at once', async () => {
    const amina = stage.person('Amina Yusuf');
    const form = await openForm(amina, 'BVC');
    const then = amina.sees(form);
    const before = (await caseRows()).length;
    await atOnce(
      () => amina.pressesOld(form, then, 'Fortsätt', goodQuestion),
      () => amina.pressesOld(form, then, 'Fortsätt', goodQuestion),
    );
    expect((await caseRows()).length).toBe(before + 1);
    const alias = amina.reads(form).match(/^(\S+ \d\d) är (redan )?skickad/)?.[1];
    expect(stage.channelCards().filter((shown) => amina.reads(shown).startsWith(`${alias} `))).toHaveLength(1);
  });

  it('make one case of an activity that Teams brings again, also under a new id', async () => {
    const lena = stage.person('Lena Stridh');
    await lena.presses(await openForm(lena), 'Fortsätt', goodQuestion);
    const before = { cases: (await caseRows()).length, cards: stage.channelCards().length };
    const activity = stage.brought('case.continue');
    stage.through(1);
    for (const again of [activity, { ...activity, id: 'f:1c7f5a0e-again' }]) {
      const answer = await stage.teams.deliver(again);
      expect(JSON.stringify(answer)).toContain('är redan skickad. Det räckte med ett tryck.');
    }
    await stage.settled();
    expect({ cases: (await caseRows()).length, cards: stage.channelCards().length }).toEqual(before);
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { states } from '../../bot/cases/case-request.ts';
import { caseList, caseStates } from '../../bot/cases/contract.ts';
import { ask } from '../support/asked.ts';
import { askConsultation, askWithConsent, goodText } from '../support/asking.ts';
import { buttonOf } from '../support/seen-card.ts';
import { createStage, type Stage } from '../support/stage.ts';
import { tabOf, wordsIn } from './tab-window.ts';

const team = 'mariestad-team';

let stage: Stage;
/** The ids of a consultation put to rehab, and of a case with consent for rehab and a health centre. */
let consultation: string;
let consented: string;
let aliases: readonly string[];

const idOf = (name: string) => {
  const card = stage.caseCard();
  return String(buttonOf(stage.person(name).sees(card), 'Läs frågan').data.case);
};

beforeAll(async () => {
  stage = await createStage();
  await askConsultation(stage);
  consultation = idOf('Sara Nyberg');
  await askWithConsent(stage);
  consented = idOf('Sara Nyberg');
  aliases = (await tabOf(stage, 'Sara Nyberg').rows()).map(({ alias }) => alias);
});
afterAll(() => stage.close());

it('the contract knows the states of a case', () => {
  expect([...caseStates]).toEqual([...states]);
});

describe('who sees what of the team’s two cases', () => {
  it.each([
    ['Sara Nyberg, who asked', 'Sara Nyberg', 2],
    ['Elin Sandström, who was asked both', 'Elin Sandström', 2],
    ['Petra Hallin, who was asked one', 'Petra Hallin', 1],
    ['Gunilla Frisk, who has a seat and was not asked', 'Gunilla Frisk', 0],
    ['Henrik Åberg, the convener without a seat', 'Henrik Åberg', 0],
    ['Anders Holm, who is on the roster alone', 'Anders Holm', 0],
  ])('%s, sees both as the channel shows them, the own first', async (_who, name, own) => {
    const list = await tabOf(stage, name).list();
    expect(caseList.parse(list)).toEqual(list);
    if (list.kind !== 'cases') throw new Error('only counts');
    expect(list.cases.map(({ id }) => id).toSorted()).toEqual([consultation, consented].toSorted());
    expect(list.cases.map(({ isMine }) => isMine)).toEqual([0, 1].map((n) => n < own));
    expect(JSON.stringify(list)).not.toContain('borta');
    expect(list.isWhole).toBe(true);
  });

  it.each(['Mikael Rönn'])('%s, who sits in several teams, has one list over all of them', async (name) => {
    const list = await tabOf(stage, name).list();
    if (list.kind !== 'cases') throw new Error('only counts');
    expect(list.teams.map(({ id }) => id)).toEqual(expect.arrayContaining([team, 'skovde-team', 'gullspang-team']));
    expect(list.cases).toHaveLength(2);
    expect(await tabOf(stage, name).rows('skovde-team')).toEqual([]);
  });

  it('of another team nobody is told even that it is there', async () => {
    const lars = stage.person('Daniel Öberg');
    for (const path of ['/api/cases?forum=skovde-team', '/api/cases?forum=no-such-team']) {
      const { status, body } = await lars.asks(path);
      expect([status, body.error.code]).toEqual([404, 'no-such-forum']);
    }
    const outside = stage.teams.state().people.find(({ teams }) => !teams.includes('19:mariestad@thread.tacv2'));
    if (!outside) throw new Error('everybody is in Mariestad');
    const there = await stage.person(outside.name).asks(`/api/forums/${team}/cases/${consultation}`);
    const nowhere = await stage.person(outside.name).asks(`/api/forums/${team}/cases/${randomUUID()}`);
    expect(there.status).toBe(404);
    expect(there.body).toEqual(nowhere.body);
  });

  it.each([
    `/api/forums/${team}/cases/not-an-id`,
    `/api/forums/${encodeURIComponent("x' or PartitionKey ge '")}/cases/${randomUUID()}`,
    `/api/forums/skovde-team/cases/${randomUUID()}`,
  ])('%s is not there', async (path) => {
    expect((await stage.person('Elin Sandström').asks(path)).status).toBe(404);
  });
});

describe.each(['Annika Falkenström', 'Robert Åslund'])('%s, who helps the groups,', (name) => {
  it('sees counts and states of every team, and of none of them a case', async () => {
    const list = await tabOf(stage, name).list();
    expect(caseList.parse(list)).toEqual(list);
    if (list.kind !== 'counts') throw new Error('a list of cases');
    expect(list.teams.map(({ id }) => id)).toContain(team);
    const names = list.teams.map((one) => one.name);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'sv')));
    const json = JSON.stringify(list);
    for (const secret of [...aliases, consultation, 'sömn', '13–15']) expect(json).not.toContain(secret);
  });

  it('is not told a number below three', async () => {
    const { asks } = stage.person(name);
    const { body } = await asks(`/api/cases?forum=${team}`);
    for (const state of body.teams[0].states) expect(state).not.toHaveProperty('count');
  });

  it('opens no case, with or without a press', async () => {
    const { status, body } = await stage.person(name).asks(`/api/forums/${team}/cases/${consultation}`);
    expect([status, body.error.code]).toEqual([403, 'helps-groups']);
    const pressed = await tabOf(stage, name).sends('case.read', { forum: team, case: consultation });
    const words = wordsIn(pressed.body.card);
    expect(words).not.toContain(goodText.slice(0, 20));
    expect((await tabOf(stage, name).sends('case.new', { forum: team })).body.card.body).toHaveLength(1);
  });
});

describe('cases that wait', () => {
  const waiting = async () => {
    const { body } = await stage.person('Annika Falkenström').asks(`/api/cases?forum=${team}`);
    return body.teams[0].states.find(({ state }: { state: string }) => state === 'waiting');
  };

  it('are a number that the coordinator is told when there are five', async () => {
    await askConsultation(stage, { needs: 'mood' });
    await askConsultation(stage, { needs: 'mood' });
    expect(await waiting()).toEqual({ state: 'waiting', words: 'Väntar på svar' });
    await askConsultation(stage, { needs: 'mood' });
    expect(await waiting()).toEqual({ state: 'waiting', words: 'Väntar på svar', count: 5 });
  });
});

describe('a press made by hand', () => {
  const gunilla = () => tabOf(stage, 'Gunilla Frisk');

  it('opens no text to a seat that the consent does not name, and takes nothing for it', async () => {
    for (const verb of ['case.read', 'case.answer']) {
      const { status, body } = await gunilla().sends(verb, {
        forum: team,
        case: consented,
        seat: 'rehab',
        answer: 'takes',
      });
      expect(status).toBe(200);
      expect(wordsIn(body.card)).not.toContain('borta');
    }
    expect((await tabOf(stage, 'Elin Sandström').view(team, consented)).row.state).toBe('waiting');
  });

  it('with another forum’s name on it finds no such case', async () => {
    const { body } = await tabOf(stage, 'Mikael Rönn').sends('case.read', { forum: 'skovde-team', case: consultation });
    expect(wordsIn(body.card)).toContain('Frågan finns inte längre.');
  });

  it('is told by a card that the button is out of date, or that it cannot be read', async () => {
    expect(wordsIn((await gunilla().sends('case.destroy')).body.card)).toContain('äldre version av appen');
    expect(wordsIn((await gunilla().sends('constructor')).body.card)).toContain('äldre version av appen');
    expect(wordsIn((await gunilla().sends('case.read', 'all of them')).body.card)).toContain('gick inte att läsa');
  });

  it.each([
    ['nothing', undefined, 400],
    ['no verb', { data: {} }, 400],
    ['a verb that is no text', { verb: { $ne: '' } }, 400],
    ['a verb that is too long', { verb: 'x'.repeat(201) }, 400],
    ['more than 256 KB', { verb: 'case.read', data: { forum: 'x'.repeat(256 * 1024) } }, 413],
  ])('with %s is refused in a sentence', async (_what, body, status) => {
    const answer = await stage.person('Gunilla Frisk').asks('/api/press', { method: 'POST', body });
    expect(answer.status).toBe(status);
    expect(answer.body.error.sentence).toMatch(/[.]$/);
  });

  it('without a token, with a forged one, or as another, does nothing', async () => {
    const origin = stage.servers[0]?.endpoint ?? '';
    const press = {
      method: 'POST',
      body: { verb: 'case.mine', data: {}, from: { userId: '29:elin-sandstrom' } },
    } as const;
    expect((await ask(origin, undefined, '/api/press', press)).status).toBe(401);
    const [head, claims] = (await stage.teams.tabToken('29:gunilla-frisk')).split('.');
    expect((await ask(origin, `${head}.${claims}.AAAA`, '/api/press', press)).status).toBe(401);
    expect((await ask(origin, undefined, '/api/cases')).status).toBe(401);
    const own = await stage.person('Gunilla Frisk').asks('/api/press', press);
    expect(wordsIn(own.body.card)).toContain('Inga frågor just nu.');
  });
});

describe('when the consent is withdrawn', () => {
  it('the case is locked at once in every window of the tab', async () => {
    const elin = tabOf(stage, 'Elin Sandström');
    const sara = tabOf(stage, 'Sara Nyberg');
    const { card } = await sara.view(team, consented);
    const asked = await sara.presses(card, 'Samtycket är ändrat');
    expect(wordsIn(await sara.presses(asked, 'Stäng frågan'))).toContain('stängd');
    expect((await elin.rows()).map(({ id }) => id)).not.toContain(consented);
    const seen = await elin.view(team, consented);
    expect(seen.row).toMatchObject({ isLocked: true, about: '', between: '', seats: [], turns: [] });
    expect(wordsIn(seen.card)).toContain('Samtycket är återtaget.');
    expect((await sara.rows()).find(({ id }) => id === consented)).toMatchObject({ isLocked: true, about: '' });
    const late = await elin.sends('case.read', { forum: team, case: consented });
    expect(wordsIn(late.body.card)).not.toContain('borta');
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAs } from '../support/asked.ts';
import { askConsultation, askWithConsent, goodQuestion } from '../support/asking.ts';
import { buttonOf, buttonsOf, type CardJson } from '../support/seen-card.ts';
import { createStage, type Stage } from '../support/stage.ts';
import { type TabWindow, tabOf, wordsIn } from './tab-window.ts';

const team = 'mariestad-team';
const installed = '19:mariestad@thread.tacv2';

let stage: Stage;
let sara: TabWindow;
beforeAll(async () => {
  stage = await createStage({ instances: 2 });
  sara = tabOf(stage, 'Sara Nyberg');
});
afterAll(() => stage.close());

const caseIn = () => String(buttonOf(stage.person('Elin Sandström').sees(stage.caseCard()), 'Läs frågan').data.case);

/** Through the other instance, which has not met them: it remembers nobody. */
const anew = (name: string, path: string) =>
  askAs(stage.teams, stage.servers[1]?.endpoint ?? '', stage.person(name).id)(path);

describe('a question that is put to another municipality’s team', () => {
  let copy: string;

  it('is put from the tab, and stands in the asker’s list by the name of that team', async () => {
    await askConsultation(stage);
    const { card } = await sara.view(team, caseIn());
    const choose = await sara.presses(card, 'Fråga en annan kommuns team');
    const form = await sara.presses(choose, 'Fortsätt', { to: 'skovde-team' });
    const sent: CardJson = await sara.presses(form, 'Fortsätt', { asked: 'rehab' });
    expect(wordsIn(sent)).toContain('är skickad.');
    const there = (await sara.rows()).find(({ forum }) => forum.id === 'skovde-team');
    expect(there).toMatchObject({
      isMine: true,
      isAsker: true,
      between: 'Från elevhälsan i SAMBU-team Mariestad till rehab',
    });
    copy = there?.id ?? '';
  });

  it('is opened by whoever asked, who is not on that team’s roster, and by nobody else from home', async () => {
    expect((await sara.view('skovde-team', copy)).row.forum.name).toBe('SAMBU-team Skövde');
    expect((await stage.person('Elin Sandström').asks(`/api/forums/skovde-team/cases/${copy}`)).status).toBe(404);
    expect((await tabOf(stage, 'Ulrika Mattsson').view('skovde-team', copy)).row.isAsker).toBe(false);
  });
});

describe('whoever no roster knows', () => {
  it('has an empty list, opens nothing, and is told what to do when they press', async () => {
    const stranger = stage.person('Lena Stridh');
    const [mariestad] = stage.teams.state().people.find(({ id }) => id === stranger.id)?.teams ?? [];
    await stage.teams.leave(mariestad ?? '', stranger.id);
    expect((await stranger.asks('/api/cases')).body).toMatchObject({
      kind: 'cases',
      cases: [],
      teams: [],
      isWhole: true,
    });
    expect((await stranger.asks(`/api/forums/${team}/cases/${caseIn()}`)).status).toBe(404);
    const body = { verb: 'case.read', data: { forum: team, case: caseIn() } };
    const pressed = await stranger.asks('/api/press', { method: 'POST', body });
    expect([pressed.status, pressed.body.error.code]).toEqual([403, 'no-forum']);
    expect(pressed.body.error.sentence).toContain('Be den som äger teamet');
  });
});

describe('while Teams is silent', () => {
  it('a list says which team is missing, and no case is said not to be there', async () => {
    await stage.person('Tove Ahlin').asks('/api/cases');
    stage.teams.setMood({ kind: 'status', status: 503, times: 1_000, only: 'GET' });
    try {
      const { status, body } = await anew('Tove Ahlin', '/api/cases');
      expect(status).toBe(200);
      expect(body).toMatchObject({ cases: [], silent: ['SAMBU-team Mariestad'] });
      const opened = await anew('Tove Ahlin', `/api/forums/${team}/cases/${randomUUID()}`);
      expect([opened.status, opened.body.error.code]).toEqual([503, 'teams-silent']);
    } finally {
      stage.teams.setMood({ kind: 'normal' });
    }
  });
});

describe('a card that may not have reached the channel', () => {
  it('is asked about where the asker looks, and sent again at a press', async () => {
    const roots = () => stage.channelCards().filter(({ id, thread }) => id === thread).length;
    const before = roots();
    const form = (await sara.sends('case.new', { forum: team })).body.card;
    const filled = await sara.presses(form, 'elevhälsan');
    stage.teams.setMood({ kind: 'status', status: 503, times: 1, only: 'POST' });
    await sara.presses(filled, 'Fortsätt', { ...goodQuestion, needs: 'mood' });
    const [newest] = (await sara.rows(team)).filter(({ about }) => about.includes('mår dåligt'));
    const { card } = await sara.view(team, newest?.id ?? '');
    expect(wordsIn(card)).toContain('kan ha kommit fram, eller inte. Titta i kanalen');
    expect(wordsIn((await tabOf(stage, 'Elin Sandström').view(team, newest?.id ?? '')).card)).not.toContain(
      'kommit fram',
    );
    expect(wordsIn(await sara.presses(card, 'Syns inte, skicka igen'))).toContain('Kortet skickas igen.');
    expect(roots()).toBe(before + 1);
    expect(wordsIn((await sara.view(team, newest?.id ?? '')).card)).not.toContain('kommit fram');
  });
});

describe('while the team is paused', () => {
  it('its cases say so, and the one thing that must be possible stands a press away', async () => {
    await askWithConsent(stage);
    const id = caseIn();
    await sara.view(team, id);
    await stage.teams.removeChannel(installed, '19:mariestad-team@thread.tacv2');
    await stage.settled();
    const { status, body } = await stage.person('Sara Nyberg').asks(`/api/forums/${team}/cases/${id}`);
    expect([status, body.error.code]).toEqual([403, 'forum-paused']);
    const { card } = (await sara.sends('case.show', { forum: team, case: id })).body;
    expect(wordsIn(card)).toContain('Forumet är pausat');
    expect(buttonsOf(card).map(({ title }) => title)).toContain('Samtycket är ändrat');
    const asked = await sara.presses(card, 'Samtycket är ändrat');
    expect(wordsIn(await sara.presses(asked, 'Stäng frågan'))).toContain('Samtycket är återtaget.');
  });
});

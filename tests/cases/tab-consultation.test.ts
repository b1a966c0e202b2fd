import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowKey } from '../../bot/platform/tables/keys.ts';
import { goodText } from '../support/asking.ts';
import { buttonsOf, type CardJson } from '../support/seen-card.ts';
import { createStage, type Stage } from '../support/stage.ts';
import { type TabWindow, tabOf, wordsIn } from './tab-window.ts';

const team = 'mariestad-team';

let stage: Stage;
let sara: TabWindow;
let elin: TabWindow;
beforeAll(async () => {
  stage = await createStage();
  sara = tabOf(stage, 'Sara Nyberg');
  elin = tabOf(stage, 'Elin Sandström');
});
afterAll(() => stage.close());

const logOfReads = async (): Promise<number> =>
  (await stage.servers[0]?.world.ports.tables.list('forums', team, `${rowKey('read')}|`))?.length ?? 0;

const only = async (window: TabWindow) => {
  const [row] = await window.rows();
  if (!row) throw new Error('an empty list');
  return row;
};

describe('a consultation that never leaves the tab', () => {
  let form: CardJson;
  let id: string;

  it('begins with the form itself, not with a word that it stands in a chat', async () => {
    const first = (await sara.sends('case.new', { forum: team })).body.card;
    form = await sara.presses(first, 'elevhälsan');
    expect(wordsIn(form)).toContain('Akut fara: 112.');
    expect(stage.teams.personalMessages(stage.person('Sara Nyberg').id)).toEqual([]);
  });

  it('is screened as in chat, and what was typed stays', async () => {
    const named = await sara.presses(form, 'Fortsätt', {
      age: '13-15',
      needs: 'absence',
      text: 'Ring Anna Svensson på 070-174 06 05.',
      asked: 'rehab',
    });
    expect(wordsIn(named)).toContain('Inget är skickat än.');
    expect(JSON.stringify(named)).toContain('070-174 06 05');
    expect(stage.channelCards()).toEqual([]);
  });

  it('is sent once, however often the button is pressed', async () => {
    const inputs = { age: '13-15', needs: 'stress-sleep,absence', text: goodText, asked: 'rehab' };
    expect(wordsIn(await sara.presses(form, 'Fortsätt', inputs))).toMatch(/är skickad till teamet/);
    expect(wordsIn(await sara.presses(form, 'Fortsätt', inputs))).toMatch(/är redan skickad/);
    expect(stage.channelCards()).toHaveLength(1);
    expect(await sara.rows()).toHaveLength(1);
  });

  it('stands first in the list of whoever is to answer, as choices only', async () => {
    const row = await only(elin);
    id = row.id;
    expect(row).toMatchObject({
      forum: { id: team, name: 'SAMBU-team Mariestad' },
      state: 'waiting',
      standing: 'Väntar på svar',
      isMine: true,
      isAsker: false,
      turn: 'mine',
      turns: ['Er tur: svara senast torsdag 26 november'],
      due: '2026-11-26',
      isLate: false,
      about: '13–15 år · stress och sömn, skolfrånvaro',
      between: 'Från elevhälsan till rehab',
      mode: 'Avidentifierad konsultation',
      seats: ['Rehab: har inte svarat än.'],
    });
    expect(JSON.stringify(await elin.list())).not.toContain('borta');
    expect((await only(sara)).turns).toEqual(['Väntar på: rehab, senast torsdag 26 november']);
  });

  it('is opened by its card, which holds no text and writes no line in the log of reading', async () => {
    const { row, card } = await elin.view(team, id);
    expect(row.alias).toBe((await only(elin)).alias);
    expect(buttonsOf(card).map(({ title }) => title)).toEqual(expect.arrayContaining(['Läs frågan', 'Vi tar det']));
    expect(JSON.stringify(card)).not.toContain('borta');
    expect(await logOfReads()).toBe(0);
  });

  it('is read by a press, logged once each', async () => {
    const { card } = await elin.view(team, id);
    expect(wordsIn(await elin.presses(card, 'Läs frågan'))).toContain(goodText);
    expect(await logOfReads()).toBe(1);
    await elin.view(team, id);
    await elin.list();
    expect(await logOfReads()).toBe(1);
    const again = await elin.sends('case.read', { forum: team, case: id });
    expect(again.headers.get('cache-control')).toBe('no-store');
    expect(await logOfReads()).toBe(2);
  });

  it('is taken in the tab and shows at once on the card in the channel; the same press again changes nothing', async () => {
    const { card } = await elin.view(team, id);
    expect(wordsIn(await elin.presses(card, 'Vi tar det'))).toContain('Rehab: tar det.');
    expect(stage.person('Mikael Rönn').reads(stage.caseCard())).toContain('Rehab: tar det.');
    expect(wordsIn(await elin.presses(card, 'Vi tar det'))).toContain('Rehab: tar det.');
    expect((await only(sara)).state).toBe('taken');
  });

  it('goes on in the channel and shows in the tab', async () => {
    const before = await sara.view(team, id);
    await stage.person('Elin Sandström').presses(stage.caseCard(), 'Vi har pratats vid');
    const now = await sara.view(team, id);
    expect(now.row.state).toBe('talked');
    expect(now.card).not.toEqual(before.card);
    expect(wordsIn(now.card)).toContain('Ni har pratats vid.');
  });

  it('costs whoever asks again nothing while nothing has changed', async () => {
    const path = `/api/forums/${team}/cases/${id}`;
    const first = await elin.reads(path);
    // As a browser asks that has the answer; by itself Node's fetch would want it whole.
    const asAgain = { 'If-None-Match': first.headers.get('etag') ?? '', 'Cache-Control': 'max-age=0' };
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const { asks } = stage.person('Elin Sandström');
    expect((await asks(path, { headers: asAgain })).status).toBe(304);
    await elin
      .presses(first.body.card, 'Utse uppföljningsansvarig')
      .then((card) => elin.presses(card, 'Spara', { holder: 'rehab', firstStep: 'call-family', help: 'advice' }));
    expect((await asks(path, { headers: asAgain })).status).toBe(200);
  });

  it('is told and closed, and stands last in the asker’s own list', async () => {
    const { card } = await elin.view(team, id);
    const told = await elin.presses(card, 'De har fått veta');
    const closing = await elin.presses(told, 'Avsluta');
    expect(wordsIn(await elin.presses(closing, 'Avsluta', { outcome: 'help-started' }))).toContain('Avslutad');
    expect(stage.person('Mikael Rönn').reads(stage.caseCard())).toContain('Avslutad: Hjälpen har börjat.');
    expect(await only(sara)).toMatchObject({ state: 'closed', outcome: 'Hjälpen har börjat', turn: 'nobodys' });
    expect(await elin.rows()).toEqual([]);
  });
});

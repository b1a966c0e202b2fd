import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatMessage } from '../local-teams/contract.ts';
import { goodQuestion } from '../support/asking.ts';
import { buttonsOf } from '../support/seen-card.ts';
import { createStage, type Player, type Stage } from '../support/stage.ts';

/** BUP sits in five teams: one list tells where it is its turn, and where it waits for somebody else. */
let stage: Stage;
let mikael: Player;
beforeAll(async () => {
  stage = await createStage();
  mikael = stage.person('Mikael Rönn');
});
afterAll(() => stage.close());

const channelOf = (municipality: string) => `19:${municipality}-team@thread.tacv2`;

/** Each asks in the own municipality's team; returns the card there. */
const asks = async (name: string, municipality: string, inputs: Record<string, string> = {}): Promise<ChatMessage> => {
  const player = stage.person(name);
  const form = await player.says('ny fråga');
  if (buttonsOf(player.sees(form)).some(({ title }) => title === 'elevhälsan'))
    await player.presses(form, 'elevhälsan');
  await player.presses(form, 'Fortsätt', { ...goodQuestion, asked: 'bup', ...inputs });
  const card = stage.teams
    .channelMessages(channelOf(municipality))
    .findLast((one) => one.card && one.id === one.thread);
  return card ?? expect.fail(`no card in ${municipality}`);
};
const aliasOf = (card: ChatMessage) => /[A-ZÅÄÖ][a-zåäö]+ \d\d/.exec(JSON.stringify(card.card))?.[0] ?? expect.fail();

/** Code, turn and team of each line, as they stand. */
const linesOf = (words: string) =>
  words
    .split('\nÖppna')
    .map((line) => line.replace('Mina ärenden', '').trim().replaceAll('\\', '').split('\n'))
    .filter((line) => line.some((words) => words.includes(' · ')))
    .map((line) => line.slice(line.findIndex((words) => words.includes(' · '))))
    .map(([head = '', ...rest]) => [head.split(' · ')[0], rest.slice(0, -1).join(' / '), rest.at(-1)?.split('.')[0]]);
const listOf = async (player: Player) => linesOf(player.reads(await player.says('mina ärenden')));

const cards: Record<string, ChatMessage> = {};
const codeIn = (municipality: string) => aliasOf(cards[municipality] ?? expect.fail());

describe('somebody who sits in five teams', () => {
  it('is asked in all of them', async () => {
    cards.mariestad = await asks('Sara Nyberg', 'mariestad');
    cards.skovde = await asks('Jenny Wikström', 'skovde');
    cards.toreboda = await asks('Hanna Lindqvist', 'toreboda', { urgency: 'next-meeting' });
    cards.gullspang = await asks('Ylva Strandberg', 'gullspang');
    cards.grastorp = await asks('Lovisa Hedman', 'grastorp', { asked: 'bvc' });
    await mikael.presses(cards.skovde, 'Vi tar det');
    await mikael.presses(cards.gullspang, 'Vi behöver veta mer');
    const samira = stage.person('Samira Haidari');
    stage.clock.pass({ hours: 24 });
    await samira.presses(cards.grastorp, 'Inte vårt, men vi hjälper vidare');
    await samira.presses(cards.grastorp, 'Vi tar kontakten', { onwardTo: 'bup' });
  });

  it('has them in one list: the own turns by day, then what waits for others', async () => {
    expect(await listOf(mikael)).toEqual([
      [codeIn('mariestad'), 'Er tur: svara senast torsdag 26 november', 'SAMBU-team Mariestad'],
      [codeIn('grastorp'), 'Er tur: svara senast fredag 27 november', 'HLT-team Grästorp'],
      [codeIn('skovde'), 'Er tur: ring elevhälsan', 'SAMBU-team Skövde'],
      [codeIn('toreboda'), 'Er tur: svara till nästa möte', 'SAMBU-team Töreboda'],
      [codeIn('gullspang'), 'Väntar på: den som frågade, senast torsdag 26 november', 'SAMBU-team Gullspång'],
    ]);
  });

  it('opens each of them from there', async () => {
    const list = await mikael.says('mina ärenden');
    await mikael.presses(list, 'Öppna');
    expect(mikael.reads(list)).toContain(codeIn('mariestad'));
    await mikael.presses(list, 'Vi tar det');
    expect(mikael.reads(cards.mariestad ?? expect.fail())).toContain('BUP: tar det.');
  });

  it('sees what is late first', async () => {
    stage.clock.pass({ hours: 24 * 6 });
    const [first] = await listOf(mikael);
    expect(first).toEqual([
      codeIn('grastorp'),
      'Er tur, försenat sedan fredag 27 november: svara',
      'HLT-team Grästorp',
    ]);
  });

  it('is told which team did not answer, and sees the others', async () => {
    // He is in ten forums, and nobody knows which of them Teams is asked about first.
    stage.teams.setMood({ kind: 'status', status: 403, times: 7, only: 'GET' });
    const words = mikael.reads(await mikael.says('mina ärenden')).replaceAll('\\', '');
    const named = words.split('\n').find((line) => line.startsWith('Jag får inget svar från Teams om')) ?? '';
    const silent = named.match(/(SAMBU|HLT)-team \p{L}+/gu) ?? [];
    expect(silent.length).toBeGreaterThan(1);
    expect(named).not.toContain('gruppen');
    expect(linesOf(words)).toHaveLength(5 - silent.length);
    stage.teams.setMood({ kind: 'normal' });
    expect(await listOf(mikael)).toHaveLength(5);
  });

  it('sees the others where the row of one cannot be read', async () => {
    const [server] = stage.servers;
    const ports = server?.world.ports ?? expect.fail();
    const partition = 'toreboda-team';
    const rows = await ports.tables.list('forums', partition, 'case|');
    const row = rows.find(({ body }) => JSON.stringify(body).includes(codeIn('toreboda'))) ?? expect.fail();
    const put = (body: object) =>
      ports.tables.commit({
        table: 'forums',
        partition,
        op: crypto.randomUUID(),
        writes: [
          { kind: 'insert', key: `witness|${crypto.randomUUID()}`, body: {} },
          { kind: 'put', key: row.key, body },
        ],
      });
    await put({ broken: true });
    expect(await listOf(mikael)).toHaveLength(4);
    await put(Object(row.body));
    expect(await listOf(mikael)).toHaveLength(5);
  });

  it('keeps the latest of what is closed, last', async () => {
    const jenny = stage.person('Jenny Wikström');
    const skovde = cards.skovde ?? expect.fail();
    await jenny.presses(skovde, 'Avsluta');
    await jenny.presses(skovde, 'Avsluta', { outcome: 'help-started' });
    expect(await listOf(mikael)).toHaveLength(4);
    expect((await listOf(jenny)).at(-1)?.[0]).toBe(codeIn('skovde'));
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatMessage } from '../local-teams/contract.ts';
import { askConsultation, askWithConsent, openForm, titlesOf } from '../support/asking.ts';
import { buttonOf } from '../support/seen-card.ts';
import { createStage, type Player, type Stage } from '../support/stage.ts';

/** A question that goes to another municipality's team, as a client made by hand would send it. */
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
const rowsOf = async (table: 'forums' | 'people', partition: string) =>
  JSON.stringify(await stage.servers[0]?.world.ports.tables.list(table, partition, ''));
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

describe('a press made by hand', () => {
  let original: ChatMessage;
  let data: Record<string, unknown>;
  let form: ChatMessage;
  beforeAll(async () => {
    original = await askConsultation(stage);
    const { forum, case: id } = dataOf(sara, original);
    data = { forum, case: id, to: 'skovde-team', asked: 'rehab', mode: 'consultation' };
    form = await openForm(sara);
  });
  const steps = ['case.ask-elsewhere', 'case.ask-team-elsewhere', 'case.send-elsewhere'];

  it('copies nobody else’s question', async () => {
    const before = copies().length;
    for (const name of ['Elin Sandström', 'Henrik Åberg', 'Annika Falkenström']) {
      const player = stage.person(name);
      const card = await player.says('hjälp');
      for (const verb of steps)
        expect(await sends(player, card, verb, { ...data, copy: randomUUID() })).toContain('Bara den som frågade');
    }
    expect(copies()).toHaveLength(before);
  });

  it.each(['nowhere', 'mariestad-team', 'mariestad-group', 'skovde-group', '__proto__'])('asks no %s', async (to) => {
    const before = await rowsOf('people', sara.id);
    for (const verb of steps.slice(1))
      expect(await sends(sara, form, verb, { ...data, to, copy: randomUUID() })).toMatch(
        /går inte att fråga just nu|Välj vilket team|gick inte att läsa/,
      );
    expect(await rowsOf('people', sara.id)).toBe(before);
  });

  it('makes one copy however often it comes, and none of a copy', async () => {
    const before = copies().length;
    const copy = randomUUID();
    const press = () =>
      stage.teams.press({ person: sara.id, message: form.id, verb: 'case.send-elsewhere', data: { ...data, copy } });
    await Promise.all([press(), press()]);
    await stage.settled();
    expect(await sends(sara, form, 'case.send-elsewhere', { ...data, copy })).toContain('är redan skickad');
    expect(copies()).toHaveLength(before + 1);
    expect(await sends(sara, form, 'case.send-elsewhere', { ...data, copy: randomUUID() })).toContain(
      'har redan fått frågan',
    );
    const ofCopy = { ...data, forum: 'skovde-team', case: copy, to: 'toreboda-team', copy: randomUUID() };
    expect(await sends(sara, form, 'case.send-elsewhere', ofCopy)).toContain('kommer redan från');
    expect(titlesOf(sara, await opened(sara, { forum: 'skovde-team', case: copy }))).not.toContain(ask);
  });

  it('leaves no trace where it went no farther than its hint', async () => {
    const before = sara.reads(await sara.says('mina ärenden'));
    const copy = randomUUID();
    const hint = {
      home: 'mariestad-team',
      original: data.case,
      asked: 'grastorp-team',
      copy,
      at: '2026-11-23T09:00:00Z',
    };
    await stage.servers[0]?.world.ports.tables.commit({
      table: 'people',
      partition: sara.id,
      op: randomUUID(),
      writes: [{ kind: 'insert', key: `visiting|grastorp-team|${copy}`, body: hint }],
    });
    expect(sara.reads(await sara.says('mina ärenden'))).toBe(before);
    const asked = { ...data, to: 'grastorp-team', asked: 'bup' };
    expect(await sends(sara, form, 'case.send-elsewhere', { ...asked, copy })).toContain('är skickad');
    expect(sara.reads(await sara.says('mina ärenden'))).toContain('Din fråga i HLT\\-team Grästorp');
  });

  it('asks no seat that the team does not have', async () => {
    const madeUp = { ...data, to: 'toreboda-team', asked: 'habilitering,kalle-svensson.fodd-20120314' };
    expect(await sends(sara, form, 'case.send-elsewhere', { ...madeUp, copy: randomUUID() })).toContain('Välj vilka');
    expect(await rowsOf('forums', 'toreboda-team')).not.toMatch(/kalle/i);
  });

  it('copies no question that is closed, or whose consent has ended', async () => {
    const old = await askWithConsent(stage, {}, { until: '2026-12-01' });
    const { forum, case: id } = dataOf(sara, old);
    const closed = await askConsultation(stage, {}, 'Sara Nyberg');
    const mine = await opened(sara, dataOf(sara, closed));
    const ids = dataOf(sara, closed);
    await sara.presses(mine, 'Avsluta');
    await sara.presses(mine, 'Avsluta', { outcome: 'no-need' });
    const send = (of: Record<string, unknown>) =>
      sends(sara, form, 'case.send-elsewhere', { ...data, ...of, to: 'toreboda-team', copy: randomUUID() });
    expect(await send({ forum: ids.forum, case: ids.case })).toContain('kan inte ställas till fler');
    stage.clock.pass({ hours: 24 * 10 });
    expect(await send({ forum, case: id })).toContain('Samtycket gällde till 1 december.');
    expect(titlesOf(sara, await opened(sara, { forum, case: id }))).not.toContain(ask);
    expect(sara.reads(await sara.says('mina ärenden'))).toContain('Samtycket tog slut 1 december: förnya');
  });
});

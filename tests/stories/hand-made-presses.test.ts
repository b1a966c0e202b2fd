import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forumId } from '../../bot/forums/forum.ts';
import { keyOf } from '../../bot/forums/person.ts';
import { rowKey } from '../../bot/platform/tables/keys.ts';
import type { ChatMessage } from '../local-teams/contract.ts';
import { skaraborgSample as sample } from '../sample/skaraborg-sample.ts';
import { askConsultation, askWithConsent, goodText, openForm } from '../support/asking.ts';
import { buttonOf } from '../support/seen-card.ts';
import { createStage, type Stage } from '../support/stage.ts';

/** What no card of ours would send, but a client made by hand can. */
let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

const team = 'mariestad-team';

const sends = async (name: string, message: ChatMessage, verb: string, data: Record<string, unknown>) => {
  const person = stage.person(name);
  const result = await stage.teams.press({ person: person.id, message: message.id, verb, data });
  if (result.kind === 'failed') throw new Error(result.why);
  await stage.settled();
  return person.reads(message);
};
const dataOf = (card: ChatMessage) => buttonOf(stage.person('Elin Sandström').sees(card), 'Läs frågan').data;
const stored = async (forum = team) => {
  const [server] = stage.servers;
  const rows = await server?.world.ports.tables.list('forums', forumId.parse(forum), '');
  return JSON.stringify(rows);
};
const question = { forum: team, age: '13-15', needs: 'absence', text: goodText, asked: 'rehab', mode: 'consultation' };

describe('a press made by hand', () => {
  it('keeps no words where an id of a seat belongs', async () => {
    const card = await askConsultation(stage);
    const madeUp = 'kalle-svensson.fodd-20120314';
    const words = await sends('Elin Sandström', card, 'case.helps-onward', { ...dataOf(card), onwardTo: madeUp });
    expect(words).toContain('Den platsen finns inte i teamet');
    const sara = stage.person('Sara Nyberg');
    const form = await openForm(sara);
    const draft = randomUUID();
    await sends('Sara Nyberg', form, 'case.save-draft', {
      ...question,
      draft,
      askerSeat: 'elevhalsa',
      asked: madeUp,
      notNames: 'true',
      notNamesWords: 'Kalle Svensson|Tegelskolan',
    });
    await sends('Sara Nyberg', form, 'case.called', { forum: team, call: randomUUID(), seat: madeUp });
    expect(await stored()).not.toMatch(/kalle/i);
  });

  it('puts no seat into a consent that the team does not have', async () => {
    await askWithConsent(stage, {}, { seats: 'rehab,vardcentral.kvarnbacken,kalle-svensson.fodd-20120314' });
    expect(await stored()).not.toMatch(/kalle/i);
  });

  it('keeps no case text in a group of chiefs', async () => {
    const sara = stage.person('Sara Nyberg');
    const form = await openForm(sara);
    const group = { ...question, forum: 'mariestad-group', draft: randomUUID(), askerSeat: 'elevhalsa' };
    for (const verb of ['case.save-draft', 'case.continue']) {
      expect(await sends('Sara Nyberg', form, verb, group)).toContain('ställa frågor');
      expect(await sends('Sara Nyberg', form, verb, { ...group, mode: 'consent' })).toContain('ställa frågor');
    }
    expect(await stored('mariestad-group')).not.toContain('veckor');
  });

  it('speaks for no party that somebody else holds', async () => {
    const elin = stage.person('Elin Sandström');
    const form = await elin.says('ny fråga');
    const before = stage.channelCards().length;
    const words = await sends('Elin Sandström', form, 'case.continue', {
      ...question,
      draft: randomUUID(),
      askerSeat: 'socialtjanst',
    });
    expect(words).toContain('ställa frågor');
    expect(stage.channelCards()).toHaveLength(before);
  });

  it('makes no birthday of the day of a first step', async () => {
    const card = await askConsultation(stage);
    const data = dataOf(card);
    await sends('Elin Sandström', card, 'case.answer', { ...data, answer: 'takes' });
    const step = { ...data, holder: 'rehab', firstStep: 'call-family', help: 'advice' };
    expect(await sends('Elin Sandström', card, 'case.appoint', { ...step, by: '2012-03-14' })).toContain(
      'högst ett år',
    );
    expect(await stored()).not.toContain('2012-03-14');
  });

  it('reads nobody else’s question by the id of its case', async () => {
    const card = await askConsultation(stage);
    const data = dataOf(card);
    const words = await sends('Amina Yusuf', await openForm(stage.person('Amina Yusuf')), 'case.read', data);
    expect(words).not.toContain('veckor');
    expect(words).toMatch(/plats/);
  });

  it('does not drown the team', async () => {
    const form = await openForm(stage.person('Amina Yusuf'));
    const [server] = stage.servers;
    const person = keyOf(sample.people.find(({ name }) => name === 'Amina Yusuf') ?? { tenantId: '', objectId: '' });
    await server?.world.ports.tables.commit({
      table: 'forums',
      partition: team,
      op: randomUUID(),
      writes: [{ kind: 'insert', key: rowKey('tally', person), body: { day: '2026-11-23', count: 29 } }],
    });
    const one = () =>
      sends('Amina Yusuf', form, 'case.continue', { ...question, draft: randomUUID(), askerSeat: 'bvc' });
    expect(await one()).toContain('är skickad');
    expect(await one()).toContain('många frågor i dag');
  });

  it('names no verb of ours and gets a sentence', async () => {
    const form = await openForm(stage.person('Sara Nyberg'));
    for (const verb of ['__proto__', 'constructor', 'case.nothing'])
      expect(await sends('Sara Nyberg', form, verb, { forum: '__proto__' })).toContain('äldre version');
  });
});

describe('a lost card', () => {
  it('is found again by a press on itself, and by no other message', async () => {
    stage.teams.setMood({ kind: 'answer-lost', times: 1, only: 'POST' });
    const sara = stage.person('Sara Nyberg');
    const form = await openForm(sara);
    const before = stage.channelCards().length;
    await sara.presses(form, 'Fortsätt', { age: '13-15', needs: 'absence', text: goodText, asked: 'rehab' });
    const lost = stage.channelCards()[before];
    if (!lost) throw new Error('the card is not in the channel');
    await sara.presses(form, 'Öppna');
    await sara.presses(form, 'Läs frågan');
    const elin = stage.person('Elin Sandström');
    await elin.presses(lost, 'Vi tar det');
    expect(sara.reads(lost)).toContain('Rehab: tar det.');
  });
});

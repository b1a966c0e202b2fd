import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forumId } from '../../bot/forums/forum.ts';
import type { ChatMessage } from '../local-teams/contract.ts';
import { askConsultation } from '../support/asking.ts';
import { buttonOf, choicesOf } from '../support/seen-card.ts';
import { createStage, type Stage } from '../support/stage.ts';

/** What no card of ours would send about a question that goes on to somebody else. */
let stage: Stage;
let card: ChatMessage;
let data: Record<string, unknown>;
beforeAll(async () => {
  stage = await createStage();
  card = await askConsultation(stage, { asked: 'rehab' });
  data = buttonOf(stage.person('Elin Sandström').sees(card), 'Läs frågan').data;
});
afterAll(() => stage.close());

const sends = async (name: string, verb: string, more: Record<string, unknown>, message = card) => {
  const person = stage.person(name);
  const result = await stage.teams.press({ person: person.id, message: message.id, verb, data: { ...data, ...more } });
  if (result.kind === 'failed') throw new Error(result.why);
  await stage.settled();
  return person.reads(message);
};
const notesIn = async (forum: string) =>
  (await stage.servers[0]?.world.ports.tables.list('forums', forumId.parse(forum), 'deviation|')) ?? [];
const note = { what: 'waiting-time', parties: 'rehab,kalle-svensson', text: '' };

describe('a service that is chosen by hand', () => {
  it('must stand in the team’s own list, for a party without a seat in it', async () => {
    for (const service of ['toreboda-team-polis-1', 'mariestad-team-elevhalsa-4', 'kalle-svensson'])
      expect(await sends('Elin Sandström', 'case.helps-onward', { service })).toContain('Den raden finns inte kvar');
    expect(stage.person('Sara Nyberg').reads(card)).toContain('Rehab: har inte svarat än.');
  });

  it('is called what the row says, whatever the press says', async () => {
    const service = choicesOf(stage.person('Elin Sandström').sees(card), 'service')[0]?.value;
    await sends('Elin Sandström', 'case.helps-onward', { service, name: 'Kalle Svensson' });
    const words = stage.person('Sara Nyberg').reads(card);
    expect(words).toContain('Rehab: inte vårt, tar kontakten med');
    expect(words).not.toContain('Kalle');
  });

  it('is spoken for by nobody else, and comes to nothing that is not a choice', async () => {
    expect(await sends('Lena Stridh', 'case.what-came', { came: 'takes' })).toContain('Det gör de som tog kontakten.');
    expect(await sends('Elin Sandström', 'case.what-came', { came: 'kalle' })).toContain('gick inte att läsa');
    expect(stage.person('Sara Nyberg').reads(card)).toContain('Klart när de har svarat.');
  });
});

describe('a note that is sent by hand', () => {
  it('is not kept while somebody may still take the question', async () => {
    expect(await sends('Elin Sandström', 'case.note', note)).toContain('Då behövs ingen anteckning.');
    expect(await notesIn('mariestad-group')).toEqual([]);
  });

  it('keeps no words where an id of a seat belongs, and is one for all that a seat sends', async () => {
    await sends('Elin Sandström', 'case.what-came', { came: 'declines' });
    const all = Array.from({ length: 4 }, () => sends('Elin Sandström', 'case.note', note));
    await Promise.all(all);
    expect(await sends('Amina Yusuf', 'case.note', note)).toContain('Det skriver den som har en plats i teamet');
    const kept = await notesIn('mariestad-group');
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toMatch(/kalle/i);
    expect(JSON.stringify(kept)).not.toContain(String(data.case));
  });

  it('has a name that nobody works out from the question and its seats', async () => {
    const { key } = (await notesIn('mariestad-group'))[0] ?? expect.fail('no note');
    for (const writer of ['rehab', 'elevhalsa', 'convener'])
      expect(key).not.toContain(createHash('sha256').update(`${data.case} ${writer}`).digest('hex'));
    const rows = await stage.servers[0]?.world.ports.tables.list('forums', 'mariestad-team', '');
    expect(JSON.stringify(rows)).not.toContain(key.split('|')[1]);
  });

  it('is too long for nobody’s chat to lose it', async () => {
    const text = 'ord '.repeat(400);
    expect(await sends('Lena Stridh', 'case.note', { ...note, text })).toContain('Texten får ha högst 300 tecken.');
    expect(JSON.stringify(stage.person('Lena Stridh').sees(card))).toContain(text.trim());
    expect(await notesIn('mariestad-group')).toHaveLength(1);
  });

  it('is read and taken up by nobody outside the group', async () => {
    const [kept] = await notesIn('mariestad-group');
    const id = kept?.key.split('|')[1];
    const forum = 'mariestad-group';
    const taken = await sends('Lena Stridh', 'deviations.take-up', { forum, note: id });
    expect(taken).toContain('Det gör gruppens sammankallande');
    for (const verb of ['deviations.show', 'deviations.take-up'])
      for (const [name, where] of [
        ['Karin Wallin', 'mariestad-team'],
        ['Mikael Rönn', 'skovde-team'],
      ] as const)
        expect(await sends(name, verb, { forum: where, note: id })).not.toContain('Väntetid');
    expect(JSON.stringify(await notesIn('mariestad-group'))).not.toContain('takenUpOn');
  });
});

describe('a day or a keeper by hand', () => {
  it('is asked about again', async () => {
    await sends('Elin Sandström', 'case.answer', { answer: 'takes' });
    const waits = (more: object) =>
      sends('Elin Sandström', 'case.wait-for-specialist', { keeper: 'rehab', checkIn: '2027-01-15', ...more });
    expect(await waits({ checkIn: '2012-03-14' })).toContain('Välj en dag från i dag och högst ett år fram.');
    expect(await waits({ keeper: 'kalle-svensson' })).toContain('ska vara den som frågade');
    expect(await waits({ checkIn: 'i går' })).toContain('gick inte att läsa');
    expect(stage.person('Sara Nyberg').reads(card)).toContain('Någon tar det');
  });
});

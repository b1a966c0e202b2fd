import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ChatMessage } from '../local-teams/contract.ts';
import { askConsultation } from '../support/asking.ts';
import { type Activity, createStage, type Player, type Stage } from '../support/stage.ts';

let stage: Stage;
let card: ChatMessage;
let elin: Player;
/** A press of ”Vi tar det” as Teams brings it, to be bent out of shape. */
let press: Activity;
let data: Record<string, unknown>;
beforeAll(async () => {
  stage = await createStage();
  card = await askConsultation(stage, { asked: 'rehab,bvc' });
  elin = stage.person('Elin Sandström');
  await elin.presses(card, 'Vi tar det');
  press = stage.brought('"takes"');
  data = z.object({ action: z.object({ data: z.record(z.string(), z.unknown()) }) }).parse(press.value).action.data;
});
afterAll(() => stage.close());

const bent = (value: unknown, more: Record<string, unknown> = {}): Activity =>
  ({ ...press, ...more, value }) as Activity;
const execute = (verb: unknown, carried: unknown) => ({
  action: { type: 'Action.Execute', verb, data: carried },
  trigger: 'manual',
});
const shownToAll = () => JSON.stringify(stage.channelCards().map(({ card: shown }) => shown));

const brings = async (activity: Activity) => {
  const before = shownToAll();
  const answer = await stage.teams.deliver(activity);
  await stage.settled();
  expect(shownToAll()).toBe(before);
  if (answer.kind !== 'answered') throw new Error(answer.kind);
  expect(JSON.stringify(answer.body ?? '')).not.toMatch(/ at |Error:|stack/);
  return { status: answer.status, words: JSON.stringify(answer.body ?? '') };
};

describe('an activity that is no such thing', () => {
  it.each([
    ['no value', undefined],
    ['no action', {}],
    ['an action that is a word', { action: 'case.read' }],
    ['a verb that is a number', execute(7, {})],
    ['an empty verb', execute('', {})],
  ])('%s is refused as unreadable', async (_what, value) => {
    expect((await brings(bent(value))).status).toBe(400);
  });

  it.each([
    ['no data', undefined],
    ['data that is a word', 'rehab'],
    ['a forum that is a path', { forum: '../regions', case: 'x' }],
    ['an answer that nobody offers', 'answer'],
    ['a seat with a quote in it', 'seat'],
  ])('%s gets a sentence', async (_what, bend) => {
    const given =
      bend === 'answer' ? { ...data, answer: 'refuse' } : bend === 'seat' ? { ...data, seat: "a' or '" } : bend;
    const { status, words } = await brings(bent(execute('case.answer', given)));
    expect(status).toBe(200);
    expect(words).toContain('gick inte att läsa, så inget är sparat');
  });

  it('a case that does not exist gets a sentence', async () => {
    const none = { ...data, case: '00000000-0000-4000-8000-000000000000' };
    for (const verb of ['case.read', 'case.answer', 'case.show', 'case.close-form', 'case.card-seen'])
      expect((await brings(bent(execute(verb, none)))).words).toContain('Frågan finns inte längre.');
  });

  it('a case under another team’s name is not found', async () => {
    const mikael = stage.person('Mikael Rönn');
    const from = { id: mikael.id, name: 'Mikael Rönn' };
    const { words } = await brings(bent(execute('case.read', { ...data, forum: 'toreboda-team' }), { from }));
    expect(words).toContain('Frågan finns inte längre.');
  });

  it.each(['case.erase', '__proto__', 'toString', 'constructor'])('the verb %s is out of date', async (verb) => {
    const { status, words } = await brings(bent(execute(verb, data)));
    expect(status).toBe(200);
    expect(words).toContain('Knappen är från en äldre version av appen');
  });

  it('another organisation gets a sentence, and nothing is done', async () => {
    const tenant = '99999999-9999-4999-8999-999999999999';
    const value = execute('case.answer', { ...data, answer: 'contributes' });
    const { words } = await brings(bent(value, { channelData: { tenant: { id: tenant } } }));
    expect(words).toContain('Appen är inte öppnad för din organisation.');
  });

  it('somebody nobody knows is no member', async () => {
    const { words } = await brings(bent(execute('case.read', data), { from: { id: '29:nobody', name: 'Elin' } }));
    expect(words).toContain('Du finns inte med i forumets kanal just nu.');
  });

  it('an id from another channel’s card is not taken for the case’s own', async () => {
    const value = execute('case.answer', { ...data, answer: 'takes', card: 'channel' });
    const { words } = await brings(bent(value, { replyToId: '1700000000000' }));
    expect(words).toContain('redan');
  });
});

it('a card of a closed case says that it is closed', async () => {
  const then = elin.sees(card);
  const sara = stage.person('Sara Nyberg');
  await sara.presses(card, 'Avsluta');
  await sara.presses(card, 'Avsluta', { outcome: 'no-need' });
  for (const title of ['Läs frågan', 'Vi kan bidra', 'Inte vårt, men vi hjälper vidare', 'Vi har pratats vid']) {
    await elin.pressesOld(card, then, title);
    expect(elin.reads(card)).toContain('Frågan är avslutad.');
    expect(elin.reads(card)).not.toContain('Eleven');
  }
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verbs } from '../../bot/app.ts';
import { sentences } from '../../bot/platform/teams/text.ts';
import { goodText } from '../support/asking.ts';
import { type CardJson, wordsOf } from '../support/seen-card.ts';
import { createStage, type Stage } from '../support/stage.ts';
import { type Ground, groundOf, kinds } from './ground.ts';
import { areas, type Place } from './places.ts';
import { pressedData } from './pressed-data.ts';
import { asks, type Role } from './roles.ts';
import { answersIn, sendUpdateIn } from './update-ground.ts';

let stage: Stage;
let ground: Ground;
beforeAll(async () => {
  stage = await createStage();
  ground = await groundOf(stage);
});
afterAll(() => stage.close());

const names = Object.keys(verbs);

/** Some hundred presses, on a machine that is busy. */
const manyPressesMs = 90_000;

const press = async (role: Role, verb: string, place: Place, more: object = {}) => {
  const data = { ...(await pressedData(ground, place, verb)), ...more };
  return asks(stage, role, '/press', { method: 'POST', body: { verb, data } });
};

const wordsIn = (card: CardJson): string => wordsOf(card).replaceAll('\\', '');

const rowsOf = async (place: Place, team: string) => {
  const { tables } = ground.ports;
  const lists = await Promise.all([
    tables.list('contacts', areas[place], ''),
    tables.list('documents', areas[place], ''),
    tables.list('forums', team, ''),
  ]);
  const rows = lists.flat().map(({ key, etag }) => `${key} ${etag}`);
  return [...rows, ...(await answersIn(ground.ports, place))];
};

it('every verb can read what is pressed here, so that only rights refuse it', { timeout: manyPressesMs }, async () => {
  const unreadable: string[] = [];
  for (const verb of names) {
    const { body } = await press('registrar', verb, 'mariestad');
    if (wordsIn(body.card).includes(sentences.unreadableData)) unreadable.push(verb);
  }
  expect(unreadable).toEqual([]);
});

/** Names, numbers and words that only Skövde has. */
const ofSkovde = /skövde|niklas fors|jenny wikström|ulrika|granporten|070-174 06 5[0-8]|tre veckor|sover/i;

describe.each(['asker', 'seat', 'external', 'convener', 'registrar'] as const)('whatever %s presses', (role) => {
  it('with Skövde’s ids on it, gets words without anything of Skövde and changes nothing there', {
    timeout: manyPressesMs,
  }, async () => {
    await Promise.all([...kinds.map((kind) => ground.thing(kind, 'skovde')), sendUpdateIn(ground.ports, 'skovde')]);
    const before = await rowsOf('skovde', 'skovde-team');
    const told: string[] = [];
    for (const verb of names) {
      const { status, body } = await press(role, verb, 'skovde');
      expect(status, verb).toBe(200);
      const words = wordsIn(body.card);
      expect(words, verb).not.toBe('');
      if (ofSkovde.test(words)) told.push(`${verb}: ${words}`);
    }
    expect(told).toEqual([]);
    expect(await rowsOf('skovde', 'skovde-team')).toEqual(before);
  });
});

describe('the card that asks a party about its rows', () => {
  const keeping = names.filter((verb) => verb.startsWith('contacts.keep'));

  it.each([
    ['the own team for Skövde’s rows', { forums: 'mariestad-team' }],
    ['both teams', { forums: 'mariestad-team,skovde-team' }],
    ['the network', { forums: 'skaraborg-network' }],
    ['no team', { forums: '' }],
  ])('with %s on it shows nothing of Skövde and changes nothing there', async (_what, more) => {
    expect(keeping.length).toBeGreaterThan(5);
    await ground.thing('contact', 'skovde');
    const before = await rowsOf('skovde', 'skovde-team');
    for (const verb of keeping)
      for (const role of ['seat', 'convener'] as const) {
        const { status, body } = await press(role, verb, 'skovde', more);
        expect(status, verb).toBe(200);
        expect(wordsIn(body.card), verb).not.toMatch(/skövde|dietist|råd om mat|070-174/i);
      }
    expect(await rowsOf('skovde', 'skovde-team')).toEqual(before);
  });
});

it('a stranger presses nothing at all', async () => {
  for (const verb of names) {
    const { status, body } = await press('stranger', verb, 'mariestad');
    expect([status, body.error.code], verb).toEqual([403, 'no-forum']);
  }
});

describe.each(['coordinator', 'support'] as const)('%s, who helps the groups,', (role) => {
  it('gets no word of a case by any verb, and takes no step in it', { timeout: manyPressesMs }, async () => {
    const cases = async () => (await rowsOf('mariestad', 'mariestad-team')).filter((key) => /^case|question/.test(key));
    const before = await cases();
    expect(before.length).toBeGreaterThan(0);
    const told: string[] = [];
    for (const verb of names.filter((one) => one.startsWith('case.'))) {
      const { status, body } = await press(role, verb, 'mariestad');
      expect(status, verb).toBe(200);
      const json = JSON.stringify(body.card);
      if (goodText.split('. ').some((part) => json.includes(part.slice(0, 12)))) told.push(verb);
    }
    expect(told).toEqual([]);
    expect(await cases()).toEqual(before);
  });
});

import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awayOn } from '../../bot/forums/actions/away.ts';
import { dayOf } from '../../bot/platform/time/clock.ts';
import { titlesOf } from '../support/asking.ts';
import { inputsOf } from '../support/seen-card.ts';
import { createStage, type Player, type Stage } from '../support/stage.ts';

let stage: Stage;
let elin: Player;
let sara: Player;
beforeAll(async () => {
  stage = await createStage();
  elin = stage.person('Elin Sandström');
  sara = stage.person('Sara Nyberg');
});
afterAll(() => stage.close());

const isAway = async ({ id }: Player, day: string) => {
  const [server] = stage.servers;
  if (!server) throw new Error('no server');
  return (await awayOn(server.world.ports, [id], Temporal.PlainDate.from(day))).has(id);
};

describe('Elin is away for a week', () => {
  it('and says so in the personal chat, from today if nothing else is said', async () => {
    const card = await elin.says('Borta');
    expect(elin.reads(card)).toContain('När är du borta?');
    expect(inputsOf(elin.sees(card)).from).toBe('2026-11-23');
    await elin.presses(card, 'Spara', { to: '2026-11-27' });
    expect(elin.reads(card)).toContain('från och med måndag 23 november till och med fredag 27 november');
    expect(titlesOf(elin, card)).toEqual(['Jag är tillbaka']);
    expect([await isAway(elin, '2026-11-27'), await isAway(elin, '2026-11-28')]).toEqual([true, false]);
  });

  it('with days the wrong way round changes nothing, and a sentence says what to mend', async () => {
    const card = await elin.says('borta');
    await elin.presses(card, 'Spara', { from: '2026-12-04', to: '2026-11-30' });
    expect(elin.reads(card)).toContain('Den sista dagen ligger före den första.');
    expect(await isAway(elin, '2026-11-24')).toBe(true);
  });

  it('and is back before that, with one press', async () => {
    await stage.untilMorning('2026-11-25');
    const card = await elin.says('borta');
    expect(elin.reads(card)).toContain('Du har sagt att du är borta från och med måndag 23 november');
    await elin.presses(card, 'Jag är tillbaka');
    expect(elin.reads(card)).toContain('Välkommen tillbaka!');
    expect(await isAway(elin, '2026-11-25')).toBe(false);
  });
});

it('in the channel she gets a button, and what it opens nobody else sees', async () => {
  const card = await elin.saysInChannel('borta');
  expect(elin.reads(card)).toContain('Skriv borta till mig i vår egen chatt');
  await elin.presses(card, 'Säg när du är borta');
  await elin.presses(card, 'Spara', { from: '2026-12-21', to: '2027-01-08' });
  expect(elin.reads(card)).toContain('till och med fredag 8 januari 2027');
  expect(sara.reads(card)).not.toContain('januari');
  expect(await isAway(elin, '2027-01-08')).toBe(true);
});

it('nothing of it stands when the days have passed', async () => {
  await stage.untilMorning('2027-01-11');
  expect(dayOf(stage.clock.now()).toString()).toBe('2027-01-11');
  const card = await elin.says('borta');
  expect(elin.reads(card)).not.toContain('Du har sagt');
  expect(inputsOf(elin.sees(card)).from).toBe('2027-01-11');
});

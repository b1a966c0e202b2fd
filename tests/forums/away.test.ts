import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import { awayOn } from '../../bot/forums/actions/away.ts';
import { absenceFrom } from '../../bot/forums/away.ts';
import { rowKey } from '../../bot/platform/tables/keys.ts';
import type { FakeWorld } from '../support/fake-world.ts';
import { inputsOf } from '../support/seen-card.ts';
import { channelId, inChannel, people, press, say, textOf, titlesOf, town, type Who } from './town.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const idOf = (who: Who) => people[who].userId;

describe('days away', () => {
  const today = day('2026-11-20');
  const kindOf = (from: string, to: string) => {
    const decided = absenceFrom({ from, to }, today);
    return decided.ok ? 'ok' : decided.failure.kind;
  };

  it.each([
    ['today alone', '2026-11-20', '2026-11-20', 'ok'],
    ['begun before today', '2026-11-02', '2026-11-20', 'ok'],
    ['over New Year', '2026-12-21', '2027-01-08', 'ok'],
    ['a year, less a day', '2026-12-01', '2027-11-30', 'ok'],
    ['a year and a day', '2026-12-01', '2027-12-01', 'too-long'],
    ['since long ago', '2020-01-01', '2026-12-01', 'too-long'],
    ['a year of 366 days', '2027-06-01', '2028-05-31', 'ok'],
    ['over long ago', '2026-11-02', '2026-11-19', 'in-the-past'],
    ['the wrong way round', '2026-11-27', '2026-11-23', 'ends-before-it-begins'],
    ['in another year by mistake', '2027-11-21', '2027-11-23', 'too-far-ahead'],
    ['no first day', '', '2026-11-23', 'no-day'],
    ['no last day', '2026-11-23', '', 'no-day'],
    ['a day that no month has', '2026-11-31', '2026-12-01', 'no-day'],
    ['words', 'måndag', 'fredag', 'no-day'],
    ['an hour', '2026-11-23T08:00', '2026-11-24', 'no-day'],
  ])('%s', (_what, from, to, kind) => {
    expect(kindOf(from, to)).toBe(kind);
  });
});

describe('somebody who is away', () => {
  let world: FakeWorld;
  beforeEach(async () => {
    world = await town();
  });

  const saves = (who: Who, from: string, to: string, where?: Parameters<typeof press>[4]) =>
    press(world, who, 'forums.save-away', { from, to }, where);
  const isAway = async (who: Who, on: string) => (await awayOn(world.ports, [idOf(who)], day(on))).has(idOf(who));

  it('is asked for two days, the first of them today', async () => {
    const card = await say(world, 'rehab', 'borta');
    expect(textOf(card)).toContain('När är du borta?');
    expect(inputsOf({ ...card })).toEqual({ from: '2026-11-20', to: '' });
    expect(titlesOf(card)).toEqual(['Spara']);
  });

  it('is away on both days and those between, and on no other', async () => {
    const saved = await saves('rehab', '2026-11-23', '2026-11-25');
    expect(textOf(saved)).toContain('Du är borta från och med måndag 23 november till och med onsdag 25 november');
    const days = ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'];
    expect(await Promise.all(days.map((on) => isAway('rehab', on)))).toEqual([false, true, true, true, false]);
    expect(await isAway('asker', '2026-11-24')).toBe(false);
  });

  it('says one day as one day', async () => {
    expect(textOf(await saves('rehab', '2026-11-23', '2026-11-23'))).toContain('Du är borta måndag 23 november,');
  });

  it('is shown what stands, and can say another thing', async () => {
    await saves('rehab', '2026-11-23', '2026-11-25');
    const card = await say(world, 'rehab', 'Borta!');
    expect(textOf(card)).toContain('Du har sagt att du är borta');
    expect(inputsOf({ ...card })).toEqual({ from: '2026-11-23', to: '2026-11-25' });
    expect(titlesOf(card)).toEqual(['Spara', 'Jag är tillbaka']);
    await saves('rehab', '2026-12-01', '2026-12-02');
    expect([await isAway('rehab', '2026-11-24'), await isAway('rehab', '2026-12-02')]).toEqual([false, true]);
  });

  it('is away no more when back, and hears so when there was nothing to change', async () => {
    await saves('rehab', '2026-11-20', '2026-11-25');
    expect(textOf(await press(world, 'rehab', 'forums.come-back', {}))).toContain('Välkommen tillbaka!');
    expect(await isAway('rehab', '2026-11-20')).toBe(false);
    expect(textOf(await press(world, 'rehab', 'forums.come-back', {}))).toContain('ingenting är ändrat');
    expect(titlesOf(await say(world, 'rehab', 'borta'))).toEqual(['Spara']);
  });

  it('begins anew when the days have passed', async () => {
    await saves('rehab', '2026-11-20', '2026-11-21');
    world.now = Temporal.Instant.from('2026-11-23T08:00:00Z');
    expect(inputsOf({ ...(await say(world, 'rehab', 'borta')) })).toEqual({ from: '2026-11-23', to: '' });
  });

  it.each([
    ['', '', 'Välj två dagar'],
    ['2026-11-27', '2026-11-23', 'ligger före den första'],
    ['2026-11-02', '2026-11-06', 'De dagarna har redan varit.'],
    ['2026-11-23', '2028-11-23', 'Skriv kortare, högst ett år.'],
    ['2028-11-23', '2028-11-24', 'inom ett år'],
  ])('who writes %s to %s is told what to mend, and keeps what was written', async (from, to, words) => {
    await saves('rehab', '2026-11-23', '2026-11-25');
    const card = await saves('rehab', from, to);
    expect(textOf(card)).toContain(words);
    expect(inputsOf({ ...card })).toEqual({ from, to });
    expect(titlesOf(card)).toEqual(['Spara', 'Jag är tillbaka']);
    expect(await isAway('rehab', '2026-11-24')).toBe(true);
  });

  it('who asks in a channel gets a button, and the card that it opens is for the presser alone', async () => {
    const answer = await say(world, 'rehab', 'borta', inChannel(channelId));
    expect(textOf(answer)).toContain('Skriv borta till mig i vår egen chatt');
    expect(inputsOf({ ...answer })).toEqual({});
    expect(titlesOf(answer)).toEqual(['Säg när du är borta']);
    await saves('rehab', '2026-11-23', '2026-11-25');
    const opened = await press(world, 'asker', 'forums.away', {}, inChannel(channelId));
    expect(textOf(opened)).not.toContain('Du har sagt');
    await saves('asker', '2026-11-24', '2026-11-24', inChannel(channelId));
    expect(await isAway('asker', '2026-11-24')).toBe(true);
  });

  it('is found among many by a read each, those asked about twice once', async () => {
    await saves('rehab', '2026-11-23', '2026-11-25');
    await saves('deputy', '2026-11-24', '2026-11-24');
    const all = Object.values(people).map(({ userId }) => userId);
    const found = await awayOn(world.ports, [...all, ...all, '29:nobody'], day('2026-11-24'));
    expect([...found].toSorted()).toEqual([idOf('deputy'), idOf('rehab')].toSorted());
    expect(await awayOn(world.ports, [], day('2026-11-24'))).toEqual(new Set());
  });

  it('counts as here where the row cannot be read', async () => {
    const body = { absence: { from: 'måndag' } };
    const writes = [{ kind: 'insert', key: rowKey('is', 'away'), body }] as const;
    await world.ports.tables.commit({ table: 'people', partition: rowKey(idOf('rehab')), op: 'x', writes });
    expect(await isAway('rehab', '2026-11-24')).toBe(false);
    await saves('rehab', '2026-11-23', '2026-11-25');
    expect(await isAway('rehab', '2026-11-24')).toBe(true);
  });

  it('reads of it in the help of the personal chat', async () => {
    expect(textOf(await say(world, 'asker', 'hjälp'))).toContain('borta: när du inte vill ha påminnelser');
  });
});

import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { meetingId } from '../../bot/meetings/meeting.ts';
import { day } from '../cases/a-case.ts';
import { inputsOf } from '../support/seen-card.ts';
import { aCall, reads } from './a-call.ts';
import { afterwards, aMeeting, aTeamMeeting, during, group, now, says, team, who } from './a-meeting.ts';

/** As the form holds it when nothing has been changed. */
const asItIs = { date: '2026-11-24', start: '13:00', minutes: '90', place: 'Stadshuset, rum 2', link: '', seen: '0' };
const thursday = { ...asItIs, date: '2026-11-26' };
const byConvener = (changed: object) => ['convener', 'meeting.move', { ...asItIs, ...changed }] as const;

describe('a meeting that is moved', () => {
  it('says so on the same card, and those concerned are told', async () => {
    const { call, press, settle, inTheChannel, shown, meeting, toldOf } = await aCall(
      group,
      aMeeting({ state: 'planned' }),
    );
    await call();
    const card = await press(...byConvener({ ...thursday, start: '14:30' }));
    await settle();
    expect(reads(card)).toContain('Mötet är flyttat till torsdag 26 november kl. 14.30.');
    expect(inTheChannel().map(({ how }) => how)).toEqual(['postToChannel', 'update']);
    expect(shown()).toContain('Flyttat från tisdag 24 november kl. 13.00');
    expect(shown()).toContain('torsdag 26 november kl. 14.30–16.00, vecka 48');
    expect(await meeting()).toMatchObject({ sequence: 1, movedFrom: { start: '13:00' }, planned: day('2026-11-24') });
    expect(await toldOf()).toEqual([expect.objectContaining({ did: 'moved', sequence: '1', by: '29:user-2' })]);
  });

  it('to another day or hour asks everybody anew; what is said before it is said again before another day', async () => {
    const answers = [says(who.rehab, 'comes')];
    const said = ['remind.rehab', 'agenda.29:user-2', 'minutes'];
    const { press, meeting } = await aCall(group, aMeeting({ answers, said }));
    await press(...byConvener({ place: 'Biblioteket' }));
    expect(await meeting()).toMatchObject({ answers, said });
    await press(...byConvener({ start: '15:00', seen: '1' }));
    const spoken = [{ attendee: who.rehab, by: answers[0]?.by, userId: '29:user-4' }];
    expect(await meeting()).toMatchObject({ answers: [], spoken, said: ['agenda.29:user-2', 'minutes'] });
    await press(...byConvener({ ...thursday, start: '15:00', seen: '2' }));
    expect(await meeting()).toMatchObject({ answers: [], spoken, said: ['minutes'], sequence: 3 });
  });

  it('asks whoever was hindered whether they are so still, where attendance is presumed', async () => {
    const { press, pressOn, meeting, settle, teams } = await aCall(
      team,
      aTeamMeeting({ answers: [says(who.rehab, 'not')] }),
    );
    await press(...byConvener({ start: '15:00' }));
    await settle();
    const [asked] = teams.sentTo('29:user-4');
    if (!asked) throw new Error('nobody was asked');
    expect(reads(asked.message.card)).toContain('Du har sagt förhinder. Gäller det fortfarande?');
    for (const { message } of teams.sentTo('29:user-5')) expect(reads(message.card)).not.toContain('förhinder');
    await pressOn('rehab', asked.message.card, 'Vi kommer ändå');
    expect((await meeting()).answers).toEqual([expect.objectContaining({ attendee: who.rehab, kind: 'comes' })]);
  });

  it('is told as changed where only its place is another', async () => {
    const { press, settle, teams } = await aCall(team, aTeamMeeting({ answers: [says(who.rehab, 'not')] }));
    await press(...byConvener({ place: 'Biblioteket' }));
    await settle();
    const words = teams.sentTo('29:user-4').map(({ message }) => reads(message.card));
    expect(words).toEqual([expect.stringContaining('SAMBU-möte tisdag 24 november kl. 13.00 är ändrat.')]);
    expect(words.join()).not.toMatch(/flyttat|förhinder\. Gäller/);
  });

  it('keeps who was hindered where attendance is presumed', async () => {
    const { press, meeting } = await aCall(team, aTeamMeeting({ answers: [says(who.rehab, 'not')] }));
    await press(...byConvener(thursday));
    expect((await meeting()).answers).toHaveLength(1);
  });

  it('says when it is over by its new time', async () => {
    const { call, press, settle, shown, until } = await aCall(group, aMeeting({ state: 'planned' }));
    await call();
    await press(...byConvener(thursday));
    await settle();
    await until(afterwards);
    expect(shown()).not.toContain('Mötet är över.');
    await until(afterwards.add({ hours: 48 }));
    expect(shown()).toContain('Mötet är över.');
  });

  it('to another place alone is still where it was in time', async () => {
    const { press, meeting } = await aCall(group, aMeeting());
    const card = await press(
      ...byConvener({ place: 'Biblioteket', link: 'https://teams.microsoft.com/l/meetup-join/1' }),
    );
    expect(reads(card)).toContain('Mötet är ändrat.');
    const after = await meeting();
    expect(after).toMatchObject({
      place: 'Biblioteket',
      link: 'https://teams.microsoft.com/l/meetup-join/1',
      sequence: 1,
    });
    expect(after.movedFrom).toBeUndefined();
    await press(...byConvener({ place: '', seen: '1' }));
    expect(await meeting()).not.toHaveProperty('place');
  });

  it('by two at once moves once, and the other is shown how it stands', async () => {
    const { press, meeting } = await aCall(group, aMeeting());
    const cards = await Promise.all([
      press(...byConvener(thursday)),
      press('coordinator', 'meeting.move', { ...asItIs, date: '2026-11-27' }),
    ]);
    expect((await meeting()).sequence).toBe(1);
    const words = cards.map(reads).join('\n');
    expect(words).toContain('Mötet är flyttat till');
    expect(words).toContain('Någon annan har ändrat mötet.');
  });

  it('twice to the same time is moved once', async () => {
    const { press, meeting } = await aCall(group, aMeeting());
    await press(...byConvener(thursday));
    expect(reads(await press(...byConvener(thursday)))).toContain('Inget är ändrat');
    expect((await meeting()).sequence).toBe(1);
  });
});

describe('the form', () => {
  it('holds what is so now', async () => {
    const { press } = await aCall(group, aMeeting({ minutes: 50 }));
    const form = await press('convener', 'meeting.move-form');
    expect(inputsOf({ ...form })).toEqual({
      date: '2026-11-24',
      start: '13:00',
      minutes: '50',
      place: 'Stadshuset, rum 2',
      link: '',
    });
  });

  it.each([
    ['a time that has been', { date: '2026-11-20', start: '09:59' }, 'Den tiden har redan varit.'],
    ['a day that has been', { date: '2026-11-19' }, 'Den tiden har redan varit.'],
    ['no day', { date: '2026-02-30' }, 'Välj en dag.'],
    ['nothing', { date: '', start: '', minutes: '' }, 'Skriv när mötet börjar'],
    ['no hour', { start: '25:00' }, 'Skriv när mötet börjar'],
    ['the night when the clock goes forward', { date: '2027-03-28', start: '02:30' }, 'Den tiden finns inte'],
    ['over midnight', { date: '2026-11-26', start: '23:00' }, 'Mötet skulle sluta dagen efter.'],
    ['a longer meeting, over midnight', { start: '23:00', minutes: '61' }, 'Mötet skulle sluta dagen efter.'],
    ['next year', { date: '2027-05-24' }, 'högst 180 dagar'],
    ['no length', { minutes: '5' }, 'Välj hur länge mötet är'],
    ['too long', { minutes: '481' }, 'Välj hur länge mötet är'],
    ['an address elsewhere', { link: 'https://example.se/mote' }, 'Länken ska gå till ett möte i Teams'],
    ['an address that is none', { link: 'javascript:alert(1)' }, 'Länken ska gå till ett möte i Teams'],
    ['a long place', { place: 'å'.repeat(121) }, 'Platsen är för lång.'],
    ['a personal number', { place: 'Hos 811218-9876' }, '811218-9876'],
  ])('refuses %s, and keeps what was typed', async (_, changed, words) => {
    const { press, meeting, toldOf } = await aCall(group, aMeeting());
    const typed = { ...asItIs, ...changed };
    const form = await press(...byConvener(changed));
    expect(reads(form)).toContain(words);
    const { seen: _seen, ...inputs } = typed;
    const shown = inputsOf({ ...form });
    expect(shown.place).toBe(inputs.place);
    expect(shown.start).toBe(inputs.start);
    expect((await meeting()).sequence).toBe(0);
    expect(await toldOf()).toEqual([]);
  });

  it('reads 13.00 as one writes it', async () => {
    const { press, meeting } = await aCall(group, aMeeting());
    await press(...byConvener({ start: '09.30' }));
    expect((await meeting()).start).toBe('09:30');
  });

  it('is no one’s but a convener’s', async () => {
    const { press, meeting } = await aCall(team, aTeamMeeting());
    for (const by of ['rehab', 'coordinator', 'noSeat'] as const)
      for (const verb of [
        'meeting.move-form',
        'meeting.move',
        'meeting.cancel-form',
        'meeting.cancel',
        'meeting.cancel-empty',
        'meeting.restore',
        'meeting.get-to-know',
      ])
        expect(reads(await press(by, verb, { ...thursday, attendee: who.rehab }))).toContain(
          'Det gör den som är sammankallande.',
        );
    expect((await meeting()).sequence).toBe(0);
  });

  it.each([
    ['begun', during, 'Mötet har börjat.'],
    ['been', afterwards, 'Mötet är över.'],
  ])('is not to be had of one that has %s', async (_, at, words) => {
    const { world, press } = await aCall(group, aMeeting());
    world.now = at;
    expect(reads(await press('convener', 'meeting.move-form'))).toContain(words);
    expect(reads(await press(...byConvener(thursday)))).toContain(words);
  });
});

describe('what speaks against a time', () => {
  const other = aMeeting({
    id: meetingId.parse('2026-11-26.11111111'),
    name: 'Ett annat möte',
    planned: day('2026-11-26'),
    date: day('2026-11-26'),
  });

  it('is said, and may be done all the same', async () => {
    const { press, pressOn, meeting } = await aCall(group, aMeeting(), other);
    const form = await press(...byConvener({ ...thursday, start: '12:00' }));
    expect(reads(form)).toContain('Då är det redan Ett annat möte, torsdag 26 november kl. 13.00–14.30, vecka 48.');
    expect((await meeting()).sequence).toBe(0);
    const done = await pressOn('convener', form, 'Flytta ändå');
    expect(reads(done)).toContain('Mötet är flyttat till torsdag 26 november kl. 12.00.');
  });

  it('is nothing where one meeting ends as the other begins, nor of a cancelled one', async () => {
    const { press, meeting } = await aCall(group, aMeeting(), other);
    await press(...byConvener({ ...thursday, start: '14:30' }));
    expect((await meeting()).sequence).toBe(1);
    const free = await aCall(group, aMeeting(), { ...other, state: 'cancelled' });
    await free.press(...byConvener(thursday));
    expect((await free.meeting()).sequence).toBe(1);
  });

  it.each([
    ['2026-12-24', 'julafton'],
    ['2027-01-06', 'trettondedag jul'],
    ['2026-11-28', 'helg'],
  ])('is a day off: %s', async (date, why) => {
    const { press, pressOn, meeting } = await aCall(group, aMeeting());
    const form = await press(...byConvener({ date }));
    expect(reads(form).toLowerCase()).toContain(`är det ${why}`);
    await pressOn('convener', form, 'Flytta ändå');
    expect((await meeting()).date).toEqual(Temporal.PlainDate.from(date));
  });
});

describe('a time on a Swedish clock', () => {
  it('is the same over the change to winter', async () => {
    const { world, press, meeting } = await aCall(
      group,
      aMeeting({ planned: day('2026-10-20'), date: day('2026-10-20') }),
    );
    world.now = now.subtract({ hours: 24 * 40 });
    await press(...byConvener({ date: '2026-10-27' }));
    expect(await meeting()).toMatchObject({ start: '13:00', date: day('2026-10-27') });
  });
});

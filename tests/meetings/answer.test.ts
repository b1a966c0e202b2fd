import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { buttonsOf, choicesOf } from '../support/seen-card.ts';
import { aCall, reads } from './a-call.ts';
import { afterwards, aMeeting, aTeamMeeting, during, group, says, team, who } from './a-meeting.ts';

const shown = '2026-11-24T13:00';
const comes = { answer: 'comes', shown };
const not = { answer: 'not', shown };
const instead = (substitute: string, more: object = {}) => ({ answer: 'substitute', shown, substitute, ...more });

describe('somebody with one seat', () => {
  it('answers at once, and sees the meeting as it is then', async () => {
    const { press, meeting, rows } = await aCall(group, aMeeting());
    const card = await press('rehab', 'meeting.answer', comes);
    expect(reads(card)).toContain('Sparat. Rehab kommer.');
    expect(reads(card)).toContain('Rehab: ni har svarat att ni kommer.');
    const { answers } = await meeting();
    expect(answers).toEqual([expect.objectContaining({ attendee: who.rehab, kind: 'comes', userId: '29:user-4' })]);
    expect(await rows()).toEqual([]);
  });

  it('may change it until the meeting begins', async () => {
    const { press, meeting } = await aCall(group, aMeeting());
    await press('rehab', 'meeting.answer', comes);
    await press('rehab', 'meeting.answer', not);
    await press('rehab', 'meeting.answer', instead('biträdande chef'));
    expect((await meeting()).answers).toEqual([
      expect.objectContaining({ attendee: who.rehab, kind: 'substitute', substitute: 'biträdande chef' }),
    ]);
    const back = await press('rehab', 'meeting.answer', comes);
    expect(reads(back)).not.toContain('biträdande chef');
  });

  it('says the same twice once', async () => {
    const { press, meeting } = await aCall(group, aMeeting());
    await press('rehab', 'meeting.answer', comes);
    const before = await meeting();
    const again = await press('rehab', 'meeting.answer', comes);
    expect(reads(again)).toContain('Det svaret finns redan.');
    expect(await meeting()).toEqual(before);
  });

  it('and another at the same moment both have their say', async () => {
    const { press, meeting } = await aCall(group, aMeeting());
    await Promise.all([
      press('rehab', 'meeting.answer', comes),
      press('elevhalsa', 'meeting.answer', not),
      press('lovet', 'meeting.answer', comes),
    ]);
    expect((await meeting()).answers.map(({ attendee }) => attendee).toSorted()).toEqual(
      [who.elevhalsa, who.rehab, who.lovet].toSorted(),
    );
  });

  it('answers before the call has gone out as well', async () => {
    const { press, meeting } = await aCall(team, aTeamMeeting({ state: 'planned' }));
    await press('rehab', 'meeting.answer', not);
    expect((await meeting()).answers).toHaveLength(1);
  });

  it('who was hindered comes after all', async () => {
    const { press, pressOn, meeting } = await aCall(team, aTeamMeeting());
    const card = await press('rehab', 'meeting.answer', not);
    expect(reads(card)).toContain('Alla väntas komma. Förhinder: rehab');
    const after = await pressOn('rehab', card, 'Vi kommer ändå');
    expect(reads(after)).not.toContain('Förhinder: ');
    expect((await meeting()).answers[0]?.kind).toBe('comes');
  });
});

describe('somebody with several seats', () => {
  it('says for which, all of them unless they say otherwise', async () => {
    const { press, pressOn, meeting } = await aCall(group, aMeeting());
    const form = await press('bup', 'meeting.answer', comes);
    expect(reads(form)).toContain('För vilka svarar du?');
    expect(choicesOf({ ...form }, 'attendee').map(({ value }) => value)).toEqual([who.almen, who.bup]);
    expect((await meeting()).answers).toEqual([]);
    const saved = await pressOn('bup', form, 'Skicka');
    expect(reads(saved)).toContain('Sparat. Vårdcentralen Almen och BUP kommer.');
    const other = await pressOn('bup', await press('bup', 'meeting.answer', not), 'Skicka', { attendee: who.bup });
    expect(reads(other)).toContain('Sparat. BUP kommer inte.');
    expect((await meeting()).answers.map(({ kind }) => kind)).toEqual(['comes', 'not']);
  });

  it('is asked again when nobody was chosen, and can never answer for others', async () => {
    const { press, meeting } = await aCall(group, aMeeting());
    for (const attendee of ['', 'rehab', 'bup,rehab', 'Anna Berg', 'a.b.c'])
      expect(reads(await press('bup', 'meeting.answer', { ...comes, attendee }))).toContain('För vilka svarar du?');
    expect((await meeting()).answers).toEqual([]);
  });
});

describe('somebody without a seat', () => {
  it('says in a group which party they speak for', async () => {
    const { press, pressOn, meeting } = await aCall(group, aMeeting());
    const form = await press('noSeat', 'meeting.answer', comes);
    expect(reads(form)).toContain('För vem svarar du?');
    const saved = await pressOn('noSeat', form, 'Skicka', { attendee: who.elevhalsa });
    expect(reads(saved)).toContain('Sparat. Elevhälsan kommer.');
    expect((await meeting()).answers).toEqual([
      expect.objectContaining({ attendee: who.elevhalsa, userId: '29:user-9' }),
    ]);
  });

  it('is told in a team what is needed', async () => {
    const { press, meeting } = await aCall(team, aTeamMeeting());
    const card = await press('noSeat', 'meeting.answer', not);
    expect(reads(card)).toContain('För att svara behöver du en bekräftad plats');
    expect(await press('noSeat', 'meeting.answer', { ...not, attendee: who.rehab })).toEqual(card);
    expect((await meeting()).answers).toEqual([]);
  });

  it('but helps the group answers for no party', async () => {
    const { press } = await aCall(group, aMeeting());
    const card = await press('coordinator', 'meeting.answer', { ...comes, attendee: who.rehab });
    expect(reads(card)).toContain('För att svara behöver du en bekräftad plats');
  });
});

describe('a substitute', () => {
  it('is asked for by function', async () => {
    const { press, pressOn, meeting } = await aCall(group, aMeeting());
    const form = await press('rehab', 'meeting.answer', { answer: 'substitute', shown });
    expect(reads(form)).toContain('Skriv funktionen, inte namnet');
    expect(reads(form)).not.toContain('Skriv vem som kommer i stället.');
    const saved = await pressOn('rehab', form, 'Skicka', { substitute: ' biträdande chef ' });
    expect(reads(saved)).toContain('Sparat. För rehab kommer biträdande chef.');
    expect((await meeting()).answers[0]?.substitute).toBe('biträdande chef');
  });

  it.each([
    ['', 'Skriv vem som kommer i stället.'],
    ['   ', 'Skriv vem som kommer i stället.'],
    ['Anna Berg', 'Ta bort ”Anna” och ”Berg”. Skriv bara funktionen'],
    ['kurator 070-174 06 05', 'Ta bort ”070-174 06 05”.'],
    ['x'.repeat(61), 'Skriv kortare, högst 60 tecken.'],
  ])('”%s” is refused, and stays where it was typed', async (typed, words) => {
    const { press, meeting } = await aCall(group, aMeeting());
    const form = await press('rehab', 'meeting.answer', instead(typed));
    expect(reads(form)).toContain(words);
    expect(JSON.stringify(form)).toContain(typed.trim() === '' ? '"id":"substitute"' : JSON.stringify(typed));
    expect((await meeting()).answers).toEqual([]);
  });

  it('is typed and chosen for in one form', async () => {
    const { press, pressOn, meeting } = await aCall(group, aMeeting());
    const form = await press('bup', 'meeting.answer', { answer: 'substitute', shown });
    expect(reads(form)).toContain('För vilka svarar du?');
    const flawed = await pressOn('bup', form, 'Skicka', { attendee: who.bup, substitute: 'Anna Berg' });
    expect(JSON.stringify(flawed)).toContain('"value":"bup"');
    await pressOn('bup', flawed, 'Skicka', { substitute: 'psykolog' });
    expect((await meeting()).answers).toEqual([expect.objectContaining({ attendee: who.bup, substitute: 'psykolog' })]);
  });
});

describe('an answer that comes too late', () => {
  it.each([
    ['the meeting goes on', {}, during, 'Mötet har börjat.'],
    ['it has been', {}, afterwards, 'Mötet är över.'],
    ['it is cancelled', { state: 'cancelled' as const }, undefined, 'Mötet är inställt.'],
  ])('since %s says so, over the present state', async (_, changed, at, words) => {
    const { world, press, meeting } = await aCall(group, aMeeting({ ...changed, answers: [says(who.rehab, 'comes')] }));
    if (at) world.now = at;
    for (const data of [not, instead('chef'), { answer: 'substitute', shown }])
      expect(reads(await press('rehab', 'meeting.answer', data))).toContain(words);
    expect(reads(await press('bup', 'meeting.answer', comes))).toContain(words);
    expect((await meeting()).answers.map(({ kind }) => kind)).toEqual(['comes']);
  });

  it('on a card that showed another time says the new one, and saves nothing', async () => {
    const { press, pressOn, meeting } = await aCall(
      group,
      aMeeting({
        date: Temporal.PlainDate.from('2026-11-26'),
        movedFrom: { date: Temporal.PlainDate.from('2026-11-24'), start: '13:00' },
      }),
    );
    const card = await press('rehab', 'meeting.answer', comes);
    expect(reads(card)).toContain(
      'Mötet är flyttat till torsdag 26 november kl. 13.00. Ditt svar gällde den gamla tiden: svara igen.',
    );
    expect((await meeting()).answers).toEqual([]);
    await pressOn('rehab', card, 'Vi kommer');
    expect((await meeting()).answers).toHaveLength(1);
  });

  it('to an hour that is open for all is not needed', async () => {
    const { press } = await aCall(team, aTeamMeeting({ kind: 'consultation-hour', calling: 'none' }));
    expect(reads(await press('rehab', 'meeting.answer', comes))).toContain('öppen för alla');
  });
});

describe('a meeting that is none of theirs', () => {
  it('is as if it did not exist', async () => {
    const { press } = await aCall(group, aMeeting());
    for (const verb of ['meeting.show', 'meeting.move-form', 'meeting.cancel', 'meeting.call-now'])
      expect(reads(await press('rehab', verb, { meeting: '2026-11-24.ffffffff' }))).toBe(
        'Mötet finns inte, eller så hör det till ett annat forum.',
      );
    expect(reads(await press('rehab', 'meeting.show', { forum: 'skovde-team' }))).toContain(
      'Forumet finns inte längre.',
    );
  });

  it('stays with those who are on the roster; what was typed goes along', async () => {
    const { teams, press, meeting } = await aCall(group, aMeeting());
    teams.leave(group.place?.channelId ?? '', '29:user-4');
    const card = await press('rehab', 'meeting.answer', instead('chef'));
    expect(reads(card)).toContain('Du finns inte med i forumets kanal just nu.');
    expect(buttonsOf({ ...card })[0]?.data).toMatchObject({ substitute: 'chef' });
    expect((await meeting()).answers).toEqual([]);
  });

  it('waits while the forum is paused', async () => {
    const { changeForum, press } = await aCall(group, aMeeting());
    await changeForum({ state: 'paused' });
    expect(reads(await press('rehab', 'meeting.answer', comes))).toContain('Forumet är pausat');
  });
});

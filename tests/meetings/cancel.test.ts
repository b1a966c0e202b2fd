import { describe, expect, it } from 'vitest';
import { named } from '../cases/a-case.ts';
import { buttonsOf, choicesOf } from '../support/seen-card.ts';
import { aCall, reads } from './a-call.ts';
import { afterwards, aMeeting, aTeamMeeting, during, group, now, says, team, who } from './a-meeting.ts';

const point = { id: 'p1', text: 'Läsåret', ...named(4, 'Anna Berg'), by: named(4, 'Anna Berg').person, at: now };

describe('a meeting that is cancelled', () => {
  it('is asked about first', async () => {
    const { press, pressOn, meeting } = await aCall(group, aMeeting());
    const form = await press('convener', 'meeting.cancel-form');
    expect(reads(form)).toContain('Ställ in Terminsmöte?');
    expect((await meeting()).state).toBe('called');
    await pressOn('convener', form, 'Tillbaka');
    expect((await meeting()).state).toBe('called');
    const card = await pressOn('convener', form, 'Ja, ställ in');
    expect(reads(card)).toContain('Mötet är inställt. De som berörs får veta det.');
    expect(await meeting()).toMatchObject({ state: 'cancelled', cancelled: 'other', sequence: 1 });
  });

  it('says so on the same card, and those concerned are told once', async () => {
    const { call, press, settle, inTheChannel, shown, toldOf } = await aCall(group, aMeeting({ state: 'planned' }));
    await call();
    const cards = await Promise.all([press('convener', 'meeting.cancel'), press('coordinator', 'meeting.cancel')]);
    await settle();
    expect(inTheChannel().map(({ how }) => how)).toEqual(['postToChannel', 'update']);
    expect(shown()).toContain('Inställt: Terminsmöte');
    expect(await toldOf()).toHaveLength(1);
    expect(cards.map((card) => reads(card).split('\n')[0]).toSorted()).toEqual([
      'Mötet är inställt. De som berörs får veta det.',
      'Mötet är redan inställt.',
    ]);
  });

  it.each([
    ['begun', during, 'Mötet har börjat.'],
    ['been', afterwards, 'Mötet är över.'],
  ])('can not have %s', async (_, at, words) => {
    const { world, press, meeting } = await aCall(group, aMeeting());
    world.now = at;
    for (const verb of ['meeting.cancel-form', 'meeting.cancel', 'meeting.cancel-empty'])
      expect(reads(await press('convener', verb))).toContain(words);
    expect((await meeting()).state).toBe('called');
  });

  it('may be held after all, with the answers that there were', async () => {
    const answers = [says(who.rehab, 'comes')];
    const { call, press, pressOn, settle, shown, meeting, toldOf } = await aCall(
      group,
      aMeeting({ state: 'planned', answers }),
    );
    await call();
    const card = await press('convener', 'meeting.cancel');
    const held = await pressOn('convener', card, 'Mötet blir av ändå');
    await settle();
    expect(reads(held)).toContain('Mötet blir av.');
    expect(shown()).toContain('Kallelse: Terminsmöte');
    expect(shown()).toContain('Kommer: rehab');
    const after = await meeting();
    expect(after).toMatchObject({ state: 'called', sequence: 2, answers });
    expect(after.cancelled).toBeUndefined();
    expect((await toldOf()).map(({ did }) => did)).toEqual(expect.arrayContaining(['cancelled', 'restored']));
    expect(reads(await press('convener', 'meeting.restore'))).toContain('Mötet är inte inställt.');
  });

  it('is held again only while it lies ahead', async () => {
    const { world, press, meeting } = await aCall(group, aMeeting({ state: 'cancelled' }));
    world.now = during;
    expect(reads(await press('convener', 'meeting.restore'))).toContain('Mötet har börjat.');
    world.now = afterwards;
    expect(reads(await press('convener', 'meeting.restore'))).toContain('Mötet är över.');
    expect((await meeting()).state).toBe('cancelled');
  });

  it('by a change of its series stays so: another one may meet that day', async () => {
    const { press, meeting } = await aCall(group, aMeeting({ state: 'cancelled', cancelled: 'series' }));
    const seen = await press('convener', 'meeting.show');
    expect(buttonsOf({ ...seen }).map(({ title }) => title)).not.toContain('Mötet blir av ändå');
    expect(reads(await press('convener', 'meeting.restore'))).toContain(
      'Serien är ändrad. Lägg in ett nytt möte i stället.',
    );
    expect((await meeting()).state).toBe('cancelled');
  });

  it('before the call has been posted is not called to, and is when it is held after all', async () => {
    const { call, press, until, inTheChannel, teams } = await aCall(group, aMeeting({ state: 'planned' }));
    teams.nextEndIn({ kind: 'throttled', retryAfterMs: 600_000 });
    await call();
    await press('convener', 'meeting.cancel');
    await until(now.add({ minutes: 15 }));
    expect(inTheChannel()).toEqual([]);
    expect(reads(await press('convener', 'meeting.show'))).not.toContain('Teams tog inte emot');
    await press('convener', 'meeting.restore');
    await until(now.add({ minutes: 20 }));
    expect(inTheChannel()).toHaveLength(1);
  });

  it('that was never called waits for its call again', async () => {
    const { press, meeting } = await aCall(group, aMeeting({ state: 'planned' }));
    await press('convener', 'meeting.cancel');
    await press('convener', 'meeting.restore');
    expect((await meeting()).state).toBe('planned');
  });
});

describe('a meeting with nothing to take up', () => {
  it('is cancelled by one press', async () => {
    const { press, meeting } = await aCall(team, aTeamMeeting());
    const card = await press('convener', 'meeting.cancel-empty');
    expect(reads(card)).toContain('Det fanns inget på dagordningen.');
    expect((await meeting()).cancelled).toBe('empty');
    expect(buttonsOf({ ...card }).map(({ title }) => title)).toContain('Mötet blir av ändå');
  });

  it('is not cancelled as empty when something has come meanwhile', async () => {
    const { press, meeting } = await aCall(team, aTeamMeeting({ points: [point] }));
    expect(reads(await press('convener', 'meeting.cancel-empty'))).toContain('Nu står det något på dagordningen.');
    expect(reads(await press('convener', 'meeting.cancel', { why: 'empty' }))).toContain('Nu står det något');
    expect((await meeting()).state).toBe('called');
    await press('convener', 'meeting.cancel', { why: 'other' });
    expect((await meeting()).cancelled).toBe('other');
  });

  it('lets one party tell of itself instead', async () => {
    const { call, press, pressOn, settle, shown, meeting } = await aCall(team, aTeamMeeting({ state: 'planned' }));
    await call();
    const form = await press('convener', 'meeting.get-to-know');
    expect(choicesOf({ ...form }, 'attendee').map(({ title }) => title)).toContain('vårdcentralen Lövet');
    const card = await pressOn('convener', form, 'Spara', { attendee: who.lovet });
    await settle();
    expect(reads(card)).toContain('Klart. Vårdcentralen Lövet berättar.');
    expect(shown()).toContain('Lär känna varandra: vårdcentralen Lövet berättar');
    expect(await meeting()).toMatchObject({ getToKnow: who.lovet, sequence: 0 });
    await pressOn('convener', form, 'Spara', { attendee: who.bup });
    expect((await meeting()).getToKnow).toBe(who.bup);
  });

  it('lets nobody tell who is not called', async () => {
    const { press, meeting } = await aCall(team, aTeamMeeting({ attendees: [who.rehab] }));
    expect(reads(await press('convener', 'meeting.get-to-know', { attendee: who.bup }))).toContain(
      'Den parten är inte kallad till mötet.',
    );
    expect((await meeting()).getToKnow).toBeUndefined();
  });
});

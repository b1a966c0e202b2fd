import { beforeEach, describe, expect, it } from 'vitest';
import { listChanges } from '../../bot/contacts/store.ts';
import type { Card } from '../../bot/platform/teams/port.ts';
import { channelId, inChannel } from '../forums/town.ts';
import { buttonsOf, inputsOf, wordsOf } from '../support/seen-card.ts';
import { anAsking, aRow, aTeam, hjo, seated } from './an-asking.ts';

/** Without the signs that keep Teams from reading them as Markdown. */
const words = (card: Card): string => wordsOf({ ...card }).replaceAll('\\', '');
const titles = (card: Card): readonly string[] => buttonsOf({ ...card }).map(({ title }) => title);

const first = aRow('2026-04-20', { id: 'one', description: 'Fysioterapeut och dietist.' });
const second = aRow(undefined, { id: 'two', title: 'Dietist' });

let asking: Awaited<ReturnType<typeof anAsking>>;
let card: Card;
beforeEach(async () => {
  asking = await anAsking([aTeam], [first, second]);
  await asking.until('2026-11-23');
  const [sent] = asking.cards('rehab');
  if (!sent) throw new Error('nobody was asked');
  card = sent;
});

const rowNow = async (id: string) => {
  const found = (await asking.rowsNow()).find((row) => row.id === id);
  if (!found) throw new Error(`${id} is gone`);
  return found;
};
const deeds = async () => (await listChanges(asking.ports, hjo, first.id)).map(({ did, by }) => `${did} by ${by}`);

describe('whoever is asked', () => {
  it('confirms a row with one press, by the function, and can take it back', async () => {
    const after = await asking.presses('rehab', card, 'Stämmer');
    expect(words(after)).toContain('Samverkanskontakt, rehab är bekräftad');
    expect(await rowNow('one')).toMatchObject({ assured_date: '2026-11-23', assurer: 'rehab' });
    const back = await asking.presses('rehab', after, 'Ångra');
    expect(words(back)).toContain('Det är ändrat tillbaka.');
    expect((await rowNow('one')).assured_date).toBe('2026-04-20');
    expect(await deeds()).toEqual(['undone by rehab', 'confirmed by rehab']);
  });

  it('confirms all at once, and pressing twice makes one change', async () => {
    const after = await asking.presses('rehab', card, 'Allt stämmer');
    expect(words(after)).toContain('Tack! Nu är allt här bekräftat.');
    expect(titles(after)).not.toContain('Stämmer');
    await asking.presses('rehab', card, 'Allt stämmer');
    expect(await deeds()).toEqual(['confirmed by rehab']);
    expect((await rowNow('two')).assured_date).toBe('2026-11-23');
  });

  it('changes a row there and then, and the hours are read as people write them', async () => {
    const form = await asking.presses('rehab', card, 'Ändra');
    expect(inputsOf({ ...form })).toMatchObject({ phone: first.phone.number, does: 'Fysioterapeut och dietist.' });
    const after = await asking.presses('rehab', form, 'Spara', { hours: 'mån–tors 8–11.30', from: '6', to: '17' });
    expect(words(after)).toContain('Samverkanskontakt, rehab är ändrad och bekräftad');
    expect(await rowNow('one')).toMatchObject({
      schedule: [{ byday: 'MO,TU,WE,TH', opens_at: '08:00', closes_at: '11:30' }],
      service: { minimum_age: 6, maximum_age: 17, description: 'Fysioterapeut och dietist.' },
      assured_date: '2026-11-23',
    });
  });

  it.each([
    ['hours', 'ibland', 'går inte att läsa som telefontid'],
    ['email', 'rehab', 'Skriv en hel e-postadress.'],
    ['url', 'http://rehab.example.se', 'Skriv en adress som börjar med https://.'],
    ['phone', 'ring oss', 'Skriv numret med siffror.'],
    ['from', 'sex', 'Från ålder'],
    ['does', 'Vi hjälper pojken 20120304-2384.', 'personnummer'],
  ])('is told what is wrong with %s, and loses nothing that was typed', async (field, typed, sentence) => {
    const form = await asking.presses('rehab', card, 'Ändra');
    const again = await asking.presses('rehab', form, 'Spara', { alert: 'Stängt vecka 30', [field]: typed });
    expect(words(again)).toContain(sentence);
    expect(inputsOf({ ...again })).toMatchObject({ alert: 'Stängt vecka 30', [field]: typed });
    expect(await deeds()).toEqual([]);
    const mended = await asking.presses('rehab', again, 'Spara', { [field]: '' });
    expect(words(mended)).toContain('är ändrad och bekräftad');
    expect((await rowNow('one')).service.alert).toBe('Stängt vecka 30');
  });

  it('takes away a row after a question, and gets it back', async () => {
    const question = await asking.presses('rehab', card, 'Vi har ingen sådan rad längre');
    expect(words(question)).toContain('Ta bort Samverkanskontakt, rehab ur kontaktlistan?');
    expect(await asking.rowsNow()).toHaveLength(2);
    const after = await asking.presses('rehab', question, 'Ta bort');
    expect(words(after)).toContain('Samverkanskontakt, rehab är borttagen');
    expect(await asking.rowsNow()).toHaveLength(1);
    const back = await asking.presses('rehab', after, 'Ångra');
    expect(words(back)).toContain('Samverkanskontakt, rehab');
    expect(await asking.rowsNow()).toHaveLength(2);
  });

  it('thinks again and goes back', async () => {
    const form = await asking.presses('rehab', card, 'Ändra');
    expect(words(await asking.presses('rehab', form, 'Tillbaka'))).toContain('Stämmer era uppgifter?');
    expect(await deeds()).toEqual([]);
  });
});

describe('when somebody else has changed the row meanwhile', () => {
  const changed = aRow('2026-11-23', { id: 'one', number: '070-174 06 99' });

  it('nobody confirms what they have not read', async () => {
    await asking.rewrite({ ...changed, assured_date: '2026-05-01' });
    const after = await asking.presses('rehab', card, 'Stämmer');
    expect(words(after)).toContain('har ändrats sedan du såg den');
    expect(words(after)).toContain('070-174 06 99');
    expect((await rowNow('one')).assured_date).toBe('2026-05-01');
    expect(words(await asking.presses('rehab', after, 'Stämmer'))).toContain('är bekräftad');
  });

  it('both stand there, and the person chooses', async () => {
    const form = await asking.presses('rehab', card, 'Ändra');
    await asking.rewrite(changed);
    const again = await asking.presses('rehab', form, 'Spara', { phone: '070-174 06 77' });
    expect(words(again)).toContain('Någon annan har ändrat raden under tiden');
    expect(words(again)).toContain('Telefon: 070-174 06 99');
    expect(inputsOf({ ...again }).phone).toBe('070-174 06 77');
    await asking.presses('rehab', again, 'Spara');
    expect((await rowNow('one')).phone.number).toBe('070-174 06 77');
  });

  it('a change that others have built on is not taken back', async () => {
    const after = await asking.presses('rehab', card, 'Stämmer');
    await asking.rewrite(changed);
    expect(words(await asking.presses('rehab', after, 'Ångra'))).toContain('Raden har ändrats igen sedan dess');
  });

  it('what is gone is shown as gone', async () => {
    const question = await asking.presses('rehab', card, 'Vi har ingen sådan rad längre');
    await asking.presses('rehab', question, 'Ta bort');
    expect(words(await asking.presses('rehab', card, 'Ändra'))).toContain('Raden finns inte längre');
    expect(words(await asking.presses('rehab', question, 'Ta bort'))).toContain('Raden finns inte längre');
  });
});

describe('the right is asked for at each press', () => {
  it('of whoever has lost the seat', async () => {
    await asking.change(seated(aTeam, {}));
    expect(words(await asking.presses('rehab', card, 'Stämmer'))).toContain('sköts av verksamheten själv');
    expect(await deeds()).toEqual([]);
  });

  it('of whoever has left the channel, who sees nothing more either', async () => {
    asking.world.teams.leave(channelId, '29:4');
    const answer = words(await asking.presses('rehab', card, 'Stämmer'));
    expect(answer).toContain('Du finns inte med i forumets kanal');
    expect(answer).not.toContain('Samverkanskontakt');
  });

  it('in the thread of the channel, where everybody may press', async () => {
    const there = await anAsking([aTeam], [first]);
    there.world.teams.nextEndIn({ kind: 'refused', status: 403, code: 'BotNotInConversationRoster' });
    await there.until('2026-11-23');
    const [thread] = there.cards(channelId);
    if (!thread) throw new Error('no thread');
    asking = there;
    const where = inChannel(channelId);
    expect(words(await there.presses('asker', thread, 'Stämmer', {}, where))).toContain('sköts av verksamheten själv');
    expect(await deeds()).toEqual([]);
    const { id = '' } = there.world.teams.sentTo(channelId)[0] ?? {};
    const pressed = await there.presses('convener', thread, 'Stämmer', {}, where, id);
    expect(words(pressed)).toContain('är bekräftad');
    expect(await deeds()).toEqual(['confirmed by sammankallande']);
    const [forAll] = there.cards(id);
    expect(forAll && words(forAll)).toContain('Bekräftad i dag av sammankallande.');
    expect(forAll && titles(forAll)).not.toContain('Stämmer');
  });

  it('of the card too: no other one in the channel is changed by a press', async () => {
    await asking.presses('rehab', card, 'Stämmer', {}, inChannel(channelId), 'activity-of-another-card');
    expect(await deeds()).toEqual(['confirmed by rehab']);
    expect(asking.cards('activity-of-another-card')).toEqual([]);
  });

  it('of whoever takes a change back', async () => {
    const after = await asking.presses('rehab', card, 'Stämmer');
    expect(words(await asking.presses('asker', after, 'Ångra'))).toContain('sköts av verksamheten själv');
    expect(await deeds()).toEqual(['confirmed by rehab']);
  });
});

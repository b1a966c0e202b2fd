import { describe, expect, it } from 'vitest';
import { digestHour, isDigestTime } from '../../bot/cases/digest.ts';
import { saveAbsence } from '../../bot/forums/store/away.ts';
import { atHour } from '../../bot/platform/time/hours.ts';
import { dateAndTime } from '../../bot/platform/time/swedish.ts';
import { aCase, aConsent, answers, bySeat, day, having, named, now, seats, team } from './a-case.ts';
import { aRound, awakeTeam } from './a-round.ts';

const { rehab, lovet } = seats;
const convener = '29:user-2';
const deputy = '29:user-12';
const week = 'Veckan i Teamet i Hjo';

describe('the digest comes', () => {
  const said = (text: string, weekday: number, hour: number) =>
    dateAndTime(digestHour({ weekday, hour }, day(text)), day(text));

  it.each([
    ['an ordinary week', '2026-11-25', 1, 8, 'måndag 23 november kl. 08.00'],
    ['a Friday afternoon', '2026-11-25', 5, 15, 'fredag 27 november kl. 15.00'],
    ['Christmas Day on a Friday: the last working day before', '2026-12-21', 5, 9, 'onsdag 23 december kl. 09.00'],
    ['Easter Monday: the next working day', '2027-03-31', 1, 8, 'tisdag 30 mars kl. 08.00'],
    ['week 53', '2026-12-29', 4, 8, 'onsdag 30 december kl. 08.00'],
  ])('in %s', (_, text, weekday, hour, words) => expect(said(text, weekday, hour)).toBe(words));

  it('late in its week in daytime, and never for a week that is past', () => {
    const time = { weekday: 3, hour: 8 };
    const isTime = (text: string, hour: number) => isDigestTime(time, atHour(day(text), hour));
    expect([isTime('2026-11-25', 7), isTime('2026-11-25', 8), isTime('2026-11-28', 13)]).toEqual([false, true, true]);
    expect([isTime('2026-11-26', 3), isTime('2026-11-26', 22), isTime('2026-11-30', 8)]).toEqual([false, false, false]);
  });
});

describe('a week with trouble', () => {
  it('is told to the convener and the deputy, each once, with the worst first', async () => {
    const round = await aRound();
    await round.put(aCase({ asked: [rehab, lovet] }));
    await round.put(having(aCase({ asked: [rehab] }), answers(rehab, 'meeting')));
    await round.put(aCase({ asked: [rehab] }), aConsent({ until: day('2026-11-27') }));
    await round.until('2026-11-30');
    await round.until('2026-11-30', 12);
    await round.until('2026-12-03');
    for (const userId of [convener, deputy]) {
      expect(round.heard(userId)).toEqual([week]);
      const [card = ''] = round.cards(userId);
      const words = [
        'En fråga har ingen tagit. En fråga saknar svar. En fråga till står stilla. Ett samtal brukar räcka.',
        'Öppna frågor: 3. Väntar på svar: 2.',
        'Tall 12',
        'Ingen har tagit frågan sedan 20 november.',
        'Tall 11',
        'Rehab och vårdcentralen Lövet skulle ha svarat i onsdags.',
        'Tall 13',
        'Samtycket tog slut i fredags.',
      ];
      const places = words.map((one) => card.indexOf(one));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(Math.min(...places)).toBeGreaterThan(0);
      expect(card).not.toMatch(/13–15|skolfrånvaro|Vi undrar/i);
    }
  });

  it('is told anew the next week, as long as it lasts', async () => {
    const round = await aRound();
    await round.put(aCase({ asked: [rehab] }));
    await round.until('2026-11-30');
    await round.until('2026-12-07');
    await round.until('2026-12-08');
    expect(round.heard(convener)).toEqual([week, week]);
  });

  it('is told once, late, when the service was down over its hour', async () => {
    const round = await aRound();
    await round.put(aCase({ asked: [rehab] }));
    await round.until('2026-12-16', 10);
    await round.until('2026-12-16', 11);
    expect(round.heard(convener)).toEqual([week]);
  });

  it('is not told to who is away, unless both are', async () => {
    const round = await aRound();
    await round.put(aCase({ asked: [rehab] }));
    await saveAbsence(round.ports, convener, { from: day('2026-11-28'), to: day('2026-12-08') });
    await round.until('2026-11-30');
    expect([round.heard(convener), round.heard(deputy)]).toEqual([[], [week]]);
    await saveAbsence(round.ports, deputy, { from: day('2026-12-05'), to: day('2026-12-08') });
    await round.until('2026-12-07');
    expect([round.heard(convener), round.heard(deputy)]).toEqual([[week], [week, week]]);
  });

  it('lists eight, and counts the others', async () => {
    const round = await aRound();
    for (let n = 0; n < 11; n += 1) await round.put(aCase({ asked: [rehab] }));
    await round.until('2026-11-30');
    const [card = ''] = round.cards(convener);
    expect(card.match(/"Öppna"/g)).toHaveLength(8);
    expect(card).toContain('Elva frågor saknar svar.');
    expect(card).toContain('och 3 till');
  });

  it('tells who has asked for help, until they have done what was theirs', async () => {
    const helpless = having(aCase({ asked: [rehab, lovet], urgency: 'next-meeting' }), {
      who: bySeat(rehab),
      command: { step: 'ask-for-help', seat: rehab },
    });
    const round = await aRound();
    await round.put(helpless);
    await round.put(having(helpless, answers(rehab, 'contributes')));
    await round.until('2026-11-23');
    const [card = ''] = round.cards(convener);
    expect(card).toContain('Rehab har bett om hjälp.');
    expect(card.match(/har bett om hjälp/g)).toHaveLength(1);
  });

  it('tells which seats have nobody there, and which are claimed and not confirmed', async () => {
    const claimed = { ...named(20, 'Lo Ek'), state: 'claimed' as const, since: now };
    const round = await aRound({
      ...awakeTeam,
      seats: team.seats.map((seat) => (seat.id === lovet ? { ...seat, holders: [claimed] } : seat)),
    });
    await round.put(aCase({ asked: [lovet] }));
    await round.until('2026-11-23');
    const [card = ''] = round.cards(convener);
    expect(card).toContain('Vårdcentralen Lövet har ingen på plats just nu.');
    expect(card).toContain('Väntar på att du bekräftar: vårdcentralen Lövet.');
    expect(card).not.toContain('Lo Ek');
  });
});

describe('what the meeting takes up', () => {
  const next = aCase({ asked: [rehab], urgency: 'next-meeting' });

  it('stands in its order, by the codes alone', async () => {
    const round = await aRound();
    await round.put(next);
    await round.put(having(aCase({ asked: [rehab] }), answers(rehab, 'meeting')));
    await round.until('2026-11-23');
    const [card = ''] = round.cards(convener);
    expect(card).toContain('Att ta upp på mötet');
    expect(card).toContain('"Tall 12, Tall 11"');
  });

  it('wakes nobody by itself, until it has gone unanswered for more than five working days', async () => {
    const round = await aRound();
    await round.put(next);
    await round.until('2026-11-23');
    expect(round.heard(convener)).toEqual([]);
    await round.until('2026-11-30');
    expect(round.heard(convener)).toEqual([week]);
    expect(round.cards(convener)[0]).toContain('Tall 11');
  });

  it('lets rest what somebody has taken', async () => {
    const round = await aRound();
    await round.put(having(next, answers(rehab, 'takes')));
    await round.until('2026-11-23');
    await round.until('2026-11-25');
    expect(round.heard(convener)).toEqual([]);
  });
});

describe('a quiet week', () => {
  it('says nothing, also when something goes wrong later in it', async () => {
    const round = await aRound();
    await round.put(aCase({ asked: [rehab] }));
    await round.until('2026-11-23');
    await round.until('2026-11-27');
    expect(round.heard(convener)).toEqual([]);
  });

  it('says nothing when all is put right before the digest is sent', async () => {
    const round = await aRound();
    round.world.teams.nextEndIn({ kind: 'not-reached' }, { kind: 'not-reached' });
    const id = await round.put(having(aCase({ asked: [rehab] }), answers(rehab, 'meeting')));
    await round.until('2026-11-23');
    const before = await round.ports.tables.get('forums', awakeTeam.id, `case|${id}`);
    const closed = { ...(await round.caseNow(id)), state: 'closed', outcome: 'no-need' };
    await round.ports.tables.commit({
      table: 'forums',
      partition: awakeTeam.id,
      op: 'closes',
      writes: [{ kind: 'replace', key: `case|${id}`, body: closed, etag: before?.etag ?? '' }],
    });
    await round.until('2026-11-23', 12);
    expect(round.heard(convener)).toEqual([]);
  });
});

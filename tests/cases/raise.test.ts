import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { caseRequest } from '../../bot/cases/case-request.ts';
import { answerDay } from '../../bot/cases/clocks.ts';
import { raise, seatsAsked } from '../../bot/cases/raise.ts';
import { seatId } from '../../bot/forums/seat.ts';
import { aCase, aQuestion, asker, now, seats, team } from './a-case.ts';

const { elevhalsa, rehab, lovet, bup, bvc } = seats;

describe('those a question goes to', () => {
  it('are the seats that were chosen', () =>
    expect(seatsAsked(team, elevhalsa, aQuestion({ asked: [bup, rehab] }))).toEqual([bup, rehab]));

  it('are all seats of the team but the own', () => {
    const whole = aQuestion({ wholeTeam: true, asked: [] });
    expect(seatsAsked(team, elevhalsa, whole)).toEqual([rehab, lovet, bup, bvc]);
    expect(seatsAsked(team, bup, whole)).toEqual([elevhalsa, rehab, lovet, bvc]);
  });

  it('are of the whole team those that the consent names', () => {
    const whole = aQuestion({ wholeTeam: true, asked: [], mode: 'consent' });
    expect(seatsAsked(team, elevhalsa, whole, [elevhalsa, rehab])).toEqual([rehab]);
  });

  it('are never the own seat, a seat twice, or one that the team has not', () => {
    const asked = [elevhalsa, rehab, rehab, seatId.parse('anna-andersson')];
    expect(seatsAsked(team, elevhalsa, aQuestion({ asked }))).toEqual([rehab]);
    const whole = aQuestion({ wholeTeam: true, mode: 'consent' });
    expect(seatsAsked(team, elevhalsa, whole, [rehab, rehab, seatId.parse('nobody')])).toEqual([rehab]);
  });
});

describe('the day by which an answer is promised', () => {
  const promised = (at: string, forum = team, changed = {}) => {
    const request = aCase(changed, forum, Temporal.Instant.from(at));
    return answerDay({ forum, request, consent: undefined }, rehab)?.toString();
  };

  it.each([
    ['2026-11-23T08:00:00Z', '2026-11-26', 'Monday: Thursday'],
    ['2026-11-20T08:00:00Z', '2026-11-25', 'Friday: Wednesday, the weekend does not count'],
    ['2026-11-21T08:00:00Z', '2026-11-25', 'Saturday: the same'],
    ['2026-11-23T22:59:59Z', '2026-11-26', 'one second before midnight in Sweden: still Monday'],
    ['2026-11-23T23:00:00Z', '2026-11-27', 'midnight in Sweden: Tuesday'],
    ['2026-12-22T08:00:00Z', '2026-12-29', 'over Christmas Eve, Christmas and the weekend'],
    ['2026-12-30T08:00:00Z', '2027-01-07', 'over New Year and Epiphany'],
    ['2027-03-24T08:00:00Z', '2027-03-31', 'over Good Friday and Easter Monday'],
    ['2027-05-04T08:00:00Z', '2027-05-10', 'over Ascension Day'],
    ['2027-06-23T08:00:00Z', '2027-06-29', 'over Midsummer’s Eve'],
  ])('raised %s it is %s (%s)', (at, day) => expect(promised(at)).toBe(day));

  it('is as many working days away as the team has promised', () =>
    expect(promised('2026-11-20T09:00:00Z', { ...team, guaranteeDays: 1 })).toBe('2026-11-23'));

  it('is not promised to whoever waits for the next meeting', () =>
    expect(promised('2026-11-20T09:00:00Z', team, { urgency: 'next-meeting' })).toBeUndefined());
});

describe('a case that is raised', () => {
  it('waits for answers, with one card owed in a consultation and two with consent', () => {
    expect(aCase()).toMatchObject({ state: 'waiting', answers: [], noted: [], told: [], steps: 0 });
    expect(aCase()).not.toHaveProperty('confirmation');
    expect(aCase({ mode: 'consent' }).confirmation).toEqual({ wanted: 1, shown: 0, post: 'owed', posts: 1 });
  });

  it('comes back from its row as it was', () => {
    const request = aCase({ mode: 'consent' });
    expect(caseRequest.parse(JSON.parse(JSON.stringify(request)))).toEqual(request);
  });

  it('holds no words of the asker', () => {
    const { id, forumId } = aCase();
    const about = { id, alias: 'Björk 27', question: { ...aQuestion(), text: 'Eleven' } };
    const request = raise({ ...team, id: forumId }, about, asker, now);
    expect(Object.keys(caseRequest.shape.question.parse(request.question))).not.toContain('text');
  });
});

import { describe, expect, it } from 'vitest';
import { closeCard } from '../../bot/cases/cards/choice-cards.ts';
import { answerByLine } from '../../bot/cases/cards/naming.ts';
import { seatLines } from '../../bot/cases/cards/seat-lines.ts';
import type { CaseRequest } from '../../bot/cases/case-request.ts';
import type { Command } from '../../bot/cases/command.ts';
import type { Forum } from '../../bot/forums/forum.ts';
import type { SeatClosure, SeatId } from '../../bot/forums/seat.ts';
import { aCase, answers, byAsker, bySeat, day, having, type Pressed, seats, team, today } from './a-case.ts';

const { rehab, lovet, bup, bvc } = seats;
const asked = { asked: [rehab, lovet] };
const closed = (seat: SeatId, ...closures: SeatClosure[]): Forum => ({
  ...team,
  seats: team.seats.map((one) => (one.id === seat ? { ...one, closures } : one)),
});
const overChristmas = { from: day('2026-11-16'), to: day('2027-01-01') };
const lines = (request: CaseRequest, forum: Forum = team, on = today) =>
  seatLines({ forum, request, consent: undefined, today: on });
const does = (seat: SeatId, command: Command): Pressed => ({ who: bySeat(seat), command });
const fieldGroup = { id: 'falt', name: 'Fältgruppen *ung*' };
const rings = does(rehab, { step: 'answer', seat: rehab, answer: 'helps-onward', service: fieldGroup });
const came = (kind: 'takes' | 'declines') => does(rehab, { step: 'tell-what-came', seat: rehab, came: kind });
const toldMore: Pressed = { who: byAsker, command: { step: 'tell-more', of: rehab } };

describe('the line of a seat', () => {
  it('that has not answered says so, with a day of its own only where it has one', () => {
    expect(lines(aCase(asked))).toEqual(['Rehab: har inte svarat än.', 'Vårdcentralen Lövet: har inte svarat än.']);
    const handedOn = { ...having(aCase(asked), answers(rehab, 'helps-onward', bup)) };
    const later = {
      ...handedOn,
      answers: handedOn.answers.map((one) => ({ ...one, at: one.at.add({ hours: 24 * 3 }) })),
    };
    expect(lines(later)).toContain('BUP: har inte svarat än, senast torsdag 26 november.');
    expect(answerByLine({ forum: team, request: later, consent: undefined, today })).toBe(
      'Svar senast onsdag 25 november.',
    );
  });

  it('that has closed says until when, and who answers', () => {
    expect(lines(aCase(asked), closed(rehab, { ...overChristmas, standIn: bup }))[0]).toBe(
      'Rehab: stängt till 1 januari 2027, BUP svarar.',
    );
    expect(lines(aCase(asked), closed(rehab, overChristmas))[0]).toBe(
      'Rehab: stängt till 1 januari 2027, svarar efter det, senast torsdag 7 januari 2027.',
    );
  });

  it('that stood in for another says for whom', () => {
    const forum = closed(rehab, { ...overChristmas, standIn: bup });
    const standsIn = (seat: SeatId): Pressed => ({
      who: { ...bySeat(seat), standsInFor: [rehab] },
      command: { step: 'answer', seat, answer: 'takes', standsInFor: [rehab] },
    });
    expect(lines(having(aCase(asked), standsIn(bup)), forum)).toEqual([
      'Vårdcentralen Lövet: har inte svarat än.',
      'BUP (i stället för rehab): tar det.',
    ]);
    expect(lines(having(aCase(asked), standsIn(lovet)), forum)).toEqual([
      'Vårdcentralen Lövet (även för rehab): tar det.',
    ]);
    // Nor does the form for closing wait for a seat that another has answered for.
    const { body } = closeCard(
      { forum, request: having(aCase(asked), standsIn(bup)), consent: undefined, today },
      true,
    );
    expect(JSON.stringify(body)).toContain('Har inte svarat: vårdcentralen Lövet.');
  });

  it('that needs more says so, and that it has been told', () => {
    const needs = having(aCase(asked), answers(rehab, 'needs-more'));
    expect(lines(needs)[0]).toBe('Rehab: behöver veta mer, den som frågar ringer.');
    expect(lines(having(needs, toldMore))[0]).toBe('Rehab: har fått veta mer, har inte svarat än.');
  });

  it('that has handed it on is done when the next one has answered', () => {
    const handedOn = having(aCase(asked), answers(rehab, 'helps-onward', bup));
    expect(lines(handedOn)).toEqual([
      'Rehab: inte vårt, tar kontakten med BUP. Klart när de har svarat.',
      'Vårdcentralen Lövet: har inte svarat än.',
      'BUP: har inte svarat än.',
    ]);
    expect(lines(having(handedOn, answers(bup, 'meeting')))[0]).toBe(
      'Rehab: inte vårt, tar kontakten med BUP. BUP har svarat.',
    );
    const changed = having(handedOn, answers(rehab, 'helps-onward', bvc));
    expect(lines(changed)[0]).toBe('Rehab: inte vårt, tar kontakten med BVC (ändrat svar). Klart när de har svarat.');
  });

  it('that has rung a service says what came, and the name is no Markdown', () => {
    const rang = having(aCase(asked), rings);
    const name = 'Fältgruppen \\*ung\\*';
    expect(lines(rang)[0]).toBe(`Rehab: inte vårt, tar kontakten med ${name}. Klart när de har svarat.`);
    expect(lines(having(rang, came('takes')))[0]).toBe(`Rehab: inte vårt, tar kontakten med ${name}. De tar det.`);
    expect(lines(having(rang, came('declines')))[0]).toBe(
      `Rehab: inte vårt, tar kontakten med ${name}. De tar det inte.`,
    );
  });

  it('that puts it to the meeting says so', () =>
    expect(lines(having(aCase(asked), answers(rehab, 'meeting')))[0]).toBe('Rehab: inte vårt, tas upp på mötet.'));
});

import { describe, expect, it } from 'vitest';
import { channelCard } from '../../bot/cases/cards/channel-card.ts';
import { confirmationCard } from '../../bot/cases/cards/confirmation-card.ts';
import { mentionsOf, seatName } from '../../bot/cases/cards/naming.ts';
import { caseRequest } from '../../bot/cases/case-request.ts';
import { clocksOf } from '../../bot/cases/clocks.ts';
import { type ConsentRecord, covers, holdsOn } from '../../bot/cases/consent.ts';
import { isPass, passGate } from '../../bot/cases/gate.ts';
import { raise } from '../../bot/cases/raise.ts';
import { answersFor } from '../../bot/cases/stand-in.ts';
import { asVisitor, homeOf, visitorSeat, withVisitor } from '../../bot/cases/visiting.ts';
import { actorOnRoster, seatAccess } from '../../bot/forums/access.ts';
import { type Forum, forumId } from '../../bot/forums/forum.ts';
import type { SeatId } from '../../bot/forums/seat.ts';
import { wordsOf } from '../support/seen-card.ts';
import { aCase, aQuestion, asker, having, named, now, seats, team, theFacts, today, waits } from './a-case.ts';

/** Elevhälsan in Tibro asks the team in Hjo, which has an elevhälsa too. */
const home: Forum = { ...team, id: forumId.parse('tibro-team'), name: '**SAMBU**-team [Tibro](x)' };
const guest = asVisitor(home, asker);
const raised = (mode: 'consultation' | 'consent', asked: readonly SeatId[] = [seats.rehab]) =>
  raise(team, { id: aCase().id, alias: 'Sälg 31', question: aQuestion({ mode, asked: [...asked] }) }, guest, now);
const consentTo = (...others: readonly SeatId[]): ConsentRecord => ({
  events: [{ kind: 'given', at: now, by: asker.person, facts: theFacts({ seats: [guest.seat, ...others] }) }],
});
const access = (seat: SeatId, number: number) => {
  const { person, userId, name } = named(number, 'Någon');
  const actor = actorOnRoster(team, { person, userId, name, isCoordinator: false, isSupport: false });
  return seatAccess(team, actor, seat) ?? expect.fail('no access');
};

describe('a guest of another team', () => {
  it('is called by party and team, without a sign that a card would read', () => {
    expect(guest.visiting).toEqual({
      forumId: home.id,
      name: 'elevhälsan i SAMBU-team Tibrox',
      phone: '070-174 06 13',
    });
    expect(seatName(withVisitor(team, { asker: guest }), guest.seat)).toBe(guest.visiting?.name);
    expect([homeOf(raised('consultation')), homeOf(aCase())]).toEqual([home.id, team.id]);
  });

  it('comes back from its row as it was', () => {
    const request = raised('consent');
    expect(caseRequest.parse(JSON.parse(JSON.stringify(request)))).toEqual(request);
  });

  it('has a seat that no party of the team has, and that nobody there holds', () => {
    expect(team.seats.map(({ id }) => id)).toContain(asker.seat);
    expect(team.seats.map(({ id }) => id)).not.toContain(guest.seat);
    expect(guest.seat).toBe(visitorSeat(home.id));
    const seen = withVisitor(team, { asker: guest });
    expect(seen.seats.find(({ id }) => id === guest.seat)?.holders).toEqual([]);
    expect(withVisitor(team, aCase())).toBe(team);
    expect(withVisitor(seen, { asker: guest })).toBe(seen);
  });

  it('lets the seat of the same name be asked, and in by consent only if it is named', () => {
    expect(raised('consultation', [seats.elevhalsa]).question.asked).toEqual([seats.elevhalsa]);
    const now = (record: ConsentRecord) => holdsOn(record, today);
    expect(covers(now(consentTo(seats.rehab)), seats.elevhalsa)).toBe(false);
    const gate = (record: ConsentRecord, seat: SeatId, number: number) =>
      passGate(raised('consent'), record, access(seat, number), today);
    expect(gate(consentTo(seats.rehab), seats.elevhalsa, 3)).toEqual({ kind: 'outside-consent' });
    expect(isPass(gate(consentTo(seats.rehab), seats.rehab, 4))).toBe(true);
    expect(isPass(gate(consentTo(seats.rehab, seats.elevhalsa), seats.elevhalsa, 3))).toBe(true);
  });

  it('is whom the cards send to, with the number of the own team', () => {
    const forum = withVisitor(
      { ...team, seats: team.seats.map((seat) => ({ ...seat, phone: '070-174 06 99' })) },
      {
        asker: guest,
      },
    );
    const consent = holdsOn(consentTo(seats.rehab), today);
    const request = having(raised('consultation'), {
      who: { isAsker: false, isConvener: false, seat: seats.rehab },
      command: { step: 'answer', seat: seats.rehab, answer: 'takes' },
    });
    const words = wordsOf({ ...channelCard({ forum, request, consent: undefined, today }) });
    expect(words).toContain('Från elevhälsan i SAMBU-team Tibrox till rehab.');
    expect(words).toContain('Ring elevhälsan i SAMBU-team Tibrox samverkansnummer [070-174 06 13]');
    const confirmed = wordsOf({ ...confirmationCard({ forum, request: raised('consent'), consent, today }) });
    expect(confirmed).toContain('Bekräftat av elevhälsan i SAMBU-team Tibrox 20 november.');
    expect(confirmed).toContain('Inte än: rehab.');
    expect(mentionsOf(forum, [guest.seat])).toEqual([]);
  });

  it('holds the case and has its clocks as any asker has, and nobody stands in for it', () => {
    const byGuest = { isAsker: true, isConvener: false, seat: guest.seat };
    const request = having(
      raised('consultation'),
      {
        who: { isAsker: false, isConvener: false, seat: seats.rehab },
        command: { step: 'answer', seat: seats.rehab, answer: 'takes' },
      },
      waits(byGuest, guest.seat),
    );
    const known = { forum: withVisitor(team, request), request, consent: undefined };
    expect(clocksOf(known).find(({ kind }) => kind === 'specialist')?.seat).toBeUndefined();
    expect(answersFor(known, guest.seat, today)).toBe(guest.seat);
  });
});

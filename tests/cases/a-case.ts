/** Cases and the team that they are put to, made by the same functions as in production; every test changes its own. */
import { Temporal } from 'temporal-polyfill';
import { type CaseRequest, caseId } from '../../bot/cases/case-request.ts';
import type { Command } from '../../bot/cases/command.ts';
import { type ConsentFacts, type ConsentRecord, consentRecord } from '../../bot/cases/consent.ts';
import type { Who } from '../../bot/cases/life-cycle.ts';
import type { Question } from '../../bot/cases/question.ts';
import { raise } from '../../bot/cases/raise.ts';
import { take } from '../../bot/cases/steps.ts';
import { type Forum, forumId, usualDigestTime } from '../../bot/forums/forum.ts';
import { personKey } from '../../bot/forums/person.ts';
import { type Seat, type SeatId, seatId } from '../../bot/forums/seat.ts';

export const day = (text: string) => Temporal.PlainDate.from(text);
/** Friday 20 November 2026, ten in the morning in Sweden. */
export const now = Temporal.Instant.from('2026-11-20T09:00:00Z');
export const today = day('2026-11-20');

export const personOf = (number: number) =>
  personKey.parse(`11111111-1111-4111-8111-111111111111_40000000-0000-4000-8000-${String(number).padStart(12, '0')}`);

export const named = (number: number, name: string) => ({
  person: personOf(number),
  userId: `29:user-${number}`,
  name,
});

export const seats = {
  elevhalsa: seatId.parse('elevhalsa'),
  rehab: seatId.parse('rehab'),
  lovet: seatId.parse('vardcentral.lovet'),
  bup: seatId.parse('bup'),
  bvc: seatId.parse('bvc'),
};

const seat = (id: SeatId, name: string, number: number, holder: string): Seat => ({
  id,
  party: id.split('.')[0] ?? id,
  name,
  phone: `070-174 06 ${10 + number}`,
  holders: [{ ...named(number, holder), state: 'confirmed', since: now }],
  closures: [],
});

export const asker = { person: personOf(1), userId: '29:user-1', seat: seats.elevhalsa };

export const team: Forum = {
  id: forumId.parse('hjo-team'),
  kind: 'team',
  name: 'Teamet i Hjo',
  regionId: 'skaraborg',
  state: 'active',
  convener: named(2, 'Bo Lind'),
  seats: [
    seat(seats.elevhalsa, 'elevhälsan', 3, 'Eva Dahl'),
    seat(seats.rehab, 'rehab', 4, 'Anna Berg'),
    seat(seats.lovet, 'vårdcentralen Lövet', 5, 'Per Ek'),
    seat(seats.bup, 'BUP', 6, 'Ida Alm'),
    seat(seats.bvc, 'BVC', 7, 'Åsa Holm'),
  ],
  guaranteeDays: 3,
  termEnds: [day('2026-12-18'), day('2027-06-11')],
  digest: usualDigestTime,
  opening: {
    informationOwner: 'Hjo kommun',
    assessedOn: day('2026-09-01'),
    disposal: { decision: '2026:12', days: 90, ofWithdrawn: 'at-once' },
    hostKeepsDays: 0,
    registrar: named(8, 'Ulla Sand'),
    opened: { at: now, by: personOf(8) },
  },
};

/** Who presses: the asker, a seat, or the convener without one. */
export const byAsker: Who = { isAsker: true, isConvener: false, seat: asker.seat };
export const bySeat = (id: SeatId): Who => ({ isAsker: false, isConvener: false, seat: id });
export const byConvener: Who = { isAsker: false, isConvener: true };
export const byOnlooker: Who = { isAsker: false, isConvener: false };

export const aQuestion = (changed: Partial<Question> = {}): Question => ({
  ageBand: '13-15',
  needs: ['absence', 'stress-sleep'],
  asked: [seats.rehab, seats.lovet],
  wholeTeam: false,
  urgency: 'guarantee',
  mode: 'consultation',
  ...changed,
});

export const theFacts = (changed: Partial<ConsentFacts> = {}): ConsentFacts => ({
  giver: 'both-guardians',
  manner: 'written',
  saidOn: day('2026-11-19'),
  seats: [seats.elevhalsa, seats.rehab, seats.lovet],
  scope: 'question',
  child: 'wants',
  until: day('2026-12-18'),
  ...changed,
});

export const aConsent = (changed: Partial<ConsentFacts> = {}): ConsentRecord => ({
  events: [{ kind: 'given', at: now, by: asker.person, facts: theFacts(changed) }],
});

/** As it is read back from its row. */
export const storedConsent = (record: ConsentRecord): ConsentRecord =>
  consentRecord.parse(JSON.parse(JSON.stringify(record)));

export const aCase = (changed: Partial<Question> = {}, forum: Forum = team, at = now): CaseRequest =>
  raise(
    forum,
    { id: caseId.parse('50000000-0000-4000-8000-000000000001'), alias: 'Björk 27', question: aQuestion(changed) },
    asker,
    at,
  );

export type Pressed = { readonly who: Who; readonly command: Command };

export const answers = (
  id: SeatId,
  answer: Extract<Command, { step: 'answer' }>['answer'],
  onwardTo?: SeatId,
): Pressed => ({ who: bySeat(id), command: { step: 'answer', seat: id, answer, ...(onwardTo && { onwardTo }) } });

export const notes = (id: SeatId): Pressed => ({ who: bySeat(id), command: { step: 'note-consent', seat: id } });

export const talks = (id: SeatId, who: Who = bySeat(id)): Pressed => ({ who, command: { step: 'talk', seat: id } });

export const appoints = (who: Who, holder: SeatId): Pressed => ({
  who,
  command: {
    step: 'appoint',
    plan: { seat: holder, firstStep: 'call-family', help: 'advice', by: day('2026-12-01') },
  },
});

export const tells = (id: SeatId, step: 'tell-guardians' | 'tell-asker', who: Who = bySeat(id)): Pressed => ({
  who,
  command: { step, seat: id },
});

export const waits = (who: Who, keeper: SeatId): Pressed => ({
  who,
  command: { step: 'wait-for-specialist', wait: { keeper, checkIn: day('2027-01-15') } },
});

/** The family, where there is one to tell, has got word. */
export const closes = (who: Who): Pressed => ({
  who,
  command: { step: 'close', outcome: 'help-started', told: ['guardians'] },
});

export const press = (request: CaseRequest, { who, command }: Pressed) =>
  take(request, command, who, { at: now, by: personOf(9) });

/** All of it must be allowed. */
export const having = (request: CaseRequest, ...all: readonly Pressed[]): CaseRequest =>
  all.reduce((before, pressed) => {
    const taken = press(before, pressed);
    if (!taken.ok) throw new Error(`${pressed.command.step}: ${taken.failure.kind}`);
    return taken.value;
  }, request);

export const failureOf = (request: CaseRequest, pressed: Pressed) => {
  const taken = press(request, pressed);
  return taken.ok ? undefined : taken.failure;
};

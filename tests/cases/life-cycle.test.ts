import { describe, expect, it } from 'vitest';
import { isNo, isReleased } from '../../bot/cases/answer.ts';
import { type CaseRequest, type State, states } from '../../bot/cases/case-request.ts';
import type { Command } from '../../bot/cases/command.ts';
import { lifeCycle, mayStep, type Role, roles, rolesOf, type Step, type Who } from '../../bot/cases/life-cycle.ts';
import {
  aCase,
  answers,
  appoints,
  byAsker,
  byConvener,
  byOnlooker,
  bySeat,
  closes,
  having,
  notes,
  type Pressed,
  press,
  seats,
  talks,
  tells,
  waits,
} from './a-case.ts';

/** Written by hand: whoever changes the table must mean it here too. */
const written = `
step                   | waiting taken talked followed specialist nobody closed | asker asked helping holding seat convener onlooker
read                   | yes     yes   yes    yes      yes        yes    -      | yes   yes   -       -       yes  -        -
answer                 | yes     yes   yes    yes      yes        yes    -      | -     yes   -       -       -    -        -
note-consent           | yes     yes   yes    yes      yes        yes    -      | -     yes   -       -       yes  -        -
talk                   | yes     yes   -      yes      yes        yes    -      | yes   -     yes     -       -    -        -
appoint                | yes     yes   yes    yes      yes        -      -      | yes   -     yes     -       -    yes      -
tell-guardians         | yes     yes   yes    yes      yes        yes    -      | yes   -     yes     yes     -    -        -
tell-asker             | yes     yes   yes    yes      yes        yes    -      | -     -     yes     yes     -    -        -
tell-more              | yes     yes   yes    yes      yes        yes    -      | yes   -     -       -       -    -        -
tell-what-came         | yes     yes   yes    yes      yes        yes    -      | -     yes   -       -       -    -        -
do-first-step          | -       -     -      yes      yes        -      -      | yes   -     yes     yes     -    -        -
wait-for-specialist    | -       yes   yes    yes      yes        -      -      | yes   -     yes     yes     -    -        -
ask-for-help           | yes     yes   yes    yes      yes        yes    -      | yes   yes   yes     yes     -    -        -
give-consent           | yes     yes   yes    yes      yes        yes    -      | yes   -     -       -       -    -        -
narrow-consent         | yes     yes   yes    yes      yes        yes    -      | yes   yes   yes     yes     -    yes      -
withdraw-consent       | yes     yes   yes    yes      yes        yes    yes    | yes   yes   yes     yes     -    yes      -
ask-child              | yes     yes   yes    yes      yes        yes    -      | yes   -     -       -       -    -        -
close                  | yes     yes   yes    yes      yes        yes    -      | yes   -     -       yes     -    yes      -
enter-error            | yes     yes   yes    yes      yes        yes    -      | yes   -     -       -       -    -        -
say-whether-card-shows | yes     yes   yes    yes      yes        yes    -      | yes   -     -       -       -    yes      -
`;

const columns = (line: string) => line.split('|').map((part) => part.trim().split(/ +/));
const [head = '', ...rows] = written.trim().split('\n');
const [, stateNames = [], roleNames = []] = columns(head);
const table = rows.map((line) => {
  const [[step = ''] = [], whens = [], whos = []] = columns(line);
  return {
    step,
    from: stateNames.filter((_, column) => whens[column] === 'yes'),
    by: roleNames.filter((_, column) => whos[column] === 'yes'),
  };
});
type Written = { readonly step: string; readonly from: readonly string[]; readonly by: readonly string[] };
const rowOf = (step: Step): Written => table.find((row) => row.step === step) ?? { step, from: [], by: [] };
const stepNames = Object.keys(lifeCycle) as Step[];

describe('the table of the life of a case', () => {
  it('is the one written here', () => {
    expect([...states]).toEqual(stateNames);
    expect([...roles]).toEqual(roleNames);
    const inCode = Object.entries(lifeCycle).map(([step, { from, by }]) => ({
      step,
      from: states.filter((state) => from.includes(state)),
      by: roles.filter((role) => by.includes(role)),
    }));
    expect(inCode).toEqual(table);
  });

  for (const step of stepNames)
    it(`lets ${step} be done from its states by its roles, and by nobody else`, () => {
      const { from, by } = rowOf(step);
      for (const state of states)
        for (const role of roles) {
          const expected = by.includes(role) ? (from.includes(state) ? 'yes' : 'not-now') : 'not-you';
          expect([state, role, mayStep(step, state, [role])]).toEqual([state, role, expected]);
        }
    });

  it('lets nobody do anything for having no role at all', () => {
    for (const step of stepNames) for (const state of states) expect(mayStep(step, state, [])).toBe('not-you');
  });
});

const taken = having(aCase(), answers(seats.rehab, 'takes'));
const inState: Readonly<Record<State, CaseRequest>> = {
  waiting: aCase(),
  taken,
  talked: having(taken, talks(seats.rehab)),
  followed: having(taken, appoints(byAsker, seats.rehab)),
  specialist: having(taken, waits(byAsker, seats.rehab)),
  nobody: having(
    aCase(),
    answers(seats.rehab, 'meeting'),
    answers(seats.lovet, 'helps-onward', seats.bup),
    answers(seats.bup, 'meeting'),
  ),
  closed: having(aCase(), closes(byAsker)),
};

const people: readonly (readonly [string, Who])[] = [
  ['the asker', byAsker],
  ['rehab, that was asked', bySeat(seats.rehab)],
  ['vårdcentralen Lövet, that was asked', bySeat(seats.lovet)],
  ['BUP, that was not', bySeat(seats.bup)],
  ['the convener', byConvener],
  ['a convener with a seat', { ...byConvener, seat: seats.rehab }],
  ['an onlooker', byOnlooker],
];

const commandOf = (step: Command['step'], { seat = seats.elevhalsa }: Who): Command => {
  switch (step) {
    case 'answer':
      return answers(seat, 'contributes').command;
    case 'note-consent':
      return notes(seat).command;
    case 'talk':
      return talks(seat).command;
    case 'appoint':
      return appoints(byAsker, seats.elevhalsa).command;
    case 'close':
      return closes(byAsker).command;
    case 'tell-more':
      return { step, of: seats.rehab };
    case 'tell-what-came':
      return { step, seat, came: 'takes' };
    case 'ask-for-help':
      return { step, seat };
    case 'do-first-step':
    case 'enter-error':
      return { step };
    case 'wait-for-specialist':
      return waits(byAsker, seats.elevhalsa).command;
    default:
      return tells(seat, step).command;
  }
};

/** The steps of the consent take the same road in consent-steps.ts, and have a test of their own. */
const others: readonly Step[] = [
  'read',
  'say-whether-card-shows',
  'give-consent',
  'narrow-consent',
  'withdraw-consent',
  'ask-child',
];
const isCommand = (step: Step): step is Command['step'] => !others.includes(step);

describe.each(Object.entries(inState))('a case that is %s', (state, request) => {
  it('is in that state', () => expect(request.state).toBe(state));

  it.each(people)('asks the table before %s takes any step', (_, who) => {
    for (const step of stepNames.filter(isCommand)) {
      const { from, by } = rowOf(step);
      const result = press(request, { who, command: commandOf(step, who) });
      const kind = result.ok ? 'done' : result.failure.kind;
      const held: readonly Role[] = rolesOf(request, who);
      if (!held.some((role) => by.includes(role))) expect([step, kind]).toEqual([step, 'not-you']);
      else if (!from.includes(state)) expect([step, kind]).toEqual([step, 'not-now']);
      else expect([step, kind]).not.toEqual([step, 'not-you']);
    }
  });
});

describe('what somebody is to a case', () => {
  it('follows from the seat, what it answered and who holds the case', () => {
    const helped = inState.followed;
    expect(rolesOf(helped, bySeat(seats.rehab))).toEqual(['asked', 'helping', 'holding', 'seat', 'onlooker']);
    expect(rolesOf(helped, bySeat(seats.lovet))).toEqual(['asked', 'seat', 'onlooker']);
    expect(rolesOf(helped, bySeat(seats.bup))).toEqual(['seat', 'onlooker']);
    expect(rolesOf(helped, byConvener)).toEqual(['convener', 'onlooker']);
    expect(rolesOf(helped, byOnlooker)).toEqual(['onlooker']);
  });
});

const everything: readonly Pressed[] = people.flatMap(([, who]) => [
  ...(who.seat
    ? [
        answers(who.seat, 'takes'),
        answers(who.seat, 'contributes'),
        answers(who.seat, 'needs-more'),
        answers(who.seat, 'meeting'),
        answers(who.seat, 'helps-onward', seats.bvc),
        talks(who.seat, who),
        tells(who.seat, 'tell-asker', who),
      ]
    : []),
  appoints(who, seats.elevhalsa),
  appoints(who, seats.rehab),
  waits(who, seats.rehab),
  { who, command: { step: 'enter-error' } },
  closes(who),
]);

/** What tells two cases apart, times and counts aside. */
const shape = ({ state, answers: given, talkedAt, followUp, specialist, told }: CaseRequest) =>
  JSON.stringify([
    state,
    given.map(({ seat, kind }) => `${seat} ${kind}`).sort(),
    talkedAt !== undefined,
    followUp?.seat,
    specialist?.keeper,
    told.length,
  ]);

/** Every case that can come of presses, and which can come next. */
const reach = (first: CaseRequest): Map<string, { request: CaseRequest; next: string[] }> => {
  const found = new Map([[shape(first), { request: first, next: [] as string[] }]]);
  const queue = [first];
  for (let request = queue.shift(); request; request = queue.shift())
    for (const pressed of everything) {
      const result = press(request, pressed);
      if (!result.ok) continue;
      const key = shape(result.value);
      found.get(shape(request))?.next.push(key);
      if (found.has(key)) continue;
      found.set(key, { request: result.value, next: [] });
      queue.push(result.value);
    }
  return found;
};

describe('from the first moment of a case', () => {
  const reached = [...reach(aCase()).values()];

  it('every state can be reached', () =>
    expect(new Set(reached.map(({ request }) => request.state))).toEqual(new Set(states)));

  it('”closed” is final, and the only end', () => {
    for (const { request, next } of reached)
      expect([request.state, next.length > 0]).toEqual([request.state, request.state !== 'closed']);
  });

  it('the state says ”nobody” when all have declined and nobody holds on to it for the next, and never otherwise', () => {
    for (const { request } of reached) {
      if (request.state === 'closed') continue;
      const { answers: given, question } = request;
      const answerOf = (seat: string) => given.find((one) => one.seat === seat);
      const declined = question.asked.every((seat) => answerOf(seat)?.kind.match(/meeting|helps-onward/));
      const handedOn = given.some((one) => one.kind === 'helps-onward' && !isReleased(given, one));
      const helped = given.some((one) => !isNo(one) && one.kind !== 'needs-more');
      expect(request.state === 'nobody').toBe(declined && !handedOn && !helped);
    }
  });

  it('whoever has handed it on has it until the next has said yes or no', () => {
    for (const { request } of reached) {
      const { answers: given } = request;
      for (const one of given.filter(({ kind }) => kind === 'helps-onward')) {
        const next = given.find(({ seat }) => seat === one.onwardTo);
        expect(isReleased(given, one)).toBe(next !== undefined && next.kind !== 'needs-more');
      }
    }
  });

  it('whoever holds a case has been able to say so', () => {
    for (const { request } of reached) {
      const { followUp, state, talkedAt } = request;
      if (state === 'followed') expect(followUp).toBeDefined();
      if (state === 'talked') expect(talkedAt).toBeDefined();
    }
  });
});

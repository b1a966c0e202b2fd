import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Answer, answerKinds, cameKinds, isReleased } from '../../bot/cases/answer.ts';
import type { CaseRequest } from '../../bot/cases/case-request.ts';
import type { SeatId } from '../../bot/forums/seat.ts';
import { aCase, byAsker, bySeat, type Pressed, press, seats } from './a-case.ts';

const others: readonly SeatId[] = [seats.rehab, seats.lovet, seats.bup, seats.bvc];
const someSeat = fc.constantFrom(...others);
const service = { id: 'falt', name: 'Fältgruppen' };

const answering = fc
  .record({
    seat: someSeat,
    answer: fc.constantFrom(...answerKinds, 'helps-onward' as const, 'meeting' as const),
    next: fc.oneof(fc.constant('service' as const), someSeat),
    standsInFor: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.tuple(someSeat) }),
  })
  .map(({ seat, answer, next, standsInFor }): Pressed => {
    const onward = next === 'service' ? { service } : { onwardTo: next };
    const command = { step: 'answer', seat, answer, standsInFor, ...(answer === 'helps-onward' && onward) } as const;
    return { who: { ...bySeat(seat), standsInFor }, command };
  });

const anything = fc.oneof(
  { weight: 8, arbitrary: answering },
  {
    weight: 3,
    arbitrary: fc.record({ seat: someSeat, came: fc.constantFrom(...cameKinds) }).map(({ seat, came }): Pressed => {
      return { who: bySeat(seat), command: { step: 'tell-what-came', seat, came } };
    }),
  },
  { weight: 2, arbitrary: someSeat.map((of): Pressed => ({ who: byAsker, command: { step: 'tell-more', of } })) },
);

/** In plain words: somebody has answered when a yes or a no stands for it, given by itself or by who stands in. */
const hasAnswered = (answers: readonly Answer[], seat: SeatId, by: SeatId): boolean => {
  const own = answers.find((answer) => answer.seat === seat);
  const counted = own ?? answers.find(({ standsInFor }) => standsInFor.includes(seat));
  return counted !== undefined && counted.seat !== by && counted.kind !== 'needs-more';
};

const nobodyLetGoTooSoon = ({ answers, state }: CaseRequest): void => {
  for (const answer of answers.filter(({ kind }) => kind === 'helps-onward')) {
    const isDone = answer.onwardTo ? hasAnswered(answers, answer.onwardTo, answer.seat) : answer.came !== undefined;
    expect(isReleased(answers, answer), `${answer.seat} is let go`).toBe(isDone);
    if (!isDone) expect(state, `${answer.seat} still holds it`).not.toBe('nobody');
  }
};

it('nobody hands it on to a seat that it answers for itself', () => {
  const who = { ...bySeat(seats.bup), standsInFor: [seats.rehab] };
  const command = { step: 'answer', seat: seats.bup, answer: 'helps-onward', onwardTo: seats.rehab } as const;
  const pressed = { who, command: { ...command, standsInFor: [seats.rehab] } };
  expect(press(aCase(), pressed)).toMatchObject({ failure: { kind: 'onward-to-yourself' } });
});

it('no decliner is let go before the next one has answered, whatever is pressed', () => {
  let handedOn = 0;
  let untaken = 0;
  fc.assert(
    fc.property(
      fc.uniqueArray(someSeat, { minLength: 1, maxLength: 2 }),
      fc.array(anything, { minLength: 3, maxLength: 25 }),
      (asked, presses) => {
        let request = aCase({ asked });
        for (const pressed of presses) {
          const taken = press(request, pressed);
          if (!taken.ok) continue;
          request = taken.value;
          nobodyLetGoTooSoon(request);
          if (request.answers.some((answer) => !isReleased(request.answers, answer))) handedOn += 1;
          if (request.state === 'nobody') untaken += 1;
        }
      },
    ),
    { seed: 20_261_123, numRuns: 1_000 },
  );
  expect(handedOn, 'somebody has held it for the next').toBeGreaterThan(300);
  expect(untaken, 'nobody has taken it').toBeGreaterThan(50);
});

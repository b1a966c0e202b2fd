/** What the buttons of a case have in common: a step that is taken, and the form that a step may need first. */
import type { z } from 'zod';
import type { Result } from '../../failure.ts';
import type { Identified } from '../../forums/actions.ts';
import type { SeatId } from '../../forums/seat.ts';
import { type Card, notice } from '../../platform/cards/card.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Press } from '../../platform/teams/port.ts';
import { type VerbHandler, verb } from '../../platform/teams/verbs.ts';
import { capitalised } from '../../platform/time/swedish.ts';
import { type ActFailure, act, barredFrom, seatFor } from '../actions/step.ts';
import { type OnCase, onCase } from '../cards/buttons.ts';
import { seatName } from '../cards/naming.ts';
import type { Command } from '../command.ts';
import type { StoredCase } from '../stored-case.ts';
import { presentCard, refused, seenOf, withCase } from './presenting.ts';

type Answered = Result<StoredCase, ActFailure>;

/** A button that takes a step: what it does, and the sentence when it is done. */
export const stepVerb = <S extends z.ZodType<OnCase>>(
  schema: S,
  step: (ports: Ports, identified: Identified, input: z.output<S>) => Promise<Answered>,
  done: (identified: Identified, input: z.output<S>, seat: SeatId | undefined) => string,
): VerbHandler<Ports> =>
  verb(schema, (ports: Ports, press: Press, input: z.output<S>) =>
    withCase(ports, press, input, async (identified) => {
      const taken = await step(ports, identified, input);
      if (!taken.ok) return refused(ports, identified, press, input, taken.failure);
      const seen = seenOf(ports, identified, taken.value, input);
      return notice(done(identified, input, lastSeat(taken.value)), 'good', presentCard(seen, input));
    }),
  );

export const lastSeat = ({ request }: StoredCase): SeatId | undefined => request.answers.at(-1)?.seat;

/** A step that asks nothing more than for whom. */
export const plainStepVerb = (
  step: Command['step'],
  command: (seat: SeatId) => Command,
  sentence: string,
): VerbHandler<Ports> =>
  stepVerb(
    onCase,
    (ports, identified, input) =>
      act(ports, identified, input.case, step, input.seat, (seat) => (seat ? command(seat) : undefined)),
    () => sentence,
  );

type Seen = ReturnType<typeof seenOf>;

/** Shows a second question in the presser's own view, to whoever may take the step that it leads to. */
export const formVerb = (
  step: Command['step'],
  show: (
    seen: Seen,
    input: OnCase,
    acting: SeatId | undefined,
    about: { readonly ports: Ports; readonly identified: Identified },
  ) => Card | Promise<Card>,
): VerbHandler<Ports> =>
  verb(onCase, (ports: Ports, press: Press, input) =>
    withCase(ports, press, input, async (identified, stored) => {
      const barred = barredFrom(ports, identified, stored, step, input.seat);
      if (barred) return refused(ports, identified, press, input, barred);
      const seen = seenOf(ports, identified, stored, input);
      return show(seen, input, seatFor(ports, identified, stored, step, input.seat), { ports, identified });
    }),
  );

export const saved = (identified: Identified, seat: SeatId | undefined, words: string) =>
  seat ? `Sparat. ${capitalised(seatName(identified.forum, seat))}: ${words}.` : 'Sparat.';

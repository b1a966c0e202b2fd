/** What is owed to be said, as it is when it is said: much may have happened meanwhile. */
import type { Temporal } from 'temporal-polyfill';
import { conveners } from '../forums/forum.ts';
import type { SeatId } from '../forums/seat.ts';
import { isAsked, isLocked } from './case-request.ts';
import { type Clock, clockKinds } from './clocks.ts';
import { covers } from './consent.ts';
import type { KnownCase } from './known-case.ts';
import { clockOf, holdersOf, listenersTo } from './listeners.ts';
import { nextStep, silentSeats, wantsToKnow } from './turn.ts';
import type { Word, WordKind } from './word.ts';

export type WordNow = KnownCase & {
  readonly word: Word;
  /** Of a reminder. */
  readonly clock: Clock | undefined;
  /** The seat that the one who is told would act for, where that is plain. */
  readonly actsFor: SeatId | undefined;
  readonly today: Temporal.PlainDate;
};

/** Nobody may go on talking without having been told. */
const alwaysSaid: readonly WordKind[] = ['withdrawn', 'withdrawn-asker', 'mistake'];

const isOutside = ({ request, consent }: KnownCase, { seat }: Word): boolean =>
  request.question.mode === 'consent' && seat !== undefined && !(consent && covers(consent, seat));

const isHeldBy = ({ forum }: KnownCase, { seat, userId }: Word): boolean =>
  seat !== undefined && holdersOf(forum, [seat]).some((holder) => holder.userId === userId);

/** Said in the open case only. While a consent has ended nobody is asked for anything but to renew it. */
const isOpenAndTrue = (known: KnownCase, word: Word): boolean => {
  const { request, forum, consent } = known;
  const { seat, userId } = word;
  if (request.state === 'closed') return false;
  if (word.kind === 'nobody') return userId === request.asker.userId && nextStep(request) === 'meeting';
  if (word.kind === 'help-wanted')
    return (
      request.helpWanted.some((wanted) => wanted.seat === seat) &&
      conveners(forum).some((convener) => convener.userId === userId)
    );
  if (seat === undefined || consent?.kind === 'ended') return false;
  if (word.kind === 'note-again')
    return isHeldBy(known, word) && !isOutside(known, word) && !request.noted.includes(seat);
  if (word.kind === 'asker-calls')
    return userId === request.asker.userId && wantsToKnow(request).some((answer) => answer.seat === seat);
  return isAsked(request, seat) && silentSeats(request).includes(seat) && isHeldBy(known, word);
};

const isStillTrue = (known: KnownCase, word: Word, today: Temporal.PlainDate): boolean => {
  if (alwaysSaid.includes(word.kind)) return true;
  if (word.kind === 'fallen-out') return isOutside(known, word);
  const { request, consent } = known;
  const isAsker = word.userId === request.asker.userId;
  // They may go on talking on the strength of it in a closed case too.
  if (word.kind === 'narrowed-asker') return isAsker && consent?.kind === 'holds';
  if (word.kind === 'closed') return isAsker && request.state === 'closed' && !isLocked(request);
  if (clockKinds.some((kind) => kind === word.kind)) return clockOf(known, word, today) !== undefined;
  return isOpenAndTrue(known, word);
};

/** Undefined when it is not so any more: then nothing is said. */
export const wordNow = (known: KnownCase, word: Word, today: Temporal.PlainDate): WordNow | undefined => {
  if (!isStillTrue(known, word, today)) return undefined;
  const clock = clockOf(known, word, today);
  const listener = clock && listenersTo(known, clock, today).find(({ userId }) => userId === word.userId);
  return { ...known, word, clock, actsFor: listener?.seat, today };
};

/** What somebody has before them in the list of all that is theirs: whose turn each is, until when, which comes first. */
import { Temporal } from 'temporal-polyfill';
import { type InForum, seatsHeldBy } from '../forums/access.ts';
import type { SeatId } from '../forums/seat.ts';
import { notNotedYet, type Receiver, seatsAskedIn } from './case-request.ts';
import { type Clock, clocksOf } from './clocks.ts';
import { type KnownCase, knownOn } from './known-case.ts';
import { answersFor } from './stand-in.ts';
import type { StoredCase } from './stored-case.ts';
import { handingOn, leftToTell, nextStep, silentSeats, turnOf, wantsToKnow } from './turn.ts';

/** A case as one of its people has it. */
export type OwnCase = KnownCase & {
  readonly isAsker: boolean;
  /** The seats that the person holds in the team. */
  readonly held: readonly SeatId[];
};

export const ownCaseOf = (
  { forum: team, actor }: InForum,
  stored: Pick<StoredCase, 'request' | 'consent'>,
  today: Temporal.PlainDate,
): OwnCase => ({
  ...knownOn(team, stored, today),
  isAsker: stored.request.asker.person === actor.person,
  held: seatsHeldBy(team, actor).map(({ id }) => id),
});

export type Task =
  | { readonly kind: 'answer'; readonly insteadOf?: SeatId }
  /** `next`: a seat or a service that the question was handed on to. */
  | { readonly kind: 'hear-onward'; readonly next: string; readonly isSeat: boolean }
  | { readonly kind: 'call' | 'talk'; readonly seats: readonly SeatId[] }
  | { readonly kind: 'tell'; readonly receivers: readonly Receiver[] }
  | { readonly kind: 'renew' | 'renew-soon'; readonly on: Temporal.PlainDate }
  | { readonly kind: 'note' | 'appoint' | 'first-step' | 'check-in' | 'sip' | 'close' | 'ask-child' };

/** `as`: "din" is the asker's own to do, "er" a seat's. */
export type OwnTask = Task & { readonly as: 'asker' | 'seat'; readonly due?: Temporal.PlainDate | undefined };

export type WhoseTurn =
  | { readonly whose: 'mine'; readonly tasks: readonly OwnTask[] }
  | {
      readonly whose: 'others';
      readonly seats: readonly SeatId[];
      readonly asker: boolean;
      readonly due?: Temporal.PlainDate | undefined;
    }
  | { readonly whose: 'meeting' }
  /** Nobody goes on until the asker has a yes anew. */
  | { readonly whose: 'ended'; readonly on: Temporal.PlainDate }
  | { readonly whose: 'nobodys' };

const { compare } = Temporal.PlainDate;

/** Those without a day come last. */
const byDay = (one: Temporal.PlainDate | undefined, other: Temporal.PlainDate | undefined): number =>
  one && other ? compare(one, other) : Number(one === undefined) - Number(other === undefined);

const firstOf = (clocks: readonly Clock[], ...kinds: readonly Clock['kind'][]): Temporal.PlainDate | undefined =>
  clocks
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ due }) => due)
    .toSorted(compare)[0];

const isHolder = ({ request, isAsker, held }: OwnCase): 'asker' | 'seat' | undefined => {
  const { followUp, specialist, asker } = request;
  const holder = specialist?.keeper ?? followUp?.seat;
  if (isAsker && (holder === undefined || holder === asker.seat)) return 'asker';
  return holder !== undefined && held.includes(holder) ? 'seat' : undefined;
};

const answering = (own: OwnCase, clocks: readonly Clock[], today: Temporal.PlainDate): readonly OwnTask[] => {
  const { request, held } = own;
  if (request.state !== 'waiting' && request.state !== 'taken') return [];
  return silentSeats(request).flatMap((seat) => {
    const acting = answersFor(own, seat, today);
    if (!held.includes(acting)) return [];
    const due = clocks.find((clock) => clock.kind === 'answer' && clock.seat === seat)?.due;
    return [{ kind: 'answer' as const, as: 'seat' as const, due, ...(acting !== seat && { insteadOf: seat }) }];
  });
};

const handing = ({ request, held }: OwnCase, clocks: readonly Clock[]): readonly OwnTask[] =>
  handingOn(request).flatMap(({ seat, onwardTo, service }) => {
    const next = onwardTo ?? service?.name;
    if (next === undefined || !held.includes(seat)) return [];
    const due = clocks.find((clock) => clock.kind === 'hand-on' && clock.seat === seat)?.due;
    return [{ kind: 'hear-onward' as const, as: 'seat' as const, next, isSeat: onwardTo !== undefined, due }];
  });

/** What belongs to talking with each other, and to whoever then holds the case. */
const following = (own: OwnCase, clocks: readonly Clock[]): readonly OwnTask[] => {
  const { request, isAsker, held } = own;
  const step = nextStep(request);
  const helping = request.answers.filter(({ kind }) => kind === 'takes').map(({ seat }) => seat);
  const as = isAsker ? 'asker' : 'seat';
  if (step === 'note')
    return notNotedYet(request).some((seat) => held.includes(seat)) ? [{ kind: 'note', as: 'seat' }] : [];
  if (step === 'talk' || step === 'appoint') {
    if (!isAsker && !helping.some((seat) => held.includes(seat))) return [];
    const contributing = request.answers.filter(({ kind }) => kind === 'contributes').map(({ seat }) => seat);
    const others = helping.length > 0 ? helping : contributing;
    return [
      step === 'appoint' ? { kind: step, as } : { kind: step, as, seats: isAsker ? others : [request.asker.seat] },
    ];
  }
  const holder = isHolder(own);
  if (!holder || (step !== 'tell' && step !== 'check-in' && step !== 'close')) return [];
  // An asker who holds the case need not be told by itself.
  const receivers = leftToTell(request).filter((receiver) => receiver !== 'asker' || holder !== 'asker');
  const at = (kind: 'first-step' | 'check-in' | 'sip', due: Temporal.PlainDate | undefined): OwnTask[] =>
    due ? [{ kind, as: holder, due }] : [];
  const tasks: OwnTask[] = [
    ...(receivers.length > 0
      ? [{ kind: 'tell' as const, as: holder, receivers, due: firstOf(clocks, 'tell-guardians', 'tell-asker') }]
      : []),
    ...at('first-step', firstOf(clocks, 'first-step')),
    ...at('check-in', firstOf(clocks, 'specialist')),
    ...at('sip', firstOf(clocks, 'sip')),
  ];
  return tasks.length > 0 ? tasks : [{ kind: 'close', as: holder }];
};

/** Only the one who spoke with the family can ask more of it. */
const asking = (
  { request, consent, isAsker }: OwnCase,
  clocks: readonly Clock[],
  today: Temporal.PlainDate,
): readonly OwnTask[] => {
  if (!isAsker) return [];
  const seats = wantsToKnow(request).map(({ seat }) => seat);
  const prompt = clocks.find(({ kind }) => kind === 'consent-ends')?.remindOn[0];
  const ends = consent?.kind === 'holds' && prompt && compare(prompt, today) <= 0 ? consent.facts.until : undefined;
  const child = firstOf(clocks, 'ask-child');
  return [
    ...(seats.length > 0 ? [{ kind: 'call', as: 'asker', seats, due: firstOf(clocks, 'tell-more') } as const] : []),
    ...(ends ? [{ kind: 'renew-soon', as: 'asker', on: ends, due: ends } as const] : []),
    ...(child ? [{ kind: 'ask-child', as: 'asker', due: child } as const] : []),
  ];
};

export const whoseTurn = (own: OwnCase, today: Temporal.PlainDate): WhoseTurn => {
  const { request, consent, isAsker } = own;
  if (request.state === 'closed') return { whose: 'nobodys' };
  if (consent?.kind === 'ended') {
    const { on } = consent;
    return isAsker ? { whose: 'mine', tasks: [{ kind: 'renew', as: 'asker', on, due: on }] } : { whose: 'ended', on };
  }
  const clocks = clocksOf(own);
  const turn = turnOf(request);
  if (turn.meeting) return { whose: 'meeting' };
  const tasks = [
    ...answering(own, clocks, today),
    ...asking(own, clocks, today),
    ...handing(own, clocks),
    ...following(own, clocks),
  ].toSorted((a, b) => byDay(a.due, b.due));
  if (tasks.length > 0) return { whose: 'mine', tasks };
  const asker = turn.asker && !isAsker;
  if (turn.seats.length === 0 && !asker) return { whose: 'nobodys' };
  const waited = clocks.filter(({ seat }) => (seat === undefined ? asker : turn.seats.includes(seat)));
  const due = firstOf(
    waited,
    'answer',
    'hand-on',
    'tell-more',
    'tell-guardians',
    'tell-asker',
    'first-step',
    'specialist',
  );
  return { whose: 'others', seats: turn.seats, asker, due };
};

export const isLate = ({ due }: Pick<OwnTask, 'due'>, today: Temporal.PlainDate): boolean =>
  due !== undefined && compare(due, today) < 0;

/** Late ones of one's own, then one's own, then what nobody has taken, what others have, and what is closed. */
const rankOf = ({ request, isAsker }: OwnCase, turn: WhoseTurn, today: Temporal.PlainDate): number => {
  if (request.state === 'closed') return 5;
  switch (turn.whose) {
    case 'mine':
      return turn.tasks.some((task) => isLate(task, today)) ? 0 : 1;
    case 'meeting':
      return isAsker ? 2 : 3;
    default:
      return 4;
  }
};

/** The day that somebody is waited for. */
export const dayIn = (turn: WhoseTurn): Temporal.PlainDate | undefined => {
  if (turn.whose === 'mine') return turn.tasks[0]?.due;
  return turn.whose === 'others' ? turn.due : undefined;
};

export type Listed = { readonly own: OwnCase; readonly turn: WhoseTurn };

/** What matters first stands first; within one day as they come. */
export const inOrder = (all: readonly OwnCase[], today: Temporal.PlainDate): readonly Listed[] =>
  all
    .map((own) => {
      const turn = whoseTurn(own, today);
      return { own, turn, rank: rankOf(own, turn, today) };
    })
    .toSorted((a, b) => a.rank - b.rank || byDay(dayIn(a.turn), dayIn(b.turn)))
    .map(({ own, turn }) => ({ own, turn }));

/** Asked, handed it, helping, holding it or keeping contact; or answering for one that has closed. */
export const isTheirs = ({ request, held, ...known }: OwnCase, today: Temporal.PlainDate): boolean => {
  const { answers, followUp, specialist } = request;
  const asked = seatsAskedIn(request);
  const theirs = [...asked, ...answers.map(({ seat }) => seat), followUp?.seat, specialist?.keeper];
  return (
    known.isAsker ||
    held.some((seat) => theirs.includes(seat)) ||
    asked.some((seat) => held.includes(answersFor({ ...known, request }, seat, today)))
  );
};

/** From "vilka talar du för?" to a confirmed seat. */
import { ok, type Result, refuse } from '../../failure.ts';
import type { Ports } from '../../platform/ports.ts';
import { type Facts, type InForum, mayClaimSeat, mayConfirmSeat, mayNeverReadCases } from '../access.ts';
import { conveners, type Forum, seatOf } from '../forum.ts';
import type { NamedPerson, PersonKey } from '../person.ts';
import type { Seat, SeatId } from '../seat.ts';
import { answerClaim, claim, isSeated, type SeatFailure } from '../seating.ts';
import { changeForum, type Decision, type NoSuchForum } from './change-forum.ts';
import { oweAnswer, oweConfirmation, oweSeatQuestion } from './owed.ts';

/**
 * Asks once, ever, and only whom it concerns: in a team, without a seat, and neither convener nor helper of the groups.
 * In a team questions wait for whoever speaks for a seat. In a group anybody may answer a call and say for whom, so
 * nobody need be disturbed: a seat there is claimed by `platser` when somebody wants the reminders.
 */
export const askAboutSeat = async (ports: Ports, forum: Forum, who: Facts): Promise<void> => {
  const isConvener = conveners(forum).some(({ person }) => person === who.person);
  if (forum.kind !== 'team' || isConvener || mayNeverReadCases(who) || isSeated(forum, who.person)) return;
  const owed = oweSeatQuestion(ports, forum, who);
  if (await ports.tables.get('forums', forum.id, owed.ref.key)) return;
  const commit = { table: 'forums', partition: forum.id, op: ports.random.id(), writes: [owed.write] } as const;
  // Lost means that somebody asks already.
  await ports.jobs.commit(commit, [owed]);
};

export type ClaimFailure = SeatFailure | NoSuchForum | { readonly kind: 'may-not-claim' };
export type Claimed = {
  readonly forum: Forum;
  readonly seats: readonly Seat[];
  readonly state: 'claimed' | 'confirmed';
};

const holdersOf = (forum: Forum, id: SeatId) => seatOf(forum, id)?.holders.map(({ person }) => person) ?? [];

export const claimSeats = (
  ports: Ports,
  { forum: { id }, actor }: InForum,
  ids: readonly SeatId[],
): Promise<Result<Claimed, ClaimFailure>> =>
  changeForum(ports, id, (forum): Decision<Claimed, ClaimFailure> => {
    if (!mayClaimSeat(forum, actor)) return refuse({ kind: 'may-not-claim' });
    const { person, userId, name } = actor;
    const state = mayConfirmSeat(forum, actor) ? 'confirmed' : 'claimed';
    const claimed = claim(forum, ids, { person, userId, name }, state, ports.clock.now());
    if (!claimed.ok) return claimed;
    const changed = claimed.value;
    const promises = state === 'claimed' && conveners(forum).length > 0 ? [oweConfirmation(ports, forum, actor)] : [];
    const seats = ids.flatMap((seatId) => seatOf(changed, seatId) ?? []);
    const fresh = seats.filter((seat) => !holdersOf(forum, seat.id).includes(person));
    const event = { did: state, by: person, about: fresh.map((seat) => ({ seat: seat.id, person })) } as const;
    return ok({ forum: changed, event, promises, value: { forum: changed, seats, state } });
  });

export type AnswerFailure =
  | SeatFailure
  | NoSuchForum
  | { readonly kind: 'not-convener'; readonly conveners: readonly string[] };
export type Answered = { readonly claimer: NamedPerson; readonly seats: readonly Seat[] };

/** The first of two conveners who press decides; the other gets `claim-answered` and what holds now. */
export const answerAboutSeats = (
  ports: Ports,
  { forum: { id }, actor }: InForum,
  about: { readonly person: PersonKey; readonly seats: readonly SeatId[] },
  answer: 'yes' | 'no',
): Promise<Result<Answered, AnswerFailure>> =>
  changeForum(ports, id, (forum): Decision<Answered, AnswerFailure> => {
    if (!mayConfirmSeat(forum, actor))
      return refuse({ kind: 'not-convener', conveners: conveners(forum).map(({ name }) => name) });
    const by = actor.person;
    const answered = answerClaim(forum, about.seats, about.person, { answer, by }, ports.clock.now());
    if (!answered.ok) return answered;
    const { forum: changed, claimer, seats } = answered.value;
    const ids = seats.map((seat) => seat.id);
    const told = oweAnswer(ports, forum, claimer, ids, answer);
    const did = answer === 'yes' ? 'confirmed' : 'declined';
    const event = { did, by, about: ids.map((seat) => ({ seat, person: about.person })) } as const;
    return ok({ forum: changed, event, promises: [told], value: { claimer, seats } });
  });

/** From what was typed to a case in the tables with its card owed to the channel: one transaction. */
import type { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '../../failure.ts';
import type { Identified } from '../../forums/actions.ts';
import { type Forum, seatOf, takesUpConsent } from '../../forums/forum.ts';
import { type Missing, missingIn } from '../../forums/opening.ts';
import type { SeatId } from '../../forums/seat.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { drawAlias } from '../alias.ts';
import type { Asker, CaseId, CaseRequest } from '../case-request.ts';
import { type ConsentFacts, type ConsentFlaw, type ConsentRecord, flawsOf } from '../consent.ts';
import type { Question } from '../question.ts';
import { QuestionText } from '../question-text.ts';
import { fitted, mayAskFor, raise, seatsAsked } from '../raise.ts';
import { loadCase, loadDraft, raiseWrites, tally } from '../store.ts';
import { owePost } from './cards-owed.ts';
import { type DraftFlaw, examine, type Typed } from './draft.ts';

export type RaiseFailure =
  | { readonly kind: 'flawed'; readonly flaws: readonly DraftFlaw[] }
  | { readonly kind: 'consent-flawed'; readonly flaws: readonly ConsentFlaw[] }
  | { readonly kind: 'asked-outside-consent'; readonly seats: readonly SeatId[] }
  | { readonly kind: 'may-not-ask' }
  | { readonly kind: 'team-not-open'; readonly missing: readonly Missing[] }
  | { readonly kind: 'draft-gone' }
  | { readonly kind: 'busy' };

export type Raised = { readonly request: CaseRequest; readonly before: boolean };

/** Screened again here, whatever was screened before: this is the door. */
export const raiseConsultation = async (
  ports: Ports,
  identified: Identified,
  typed: Typed,
): Promise<Result<Raised, RaiseFailure>> => {
  if (!mayAskFor(identified.forum, identified.actor, typed.askerSeat)) return refuse({ kind: 'may-not-ask' });
  const kept = fitted(identified.forum, typed);
  const examined = examine(kept);
  if (!examined.ok) return refuse({ kind: 'flawed', flaws: examined.failure.flaws });
  const { forum, actor } = identified;
  const asker: Asker = { person: actor.person, userId: actor.userId, seat: typed.askerSeat };
  return send(ports, forum, asker, { ...kept, question: examined.value, consent: undefined });
};

/** The question waits as the asker's draft while the consent is confirmed. */
export const raiseWithConsent = async (
  ports: Ports,
  identified: Identified,
  draftId: CaseId,
  said: ConsentFacts,
): Promise<Result<Raised, RaiseFailure>> => {
  const { forum, actor } = identified;
  // In this order: a draft that is gone when it is read has become the case that is read next.
  const stored = await loadDraft(ports.tables, forum.id, actor.person);
  const sentBefore = await alreadySent(ports, identified, draftId);
  if (sentBefore) return ok(sentBefore);
  if (!stored || stored.draft.id !== draftId) return refuse({ kind: 'draft-gone' });
  const { draft } = stored;
  if (!takesUpConsent(forum)) return refuse({ kind: 'team-not-open', missing: missingIn(forum.opening) });
  const examined = examine({ ...draft, mode: 'consent' });
  if (!examined.ok) return refuse({ kind: 'flawed', flaws: examined.failure.flaws });
  const question = examined.value;
  const asker: Asker = { person: actor.person, userId: actor.userId, seat: draft.askerSeat };
  if (!mayAskFor(forum, actor, asker.seat)) return refuse({ kind: 'may-not-ask' });
  const now = ports.clock.now();
  const facts = consentToSend(forum, asker, question, said, now);
  return facts.ok ? send(ports, forum, asker, { ...draft, question, consent: { at: now, facts: facts.value } }) : facts;
};

/** The consent that a question goes out with: seats of the team alone can be named, and all that are asked must be. */
export const consentToSend = (
  forum: Forum,
  { seat }: Asker,
  question: Question,
  said: ConsentFacts,
  now: Temporal.Instant,
): Result<ConsentFacts, RaiseFailure> => {
  const facts = { ...said, seats: said.seats.filter((one) => seatOf(forum, one) !== undefined) };
  const flaws = flawsOf(facts, { ageBand: question.ageBand, askerSeat: seat, today: dayOf(now) });
  if (flaws.length > 0) return refuse({ kind: 'consent-flawed', flaws });
  const outside = question.wholeTeam
    ? []
    : seatsAsked(forum, seat, question).filter((one) => !facts.seats.includes(one));
  if (outside.length > 0) return refuse({ kind: 'asked-outside-consent', seats: outside });
  return ok({ ...facts, seats: [seat, ...facts.seats.filter((one) => one !== seat)] });
};

export type Sending = Pick<Typed, 'id' | 'text'> & {
  readonly question: Question;
  readonly consent: { readonly at: Temporal.Instant; readonly facts: ConsentFacts } | undefined;
};

/** What the asker's form became, if it was sent before. */
export const alreadySent = async (
  ports: Ports,
  { forum, actor }: { readonly forum: Forum; readonly actor: Pick<Asker, 'person'> },
  id: CaseId,
): Promise<Raised | undefined> => {
  const stored = await loadCase(ports.tables, forum.id, id);
  return stored?.request.asker.person === actor.person ? { request: stored.request, before: true } : undefined;
};

const tries = 8;
/** Far more than anybody's day; a script would drown the team and use up the aliases. */
const mostADay = 30;

/**
 * The draft's id is the case's: a press that comes twice finds what it made. An alias that is taken is drawn anew.
 * Whether the asker may ask is the caller's to know.
 */
export const send = async (
  ports: Ports,
  forum: Forum,
  asker: Asker,
  sending: Sending,
): Promise<Result<Raised, RaiseFailure>> => {
  const { person } = asker;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const before = await alreadySent(ports, { forum, actor: asker }, sending.id);
    if (before) return ok(before);
    const today = dayOf(ports.clock.now());
    const [kept, { count, oneMore }] = await Promise.all([
      loadDraft(ports.tables, forum.id, person),
      tally(ports.tables, forum.id, person, today),
    ]);
    if (count >= mostADay) return refuse({ kind: 'flawed', flaws: [{ kind: 'too-many-today' }] });
    const drafted = kept?.draft.id === sending.id ? kept : undefined;
    const request = raise(
      forum,
      {
        id: sending.id,
        alias: drawAlias(ports.random),
        question: sending.question,
        ...(sending.consent && { consented: sending.consent.facts.seats }),
      },
      asker,
      ports.clock.now(),
    );
    if (request.question.asked.length === 0) return refuse({ kind: 'flawed', flaws: [{ kind: 'only-yourself' }] });
    const consent: ConsentRecord | undefined = sending.consent && {
      events: [{ kind: 'given', ...sending.consent, by: person }],
    };
    const card = owePost(ports, request, 'channel');
    const writes = [...raiseWrites(request, new QuestionText(sending.text), consent, drafted), oneMore, card.write];
    const commit = { table: 'forums' as const, partition: forum.id, op: ports.random.id(), writes };
    if ((await ports.jobs.commit(commit, [card])) === 'committed') return ok({ request, before: false });
  }
  return refuse({ kind: 'busy' });
};

/** Who may answer an update in a forum, for whom, and what that makes of its delivery. Pure. */
import type { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '../../failure.ts';
import { type Actor, isConvener, mayNeverReadCases, seatsHeldBy } from '../../forums/access.ts';
import type { Forum } from '../../forums/forum.ts';
import type { Region } from '../../forums/region.ts';
import { nextRevision } from '../../platform/delivery/delivery.ts';
import type { UpdateDelivery } from '../delivery/update-delivery.ts';
import type { Update } from '../update.ts';
import { type Choice, choicesOf, type Respondent, whole, withAnswer } from './answer.ts';
import { respondentsIn } from './respondents.ts';

/** `own`: seats, or in the network municipalities. `forWhole`: who convenes a group speaks for all of it too. */
export type MayAnswer = { readonly own: readonly Respondent[]; readonly forWhole: boolean };

/** `convened`: of the network, the municipalities whose groups the person convenes. `region`: the forum's own. */
export type Speaker = {
  readonly forum: Forum;
  readonly actor: Actor;
  readonly convened: readonly string[];
  readonly region: Pick<Region, 'municipalities'>;
};

const nobody: MayAnswer = { own: [], forWhole: false };

/** Whoever helps the groups speaks for none of them. */
export const mayAnswerIn = ({ forum, actor, convened, region }: Speaker): MayAnswer => {
  if (mayNeverReadCases(actor)) return nobody;
  const held = forum.kind === 'network' ? convened : seatsHeldBy(forum, actor).map(({ id }) => id);
  return {
    own: respondentsIn(forum, region).filter(({ id }) => held.some((one) => one === id)),
    forWhole: forum.kind === 'group' && isConvener(forum, actor),
  };
};

export type AnswerFailure =
  | { readonly kind: 'recalled' | 'nothing-asked' | 'no-such-choice' | 'speaks-for-nobody' | 'no-seat' | 'already' }
  /** Whether for the whole group or for the own seat must be asked first. */
  | { readonly kind: 'which'; readonly may: MayAnswer };

export type Said = {
  readonly choice: Choice;
  /** Undefined until it has been asked for. */
  readonly as: typeof whole | readonly string[] | undefined;
};

const spokenFor = (speaker: Speaker, as: Said['as']): Result<readonly string[], AnswerFailure> => {
  const may = mayAnswerIn(speaker);
  const own = may.own.map(({ id }) => id);
  if (own.length === 0 && !may.forWhole)
    return refuse({ kind: mayNeverReadCases(speaker.actor) ? 'speaks-for-nobody' : 'no-seat' });
  if (as === whole) return may.forWhole ? ok([whole]) : refuse({ kind: 'no-seat' });
  if (as !== undefined) {
    const isOwn = as.length > 0 && as.every((id) => own.includes(id));
    return isOwn ? ok(as) : refuse({ kind: 'no-seat' });
  }
  if (!may.forWhole) return ok(own);
  return own.length === 0 ? ok([whole]) : refuse({ kind: 'which', may });
};

/** Those who can answer are brought up to date at the same time: seats come and go. */
export const answeredIn = (
  before: UpdateDelivery,
  { state, content: { asks } }: Update,
  speaker: Speaker,
  { choice, as }: Said,
  now: Temporal.Instant,
): Result<UpdateDelivery, AnswerFailure> => {
  if (state === 'recalled') return refuse({ kind: 'recalled' });
  if (asks.kind === 'know') return refuse({ kind: 'nothing-asked' });
  if (!choicesOf(asks).includes(choice)) return refuse({ kind: 'no-such-choice' });
  const whom = spokenFor(speaker, as);
  if (!whom.ok) return whom;
  const by = { person: speaker.actor.person, name: speaker.actor.name };
  const answers = whom.value.reduce(
    (said, respondent) => withAnswer(said, { respondent, choice, by, at: now }),
    before.answers as readonly UpdateDelivery['answers'][number][],
  );
  if (answers === before.answers) return refuse({ kind: 'already' });
  const respondents = respondentsIn(speaker.forum, speaker.region);
  return ok({ ...before, answers: [...answers], respondents, card: nextRevision(before.card) });
};

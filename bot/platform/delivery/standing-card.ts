/** The three jobs of a card that stands in a channel: post it once, bring it up to date, ask when nobody knows. */
import type { Job, Owed, Settlement } from '../jobs/port.ts';
import { notToldAgain, post as postOnce, soonAgain, tellPerson, update } from '../teams/attempt.ts';
import type { ChannelPlace, Message, Teams } from '../teams/port.ts';
import type { Clock } from '../time/clock.ts';
import { nextWholeHour } from '../time/hours.ts';
import { arrived, type Delivery, needsRefresh, tooLate } from './delivery.ts';

/** How a card is delivered now, and what that makes owed. */
export type Redelivered = {
  readonly delivery: Delivery;
  /** Somebody must look whether it shows. */
  readonly ask?: true;
  /** The refresh that was at it has not shown the last revision. */
  readonly again?: boolean;
  /** One refresh more, later: an earlier one that was not answered could land after this one. */
  readonly onceMore?: boolean;
};

/** Seconds until that refresh: longer than a request that was given up can still be under way. */
export const onceMoreAfter = 60;

/** In `data` of a refresh that is done whether the card needs it or not. */
export const inAnyCase = { again: 'yes' } as const;

/** What the jobs must know of a card; each subject has more. */
export type Stands = {
  readonly delivery: Delivery;
  readonly place: ChannelPlace | undefined;
  readonly isPaused: boolean;
  /** Of one that stands in a thread: the activity that began it, missing while there is none. */
  readonly inThread?: { readonly begunBy: string | undefined };
  /** Nobody would want to see it any more: if it has not been posted yet, it is not. */
  readonly isTooLate?: boolean;
};

/** `At` names the card, `S` is all that it says. */
export type Standing<P, At, S extends Stands> = {
  readonly at: (owed: Owed, partition: string) => At;
  readonly read: (ports: P, at: At) => Promise<S | undefined>;
  /** From a fresh read; nothing is written where `change` has nothing to say. */
  readonly rewrite: (ports: P, at: At, change: (now: Delivery) => Redelivered | undefined) => Promise<Settlement>;
  /** A later version of a card calls on nobody by name. */
  readonly message: (state: S, which: 'first' | 'later') => Message;
  /** Asked in turn, until one can be reached. Its card also says so where Teams refused. */
  readonly question: (state: S) => { readonly to: readonly string[]; readonly message: Message };
};

const refreshed = (before: Delivery, revision: number, mayBeOvertaken: boolean): Redelivered => {
  const delivery = { ...before, shown: Math.max(before.shown, revision) };
  return { delivery, again: needsRefresh(delivery), onceMore: mayBeOvertaken || before.shown > revision };
};

const isOwed = ({ activityId, post }: Delivery): boolean => activityId === undefined && post === 'owed';

/** Nobody knows whether it arrived: never sent again by itself. */
const uncertain = (now: Delivery): Redelivered | undefined =>
  isOwed(now) ? { delivery: { ...now, post: 'uncertain' }, ask: true } : undefined;

const refusedWith =
  (code: string) =>
  (now: Delivery): Redelivered | undefined =>
    isOwed(now) ? { delivery: { ...now, post: 'failed', code }, ask: true } : undefined;

const cameTooLate = (now: Delivery): Redelivered | undefined =>
  isOwed(now) ? { delivery: { ...now, post: 'failed', code: tooLate } } : undefined;

type Needs = { readonly teams: Teams; readonly clock: Clock };
type StandingJobs<P> = { readonly post: Job<P>; readonly refresh: Job<P>; readonly ask: Job<P> };

export const standingCard = <P extends Needs, At, S extends Stands>(card: Standing<P, At, S>): StandingJobs<P> => {
  const { rewrite } = card;

  const post: Job<P> = {
    whenUnknown: 'ask',
    async run(ports, owed, claim) {
      const at = card.at(owed, claim.partition);
      const state = await card.read(ports, at);
      if (!state || state.delivery.activityId !== undefined) return { kind: 'done' };
      if (state.isTooLate) return { kind: 'done', settle: () => rewrite(ports, at, cameTooLate) };
      // Nothing can be posted there now; nobody need be asked why.
      if (state.isPaused) return { kind: 'wait', due: nextWholeHour(ports.clock.now()) };
      const { place, inThread, delivery } = state;
      const thread = inThread?.begunBy;
      if (!place || (inThread && thread === undefined))
        return { kind: 'stuck', reason: 'no-channel', settle: () => rewrite(ports, at, refusedWith('no-channel')) };
      const message = card.message(state, 'first');
      const send = () =>
        thread === undefined
          ? ports.teams.postToChannel(place, message)
          : ports.teams.replyInThread(place, thread, message);
      return postOnce(claim, owed, send, {
        done: ({ activityId }) =>
          rewrite(ports, at, (now) => ({ delivery: arrived(now, activityId, delivery.wanted) })),
        uncertain: () => rewrite(ports, at, uncertain),
        refused: (code) => rewrite(ports, at, refusedWith(code)),
      });
    },
    async unknown(ports, owed, { partition }) {
      return { kind: 'uncertain', settle: () => rewrite(ports, card.at(owed, partition), uncertain) };
    },
    givenUp: (ports, owed, { partition }) => rewrite(ports, card.at(owed, partition), refusedWith('not-reached')),
  };

  /**
   * PUT replaces, so it may be done again whatever came of it; a card that is gone counts as up to date. One that was
   * not answered may still land after the next one, so after it the card is put once more.
   */
  const refresh: Job<P> = {
    whenUnknown: 'repeat',
    async run(ports, owed, claim) {
      const at = card.at(owed, claim.partition);
      const state = await card.read(ports, at);
      const place = state?.place;
      const activityId = state?.delivery.activityId;
      if (!state || !place || activityId === undefined) return { kind: 'done' };
      if (!needsRefresh(state.delivery) && owed.data.again === undefined) return { kind: 'done' };
      // A card in a channel that is deleted looks gone, and comes back with it.
      if (state.isPaused) return { kind: 'wait', due: nextWholeHour(ports.clock.now()) };
      const send = () => ports.teams.update(place, activityId, card.message(state, 'later'));
      const attempt = await update(claim, owed, send, {
        done: () => rewrite(ports, at, (now) => refreshed(now, state.delivery.wanted, owed.attempts > 0)),
      });
      return attempt.kind === 'stuck' ? soonAgain(owed, attempt.reason) : attempt;
    },
  };

  /** A personal message that may have been sent is not sent again: the question must also stand elsewhere. */
  const ask: Job<P> = {
    whenUnknown: 'ask',
    async run(ports, owed, claim) {
      const state = await card.read(ports, card.at(owed, claim.partition));
      if (!state?.place || state.delivery.activityId !== undefined) return { kind: 'done' };
      return tellPerson(ports, claim, owed, { through: state.place, ...card.question(state) });
    },
    unknown: notToldAgain,
  };

  return { post, refresh, ask };
};

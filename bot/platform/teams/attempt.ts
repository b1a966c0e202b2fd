/** What an outcome of Teams makes of the owed job that sent. Nothing that may have arrived is posted a second time. */
import { backOffMs } from '../jobs/back-off.ts';
import type { Attempt, Owed, Settle, Settlement } from '../jobs/port.ts';
import type { Message, Outcome, Teams } from './port.ts';

type Tried = Pick<Owed, 'attempts'>;
type Claim = { sending(): Promise<boolean> };

/** What is written down beside the outcome, where there is something to write. */
type Follows = {
  readonly done?: (arrived: Extract<Outcome, { readonly kind: 'done' }>) => Promise<Settlement>;
  readonly uncertain?: Settle;
  readonly refused?: (code: string) => Promise<Settlement>;
};

/** Known not to have arrived, or to do no harm twice: soon again, and less and less often. */
export const soonAgain = ({ attempts }: Tried, reason: string): Attempt => ({
  kind: 'later',
  afterMs: backOffMs(attempts),
  reason,
});

/** The worker that has taken over the claim goes on. */
const claimLost = (tried: Tried): Attempt => soonAgain(tried, 'claim-lost');

const attemptOf = (outcome: Outcome, tried: Tried, { done, uncertain, refused }: Follows = {}): Attempt => {
  switch (outcome.kind) {
    case 'done':
      return { kind: 'done', ...(done && { settle: () => done(outcome) }) };
    case 'throttled':
      return { kind: 'later', afterMs: outcome.retryAfterMs, reason: 'throttled' };
    case 'not-reached':
      return soonAgain(tried, 'not-reached');
    case 'withheld':
      return claimLost(tried);
    case 'uncertain':
      return { kind: 'uncertain', ...(uncertain && { settle: uncertain }) };
    case 'refused': {
      const { code } = outcome;
      return { kind: 'stuck', reason: code, ...(refused && { settle: () => refused(code) }) };
    }
  }
};

/** One post: the claim is marked just before it, and nothing is sent where it was lost. */
export const post = async (
  claim: Claim,
  tried: Tried,
  send: () => Promise<Outcome>,
  follows: Follows = {},
): Promise<Attempt> => ((await claim.sending()) ? attemptOf(await send(), tried, follows) : claimLost(tried));

/** One PUT, which may be done again whatever came of it. A message that is gone counts as brought up to date. */
export const update = async (
  claim: Claim,
  tried: Tried,
  send: () => Promise<Outcome>,
  follows: { readonly done?: Settle } = {},
): Promise<Attempt> => {
  if (!(await claim.sending())) return claimLost(tried);
  const outcome = await send();
  if (outcome.kind === 'uncertain') return soonAgain(tried, 'uncertain');
  const { done } = follows;
  const isGone = outcome.kind === 'refused' && outcome.status === 404;
  return isGone ? { kind: 'done', ...(done && { settle: done }) } : attemptOf(outcome, tried, follows);
};

/** Some can have no personal chat. Only a refusal is known not to have arrived, so only then the next is tried. */
const firstReached = async (
  [first, ...others]: readonly string[],
  send: (userId: string) => Promise<Outcome>,
): Promise<Outcome> => {
  if (first === undefined) return { kind: 'refused', status: 0, code: 'nobody-to-tell' };
  const outcome = await send(first);
  return outcome.kind === 'refused' && others.length > 0 ? firstReached(others, send) : outcome;
};

type Told = {
  /** A channel of a team that both are in: the personal chat is opened through it. */
  readonly through: Parameters<Teams['postToPerson']>[0];
  /** Teams' user ids: the first who can be reached is told. */
  readonly to: readonly string[];
  readonly message: Message;
};

/**
 * One personal message, for a job that asks (`whenUnknown: 'ask'`) and has `notToldAgain` as its `unknown`. One that may
 * have arrived counts as done: nobody is told the same twice, and what it says must also be found elsewhere.
 */
export const tellPerson = async (
  { teams }: { readonly teams: Teams },
  claim: Claim,
  tried: Tried,
  { through, to, message }: Told,
): Promise<Attempt> => {
  const attempt = await post(claim, tried, () =>
    firstReached(to, (userId) => teams.postToPerson(through, userId, message)),
  );
  return attempt.kind === 'uncertain' ? { kind: 'done' } : attempt;
};

export const notToldAgain = async (): Promise<Attempt> => ({ kind: 'done' });

/** Leaves a mark that it has happened, where it must never happen again under the same key. */
export const everOnce = (attempt: Attempt): Attempt => (attempt.kind === 'done' ? { ...attempt, once: true } : attempt);

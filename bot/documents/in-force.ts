/** What is in force on a day. The only place that decides it. */
import { Temporal } from 'temporal-polyfill';
import { draftOf, isPublished, type Published, publishedOf, type SteeringDocument, type Version } from './document.ts';
import type { VersionState } from './kind.ts';

const { compare } = Temporal.PlainDate;

const isWithdrawnOn = (one: Published, day: Temporal.PlainDate): boolean =>
  one.state === 'withdrawn' && compare(one.withdrawnOn, day) <= 0;

/** Withdrawn before its first day was over: it has taken nobody's place. */
const neverCame = (one: Published): boolean => isWithdrawnOn(one, one.validFrom);

/** The one whose turn it is: the last to have begun. Of two from the same day the later made. */
const turnOn = (document: SteeringDocument, day: Temporal.PlainDate): Published | undefined =>
  publishedOf(document)
    .filter((one) => !neverCame(one) && compare(one.validFrom, day) <= 0)
    .toSorted((a, b) => compare(a.validFrom, b.validFrom) || a.n - b.n)
    .at(-1);

/**
 * A version that begins takes the place of the one before it from that very day, and for good: what it has replaced
 * does not come back when it ends or is withdrawn.
 */
export const inForceOn = (document: SteeringDocument, day: Temporal.PlainDate): Published | undefined => {
  const turn = turnOn(document, day);
  if (!turn || isWithdrawnOn(turn, day)) return undefined;
  return turn.validTo && compare(turn.validTo, day) < 0 ? undefined : turn;
};

export const stateOn = (document: SteeringDocument, one: Version, day: Temporal.PlainDate): VersionState => {
  if (!isPublished(one)) return one.state;
  if (isWithdrawnOn(one, day)) return 'withdrawn';
  if (compare(one.validFrom, day) > 0) return 'coming';
  if (inForceOn(document, day)?.n === one.n) return 'in-force';
  return turnOn(document, day)?.n === one.n ? 'ended' : 'replaced';
};

/** The last that is on its way: not yet in force, and not taken back. */
export const comingOn = (document: SteeringDocument, day: Temporal.PlainDate): Published | undefined =>
  publishedOf(document).findLast((one) => stateOn(document, one, day) === 'coming');

/** What a list calls the document: as in force, else as it is to be, else as it last was; a draft is nobody else's. */
export const faceOn = (document: SteeringDocument, day: Temporal.PlainDate): Version | undefined =>
  inForceOn(document, day) ?? comingOn(document, day) ?? publishedOf(document).at(-1) ?? draftOf(document);

/** The day has come to look through it, and there is something to look through. */
export const isReviewDue = (document: SteeringDocument, day: Temporal.PlainDate): boolean =>
  document.review !== undefined && compare(document.review.on, day) <= 0 && inForceOn(document, day) !== undefined;

/** The fortnightly letter: when it goes, and what it makes of the updates that wait for it. */
import { Temporal } from 'temporal-polyfill';
import { dayOf } from '../../platform/time/clock.ts';
import { atHour } from '../../platform/time/hours.ts';
import { isWorkingDay, workingDaysBefore } from '../../platform/time/working-days.ts';
import type { Audience } from '../audience.ts';
import type { LetterItem, Update, UpdateContent } from '../update.ts';
import type { UpdateId } from '../update-id.ts';

/**
 * Thursday at 8 in even ISO weeks. Thursday, since groups meet on Tuesdays to Thursdays and a letter should be read
 * before the weekend without landing in Monday's pile; even weeks, since everybody can tell them from a calendar. After
 * week 53 comes week 1, so that once in some years three weeks lie between two letters.
 */
const letterTime = { dayOfWeek: 4, hour: 8, everyWeeks: 2 } as const;

/** The working day before, where that Thursday is none. */
const letterOf = (thursday: Temporal.PlainDate): Temporal.Instant =>
  atHour(isWorkingDay(thursday) ? thursday : workingDaysBefore(thursday, 1), letterTime.hour);

/** Three odd weeks at most lie together. */
const weeksAhead = 5;

/** The next one after `now`, which itself never counts. */
export const nextLetter = (now: Temporal.Instant): Temporal.Instant => {
  const today = dayOf(now);
  const thursday = today.add({ days: letterTime.dayOfWeek - today.dayOfWeek });
  const times = Array.from({ length: weeksAhead }, (_, n) => thursday.add({ weeks: n }))
    .filter((day) => (day.weekOfYear ?? 0) % letterTime.everyWeeks === 0)
    .map(letterOf);
  const next = times.find((time) => Temporal.Instant.compare(now, time) < 0);
  if (!next) throw new Error(`no even week within ${weeksAhead} weeks of ${today}`);
  return next;
};

/** The head of each, and where it is found, are written in the same transaction as the letter: three rows of a hundred. */
const mostItems = 30;

/** Waits for the next letter; a convener's to the own forum goes alone. */
export const isWaiting = ({ state, forum }: Update): boolean => state === 'bundled' && forum === undefined;

export const itemOf = ({ id, content, audience }: Update): LetterItem => ({ update: id, content, audience });

const union = <T>(lists: readonly (readonly T[])[]): T[] => [...new Set(lists.flat())];

/** All that some item is meant for. */
const audienceOf = (items: readonly LetterItem[]): Audience => {
  const all = items.map(({ audience }) => audience);
  return {
    groups: all.some(({ groups }) => groups),
    groupsWith: union(all.map(({ groupsWith }) => groupsWith)),
    teams: all.some(({ teams }) => teams),
    network: all.some(({ network }) => network),
    forums: union(all.map(({ forums }) => forums)),
  };
};

export type LetterWords = (now: Temporal.Instant) => Pick<UpdateContent, 'title' | 'text'>;

/** `waiting`: the oldest first, at least one. Signed by whoever has put the last one in. */
export const letterFrom = (
  id: UpdateId,
  waiting: readonly [Update, ...Update[]],
  words: LetterWords,
  now: Temporal.Instant,
): Update => {
  const items = waiting.map(itemOf);
  const last = waiting.reduce((one, other) =>
    Temporal.Instant.compare(other.changedAt, one.changedAt) >= 0 ? other : one,
  );
  const by = last.sentBy ?? last.by;
  return {
    id,
    regionId: last.regionId,
    state: 'sending',
    content: { ...words(now), asks: { kind: 'read' } },
    audience: audienceOf(items),
    letter: items,
    by,
    version: 1,
    revision: 1,
    changedAt: now,
    round: 1,
    sentAt: now,
    sentBy: by,
  };
};

/** As many, in their order, as a card holds; one at least, since it would hold up the others for ever. */
export const fittingIn = (waiting: readonly Update[], fits: (some: readonly [Update, ...Update[]]) => boolean) => {
  let taken: [Update, ...Update[]] | undefined;
  for (const one of waiting.slice(0, mostItems)) {
    const more: [Update, ...Update[]] = taken ? [...taken, one] : [one];
    if (taken && !fits(more)) break;
    taken = more;
  }
  return taken;
};

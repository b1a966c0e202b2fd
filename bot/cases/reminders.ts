/** What a case owes to be said at a moment, by its clocks and by the marks of what has been said. Pure. */
import { Temporal } from 'temporal-polyfill';
import type { Forum } from '../forums/forum.ts';
import { nextRevision } from '../platform/delivery/delivery.ts';
import { dayOf } from '../platform/time/clock.ts';
import { atHour } from '../platform/time/hours.ts';
import { mayWake, morning } from '../platform/time/waking.ts';
import type { CaseRequest } from './case-request.ts';
import { type Clock, clocksOf, markOf } from './clocks.ts';
import type { ConsentRecord } from './consent.ts';
import { type KnownCase, knownOn } from './known-case.ts';
import { type Listener, listenersTo } from './listeners.ts';
import type { Word } from './word.ts';

type Case = { readonly forum: Forum; readonly request: CaseRequest; readonly consent: ConsentRecord | undefined };

/** `on`: the morning that it belongs to. */
export type WordOwed = Omit<Word, 'caseId'> & { readonly due: Temporal.PlainDate; readonly on: Temporal.PlainDate };

/** `after`: the case with what is said now marked as said. */
export type Reminded = { readonly after: CaseRequest; readonly words: readonly WordOwed[] };

/** At most so many words at a time fit in the case's transaction; the others come with the next round. */
const most = 60;

type Unsaid = { readonly clock: Clock; readonly past: readonly Temporal.PlainDate[] };

const unsaid = (known: KnownCase, now: Temporal.Instant): readonly Unsaid[] =>
  clocksOf(known).flatMap((clock) => {
    const past = clock.remindOn.filter(
      (on) =>
        Temporal.Instant.compare(atHour(on, morning), now) <= 0 && !known.request.reminded.includes(markOf(clock, on)),
    );
    return past.length > 0 ? [{ clock, past }] : [];
  });

/** Everybody whom the clocks would wake now, whether they are away or not. */
export const sleepers = (one: Case, now: Temporal.Instant): readonly string[] => {
  const today = dayOf(now);
  const known = knownOn(one.forum, one, today);
  const all = mayWake(now) ? unsaid(known, now) : [];
  return [...new Set(all.flatMap(({ clock }) => listenersTo(known, clock, today)).map(({ userId }) => userId))];
};

const wordFor = ({ kind, seat, due }: Clock, on: Temporal.PlainDate, { userId }: Listener): WordOwed => ({
  userId,
  kind,
  due,
  on,
  ...(seat && { seat }),
});

/** Who holds two of the seats asked, or has both the family and the asker to tell, is reminded once of the same day. */
const isSaidBy = (word: WordOwed, others: readonly WordOwed[]): boolean =>
  others.some(
    ({ userId, kind, due }) =>
      userId === word.userId &&
      due.equals(word.due) &&
      (kind === word.kind || (kind === 'tell-guardians' && word.kind === 'tell-asker')),
  );

const endMark = (on: Temporal.PlainDate): string => `ended ${on}`;

/** The cards say once that the consent has ended; no press has told them. */
const withEnd = ({ request, consent }: KnownCase): CaseRequest => {
  if (request.state === 'closed' || consent?.kind !== 'ended' || request.reminded.includes(endMark(consent.on)))
    return request;
  return {
    ...request,
    channelCard: nextRevision(request.channelCard),
    ...(request.confirmation && { confirmation: nextRevision(request.confirmation) }),
    reminded: [...request.reminded, endMark(consent.on)],
  };
};

/**
 * Of a clock with several mornings behind it only the latest is said, and all are marked. As long as nobody is there to
 * be told, nothing is marked: it is said to who comes back. No mark is ever dropped while the case is open, since a
 * clock that has stopped may run on, as when a consent is renewed. Undefined: nothing to write.
 */
export const remindersAt = (one: Case, now: Temporal.Instant, away: ReadonlySet<string>): Reminded | undefined => {
  const today = dayOf(now);
  const known = knownOn(one.forum, one, today);
  const shown = withEnd(known);
  const words: WordOwed[] = [];
  const marks: string[] = [];
  for (const { clock, past } of mayWake(now) ? unsaid(known, now) : []) {
    const on = past.toSorted(Temporal.PlainDate.compare).at(-1);
    const there = listenersTo(known, clock, today).filter(({ userId }) => !away.has(userId));
    if (!on || there.length === 0 || words.length + there.length > most) continue;
    marks.push(...past.map((day) => markOf(clock, day)));
    words.push(...there.map((listener) => wordFor(clock, on, listener)).filter((word) => !isSaidBy(word, words)));
  }
  if (shown === known.request && marks.length === 0) return undefined;
  return { after: { ...shown, reminded: [...shown.reminded, ...marks] }, words };
};

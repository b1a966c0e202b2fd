/** The last that was heard of a municipality, by day: whatever it was, somebody was at work. Pure. */
import { Temporal } from 'temporal-polyfill';
import { type Sign, signKinds } from './facts.ts';

type Heard = { readonly kind: Sign['kind']; readonly day: Temporal.PlainDate | undefined };

/** Of one day what stands first in `signKinds`, the case last: of a case nothing but the day is known. */
export const latestSign = (heard: readonly Heard[], today: Temporal.PlainDate): Sign | undefined =>
  heard
    .flatMap(({ kind, day }) => (day && Temporal.PlainDate.compare(day, today) <= 0 ? [{ kind, day }] : []))
    .toSorted(
      (one, other) =>
        Temporal.PlainDate.compare(other.day, one.day) || signKinds.indexOf(one.kind) - signKinds.indexOf(other.kind),
    )[0];

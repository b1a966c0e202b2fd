import { Temporal } from 'temporal-polyfill';
import type { Forum } from '../../forums/forum.ts';
import { dayOf } from '../../platform/time/clock.ts';
import type { Quorum } from '../calling/quorum.ts';
import { quorumWords } from '../text/call.ts';
import { hours } from '../text/list.ts';

/** In the network it is municipalities that are counted. */
export const quorumInWords = ({ kind }: Pick<Forum, 'kind'>, quorum: Quorum): string =>
  quorumWords(quorum, kind === 'network' ? 'municipality' : 'party');

/** Open until when, or next when. */
export const hourInWords = (from: Temporal.Instant, to: Temporal.Instant, now: Temporal.Instant): string =>
  Temporal.Instant.compare(from, now) <= 0 ? hours.open(to) : hours.next(from, dayOf(now));

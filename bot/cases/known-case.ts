/** A case as it stands on a day, in its team as the case sees it: what clocks, lists, cards and words are made of. */
import type { Temporal } from 'temporal-polyfill';
import type { Forum } from '../forums/forum.ts';
import type { CaseRequest } from './case-request.ts';
import { type ConsentNow, holdsOn } from './consent.ts';
import type { StoredCase } from './stored-case.ts';
import { withVisitor } from './visiting.ts';

export type KnownCase = {
  readonly forum: Forum;
  readonly request: CaseRequest;
  readonly consent: ConsentNow | undefined;
};

/** `team`: as it is stored; a guest who asks has a seat in what comes back. */
export const knownOn = (
  team: Forum,
  { request, consent }: Pick<StoredCase, 'request' | 'consent'>,
  today: Temporal.PlainDate,
): KnownCase => ({ forum: withVisitor(team, request), request, consent: consent && holdsOn(consent, today) });

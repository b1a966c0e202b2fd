/** Each thing that may be done to a document, decided on values alone. */
import { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '../failure.ts';
import { dayOf } from '../platform/time/clock.ts';
import {
  type Doer,
  type Draft,
  draftOf,
  mostVersions,
  publishedOf,
  type SteeringDocument,
  type Version,
  versionOf,
} from './document.ts';
import { inForceOn } from './in-force.ts';
import type { Deed } from './kind.ts';
import { may } from './life-cycle.ts';
import { type Flaw, flawsToPublish, type Typed } from './typed.ts';

export type StepFailure =
  | { readonly kind: 'not-now' | 'too-many-versions' | 'nothing-in-force' }
  | { readonly kind: 'flawed'; readonly flaws: readonly Flaw[] };

/** Who does it, and when; `mark`: a word of its own for the reminder of this review. */
export type Act = { readonly by: Doer; readonly now: Temporal.Instant; readonly mark: string };

export type Stepped = { readonly document: SteeringDocument; readonly did?: Deed; readonly n?: number };
type Outcome = Result<Stepped, StepFailure>;

const today = ({ now }: Act): Temporal.PlainDate => dayOf(now);

const withVersion = (document: SteeringDocument, one: Version): SteeringDocument => ({
  ...document,
  versions: [...document.versions.filter(({ n }) => n !== one.n), one].toSorted((a, b) => a.n - b.n),
});

/** What is typed as it is kept; empty fields are left out. */
export const draftFrom = (n: number, typed: Typed, rows: number): Draft => {
  const { kind, title, owner, summary, link, text, asksToBeRead, validFrom, validTo, reviewOn } = typed;
  return {
    n,
    state: 'draft',
    kind,
    title: title.trim(),
    owner: { ...owner, function: owner.function.trim() },
    text: { rows, characters: text.length },
    asksToBeRead,
    ...(summary.trim() !== '' && { summary: summary.trim() }),
    ...(link !== '' && { link }),
    ...(validFrom && { validFrom }),
    ...(validTo && { validTo }),
    ...(reviewOn && { reviewOn }),
  };
};

export const begun = (id: SteeringDocument['id'], first: Draft): SteeringDocument => ({
  id,
  revision: 1,
  versions: [first],
});

/** Into the draft that there is, or a new version's. Published text is never written again. */
export const saveDraft = (document: SteeringDocument, typed: Typed, rows: number): Outcome => {
  const draft = draftOf(document);
  if (!draft && document.versions.length >= mostVersions) return refuse({ kind: 'too-many-versions' });
  const n = draft?.n ?? Math.max(...document.versions.map((one) => one.n)) + 1;
  const changed = withVersion(document, draftFrom(n, typed, rows));
  return ok({ document: changed, n, ...(!draft && { did: 'drafted' as const }) });
};

const reviewOf = (on: Temporal.PlainDate | undefined, { mark }: Act) => (on ? { review: { on, mark } } : {});

export const publish = (document: SteeringDocument, act: Act): Outcome => {
  const draft = draftOf(document);
  if (!draft || !may(draft, 'publish')) return refuse({ kind: 'not-now' });
  const others = publishedOf(document).filter(({ state }) => state === 'published');
  const flaws = flawsToPublish(draft, { today: today(act), begun: others.map(({ validFrom }) => validFrom) });
  if (flaws.length > 0) return refuse({ kind: 'flawed', flaws });
  const { review: _before, ...rest } = withVersion(document, {
    ...draft,
    state: 'published',
    validFrom: draft.validFrom ?? today(act),
    publishedAt: act.now,
    publishedBy: act.by,
  });
  return ok({ document: { ...rest, ...reviewOf(draft.reviewOn, act) }, did: 'published', n: draft.n });
};

/** At once: today is the first day when it is in force no more. */
export const withdraw = (document: SteeringDocument, n: number, act: Act): Outcome => {
  const one = versionOf(document, n);
  if (one?.state !== 'published' || !may(one, 'withdraw')) return refuse({ kind: 'not-now' });
  const changed = withVersion(document, { ...one, state: 'withdrawn', withdrawnOn: today(act) });
  return ok({ document: changed, did: 'withdrawn', n });
};

export const discard = (document: SteeringDocument): Outcome => {
  const draft = draftOf(document);
  if (!draft || !may(draft, 'discard')) return refuse({ kind: 'not-now' });
  const changed = withVersion(document, { ...draft, state: 'discarded' });
  return ok({ document: changed, did: 'discarded', n: draft.n });
};

/** Looked through and still right: the next day to look through it. */
export const reviewed = (document: SteeringDocument, on: Temporal.PlainDate, act: Act): Outcome => {
  if (!inForceOn(document, today(act))) return refuse({ kind: 'nothing-in-force' });
  if (Temporal.PlainDate.compare(on, today(act)) <= 0)
    return refuse({ kind: 'flawed', flaws: [{ field: 'reviewOn', kind: 'past' }] });
  return ok({ document: { ...document, ...reviewOf(on, act) }, did: 'reviewed' });
};

/** The same object where it is shared already. */
export const share = (document: SteeringDocument, act: Act): Outcome => {
  if (document.sharedAsExample) return ok({ document });
  if (!inForceOn(document, today(act))) return refuse({ kind: 'nothing-in-force' });
  return ok({ document: { ...document, sharedAsExample: { at: act.now, by: act.by } }, did: 'shared' });
};

export const unshare = (document: SteeringDocument): Outcome => {
  if (!document.sharedAsExample) return ok({ document });
  const { sharedAsExample: _no, ...rest } = document;
  return ok({ document: rest, did: 'unshared' });
};

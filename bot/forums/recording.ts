/** From what is typed about the gate of a team to what is recorded. Pure; what nobody touched is left as it stands. */
import type { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '../failure.ts';
import { plainDate } from '../platform/time/schema.ts';
import { screen } from '../screening/screen.ts';
import { disposals, type Missing, missingIn, type Opening, type RecordedPoint, recordedPoints } from './opening.ts';
import type { NamedPerson, PersonKey } from './person.ts';
import { pointsAtSomebody } from './pointing.ts';
import { wholeNumber } from './whole-number.ts';

export const openingFields = [
  'informationOwner',
  'assessedOn',
  'decision',
  'days',
  'ofWithdrawn',
  'hostKeepsDays',
  'registrar',
] as const;
export type OpeningField = (typeof openingFields)[number];

/** Each field as a form holds it; empty where nothing is recorded. `registrar`: a person's key. */
export type TypedOpening = Readonly<Record<OpeningField, string>>;

export const longest = { informationOwner: 120, decision: 60 } as const;
const mostDays = 3650;
const mostHostDays = 36_500;
/** GDPR, article 99: nobody assessed by it before it applied. */
const firstDay = '2018-05-25';

export type RecordingFailure =
  | { readonly kind: 'nothing-new' }
  | { readonly kind: 'emptied'; readonly field: OpeningField }
  | { readonly kind: 'too-long'; readonly field: keyof typeof longest }
  | { readonly kind: 'points-at-somebody'; readonly field: keyof typeof longest }
  | { readonly kind: 'not-a-day' | 'day-ahead' | 'day-before-the-law' }
  | { readonly kind: 'not-disposal-days' | 'not-host-days' }
  | { readonly kind: 'no-such-disposal' | 'disposal-unfinished' }
  | { readonly kind: 'no-such-registrar' };

/** `registrars`: those who may be chosen; somebody else stays recorded, but is no choice of the form. */
export const typedFrom = (opening: Opening, registrars: readonly NamedPerson[]): TypedOpening => ({
  informationOwner: opening.informationOwner ?? '',
  assessedOn: opening.assessedOn?.toString() ?? '',
  decision: opening.disposal?.decision ?? '',
  days: opening.disposal?.days.toString() ?? '',
  ofWithdrawn: opening.disposal?.ofWithdrawn ?? '',
  hostKeepsDays: opening.hostKeepsDays?.toString() ?? '',
  registrar: registrars.find(({ person }) => person === opening.registrar?.person)?.person ?? '',
});

type Known = { readonly today: Temporal.PlainDate; readonly registrars: readonly NamedPerson[] };

/** The company behind a school may be named after somebody; the number of a decision never is. */
const flawOfWords = (field: keyof typeof longest, words: string): RecordingFailure | undefined => {
  if (words.length > longest[field]) return { kind: 'too-long', field };
  const points = field === 'decision' ? pointsAtSomebody(words) : screen(words, 'ordinary').kind !== 'clean';
  return points ? { kind: 'points-at-somebody', field } : undefined;
};

const flawOfDay = (typed: string, today: Temporal.PlainDate): RecordingFailure | undefined => {
  if (!plainDate.safeParse(typed).success) return { kind: 'not-a-day' };
  // Days as ISO writes them sort as they come.
  if (typed > today.toString()) return { kind: 'day-ahead' };
  return typed < firstDay ? { kind: 'day-before-the-law' } : undefined;
};

const flawOf = (field: OpeningField, typed: string, { today, registrars }: Known): RecordingFailure | undefined => {
  if (typed === '') return { kind: 'emptied', field };
  switch (field) {
    case 'informationOwner':
    case 'decision':
      return flawOfWords(field, typed);
    case 'assessedOn':
      return flawOfDay(typed, today);
    case 'days':
      return wholeNumber(typed, 1, mostDays) === undefined ? { kind: 'not-disposal-days' } : undefined;
    case 'hostKeepsDays':
      return wholeNumber(typed, 0, mostHostDays) === undefined ? { kind: 'not-host-days' } : undefined;
    case 'ofWithdrawn':
      return disposals.some((one) => one === typed) ? undefined : { kind: 'no-such-disposal' };
    case 'registrar':
      return registrars.some(({ person }) => person === typed) ? undefined : { kind: 'no-such-registrar' };
  }
};

const disposalFrom = ({ decision, days, ofWithdrawn }: TypedOpening): Opening['disposal'] => {
  const number = wholeNumber(days, 1, mostDays);
  const kind = disposals.find((one) => one === ofWithdrawn);
  return decision && number && kind ? { decision, days: number, ofWithdrawn: kind } : undefined;
};

const openingFrom = (typed: TypedOpening, registrar: NamedPerson | undefined): Opening => {
  const day = plainDate.safeParse(typed.assessedOn).data;
  const disposal = disposalFrom(typed);
  const hostKeepsDays = wholeNumber(typed.hostKeepsDays, 0, mostHostDays);
  return {
    ...(typed.informationOwner && { informationOwner: typed.informationOwner }),
    ...(day && { assessedOn: day }),
    ...(disposal && { disposal }),
    ...(hostKeepsDays !== undefined && { hostKeepsDays }),
    ...(registrar && { registrar }),
  };
};

/** `points`: what is recorded otherwise than before; nothing when somebody has written the same meanwhile. */
export type Recorded = { readonly opening: Opening; readonly points: readonly RecordedPoint[] };

/**
 * `shown`: what stood in the form when it was drawn. Only what differs from it is written, so that two who fill in
 * different fields at once both have their way. What is recorded after the gate was opened closes it: the registrar
 * opened something else.
 */
export const record = (
  opening: Opening,
  { shown, typed }: { readonly shown: TypedOpening; readonly typed: TypedOpening },
  known: Known,
): Result<Recorded, RecordingFailure> => {
  const touched = openingFields.filter((field) => typed[field].trim() !== shown[field]);
  if (touched.length === 0) return refuse({ kind: 'nothing-new' });
  for (const field of touched) {
    const flaw = flawOf(field, typed[field].trim(), known);
    if (flaw) return refuse(flaw);
  }
  const present = typedFrom(opening, known.registrars);
  const written = Object.fromEntries(touched.map((field) => [field, typed[field].trim()]));
  const merged: TypedOpening = { ...present, ...written };
  const ofDisposal = [merged.decision, merged.days, merged.ofWithdrawn].filter((words) => words !== '').length;
  if (ofDisposal % 3 !== 0) return refuse({ kind: 'disposal-unfinished' });
  const chosen = known.registrars.find(({ person }) => person === merged.registrar);
  const changed = openingFrom(merged, touched.includes('registrar') ? chosen : opening.registrar);
  const points = recordedPoints.filter((point) => JSON.stringify(changed[point]) !== JSON.stringify(opening[point]));
  return ok(points.length === 0 ? { opening, points } : { opening: changed, points });
};

/** What a card shows of it, to tell whether whoever presses has seen what stands there now. */
export const seenOf = (opening: Opening): string =>
  JSON.stringify(recordedPoints.map((point) => opening[point] ?? null));

export type OpenFailure =
  | { readonly kind: 'not-recorded'; readonly missing: readonly Missing[] }
  /** Something was recorded anew since the card was drawn. */
  | { readonly kind: 'changed-since' }
  | { readonly kind: 'open-already' };

/** `seen`: as `seenOf` told when the card was drawn. Nobody opens on terms that they have not read. */
export const opened = (
  opening: Opening,
  seen: string,
  by: PersonKey,
  at: Temporal.Instant,
): Result<Opening, OpenFailure> => {
  if (opening.opened) return refuse({ kind: 'open-already' });
  const missing = missingIn(opening).filter((point) => point !== 'opened');
  if (missing.length > 0) return refuse({ kind: 'not-recorded', missing });
  return seen === seenOf(opening) ? ok({ ...opening, opened: { at, by } }) : refuse({ kind: 'changed-since' });
};

export const closed = (opening: Opening): Result<Opening, { readonly kind: 'closed-already' }> => {
  const { opened: wasOpen, ...rest } = opening;
  return wasOpen ? ok(rest) : refuse({ kind: 'closed-already' });
};

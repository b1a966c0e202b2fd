// Who does not come to all of it, as texts that a form keeps: "bup|month:1|20" is the first one a month, for 20 minutes.
import type { Plan } from '../../../../bot/meetings/contract/series.ts';

type OwnRhythm = NonNullable<Plan['visits'][number]['rhythm']>;

/** `often` and `minutes` are '' for whoever comes each time, and for all of it. */
export type Visit = { readonly attendee: string; readonly often: string; readonly minutes: string };

export const everyTime = (attendee: string): Visit => ({ attendee, often: '', minutes: '' });

/** The ways to come that the form offers, in its order. */
export const oftens = ['', 'odd', 'even', 'month:1', 'month:2', 'month:-1', 'every:2', 'every:3', 'every:4'] as const;

export const visitOf = (written: string): Visit => {
  const [attendee = '', often = '', minutes = ''] = written.split('|');
  return { attendee, often, minutes };
};

const writtenVisit = ({ attendee, often, minutes }: Visit): string => [attendee, often, minutes].join('|');

export const visitsOf = (visits: Plan['visits']): readonly string[] =>
  visits.map(({ attendee, rhythm, minutes }) =>
    writtenVisit({
      attendee,
      often: rhythm ? oftenOf(rhythm) : '',
      minutes: minutes === undefined ? '' : `${minutes}`,
    }),
  );

const oftenOf = (rhythm: OwnRhythm): string => {
  switch (rhythm.kind) {
    case 'parity':
      return rhythm.parity;
    case 'in-month':
      return `month:${rhythm.nth}`;
    case 'every':
      return `every:${rhythm.every}`;
  }
};

const nths = [1, 2, 3, 4, -1] as const;

/** Undefined: each time. */
export const ownRhythmOf = (often: string): OwnRhythm | undefined => {
  const [kind, count] = often.split(':');
  if (kind === 'odd' || kind === 'even') return { kind: 'parity', parity: kind };
  const nth = nths.find((one) => one === Number(count));
  if (kind === 'month' && nth !== undefined) return { kind: 'in-month', nth };
  return kind === 'every' ? { kind: 'every', every: Number(count) } : undefined;
};

export const visitIn = (all: readonly string[], attendee: string): Visit =>
  all.map(visitOf).find((one) => one.attendee === attendee) ?? everyTime(attendee);

/** Whoever comes each time and for all of it does not stand among them. */
export const visiting = (all: readonly string[], visit: Visit): readonly string[] => {
  const others = all.filter((one) => visitOf(one).attendee !== visit.attendee);
  return visit.often === '' && visit.minutes === '' ? others : [...others, writtenVisit(visit)].toSorted();
};

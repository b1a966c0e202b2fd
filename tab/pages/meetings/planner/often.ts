// How often, as one chooses it in the form, and as the rhythm that the bot reckons with.
import type { MeetingKind, TypedPlanInput } from '../../../../bot/meetings/contract/series.ts';

export const oftens = ['week', 'weeks', 'odd', 'even', 'month', 'term', 'dates'] as const;
export type Often = (typeof oftens)[number];

type Rhythm = TypedPlanInput['rhythm'];

/** What another way to choose does not ask for stays as it was. */
export type OftenFields = {
  readonly often: string;
  /** Monday is 1. */
  readonly weekday: string;
  /** Weeks. */
  readonly every: string;
  readonly everyMonth: string;
  /** -1 is the last one. */
  readonly nth: string;
  /** A day in the first week or month. */
  readonly from: string;
  readonly autumn: string;
  readonly spring: string;
  readonly dates: readonly string[];
};

const usual: OftenFields = {
  often: 'odd',
  weekday: '2',
  every: '2',
  everyMonth: '1',
  nth: '1',
  from: '',
  autumn: '1',
  spring: '2',
  dates: [''],
};

const usualByKind: Readonly<Record<MeetingKind, Partial<OftenFields>>> = {
  'team-meeting': {},
  'group-meeting': { often: 'term' },
  'network-meeting': { often: 'term', spring: '1' },
  'study-visit': { often: 'dates' },
  'consultation-hour': { often: 'week' },
};

export const usualOften = (kind: MeetingKind, today: string): OftenFields => ({
  ...usual,
  ...usualByKind[kind],
  from: today,
});

export function oftenFieldsOf(rhythm: Rhythm, today: string): OftenFields {
  const fields: OftenFields = { ...usual, from: today };
  if (rhythm.kind === 'dates') return { ...fields, often: 'dates', dates: rhythm.dates };
  const weekday = `${rhythm.weekday}`;
  switch (rhythm.kind) {
    case 'weeks':
      return {
        ...fields,
        often: rhythm.every === 1 ? 'week' : 'weeks',
        weekday,
        every: rhythm.every === 1 ? fields.every : `${rhythm.every}`,
        from: rhythm.from,
      };
    case 'parity':
      return { ...fields, often: rhythm.parity, weekday };
    case 'months':
      return {
        ...fields,
        often: 'month',
        weekday,
        everyMonth: `${rhythm.every}`,
        nth: `${rhythm.nth}`,
        from: rhythm.from,
      };
    case 'terms':
      return { ...fields, often: 'term', weekday, autumn: `${rhythm.autumn}`, spring: `${rhythm.spring}` };
  }
}

const nths = [1, 2, 3, 4, -1] as const;

/** Undefined where days have to be chosen and none is. */
export function rhythmFrom(fields: OftenFields): Rhythm | undefined {
  const weekday = Number(fields.weekday);
  const { from } = fields;
  switch (oftens.find((one) => one === fields.often)) {
    case 'week':
      return { kind: 'weeks', every: 1, weekday, from };
    case 'weeks':
      return { kind: 'weeks', every: Number(fields.every), weekday, from };
    case 'month':
      return {
        kind: 'months',
        every: Number(fields.everyMonth),
        nth: nths.find((one) => `${one}` === fields.nth) ?? 1,
        weekday,
        from,
      };
    case 'term':
      return { kind: 'terms', autumn: Number(fields.autumn), spring: Number(fields.spring), weekday };
    case 'odd':
      return { kind: 'parity', parity: 'odd', weekday };
    case 'even':
      return { kind: 'parity', parity: 'even', weekday };
    default: {
      const dates = fields.dates.filter((day) => day !== '');
      return dates.length === 0 ? undefined : { kind: 'dates', dates };
    }
  }
}

/** Whether the weeks or months are counted from somewhere. */
export const isCounted = ({ often, everyMonth }: Pick<OftenFields, 'often' | 'everyMonth'>): boolean =>
  often === 'weeks' || (often === 'month' && everyMonth !== '1');

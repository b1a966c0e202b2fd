// A series' plan part by part: what belongs together, and how people read it.
import type { SeriesList } from '../../../../bot/meetings/contract/series.ts';
import { enumerate } from '../../../parts/when.ts';
import { byTurns, choicesFor, type PlanFields } from './draft.ts';
import { exceptionOf } from './exceptions.ts';
import { rhythmFrom } from './often.ts';
import { text } from './text.ts';
import { dayWords, oftenInWords, visitInWords } from './words.ts';

export type Part = {
  readonly id: string;
  readonly label: string;
  readonly keys: readonly (keyof PlanFields)[];
  /** As people read it. */
  readonly words: (fields: PlanFields, list: SeriesList) => string;
  /** What is compared, where it is not all that is kept. */
  readonly value?: (fields: PlanFields) => unknown;
};

const namesOf = (ids: readonly string[], named: readonly { readonly id: string; readonly name: string }[]): string =>
  enumerate(ids.map((id) => named.find((one) => one.id === id)?.name ?? id));

const wordIn = (words: Readonly<Record<string, string>>, id: string): string => words[id] ?? id;

const exceptionWords = (written: string, today: string): string => {
  const { planned, date } = exceptionOf(written);
  return `${dayWords(planned, today)}: ${date === undefined ? text.chosenAway : dayWords(date, today)}`;
};

export const parts: readonly Part[] = [
  { id: 'kind', label: text.kind, keys: ['kind'], words: ({ kind }) => text.kinds[kind] },
  { id: 'name', label: text.name, keys: ['name'], words: ({ name }) => name },
  {
    id: 'often',
    label: text.often,
    keys: ['often', 'weekday', 'every', 'everyMonth', 'nth', 'from', 'autumn', 'spring', 'dates'],
    words: (fields, { today }) => oftenInWords(fields, today),
    value: rhythmFrom,
  },
  { id: 'terms', label: text.terms, keys: ['terms'], words: ({ terms }, list) => namesOf(terms, list.terms) },
  { id: 'off', label: text.onDayOff, keys: ['onDayOff'], words: ({ onDayOff }) => wordIn(text.onDayOffs, onDayOff) },
  { id: 'time', label: text.where, keys: ['start', 'end'], words: ({ start, end }) => `${start}–${end}` },
  { id: 'place', label: text.place, keys: ['place'], words: ({ place }) => place },
  { id: 'link', label: text.link, keys: ['link'], words: ({ link }) => link },
  {
    id: 'attendees',
    label: text.attendees,
    keys: ['attendees'],
    words: ({ attendees, kind }, list) => namesOf(attendees, choicesFor(kind, list)),
  },
  {
    id: 'visits',
    label: text.visits,
    keys: ['visits'],
    words: ({ visits, kind }, list) => visits.map((one) => visitInWords(one, choicesFor(kind, list))).join('\n'),
  },
  { id: 'quorum', label: text.quorum, keys: ['quorum'], words: ({ quorum }) => quorum },
  {
    id: 'chair',
    label: text.chair,
    keys: ['chair', 'order'],
    words: ({ chair, order }, list) =>
      chair === byTurns
        ? `${text.turns}: ${namesOf(order, list.attendees)}`
        : namesOf(chair === '' ? [] : [chair], list.attendees),
    value: ({ chair, order }) => (chair === byTurns ? order : chair),
  },
  {
    id: 'call',
    label: text.call,
    keys: ['calling', 'daysBefore'],
    words: ({ calling, daysBefore }) => `${wordIn(text.callings, calling)}. ${text.daysBefore}: ${daysBefore}`,
  },
  {
    id: 'exceptions',
    label: text.dateList,
    keys: ['exceptions'],
    words: ({ exceptions }, { today }) => exceptions.map((one) => exceptionWords(one, today)).join('\n'),
  },
];

/**
 * Whom to call about what a child needs: proposals, so that a question is not put when a telephone call would do. Keyed
 * by the choices of the request form, which hands them in as they are.
 */
import type { Ages } from '../platform/search/ages.ts';
import { createSearch } from '../platform/search/swedish-search.ts';
import type { Contact } from './contact.ts';
import { fitsAges, inOrder, type Party } from './search.ts';

/** `parties`: those that mostly help with it. `words`: what stands in a row that does, whoever's it is. */
type Help = { readonly parties: readonly string[]; readonly words: readonly string[] };

const helpWith: Readonly<Record<string, Help>> = {
  mood: {
    parties: ['elevhalsa', 'vardcentral', 'ungdomsmottagning', 'bup'],
    words: ['psykisk ohälsa', 'mående', 'orolig', 'nedstämd', 'ångest'],
  },
  'stress-sleep': { parties: ['elevhalsa', 'vardcentral'], words: ['stress', 'sömn'] },
  'food-weight-movement': { parties: ['rehab', 'vardcentral'], words: ['dietist', 'matvanor', 'vikt', 'rörelse'] },
  'body-pain': { parties: ['rehab', 'vardcentral'], words: ['fysioterapeut', 'arbetsterapeut', 'smärta', 'motorik'] },
  absence: { parties: ['elevhalsa', 'socialtjanst'], words: ['skolfrånvaro', 'frånvaro'] },
  'learning-language': {
    parties: ['elevhalsa', 'forskola'],
    words: ['språk', 'logoped', 'specialpedagog', 'koncentration'],
  },
  friends: { parties: ['elevhalsa', 'fritid'], words: ['relationer', 'kamrater', 'ensamhet'] },
  conflict: { parties: ['elevhalsa', 'socialtjanst'], words: ['konflikter', 'beteende', 'bråk'] },
  home: { parties: ['familjecentral', 'socialtjanst', 'bvc'], words: ['föräldrar', 'familjer', 'hembesök'] },
  'substances-gaming': {
    parties: ['socialtjanst', 'fritid', 'polis'],
    words: ['alkohol', 'droger', 'spelande', 'riskmiljöer'],
  },
  waiting: { parties: ['bup', 'habilitering'], words: ['utredning', 'konsultationstid'] },
  'many-contacts': { parties: ['elevhalsa', 'socialtjanst', 'habilitering'], words: ['samordnar', 'samordnad plan'] },
};

/** A row that says it itself weighs more than one whose party mostly does. */
const bySaying = 3;
const byParty = 2;

export type Wish = { readonly ages?: Ages | undefined; readonly needs?: readonly string[] | undefined };

/** Rows that fit what is chosen, best first, and the rest, both otherwise in order. Nothing chosen fits nobody better. */
export const forNeeds = <T extends Contact>(
  rows: readonly T[],
  parties: readonly Party[],
  { ages, needs = [] }: Wish,
): { readonly fitting: readonly T[]; readonly others: readonly T[] } => {
  const ordered = inOrder(rows, parties);
  const helps = needs.flatMap((need) => helpWith[need] ?? []);
  if (helps.length === 0 && !ages) return { fitting: [], others: ordered };
  const search = createSearch<T>(
    {
      idOf: ({ id }) => id,
      fields: {
        title: { of: ({ contact }) => contact.title, weight: 1 },
        does: { of: ({ service }) => service.description, weight: 1 },
      },
    },
    ordered,
  );
  const scores = new Map<string, number>();
  for (const help of helps) {
    const saying = new Set(help.words.flatMap((words) => search.find(words).map(({ id }) => id)));
    for (const { id, organization } of ordered) {
      const score = (saying.has(id) ? bySaying : 0) + (help.parties.includes(organization.party) ? byParty : 0);
      scores.set(id, (scores.get(id) ?? 0) + score);
    }
  }
  const scoreOf = ({ id }: T): number => scores.get(id) ?? 0;
  const isFitting = (row: T): boolean => (!ages || fitsAges(row, ages)) && (helps.length === 0 || scoreOf(row) > 0);
  return {
    fitting: ordered.filter(isFitting).toSorted((a, b) => scoreOf(b) - scoreOf(a)),
    others: ordered.filter((row) => !isFitting(row)),
  };
};

/** How many municipalities have what, term by term. What has gone by is never counted anew. Pure. */
import { z } from 'zod';
import type { TeamState } from '../support/kind.ts';
import { teamStates } from '../support/kind.ts';
import { type TrendKey, trendKeys } from './columns.ts';
import type { Facts, Share } from './facts.ts';
import { byTerm, isWithin, type Term, type TermName } from './term.ts';

/** Of one municipality, as it stood when the term ended or as it stands. */
export const trendRow = z.object({
  term: z.string(),
  municipality: z.string(),
  hasGroup: z.boolean(),
  hasMet: z.boolean(),
  team: z.enum(teamStates),
  hasPlan: z.boolean(),
  hasContacts: z.boolean(),
  /** Missing where nothing asked to be read. */
  hasRead: z.boolean().optional(),
});
export type TrendRow = z.infer<typeof trendRow>;

/** Of a term before the app, as somebody has written it down for the region as a whole. */
export const toldTerm = z.object({
  term: z.string(),
  of: z.int().min(0),
  counts: z.partialRecord(z.enum(trendKeys), z.int().min(0)),
  source: z.string(),
});
export type ToldTerm = z.infer<typeof toldTerm>;

/** Of the contact list, as a part of all. */
const enoughContacts = 0.8;

const isAtLeast = ({ n, of }: Share, part: number): boolean => of > 0 && n / of >= part;

export const trendRowOf = (facts: Facts, team: TeamState, term: Term): TrendRow => {
  const { municipality, standing, group, hasPlan, contacts, read } = facts;
  return {
    term: term.name,
    municipality,
    hasGroup: standing.hasGroup && standing.convener !== undefined,
    hasMet: group.last !== undefined && isWithin(term, group.last),
    team,
    hasPlan,
    hasContacts: isAtLeast(contacts, enoughContacts),
    ...(read.of > 0 && { hasRead: read.n === read.of }),
  };
};

const isSo: Readonly<Record<TrendKey, (row: TrendRow) => boolean | undefined>> = {
  group: ({ hasGroup }) => hasGroup,
  met: ({ hasMet }) => hasMet,
  decided: ({ team }) => team === 'decided',
  active: ({ team }) => team === 'active',
  plan: ({ hasPlan }) => hasPlan,
  contacts: ({ hasContacts }) => hasContacts,
  read: ({ hasRead }) => hasRead,
};

export type TrendTerm = {
  readonly term: TermName;
  readonly of: number;
  readonly counts: Partial<Readonly<Record<TrendKey, number>>>;
  readonly source?: string;
};

/** Nothing is told of what nobody could have. */
const countsOf = (rows: readonly TrendRow[]): TrendTerm['counts'] => {
  const counts: Partial<Record<TrendKey, number>> = {};
  for (const key of trendKeys) {
    const said = rows.map(isSo[key]).filter((one) => one !== undefined);
    if (said.length > 0) counts[key] = said.filter(Boolean).length;
  }
  return counts;
};

/** The oldest first. `of`: how many municipalities there are. What was kept goes before what was told. */
export const trendOf = (rows: readonly TrendRow[], told: readonly ToldTerm[], of: number): readonly TrendTerm[] => {
  const terms = [...new Set(rows.map(({ term }) => term))];
  const kept = terms.map((term) => ({ term, of, counts: countsOf(rows.filter((row) => row.term === term)) }));
  const before = told.filter(({ term }) => !kept.some((one) => one.term === term));
  return [...before, ...kept].toSorted((one, other) => byTerm(one.term, other.term));
};

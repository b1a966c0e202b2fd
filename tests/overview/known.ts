/** A municipality as it may be known; every test changes its own. */
import { Temporal } from 'temporal-polyfill';
import { personKey } from '../../bot/forums/person.ts';
import { type Facts, noFacts, type Standing } from '../../bot/overview/facts.ts';
import type { Known } from '../../bot/overview/row.ts';
import type { TeamStatus } from '../../bot/support/team-status.ts';
import type { Wish } from '../../bot/support/wish.ts';

export const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
export const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);

/** Friday 20 November 2026, ten in the morning in Sweden. */
export const now = at('2026-11-20T09:00:00Z');
export const today = day('2026-11-20');

const by = {
  person: personKey.parse('11111111-1111-4111-8111-111111111111_40000000-0000-4000-8000-000000000002'),
  name: 'Bo Lind',
  as: 'convener',
} as const;

export const wishing = (says: Wish['says'], municipality = 'hjo'): Wish => ({
  municipality,
  says,
  line: '',
  by,
  at: now,
  history: [],
});

export const statusOf = (state: TeamStatus['state'], since?: string, kind = 'SAMBU-team'): TeamStatus => ({
  municipality: 'hjo',
  state,
  kind,
  ...(since !== undefined && { since: day(since) }),
  history: [],
});

export const standing: Standing = {
  hasGroup: true,
  hasTeam: true,
  convener: 'Bo Lind',
  deputy: 'Eva Dahl',
  channels: { n: 2, of: 2 },
};

export const factsOf = (changed: Partial<Facts> = {}): Facts => ({
  ...noFacts('hjo', 'HT 2026'),
  standing,
  ...changed,
});

export const knownOf = (changed: Partial<Known> = {}, facts: Partial<Facts> = {}): Known => ({
  municipality: { id: 'hjo', name: 'Hjo' },
  facts: factsOf(facts),
  standing,
  status: undefined,
  wish: undefined,
  at: now,
  ...changed,
});

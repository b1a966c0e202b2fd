/** A note from a team to its group: kept once, read by the group alone, and taken up by its convener. */
import { ok, type Result, refuse } from '../failure.ts';
import { isConvener } from '../forums/access.ts';
import { groupOf } from '../forums/actions/group-of.ts';
import type { Identified } from '../forums/actions.ts';
import type { Forum } from '../forums/forum.ts';
import type { Ports } from '../platform/ports.ts';
import { dayOf } from '../platform/time/clock.ts';
import { type Screening, screen } from '../screening/screen.ts';
import { type Deviation, type DeviationId, longestNote } from './deviation.ts';
import { deviationInsert, deviationReplace, listDeviations, loadDeviation } from './store.ts';

export type NoteFlaw =
  | { readonly kind: 'nothing-chosen' | 'too-long' }
  | { readonly kind: 'screened'; readonly screening: Exclude<Screening, { kind: 'clean' }> };

/** `notNames`: words that the writer has said point to nobody. */
export type Note = Pick<Deviation, 'id' | 'what' | 'parties' | 'text'> & { readonly notNames: readonly string[] };

/** Everything that is missing or may not be written, at once. */
export const flawsOf = ({ what, text, notNames }: Pick<Note, 'what' | 'text' | 'notNames'>): readonly NoteFlaw[] => {
  const screening = screen(text, 'strict', notNames);
  return [
    ...(what.length > 0 ? [] : [{ kind: 'nothing-chosen' } as const]),
    ...(text.length > longestNote ? [{ kind: 'too-long' } as const] : []),
    ...(screening.kind === 'clean' ? [] : [{ kind: 'screened', screening } as const]),
  ];
};

/** `group`: the municipality has one, and it has the note; else it is kept with the team. */
export type Kept = { readonly with: 'group' | 'team'; readonly before: boolean };

/** The same id twice is one note. Whoever calls has made sure that the writer may. */
export const keepNote = async (
  ports: Ports,
  team: Forum,
  note: Note,
): Promise<Result<Kept, { readonly kind: 'flawed'; readonly flaws: readonly NoteFlaw[] }>> => {
  const flaws = flawsOf(note);
  if (flaws.length > 0) return refuse({ kind: 'flawed', flaws });
  const group = await groupOf(ports, team);
  const { id, what, parties, text } = note;
  const from = { forumId: team.id, name: team.name };
  const kept: Deviation = { id, from, on: dayOf(ports.clock.now()), what, parties, text: text.trim() };
  const outcome = await ports.tables.commit({
    table: 'forums',
    partition: (group ?? team).id,
    op: ports.random.id(),
    writes: [deviationInsert(kept)],
  });
  return ok({ with: group ? 'group' : 'team', before: outcome === 'lost' });
};

/** All of the forum's; whoever is on its roster may read them. A team has only what no group could take. */
export const notesOf = (ports: Ports, { forum }: Pick<Identified, 'forum'>): Promise<readonly Deviation[]> =>
  listDeviations(ports.tables, forum.id);

export const mayTakeUp = ({ forum, actor }: Pick<Identified, 'forum' | 'actor'>): boolean => isConvener(forum, actor);

export type TakeUpFailure = { readonly kind: 'not-convener' | 'no-such-note' | 'already' | 'busy' };

export const takeUp = async (
  ports: Ports,
  identified: Identified,
  id: DeviationId,
): Promise<Result<Deviation, TakeUpFailure>> => {
  if (!mayTakeUp(identified)) return refuse({ kind: 'not-convener' });
  const { forum } = identified;
  const stored = await loadDeviation(ports.tables, forum.id, id);
  if (!stored) return refuse({ kind: 'no-such-note' });
  if (stored.deviation.takenUpOn) return refuse({ kind: 'already' });
  const changed: Deviation = { ...stored.deviation, takenUpOn: dayOf(ports.clock.now()) };
  const writes = [deviationReplace(changed, stored.etag)];
  const commit = { table: 'forums' as const, partition: forum.id, op: ports.random.id(), writes };
  return (await ports.tables.commit(commit)) === 'committed' ? ok(changed) : refuse({ kind: 'busy' });
};

/** Notes of support given: written, changed and removed by those who help the groups. */
import { ok, type Result, refuse } from '../../failure.ts';
import type { RegionHelper } from '../../forums/access.ts';
import { oweDeletions } from '../../platform/backup/erasure.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Write } from '../../platform/tables/port.ts';
import { dayOf } from '../../platform/time/clock.ts';
import type { StoppedFields } from '../../screening/fields.ts';
import { changedNote, isSameNote, type NoteId, type SupportNote, type TypedNote } from '../note.ts';
import { sayerOf } from '../sayer.ts';
import { listNotes, loadNote, noteIdAt, noteRemoval, noteWrite } from '../store/notes.ts';
import type { Stored } from '../stored.ts';
import { type Flaw, flawsOfNote } from '../typed.ts';
import { isMunicipalityOf } from './save-said.ts';
import { screenedField } from './screening.ts';

type WritingFailure =
  | { readonly kind: 'flawed'; readonly flaws: readonly Flaw[] }
  | { readonly kind: 'screened'; readonly fields: StoppedFields };

export type AddFailure = WritingFailure | { readonly kind: 'no-such-municipality' };

type RemoveFailure =
  | { readonly kind: 'no-such-note' }
  /** Somebody has changed it since it was seen. */
  | { readonly kind: 'changed'; readonly present: Stored<SupportNote> };

export type NoteFailure = WritingFailure | RemoveFailure;

type Writing = TypedNote & { readonly notNames: readonly string[] };

/** `seen`: the tag of the note as it stood. */
type OfNote = { readonly municipality: string; readonly id: NoteId; readonly seen: string };

const checked = (ports: Ports, { day, kind, line, notNames }: Writing): Result<TypedNote, WritingFailure> => {
  const typed: TypedNote = { day, kind, line: line.trim() };
  const flaws = flawsOfNote(typed, dayOf(ports.clock.now()));
  if (flaws.length > 0) return refuse({ kind: 'flawed', flaws });
  // A conversation about a group is close to one about a child that it was worried for.
  const fields = screenedField('line', typed.line, 'strict', notNames);
  return fields ? refuse({ kind: 'screened', fields }) : ok(typed);
};

const commit = ({ tables, random }: Ports, { regionId }: RegionHelper, writes: readonly Write[]) =>
  tables.commit({ table: 'regions', partition: regionId, op: random.id(), writes });

/** `once`: a UUID of the form's own, so that what is sent again after a lost answer is one note. */
export const addNote = async (
  ports: Ports,
  helper: RegionHelper,
  municipality: string,
  { once: given, ...writing }: Writing & { readonly once: string },
): Promise<Result<Stored<SupportNote>, AddFailure>> => {
  const { regionId } = helper;
  if (!isMunicipalityOf(ports, regionId, municipality)) return refuse({ kind: 'no-such-municipality' });
  const typed = checked(ports, writing);
  if (!typed.ok) return typed;
  const once = given.toLowerCase();
  const before = (await listNotes(ports, regionId, municipality)).find(({ value }) => value.id.endsWith(once));
  if (before) return ok(before);
  const at = ports.clock.now();
  const note: SupportNote = { id: noteIdAt(at, once), municipality, ...typed.value, by: sayerOf(helper), at };
  await commit(ports, helper, [noteWrite(note)]);
  const saved = await loadNote(ports, regionId, municipality, note.id);
  if (!saved) throw new Error('a new note of support is not there');
  return ok(saved);
};

export const changeNote = async (
  ports: Ports,
  helper: RegionHelper,
  { municipality, id, seen }: OfNote,
  writing: Writing,
): Promise<Result<Stored<SupportNote>, NoteFailure>> => {
  const typed = checked(ports, writing);
  if (!typed.ok) return typed;
  for (let tries = 0; tries < 10; tries += 1) {
    const present = await loadNote(ports, helper.regionId, municipality, id);
    if (!present) return refuse({ kind: 'no-such-note' });
    if (isSameNote(present.value, typed.value)) return ok(present);
    if (present.etag !== seen) return refuse({ kind: 'changed', present });
    const changed = changedNote(present.value, typed.value, { by: sayerOf(helper), at: ports.clock.now() });
    await commit(ports, helper, [noteWrite(changed, present.etag)]);
  }
  throw new Error('could not change a note of support: others wrote first ten times');
};

/** Gone, with no copy kept. */
export const removeNote = async (
  ports: Ports,
  helper: RegionHelper,
  { municipality, id, seen }: OfNote,
): Promise<Result<undefined, RemoveFailure>> => {
  for (let tries = 0; tries < 10; tries += 1) {
    const present = await loadNote(ports, helper.regionId, municipality, id);
    if (!present) return refuse({ kind: 'no-such-note' });
    if (present.etag !== seen) return refuse({ kind: 'changed', present });
    const now = ports.clock.now();
    const removal = await noteRemoval(ports, helper.regionId, present, now);
    const place = { table: 'regions', partition: helper.regionId } as const;
    const promises = oweDeletions(ports, { ...place, writes: removal }, now);
    const writes = [...removal, ...promises.map(({ write }) => write)];
    const outcome = await ports.jobs.commit({ ...place, op: ports.random.id(), writes }, promises);
    if (outcome === 'committed') return ok(undefined);
  }
  throw new Error('could not remove a note of support: others wrote first ten times');
};

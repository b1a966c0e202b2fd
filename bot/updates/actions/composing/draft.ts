/** A draft is begun, kept and thrown away. Whoever has seen an older one is given the present one. */
import { ok, type Result, refuse } from '../../../failure.ts';
import { oweDeletions } from '../../../platform/backup/erasure.ts';
import type { Ports } from '../../../platform/ports.ts';
import { dayOf } from '../../../platform/time/clock.ts';
import type { StoppedFields } from '../../../screening/fields.ts';
import type { Audience } from '../../audience.ts';
import { isSameName } from '../../composing/saved-list.ts';
import { type Flaw, flawsToKeep, tidied } from '../../composing/typed-update.ts';
import { mostChosen } from '../../kinds.ts';
import type { Sender } from '../../rights.ts';
import { discarding } from '../../store/discarded.ts';
import { listSavedLists } from '../../store/lists.ts';
import { newUpdateWrites } from '../../store/shelf.ts';
import { deskOf, loadUpdate, table } from '../../store.ts';
import type { Update, UpdateContent } from '../../update.ts';
import { newUpdateId, type UpdateId } from '../../update-id.ts';
import { type ChangeFailure, changeUpdate } from '../change-update.ts';
import { type Draw, largestBytes, sizeFlaws } from './check.ts';
import { documentNow } from './document.ts';
import { audienceIn, type Reach, reachLately } from './reach.ts';
import { screenedUpdate, wordsSpokenFor } from './screening.ts';

export type WantedAudience = Omit<Audience, 'forums'> & { readonly forums: readonly string[] };

/** The document by its address alone. */
export type Writing = {
  readonly content: Omit<UpdateContent, 'document'> & {
    readonly document?: { readonly area: string; readonly id: string } | undefined;
  };
  readonly audience: WantedAudience;
  readonly notNames: readonly string[];
};

export type WritingFailure =
  | { readonly kind: 'flawed'; readonly flaws: readonly Flaw[] }
  | { readonly kind: 'screened'; readonly fields: StoppedFields };

export type DraftFailure = WritingFailure | ChangeFailure | { readonly kind: 'not-a-draft'; readonly present: Update };

export type Written = Pick<Update, 'content' | 'audience' | 'notNames'>;

export type Seen = { readonly id: UpdateId; readonly seen: number };

/** The name of a list is kept only as long as there is one. */
const namedList = async (ports: Ports, { regionId, forum }: Sender, name: string | undefined) => {
  if (name === undefined || forum) return undefined;
  const lists = await listSavedLists(ports.tables, regionId);
  return lists.find(({ list }) => isSameName(list.name, name))?.list.name;
};

const audienceFor = async (ports: Ports, sender: Sender, reach: Reach, wanted: WantedAudience): Promise<Audience> => {
  const { listName, ...parts } = wanted;
  const name = await namedList(ports, sender, listName);
  return audienceIn(reach, { ...parts, ...(name !== undefined && { listName: name }) }, sender.forum?.id);
};

/** As it would be kept, without having been screened: for the preview. */
export const written = async (
  ports: Ports,
  sender: Sender,
  reach: Reach,
  { content: { document: at, ...typed }, audience, notNames }: Writing,
): Promise<{ readonly written: Written; readonly flaws: readonly Flaw[] }> => {
  const document = at && (await documentNow(ports, sender, at));
  const content = tidied({ ...typed, ...(document && { document }) });
  const said = wordsSpokenFor(content, notNames);
  const missing: readonly Flaw[] = at && !document ? [{ field: 'document', kind: 'not-in-force' }] : [];
  const to = await audienceFor(ports, sender, reach, audience);
  const tooMany: readonly Flaw[] =
    to.forums.length > mostChosen ? [{ field: 'audience', kind: 'too-many-chosen' }] : [];
  return {
    written: {
      content,
      audience: to,
      ...(said.length > 0 && { notNames: [...said] }),
    },
    flaws: [...flawsToKeep(content), ...missing, ...tooMany],
  };
};

const asNew = (ports: Ports, sender: Sender, one: Written): Update => {
  const now = ports.clock.now();
  return {
    ...one,
    id: newUpdateId(dayOf(now), ports.random.id()),
    regionId: sender.regionId,
    ...(sender.forum && { forum: sender.forum.id }),
    state: 'draft',
    by: sender.by,
    version: 1,
    revision: 1,
    changedAt: now,
    round: 0,
  };
};

/** What is typed as an update that nobody has kept: for the preview, and to be measured. */
export const asUpdate = (ports: Ports, sender: Sender, one: Written, before?: Update): Update =>
  before ? keptIn(before, one) : asNew(ports, sender, one);

const keptIn = ({ notNames: _, ...before }: Update, one: Written): Update => ({ ...before, ...one });

/** Flaws and words at once, before anything is kept. */
const checked = async (
  ports: Ports,
  sender: Sender,
  writing: Writing,
  draw: Draw,
  before?: Update,
): Promise<Result<Written, WritingFailure>> => {
  const reach = await reachLately(ports, { regionId: sender.regionId, forum: sender.forum?.id });
  const { written: one, flaws } = await written(ports, sender, reach, writing);
  if (flaws.length > 0) return refuse({ kind: 'flawed', flaws });
  const tooLarge = sizeFlaws(await largestBytes(ports, asUpdate(ports, sender, one, before), reach, draw));
  if (tooLarge.length > 0) return refuse({ kind: 'flawed', flaws: tooLarge });
  const fields = screenedUpdate(one.content, one.notNames ?? []);
  return fields ? refuse({ kind: 'screened', fields }) : ok(one);
};

export const beginUpdate = async (
  ports: Ports,
  sender: Sender,
  writing: Writing,
  draw: Draw,
): Promise<Result<Update, WritingFailure>> => {
  const one = await checked(ports, sender, writing, draw);
  if (!one.ok) return one;
  const begun = asNew(ports, sender, one.value);
  const commit = { table, partition: deskOf(begun.regionId), op: ports.random.id(), writes: newUpdateWrites(begun) };
  if ((await ports.tables.commit(commit)) !== 'committed') throw new Error(`the id ${begun.id} was taken`);
  return ok(begun);
};

export const keepUpdate = async (
  ports: Ports,
  sender: Sender,
  { id, seen }: Seen,
  writing: Writing,
  draw: Draw,
): Promise<Result<Update, DraftFailure>> => {
  const stored = await loadUpdate(ports.tables, sender.regionId, id);
  if (!stored) return refuse({ kind: 'no-such-update' });
  const { update: present } = stored;
  if (present.state !== 'draft') return refuse({ kind: 'not-a-draft', present });
  if (present.version !== seen) return refuse({ kind: 'changed', present });
  const one = await checked(ports, sender, writing, draw, present);
  if (!one.ok) return one;
  return changeUpdate<DraftFailure>(ports, { regionId: sender.regionId, id, seen }, (before) =>
    ok({ after: keptIn(before, one.value) }),
  );
};

/** Gone, with no copy kept. */
export const discardUpdate = async (
  ports: Ports,
  { regionId, by }: Sender,
  { id, seen }: Seen,
): Promise<Result<undefined, DraftFailure>> => {
  for (let tries = 0; tries < 10; tries += 1) {
    const stored = await loadUpdate(ports.tables, regionId, id);
    if (!stored) return refuse({ kind: 'no-such-update' });
    const { update: present } = stored;
    if (present.state !== 'draft') return refuse({ kind: 'not-a-draft', present });
    if (present.version !== seen) return refuse({ kind: 'changed', present });
    const now = ports.clock.now();
    const place = { table, partition: deskOf(regionId) } as const;
    const gone = await discarding(ports.tables, stored, { by: by.person, at: now.toString() });
    const promises = oweDeletions(ports, { ...place, writes: gone }, now);
    const writes = [...gone, ...promises.map(({ write }) => write)];
    const outcome = await ports.jobs.commit({ ...place, op: ports.random.id(), writes }, promises);
    if (outcome === 'committed') return ok(undefined);
  }
  throw new Error(`could not throw away ${id}: others wrote first ten times`);
};

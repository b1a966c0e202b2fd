/** Reads, decides and saves in one transaction: the document, the text of its draft, what was done, and what is owed. */
import { ok, type Result, refuse } from '../../failure.ts';
import type { AreaId } from '../../forums/area.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Write } from '../../platform/tables/port.ts';
import type { DocumentId, SteeringDocument } from '../document.ts';
import type { Publisher } from '../rights.ts';
import type { Act, StepFailure, Stepped } from '../steps.ts';
import { deedWrite, documentWrite, loadDocument, type StoredDocument } from '../store.ts';
import { oweReview } from './owed.ts';

export type ChangeFailure =
  | StepFailure
  | { readonly kind: 'no-such-document' }
  /** Somebody has changed it since it was seen. */
  | { readonly kind: 'changed'; readonly present: StoredDocument };

type Wanted = {
  readonly id: DocumentId;
  /** The revision that the person saw; undefined for what is right whatever has happened meanwhile. */
  readonly seen: number | undefined;
  /** What else is written with it, of the document as it was and as it is to be. */
  readonly also?: (before: SteeringDocument, stepped: Stepped) => readonly Write[];
};

export const actOf = (ports: Pick<Ports, 'clock' | 'random'>, { by }: Pick<Publisher, 'by'>): Act => ({
  by,
  now: ports.clock.now(),
  mark: ports.random.id(),
});

/** The deed stands first, since it bears witness after a lost answer: nobody writes it again. */
const writesOf = (ports: Ports, { by, now }: Act, { document, did, n }: Stepped): readonly Write[] =>
  did ? [deedWrite(document.id, { at: now, did, by, ...(n !== undefined && { n }) }, ports.random.id())] : [];

/** Commits a step from `before`; undefined when somebody wrote first. */
export const commitStep = async (
  ports: Ports,
  area: AreaId,
  act: Act,
  stepped: Stepped,
  before: StoredDocument | undefined,
  also: readonly Write[],
): Promise<StoredDocument | undefined> => {
  const revision = (before?.document.revision ?? 0) + 1;
  const document = { ...stepped.document, revision };
  const isNewReview = document.review !== undefined && document.review.mark !== before?.document.review?.mark;
  const promises = isNewReview ? [oweReview(ports, area, document)] : [];
  const writes = [
    ...writesOf(ports, act, stepped),
    documentWrite(document, before?.etag),
    ...also,
    ...promises.map(({ write }) => write),
  ];
  const commit = { table: 'documents', partition: area, op: ports.random.id(), writes } as const;
  if ((await ports.jobs.commit(commit, promises)) === 'lost') return undefined;
  return loadDocument(ports, area, document.id);
};

/** Whoever has seen an older one is given the present one, and nothing is written over. */
export const changeDocument = async (
  ports: Ports,
  publisher: Publisher,
  { id, seen, also }: Wanted,
  decide: (document: SteeringDocument, act: Act) => Result<Stepped, StepFailure>,
): Promise<Result<StoredDocument, ChangeFailure>> => {
  const { area } = publisher.access;
  for (let tries = 0; tries < 10; tries += 1) {
    const before = await loadDocument(ports, area, id);
    if (!before) return refuse({ kind: 'no-such-document' });
    if (seen !== undefined && before.document.revision !== seen) return refuse({ kind: 'changed', present: before });
    const act = actOf(ports, publisher);
    const decided = decide(before.document, act);
    if (!decided.ok) return decided;
    if (decided.value.document === before.document) return ok(before);
    const after = await commitStep(
      ports,
      area,
      act,
      decided.value,
      before,
      also?.(before.document, decided.value) ?? [],
    );
    if (after) return ok(after);
  }
  throw new Error(`could not change the document ${id}: others wrote first ten times`);
};

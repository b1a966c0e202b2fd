/** What every change of a row shares: the row and its history are written in one transaction, or neither is. */
import { oweDeletions, oweErasure, rowErasure } from '../../platform/backup/erasure.ts';
import type { Ports } from '../../platform/ports.ts';
import type { CommitOutcome, Write } from '../../platform/tables/port.ts';
import { dayOf } from '../../platform/time/clock.ts';
import type { ContactChange } from '../change.ts';
import type { Contact, ContactId } from '../contact.ts';
import type { Keeper } from '../keeper.ts';
import { changeWrite, keyOf, loadRow, rowDelete, rowWrite } from '../store.ts';
import type { StoredContact } from '../stored-contact.ts';

/** `stored` is undefined of a row that is gone; `change` of a press that changed nothing. */
export type Kept = { readonly stored: StoredContact | undefined; readonly change: string | undefined };

export type KeepFailure =
  | { readonly kind: 'no-such-contact' }
  | { readonly kind: 'not-yours' }
  /** Somebody has written since the row was seen; `present` is how it stands now, undefined when it is gone. */
  | { readonly kind: 'changed'; readonly present: StoredContact | undefined };

const mostTries = 10;

export type Step = Pick<ContactChange, 'did' | 'importId' | 'undoes'> & {
  readonly before: StoredContact | undefined;
  /** How the row is to stand; undefined removes it. */
  readonly to: Contact | undefined;
};

type Written = { readonly row: Contact; readonly change: string; readonly writes: readonly Write[] };

/** The history comes first: its key is nobody else's, so it bears witness after a lost answer. */
export const written = (
  ports: Pick<Ports, 'clock' | 'random'>,
  { access, by }: Pick<Keeper, 'access' | 'by'>,
  { before, to, ...step }: Step,
): Written => {
  const row = to ?? before?.row;
  if (!row) throw new Error('a change of no row');
  const at = ports.clock.now().toString({ smallestUnit: 'millisecond' });
  const after = to && { ...to, last_modified: at };
  const change: ContactChange = {
    id: ports.random.id(),
    at,
    by,
    person: access.person,
    ...step,
    ...(before && { from: before.row }),
    ...(after && { to: after }),
  };
  const writes = [
    changeWrite(row.id, change),
    ...(after ? [rowWrite(after, before?.etag)] : []),
    ...(!after && before ? [rowDelete(row.id, before.etag)] : []),
  ];
  return { row, change: change.id, writes };
};

/** `changes`: what `written` gave for each. A row that goes, or comes back, is noted beside the backups. */
const commitWritten = async (
  ports: Ports,
  { access }: Pick<Keeper, 'access'>,
  changes: readonly (Written & { readonly step: Step })[],
): Promise<CommitOutcome> => {
  const place = { table: 'contacts', partition: access.area } as const;
  const now = ports.clock.now();
  const writes = changes.flatMap((one) => one.writes);
  const back = changes.filter(({ step }) => step.did === 'undone' && !step.before);
  const promises = [
    ...oweDeletions(ports, { ...place, writes }, now),
    ...back.map(({ row }) => oweErasure(ports, rowErasure('row-back', { ...place, key: keyOf(row.id), at: now }))),
  ];
  const all = [...writes, ...promises.map(({ write }) => write)];
  return ports.jobs.commit({ ...place, op: ports.random.id(), writes: all }, promises);
};

/** All of them or none: at most three writes each, of a hundred. */
export const commitSteps = (
  ports: Ports,
  keeper: Pick<Keeper, 'access' | 'by'>,
  steps: readonly Step[],
): Promise<CommitOutcome> =>
  commitWritten(
    ports,
    keeper,
    steps.map((step) => ({ ...written(ports, keeper, step), step })),
  );

/** Undefined when somebody wrote first. */
export const commitRow = async (ports: Ports, keeper: Keeper, step: Step): Promise<Kept | undefined> => {
  const { area } = keeper.access;
  const made = written(ports, keeper, step);
  const { row, change } = made;
  if ((await commitWritten(ports, keeper, [{ ...made, step }])) === 'lost') return undefined;
  return { stored: step.to && (await loadRow(ports, area, row.id)), change };
};

/** Decides again as long as others write first; what was seen once is compared each time. */
export const untilCommitted = async <T>(id: ContactId, attempt: () => Promise<T | undefined>): Promise<T> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const done = await attempt();
    if (done !== undefined) return done;
  }
  throw new Error(`could not change the contact ${id}: others wrote first ${mostTries} times`);
};

/** Whoever has had the whole row before them and saved it has made sure of it. */
export const assured = (ports: Pick<Ports, 'clock'>, { by }: Pick<Keeper, 'by'>) => ({
  assured_date: dayOf(ports.clock.now()).toString(),
  assurer: by,
});

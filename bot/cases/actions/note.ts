/** The note that a question which nobody took leaves to the group. */
import { createHmac } from 'node:crypto';
import { type Kept, keepNote, type NoteFlaw } from '../../deviations/actions.ts';
import { type DeviationId, deviationId, type Happening } from '../../deviations/deviation.ts';
import { ok, type Result, refuse } from '../../failure.ts';
import { isConvener, mayNeverReadCases, seatsHeldBy } from '../../forums/access.ts';
import type { Identified } from '../../forums/actions.ts';
import type { SeatId } from '../../forums/seat.ts';
import type { Ports } from '../../platform/ports.ts';
import { keptKey } from '../../platform/tables/kept-key.ts';
import { rowKey } from '../../platform/tables/keys.ts';
import type { CaseId, CaseRequest } from '../case-request.ts';
import { lockOf } from '../gate.ts';
import { loadCase } from '../store.ts';

export type NoteTyped = {
  readonly what: readonly Happening[];
  readonly parties: readonly SeatId[];
  readonly text: string;
  readonly notNames: readonly string[];
};

export type NoteFailure =
  | { readonly kind: 'flawed'; readonly flaws: readonly NoteFlaw[] }
  | { readonly kind: 'no-such-case' | 'may-not-note' | 'somebody-takes-it' };

/** Any seat of the team, the asker and the convener, each for what they are to the case; whoever helps groups never. */
const writerOf = ({ forum, actor }: Identified, { asker }: CaseRequest): string | undefined => {
  if (mayNeverReadCases(actor)) return undefined;
  if (asker.person === actor.person) return asker.seat;
  const [seat] = seatsHeldBy(forum, actor);
  return seat?.id ?? (isConvener(forum, actor) ? 'convener' : undefined);
};

/** Offered as long as nobody has taken it, and when it was closed as such. */
const isUntaken = ({ state, outcome }: CaseRequest): boolean => state === 'nobody' || outcome === 'nobody-took-it';

/** Why no note can be written, asked before the form is shown; the note itself asks again. */
const barring = (identified: Identified, request: CaseRequest | undefined): NoteFailure | undefined => {
  if (!request || lockOf(request)) return { kind: 'no-such-case' };
  if (!writerOf(identified, request)) return { kind: 'may-not-note' };
  return isUntaken(request) ? undefined : { kind: 'somebody-takes-it' };
};

export const barredFromNote = async (
  ports: Ports,
  identified: Identified,
  id: CaseId,
): Promise<NoteFailure | undefined> =>
  barring(identified, (await loadCase(ports.tables, identified.forum.id, id))?.request);

const noteKey = { table: 'regions', partition: 'notes', key: rowKey('key') } as const;

/**
 * Comes of the case and its writer, so that it is the same at the next press, by a key that stands in another table than
 * both: whoever has the rows of the group, or of the team, cannot try which case a note is of.
 */
const noteIdOf = async (ports: Ports, id: CaseId, writer: string): Promise<DeviationId> =>
  deviationId.parse(
    createHmac('sha256', await keptKey(ports, noteKey))
      .update(`${id} ${writer}`)
      .digest('hex'),
  );

/** One a case and seat at most, however often it is pressed. */
export const writeNote = async (
  ports: Ports,
  identified: Identified,
  id: CaseId,
  { what, parties, text, notNames }: NoteTyped,
): Promise<Result<Kept, NoteFailure>> => {
  const { forum } = identified;
  const request = (await loadCase(ports.tables, forum.id, id))?.request;
  const barred = barring(identified, request);
  const writer = request && writerOf(identified, request);
  if (barred || !writer) return refuse(barred ?? { kind: 'may-not-note' });
  const note = await noteIdOf(ports, id, writer);
  const between = forum.seats
    .filter((seat) => parties.includes(seat.id))
    .map((seat) => ({ id: seat.id, name: seat.name }));
  const said = notNames.filter((word) => text.includes(word));
  const kept = await keepNote(ports, forum, { id: note, what: [...what], parties: between, text, notNames: said });
  return kept.ok ? ok(kept.value) : kept;
};

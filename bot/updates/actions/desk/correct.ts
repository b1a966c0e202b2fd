/** What is out is corrected, and every card of it is brought up to date. */
import { ok, type Result, refuse } from '../../../failure.ts';
import type { Ports } from '../../../platform/ports.ts';
import { dayOf } from '../../../platform/time/clock.ts';
import { flawsOfChange } from '../../composing/typed-update.ts';
import type { Sender } from '../../rights.ts';
import { loadUpdate } from '../../store.ts';
import { isOut, lastDay, type Update } from '../../update.ts';
import { type ChangeFailure, changeUpdate } from '../change-update.ts';
import { type Draw, flawsToSend, largestBytes } from '../composing/check.ts';
import { asUpdate, type Seen, type Writing, type WritingFailure, type Written, written } from '../composing/draft.ts';
import { reachOf } from '../composing/reach.ts';
import { screenedUpdate } from '../composing/screening.ts';
import { oweSpread } from '../desk-owed.ts';
import { oweReminders } from '../remind.ts';

export type CorrectFailure =
  | WritingFailure
  | ChangeFailure
  | { readonly kind: 'not-out' | 'recalled' | 'in-letter'; readonly present: Update };

const isSame = (one: Update, other: Pick<Update, 'content'>): boolean =>
  JSON.stringify(one.content) === JSON.stringify(other.content);

/** To whom it went is no longer to be chosen. */
const checked = async (
  ports: Ports,
  sender: Sender,
  present: Update,
  typed: Pick<Writing, 'content' | 'notNames'>,
  draw: Draw,
): Promise<Result<Written, WritingFailure>> => {
  const reach = await reachOf(ports, present);
  const { written: one, flaws } = await written(ports, sender, reach, { ...typed, audience: present.audience });
  const { audience } = present;
  const after = asUpdate(ports, sender, { ...one, audience }, present);
  const bytes = await largestBytes(ports, after, reach, draw);
  const kept = lastDay(present.content);
  const going = { reach, bytes, from: dayOf(ports.clock.now()), kept };
  const all = [
    ...flaws,
    ...flawsOfChange(present.content, one.content),
    ...(await flawsToSend(ports, sender, after, going)),
  ].filter(({ field }) => field !== 'audience');
  if (all.length > 0) return refuse({ kind: 'flawed', flaws: all });
  const fields = screenedUpdate(one.content, one.notNames ?? []);
  return fields ? refuse({ kind: 'screened', fields }) : ok({ ...one, audience });
};

/** The kind of what is asked and the number of choices stay: the answers that have come hang on them. */
export const correctUpdate = async (
  ports: Ports,
  sender: Sender,
  { id, seen }: Seen,
  typed: Pick<Writing, 'content' | 'notNames'>,
  draw: Draw,
): Promise<Result<Update, CorrectFailure>> => {
  const { regionId } = sender;
  const present = (await loadUpdate(ports.tables, regionId, id))?.update;
  if (!present) return refuse({ kind: 'no-such-update' });
  if (present.state === 'recalled') return refuse({ kind: 'recalled', present });
  if (present.state === 'in-letter') return refuse({ kind: 'in-letter', present });
  if (!isOut(present)) return refuse({ kind: 'not-out', present });
  if (present.version !== seen) return refuse({ kind: 'changed', present });
  const one = await checked(ports, sender, present, typed, draw);
  if (!one.ok) return one;
  return changeUpdate<CorrectFailure>(ports, { regionId, id, seen }, (before, now) => {
    const corrected = asUpdate(ports, sender, one.value, before);
    if (isSame(before, corrected)) return ok({ after: before });
    const after = { ...corrected, revision: before.revision + 1, correctedAt: now };
    return ok({ after, promises: [oweSpread(ports, after), ...oweReminders(ports, after)] });
  });
};

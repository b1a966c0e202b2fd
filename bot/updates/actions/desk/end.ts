/** An update is stopped on its way, or recalled when it is out. Right whatever has happened to it meanwhile. */
import { ok, type Result, refuse } from '../../../failure.ts';
import type { Ports } from '../../../platform/ports.ts';
import type { Sender } from '../../rights.ts';
import { isOut, type Update } from '../../update.ts';
import type { UpdateId } from '../../update-id.ts';
import { type ChangeFailure, changeUpdate } from '../change-update.ts';
import { oweSettle, oweSpread } from '../desk-owed.ts';

export type EndFailure =
  | ChangeFailure
  | { readonly kind: 'not-going' | 'not-out' | 'in-letter'; readonly present: Update };

type Ended = Promise<Result<Update, EndFailure>>;

/**
 * A revision of its own, since what is carried to the forums is known by it; and a round, so that whoever watches it does
 * not rest as long as if something were still to be waited for.
 */
const ended = (
  ports: Ports,
  { by }: Sender,
  before: Update,
  state: 'stopped' | 'recalled',
  now: NonNullable<Update['endedAt']>,
) => {
  const isWatched = before.settledAt === undefined;
  const round = isWatched ? before.round + 1 : before.round;
  const after = { ...before, state, round, revision: before.revision + 1, endedAt: now, endedBy: by };
  const watching = isWatched ? [oweSettle(ports, after)] : [];
  return ok({ after, promises: [oweSpread(ports, after), ...watching] });
};

/** What is not out then stays in; what is out stands. The same twice is no second time. */
export const stopUpdate = (ports: Ports, sender: Sender, id: UpdateId): Ended =>
  changeUpdate<EndFailure>(ports, { regionId: sender.regionId, id }, (before, now) => {
    if (before.state === 'stopped') return ok({ after: before });
    if (before.state !== 'sending') return refuse({ kind: 'not-going', present: before });
    return ended(ports, sender, before, 'stopped', now);
  });

/** Every card that is out says that it holds no more. */
export const recallUpdate = (ports: Ports, sender: Sender, id: UpdateId): Ended =>
  changeUpdate<EndFailure>(ports, { regionId: sender.regionId, id }, (before, now) => {
    if (before.state === 'recalled') return ok({ after: before });
    if (before.state === 'in-letter') return refuse({ kind: 'in-letter', present: before });
    if (!isOut(before)) return refuse({ kind: 'not-out', present: before });
    return ended(ports, sender, before, 'recalled', now);
  });

/** An update and all that is told of it to whoever may see it. */
import type { Forum } from '../../../forums/forum.ts';
import type { SignedIn } from '../../../forums/signed-in.ts';
import type { Ports } from '../../../platform/ports.ts';
import { dayOf } from '../../../platform/time/clock.ts';
import type { Flaw } from '../../composing/typed-update.ts';
import { maySee, type Sender, senderOf } from '../../rights.ts';
import type { ShownUpdate } from '../../shown.ts';
import { listDeliveries, loadUpdate } from '../../store.ts';
import { isOut, type Update } from '../../update.ts';
import { updateId } from '../../update-id.ts';
import { type Draw, flawsToSend, largestBytes, shownTo } from './check.ts';
import { type Reach, reachLately, recipientsIn } from './reach.ts';

/** Undefined where there is none that the person may see. */
export const findUpdate = async (ports: Ports, who: SignedIn, id: string): Promise<Update | undefined> => {
  const read = updateId.safeParse(id);
  const stored = read.success ? await loadUpdate(ports.tables, who.regionId, read.data) : undefined;
  return stored && maySee(who, stored.update) ? stored.update : undefined;
};

type To = Pick<Forum, 'kind' | 'name'>;

export type Composed = {
  readonly update: Update;
  readonly to: readonly To[];
  readonly shown: ShownUpdate;
  readonly bytes: number;
  /** None of what is out. */
  readonly flaws: readonly Flaw[];
  /** Missing of whoever may only see it. */
  readonly sender: Sender | undefined;
};

/** As if it went today. */
const flawsNow = async (ports: Ports, sender: Sender | undefined, update: Update, reach: Reach, bytes: number) =>
  sender && !isOut(update) && update.state !== 'in-letter'
    ? flawsToSend(ports, sender, update, { reach, bytes, from: dayOf(update.goAt ?? ports.clock.now()) })
    : [];

/** Of what is out, those that it went to. */
const recipientsNow = async (ports: Ports, update: Update, forums: readonly Forum[]): Promise<readonly To[]> => {
  const sent = isOut(update) ? await listDeliveries(ports.tables, update.id) : [];
  return sent.length > 0 ? sent.map(({ delivery }) => delivery) : forums;
};

export const composedOf = async (
  ports: Ports,
  sender: Sender | undefined,
  update: Update,
  reach: Reach,
  draw: Draw,
): Promise<Composed> => {
  const forums = recipientsIn(reach, update.audience);
  const bytes = await largestBytes(ports, update, reach, draw);
  const [to, shown, flaws] = await Promise.all([
    recipientsNow(ports, update, forums),
    shownTo(ports, update, forums[0] ?? reach.forums[0]),
    flawsNow(ports, sender, update, reach, bytes),
  ]);
  return { update, to, shown, bytes, flaws, sender };
};

export const openComposed = async (ports: Ports, who: SignedIn, update: Update, draw: Draw): Promise<Composed> =>
  composedOf(ports, senderOf(who, update), update, await reachLately(ports, update), draw);

/** A press on an update's card: one point read of the delivery and one of the head, and one transaction. */
import { ok, type Result, refuse } from '../../failure.ts';
import { mayNeverReadCases } from '../../forums/access.ts';
import { forumIdsMet } from '../../forums/actions/forum-ids.ts';
import { forumById, type Identified } from '../../forums/actions.ts';
import { conveners } from '../../forums/forum.ts';
import { inTurns } from '../../forums/in-turns.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Press } from '../../platform/teams/port.ts';
import { type AnswerFailure, answeredIn, type Said, type Speaker } from '../answers/answering.ts';
import { adopted } from '../delivery/adopting.ts';
import type { UpdateDelivery } from '../delivery/update-delivery.ts';
import { loadUpdate } from '../store.ts';
import { isOut, type Update } from '../update.ts';
import { changeDelivery, type DeliveryFailure } from './change-delivery.ts';
import { countOwedBy } from './count-owed.ts';
import type { DeliveryAt } from './delivery-owed.ts';
import { convenedLately } from './region-forums.ts';

/** In the network: the municipalities whose group the person convenes, asked of each group that may be theirs. */
const convenedBy = async (
  ports: Ports,
  { forum: { kind, regionId }, actor }: Identified,
): Promise<readonly string[]> => {
  if (kind !== 'network' || mayNeverReadCases(actor)) return [];
  const [met, lately] = await Promise.all([
    forumIdsMet(ports, actor.userId),
    convenedLately(ports, regionId, actor.person),
  ]);
  const forums = await inTurns([...new Set([...met, ...lately])], (id) => forumById(ports, id));
  return forums.flatMap((one) =>
    one?.kind === 'group' &&
    one.regionId === regionId &&
    one.municipality !== undefined &&
    conveners(one).some(({ person }) => person === actor.person)
      ? [one.municipality]
      : [],
  );
};

export const speakerIn = async (ports: Ports, identified: Identified): Promise<Speaker> => ({
  forum: identified.forum,
  actor: identified.actor,
  convened: await convenedBy(ports, identified),
  region: ports.regions.of(identified.forum.regionId),
});

/** Undefined of one that is not out, or goes to another region. */
export const updateOut = async (
  ports: Ports,
  { forum }: Pick<Identified, 'forum'>,
  { update: id, regionId }: Pick<DeliveryAt, 'update' | 'regionId'>,
): Promise<Update | undefined> => {
  if (forum.regionId !== regionId) return undefined;
  const update = (await loadUpdate(ports.tables, regionId, id))?.update;
  return update && isOut(update) ? update : undefined;
};

export type PressedOn = {
  readonly update: Update;
  readonly speaker: Speaker;
  /** Of a press on the card in the channel, which may have found it again. */
  readonly press?: Press;
};

export type Answered = {
  readonly delivery: UpdateDelivery;
  /** Nothing is asked when it is only looked at. */
  readonly answer: Result<undefined, AnswerFailure>;
};

/** A card that was lost is found again also where the answer itself is refused. */
export const pressOn = async (
  ports: Ports,
  { update, speaker, press }: PressedOn,
  said: Said | undefined,
): Promise<Result<Answered, DeliveryFailure>> => {
  const at = { update: update.id, regionId: update.regionId, forum: speaker.forum.id };
  let answer: Answered['answer'] = ok(undefined);
  const changed = await changeDelivery<never>(ports, at, (before, now) => {
    const found = press ? adopted(before, speaker.forum, press, now) : before;
    const answered = said && answeredIn(found, update, speaker, said, now);
    answer = answered && !answered.ok ? refuse(answered.failure) : ok(undefined);
    const after = answered?.ok ? answered.value : found;
    return ok({ after, promises: countOwedBy(ports, update, [[before, after]]) });
  });
  return changed.ok ? ok({ delivery: changed.value, answer }) : changed;
};

/** Whether a card whose answer was lost stands in the channel: a press on it tells, or the asker does. */
import { ok, type Result, refuse } from '../../failure.ts';
import { isConvener } from '../../forums/access.ts';
import type { Identified } from '../../forums/actions.ts';
import { foundAgain, type Shows, saidToShow } from '../../platform/delivery/delivery.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Press } from '../../platform/teams/port.ts';
import type { CardName } from '../card-name.ts';
import type { CaseId, CaseRequest } from '../case-request.ts';
import type { StepFailure } from '../command.ts';
import { mayStep, rolesOf } from '../life-cycle.ts';
import { caseWrite } from '../store.ts';
import type { StoredCase } from '../stored-case.ts';
import { deliveryOf, withDelivery } from './cards-owed.ts';
import { type ChangeFailure, changeCase } from './change-case.ts';

const redelivered = (stored: StoredCase, after: CaseRequest) =>
  ok({ after, writes: [caseWrite({ request: after, etag: stored.etag })] });

/**
 * The press came from the card itself, so its activity id is the one that we lost. The case's card begins its thread;
 * anything else that says so is not believed.
 */
export const adoptCard = async (
  ports: Ports,
  { forum }: Identified,
  id: CaseId,
  which: CardName,
  press: Press,
): Promise<void> => {
  const { where, cardActivityId } = press;
  if (where.kind !== 'channel' || cardActivityId === undefined) return;
  if (where.place.channelId !== forum.place?.channelId) return;
  if (which === 'channel' && where.threadId !== undefined && where.threadId !== cardActivityId) return;
  await changeCase(ports, forum, id, (stored) => {
    const delivery = deliveryOf(stored.request, which);
    const found = delivery && foundAgain(delivery, cardActivityId);
    if (!found) return refuse({ kind: 'already' } as const);
    return redelivered(stored, withDelivery(stored.request, which, found));
  });
};

/** The asker, or the convener, has looked. `not-seen` orders one more post, under a key of its own. */
export const sayWhetherCardShows = async (
  ports: Ports,
  { forum, actor }: Identified,
  id: CaseId,
  which: CardName,
  shows: Shows,
): Promise<Result<StoredCase, StepFailure | ChangeFailure>> =>
  changeCase<StepFailure>(ports, forum, id, (stored) => {
    const { request } = stored;
    const who = { isAsker: request.asker.person === actor.person, isConvener: isConvener(forum, actor) };
    const step = 'say-whether-card-shows';
    const allowed = mayStep(step, request.state, rolesOf(request, who));
    if (allowed === 'not-you') return refuse({ kind: 'not-you', step });
    if (allowed === 'not-now') return refuse({ kind: 'not-now', step, state: request.state });
    const delivery = deliveryOf(request, which);
    const changed = delivery && saidToShow(delivery, shows);
    if (!changed) return refuse({ kind: 'already', step });
    return redelivered(stored, withDelivery(request, which, changed));
  });

import type { Result } from '../../failure.ts';
import { forumById, type Identified } from '../../forums/actions.ts';
import type { SeatId } from '../../forums/seat.ts';
import type { Ports } from '../../platform/ports.ts';
import type { CaseId, CaseRequest, Receiver } from '../case-request.ts';
import type { ChosenOutcome } from '../follow-up.ts';
import type { StoredCase } from '../stored-case.ts';
import { homeOf } from '../visiting.ts';
import { type ActFailure, act, findCase } from './step.ts';

/** A question that nobody took is its asker's to close; where the asker has left, it would stay for ever. */
const isAskerGone = async (ports: Ports, request: CaseRequest): Promise<boolean> => {
  if (request.state !== 'nobody') return false;
  const home = await forumById(ports, homeOf(request));
  return (
    home?.place !== undefined && (await ports.teams.member(home.place, request.asker.userId)).kind === 'not-a-member'
  );
};

export const closeCase = async (
  ports: Ports,
  identified: Identified,
  id: CaseId,
  chosen: SeatId | undefined,
  end: { readonly outcome: ChosenOutcome; readonly told: readonly Receiver[] },
): Promise<Result<StoredCase, ActFailure>> => {
  const stored = await findCase(ports, identified, id);
  const askerIsGone = stored !== undefined && (await isAskerGone(ports, stored.request));
  return act(ports, identified, id, 'close', chosen, () => ({ step: 'close', ...end, askerIsGone }));
};

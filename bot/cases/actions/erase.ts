import type { Forum } from '../../forums/forum.ts';
import type { Write } from '../../platform/tables/port.ts';
import { type CaseRequest, erased, isLocked } from '../case-request.ts';
import { eraseQuestion } from '../store.ts';

/**
 * What is locked is erased in the same moment, unless the team's disposal decision lets the registrar decide first;
 * locked it is either way.
 */
export const erasing = (
  { opening }: Forum,
  request: CaseRequest,
): { readonly request: CaseRequest; readonly writes: readonly Write[] } => {
  const isHeld = opening.disposal?.ofWithdrawn === 'held';
  if (!isLocked(request) || isHeld) return { request, writes: [] };
  return { request: erased(request), writes: [eraseQuestion(request.id)] };
};

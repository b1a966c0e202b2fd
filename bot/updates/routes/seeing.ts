/** Which update a request is about, as far as whoever asks may see it. */
import type { Request } from 'express';
import type { Result } from '../../failure.ts';
import { teamsSilent } from '../../forums/actions/area-asked.ts';
import type { SignedIn } from '../../forums/signed-in.ts';
import type { Ports } from '../../platform/ports.ts';
import { type ApiFailure, apiFailure } from '../../platform/web/api.ts';
import { openSight } from '../actions/open-sight.ts';
import { refusals } from '../refusals.ts';
import type { Sight } from '../sight.ts';

const noSuchUpdate = apiFailure(404, 'no-such-update', refusals['no-such-update']);

/** Nobody is told that an update is not theirs while Teams does not say whose it is. */
export const seenUpdate = async (
  ports: Pick<Ports, 'tables'>,
  who: SignedIn,
  { params }: Request,
): Promise<Result<Sight, ApiFailure>> => {
  const sight = await openSight(ports, who, String(params.id));
  if (sight.ok) return sight;
  return who.unanswered > 0 ? teamsSilent : noSuchUpdate;
};

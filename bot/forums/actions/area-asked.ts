/** Which area a request is about, and what the person is to it. */
import type { Request } from 'express';
import { ok, type Result } from '../../failure.ts';
import { type ApiFailure, apiFailure } from '../../platform/web/api.ts';
import { type AreaAccess, areasSeen } from '../access.ts';
import type { SignedIn } from '../signed-in.ts';

const noSuchArea = apiFailure(
  404,
  'no-such-area',
  'Sidan finns inte, eller så hör den till en annan kommun. Gå till Start.',
);
/** Nobody is told that something is not theirs while Teams does not say whose it is. */
export const teamsSilent = apiFailure(
  503,
  'roster-unavailable',
  'Teams svarar inte, så appen vet inte vad som är ditt. Vänta en stund och försök igen.',
);

/** An area that is another's is not there, unless Teams has not answered whose it is. */
export const notTheirs = ({ unanswered }: Pick<SignedIn, 'unanswered'>) => (unanswered > 0 ? teamsSilent : noSuchArea);

export const areasOfVisitor = (who: SignedIn): readonly AreaAccess[] => areasSeen(who, who.region);

export const areaAsked = (who: SignedIn, { params }: Request): Result<AreaAccess, ApiFailure> => {
  const access = areasOfVisitor(who).find(({ area }) => area === params.area);
  return access ? ok(access) : notTheirs(who);
};

// Where somebody may publish, as far as the tab can tell; the server has the last word.
import type { Me } from '../../../bot/forums/contract.ts';
import type { Place } from '../../shell/place.ts';

export const isRegionArea = (area: string): boolean => area.startsWith('region:');

type Area = Place['areas'][number];

/** Of those that show here: the region's is the coordinators', a municipality's its own conveners'. */
export const publishedFrom = ({ me, place }: { readonly me: Me; readonly place: Place }): readonly Area[] =>
  place.areas.filter(({ id }) =>
    isRegionArea(id) ? me.isCoordinator : me.forums.some((forum) => forum.area === id && forum.isConvener),
  );

/** Good examples are shared among conveners, and those who help them. */
export const maySeeExamples = ({ isCoordinator, isSupport, forums }: Me): boolean =>
  isCoordinator || isSupport || forums.some(({ isConvener }) => isConvener);

/** Whether the seats or the office that answer for a document are one's own: then a passed review day is told. */
export function answersFor({ me }: { readonly me: Me }, area: string, office: string): boolean {
  if (office === 'coordinator') return me.isCoordinator;
  const own = me.forums.filter((forum) => isRegionArea(area) || forum.area === area);
  if (office === 'convener') return own.some(({ isConvener }) => isConvener);
  return own.some(({ seats }) => seats.some(({ party }) => `party:${party}` === office));
}

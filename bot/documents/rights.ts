/** Who may do what with a document, as sentences. The proof can be made here only. */
import type { AreaAccess, InForum } from '../forums/access.ts';
import { isConvener } from '../forums/access.ts';
import { isRegionArea } from '../forums/area.ts';
import { conveners } from '../forums/forum.ts';
import type { Doer, SteeringDocument, Version } from './document.ts';
import { isPublished, publishedOf } from './document.ts';

const publishes: unique symbol = Symbol('publishes');

/** Somebody who may publish in the area, and the office by which they do. */
export type Publisher = { readonly access: AreaAccess; readonly by: Doer; readonly [publishes]: true };

/** The coordinators publish to all; on the shelf of an area its own conveners do, and nobody for them. */
export const publisherIn = (access: AreaAccess): Publisher | undefined => {
  const { person } = access;
  if (isRegionArea(access.area))
    return access.helps === 'coordinator'
      ? { access, by: { as: 'coordinator', person }, [publishes]: true }
      : undefined;
  if (!access.isConvener) return undefined;
  const convened = access.forums.find((forum) => conveners(forum).some((one) => one.person === person));
  return {
    access,
    by: { as: 'convener', person, ...(convened && { name: convened.name }) },
    [publishes]: true,
  };
};

/** Everybody in the area reads what is or has been published; a draft is for whoever may publish it. */
export const mayRead = (access: AreaAccess, one: Version): boolean =>
  isPublished(one) || (one.state === 'draft' && publisherIn(access) !== undefined);

export const maySee = (access: AreaAccess, document: SteeringDocument): boolean =>
  document.versions.some((one) => mayRead(access, one));

/** Of a document that asks to be read, all conveners and helpers see every seat of the area; others their own forums'. */
export const maySeeAllReadings = (access: AreaAccess): boolean => access.helps !== undefined || access.isConvener;

/** A draft alone is nobody's example. */
export const isExample = (document: SteeringDocument): boolean =>
  document.sharedAsExample !== undefined && publishedOf(document).length > 0;

/** Good examples are for all conveners and for those who help them. */
export const maySeeExamples = (who: {
  readonly isCoordinator: boolean;
  readonly isSupport: boolean;
  readonly found: readonly InForum[];
}): boolean => who.isCoordinator || who.isSupport || who.found.some(({ forum, actor }) => isConvener(forum, actor));

/** What the rights of an area mean for a document. The proof that somebody may publish can be made here only. */
import { type AreaAccess, mayPublish } from '../forums/access.ts';
import { isRegionArea } from '../forums/area.ts';
import { conveners } from '../forums/forum.ts';
import type { Doer, SteeringDocument, Version } from './document.ts';
import { isPublished, publishedOf } from './document.ts';

const publishes: unique symbol = Symbol('publishes');

/** Somebody who may publish in the area, and the office by which they do. */
export type Publisher = { readonly access: AreaAccess; readonly by: Doer; readonly [publishes]: true };

const officeFor = ({ area, person, forums }: AreaAccess): Doer => {
  if (isRegionArea(area)) return { as: 'coordinator', person };
  const convened = forums.find((forum) => conveners(forum).some((one) => one.person === person));
  return { as: 'convener', person, ...(convened && { name: convened.name }) };
};

export const publisherIn = (access: AreaAccess): Publisher | undefined =>
  mayPublish(access) ? { access, by: officeFor(access), [publishes]: true } : undefined;

/** Everybody in the area reads what is or has been published; a draft is for whoever may publish it. */
export const mayRead = (access: AreaAccess, one: Version): boolean =>
  isPublished(one) || (one.state === 'draft' && mayPublish(access));

export const maySee = (access: AreaAccess, document: SteeringDocument): boolean =>
  document.versions.some((one) => mayRead(access, one));

/** A draft alone is nobody's example. */
export const isExample = (document: SteeringDocument): boolean =>
  document.sharedAsExample !== undefined && publishedOf(document).length > 0;

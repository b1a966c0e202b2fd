/** Where in the tab something is done. A forum's own pages open for whoever is on its roster. */
import { contactsPath } from '../contacts/path.ts';
import { documentsPath } from '../documents/path.ts';
import type { ForumId } from '../forums/forum.ts';
import { meetingsPath, plannerPath } from '../meetings/path.ts';
import { updatesPath } from '../updates/path.ts';
import type { StepPage } from './start-up.ts';

export type PlaceId = ForumId | 'region';

/** All of them, or one municipality. */
export const overviewPath = (place: PlaceId, municipality?: string): string =>
  `/${place}/laget${municipality === undefined ? '' : `/${municipality}`}`;

/** `to`: the forum that is chosen from the start. */
export const newUpdatePath = (place: PlaceId, to: ForumId): string =>
  `${updatesPath(place)}/nytt?till=${encodeURIComponent(to)}`;

const pages: Readonly<Record<StepPage, (forum: ForumId) => string>> = {
  forum: (forum) => `/${forum}/forumet`,
  contacts: (forum) => contactsPath(forum),
  planner: plannerPath,
  meetings: (forum) => meetingsPath(forum),
  documents: (forum) => documentsPath(forum),
  cases: (forum) => `/${forum}/arenden`,
};

export const pathOfPage = (forum: ForumId, page: StepPage): string => pages[page](forum);

/** Of what is kept for the whole region, whoever helps it reads and does the same in the region's place. */
export const regionPathOf = (page: StepPage): string | undefined => {
  if (page === 'contacts') return contactsPath('region');
  return page === 'documents' ? documentsPath('region') : undefined;
};

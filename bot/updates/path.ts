import type { ForumId } from '../forums/forum.ts';
import type { UpdateId } from './update-id.ts';

/** Where the tab shows the updates, or one of them. `region`: for whoever helps the region. */
export const updatesPath = (forum: ForumId | 'region', id?: UpdateId): string =>
  `/${forum}/utskick${id === undefined ? '' : `/${id}`}`;

import type { AreaId } from '../forums/area.ts';
import type { ForumId } from '../forums/forum.ts';
import type { DocumentId } from './document.ts';

/** Where the tab shows the documents, or one of them. `region`: for whoever helps the region. */
export const documentsPath = (
  forum: ForumId | 'region',
  one?: { readonly area: AreaId; readonly id: DocumentId },
): string => `/${forum}/styrdokument${one ? `/${one.area}/${one.id}` : ''}`;

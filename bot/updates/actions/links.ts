import { documentId } from '../../documents/document.ts';
import { documentsPath } from '../../documents/path.ts';
import type { Forum } from '../../forums/forum.ts';
import type { Ports } from '../../platform/ports.ts';
import { tabLink } from '../../platform/web/tab-link.ts';
import type { Update } from '../update.ts';

/** Where the card's own buttons lead: to the document, in the tab of the forum that reads it. */
export type Links = { readonly document?: string };

export const linksOf = (
  { settings }: Pick<Ports, 'settings'>,
  { content: { document } }: Pick<Update, 'content'>,
  { id }: Pick<Forum, 'id'>,
): Links => {
  const read = document && documentId.safeParse(document.id);
  if (!document || !read?.success) return {};
  return { document: tabLink(settings, documentsPath(id, { area: document.area, id: read.data })) };
};

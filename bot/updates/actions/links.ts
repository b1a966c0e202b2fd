import { documentId } from '../../documents/document.ts';
import { documentsPath } from '../../documents/path.ts';
import type { Forum } from '../../forums/forum.ts';
import type { Ports } from '../../platform/ports.ts';
import { tabLink } from '../../platform/web/tab-link.ts';
import type { ShownLinks } from '../shown.ts';
import type { Update, UpdateContent } from '../update.ts';

type Needs = Pick<Ports, 'settings'>;

const linkOf = ({ settings }: Needs, { document }: UpdateContent, { id }: Pick<Forum, 'id'>): string | undefined => {
  const read = document && documentId.safeParse(document.id);
  if (!document || !read?.success) return undefined;
  return tabLink(settings, documentsPath(id, { area: document.area, id: read.data }));
};

/** Where the card's own buttons lead: to the documents, in the tab of the forum that reads them. */
export const linksOf = (ports: Needs, { content, letter }: Update, forum: Pick<Forum, 'id'>): ShownLinks => {
  const document = linkOf(ports, content, forum);
  const items = letter?.flatMap((item) => {
    const url = linkOf(ports, item.content, forum);
    return url === undefined ? [] : [[item.update, url] as const];
  });
  return { ...(document !== undefined && { document }), ...(items && { items: Object.fromEntries(items) }) };
};

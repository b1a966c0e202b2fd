// Which page is behind which word of the address. Each is a part of its own, fetched when somebody goes there.
import type { ComponentType, LazyExoticComponent } from 'react';
import type { PageName } from './address.ts';
import { fetchedPart } from './fetched-part.ts';

type PageModule = { readonly default: ComponentType };

const page = (fetchPart: () => Promise<PageModule>): LazyExoticComponent<ComponentType> =>
  fetchedPart(async () => (await fetchPart()).default);

export const pages: Readonly<Record<PageName, LazyExoticComponent<ComponentType>>> = {
  start: page(() => import('../pages/start/page.tsx')),
  arenden: page(() => import('../pages/cases/page.tsx')),
  moten: page(() => import('../pages/meetings/page.tsx')),
  kontakter: page(() => import('../pages/contacts/page.tsx')),
  styrdokument: page(() => import('../pages/documents/page.tsx')),
  forumet: page(() => import('../pages/forum/page.tsx')),
  utskick: page(() => import('../pages/updates/page.tsx')),
  laget: page(() => import('../pages/overview/page.tsx')),
  installningar: page(() => import('../pages/region/page.tsx')),
  'ny-region': page(() => import('../pages/region/new-page.tsx')),
};

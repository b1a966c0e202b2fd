// Where one stands: what is after '#', with what is asked of the page after '?'. wouter's own hook puts the latter
// before the '#', where it would stay for every page.
import type { BaseLocationHook } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';

type Going = { readonly replace?: boolean };

export function goTo(path: string, { replace = false }: Going = {}): void {
  const oldURL = window.location.href;
  window.history[replace ? 'replaceState' : 'pushState'](null, '', `#${path}`);
  window.dispatchEvent(new HashChangeEvent('hashchange', { oldURL, newURL: window.location.href }));
}

const useHash = (): [string, typeof goTo] => [useHashLocation()[0], goTo];

export const useHashPath: BaseLocationHook = Object.assign(useHash, { hrefs: (path: string) => `#${path}` });

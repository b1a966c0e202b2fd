// Where the tab stands: in a frame of Teams, or of the local Teams; or alone in a browser, in local mode.
import { createContext, useContext } from 'react';
import type { TokenSource } from './token-source.ts';

export type Host = {
  readonly tokens: TokenSource;
  /** The host's own name of its theme, now and whenever it changes; undefined: the browser's. */
  watchTheme(tell: (theme: string | undefined) => void): () => void;
  /** The path that a deep link leads to. */
  readonly page: string | undefined;
  /** The channel whose tab this is. */
  readonly channelId: string | undefined;
  /** Something to look at: the host may stop showing that it waits. */
  ready(): void;
  openLink(url: string): void;
  /** A link to one of the tab's own paths. 'shown': the host tells of it itself. */
  copyLink(path: string, label: string): Promise<'copied' | 'shown' | 'failed'>;
  /** Only where somebody picked who they are. */
  readonly changePerson: (() => void) | undefined;
};

const HostContext = createContext<Host | undefined>(undefined);
export const HostProvider = HostContext.Provider;

export function useHost(): Host {
  const host = useContext(HostContext);
  if (!host) throw new Error('nowhere: not inside HostProvider');
  return host;
}

/** Undefined before the host is known. */
export const useHostIfAny = (): Host | undefined => useContext(HostContext);

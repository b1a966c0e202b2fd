import type { Setup } from '../../bot/forums/contract.ts';
import { standAlone } from './alone.ts';
import type { Host } from './host.ts';

export type Found =
  | { readonly kind: 'host'; readonly host: Host }
  /** The browser is on its way to where one signs in. */
  | { readonly kind: 'leaving' }
  /** In a frame that does not answer as Teams does. */
  | { readonly kind: 'mute' }
  | { readonly kind: 'outside'; readonly appId: string };

export async function findHost({ mode, appId, hostOrigins, signInUrl }: Setup): Promise<Found> {
  if (window.parent !== window) {
    const { enterTeams } = await import('./teams.ts');
    const host = await enterTeams(hostOrigins);
    return host ? { kind: 'host', host } : { kind: 'mute' };
  }
  if (mode === 'production' || signInUrl === undefined) return { kind: 'outside', appId };
  const host = standAlone(signInUrl);
  return host ? { kind: 'host', host } : { kind: 'leaving' };
}

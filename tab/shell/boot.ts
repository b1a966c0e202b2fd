// From nothing to knowing where one is: the server's settings, then the host's handshake.
import { useEffect, useState } from 'react';
import { setup } from '../../bot/forums/contract.ts';
import { apiOf } from '../data/api.ts';
import type { Failure } from '../data/failure.ts';
import { type Found, findHost } from '../host/find-host.ts';

export type Boot = { readonly kind: 'waiting' } | { readonly kind: 'failed'; readonly failure: Failure } | Found;

async function boot(): Promise<Boot> {
  const settings = await apiOf().get('/api/setup', setup);
  return settings.ok ? findHost(settings.value) : { kind: 'failed', failure: settings.failure };
}

export function useBoot(): { readonly at: Boot; again(): void } {
  const [at, setAt] = useState<Boot>({ kind: 'waiting' });
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each round begins anew
  useEffect(() => {
    let isOver = false;
    setAt({ kind: 'waiting' });
    void boot().then((found) => {
      if (!isOver) setAt(found);
    });
    return () => {
      isOver = true;
    };
  }, [round]);
  return { at, again: () => setRound((last) => last + 1) };
}

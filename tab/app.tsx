// The tab from its first sight: the look, where it stands, who somebody is, then the shell around a page.
import { FluentProvider, useFocusFinders } from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { Router } from 'wouter';
import { apiOf } from './data/api.ts';
import { type Failure, failureOf } from './data/failure.ts';
import { ApiProvider, createQueryClient, useMe } from './data/query.ts';
import { type Host, HostProvider, useHost } from './host/host.ts';
import { lookOf, themes, useForcedColours, usePrefersDark } from './host/look.ts';
import { Outside } from './host/outside.tsx';
import { Loading, Trouble } from './parts/states.tsx';
import { type Boot, useBoot } from './shell/boot.ts';
import { ChosenProvider, useChosen, useChosenRegion } from './shell/chosen-region.ts';
import { useHashPath } from './shell/hash-path.ts';
import { Shell } from './shell/shell.tsx';
import { text } from './shell/text.ts';

export function App(): React.ReactNode {
  // Kept from first to last: taken away with a page whose dialog is open, it leaves all else hidden from screen readers
  // (microsoft/tabster#530).
  useFocusFinders();
  const { at, again } = useBoot();
  const host = at.kind === 'host' ? at.host : undefined;
  const look = lookOf(useHostTheme(host), usePrefersDark(), useForcedColours());

  useEffect(() => {
    // What the browser draws itself: boxes to tick, calendars, scrollbars.
    document.documentElement.style.colorScheme = look === 'light' ? 'light' : 'dark';
  }, [look]);

  return (
    <FluentProvider className="tab" theme={themes[look]} data-look={look}>
      {host ? <Inside host={host} /> : <Before at={at} again={again} />}
    </FluentProvider>
  );
}

function useHostTheme(host: Host | undefined): string | undefined {
  const [theme, setTheme] = useState<string>();
  useEffect(() => host?.watchTheme(setTheme), [host]);
  return theme;
}

function Before({ at, again }: { at: Boot; again: () => void }): React.ReactNode {
  if (at.kind === 'outside') return <Outside appId={at.appId} />;
  if (at.kind === 'waiting' || at.kind === 'leaving') {
    return (
      <main className="alone-page">
        <Loading label={at.kind === 'leaving' ? text.leaving : text.loading} />
      </main>
    );
  }
  return (
    <NotOpened failure={at.kind === 'failed' ? at.failure : { kind: 'silent', sentence: text.mute }} again={again} />
  );
}

function NotOpened({ failure, again }: { failure: Failure; again: () => void }): React.ReactNode {
  return (
    <main className="alone-page">
      <h1>{text.notOpened}</h1>
      <Trouble failure={failure} onRetry={again} />
    </main>
  );
}

function Inside({ host }: { host: Host }): React.ReactNode {
  const chosen = useChosen();
  const { id: region } = chosen;
  // What was read in one region is never shown in another.
  const { client, api } = useMemo(
    () => ({ client: createQueryClient(), api: apiOf(host.tokens, undefined, region) }),
    [host, region],
  );
  return (
    <HostProvider value={host}>
      <ChosenProvider value={chosen}>
        <ApiProvider value={api}>
          <QueryClientProvider client={client}>
            <Router hook={useHashPath}>
              <SignedIn key={region} />
            </Router>
          </QueryClientProvider>
        </ApiProvider>
      </ChosenProvider>
    </HostProvider>
  );
}

function SignedIn(): React.ReactNode {
  const me = useMe();
  const host = useHost();
  const { id: region, choose } = useChosenRegion();
  // One has left it since it was chosen.
  const isGone = region !== undefined && me.error !== null && failureOf(me.error).kind === 'missing';

  useEffect(() => {
    if (isGone) choose(undefined);
  }, [isGone, choose]);

  useEffect(() => {
    host.ready();
    // A deep link leads on, unless one has already gone somewhere.
    if (host.page && window.location.hash === '') window.location.replace(`#${host.page}`);
  }, [host]);

  if (me.data) return <Shell me={me.data} />;
  if (me.error) return <NotOpened failure={failureOf(me.error)} again={() => void me.refetch()} />;
  return (
    <main className="alone-page">
      <Loading />
    </main>
  );
}

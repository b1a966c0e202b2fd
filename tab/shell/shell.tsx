// What stands around every page, once it is known who somebody is.
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { Suspense, useEffect, useMemo, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import type { Me } from '../../bot/forums/contract.ts';
import { useMe } from '../data/query.ts';
import { useHost } from '../host/host.ts';
import { Offline } from '../parts/offline.tsx';
import { Loading, Trouble } from '../parts/states.tsx';
import { type Address, addressIn, inPlace, pathTo, withoutQuery } from './address.ts';
import { ArrivalProvider, arrivalAt } from './arrival.ts';
import { Boundary } from './boundary.tsx';
import { regionOfPlace, useChosenRegion } from './chosen-region.ts';
import { useHashPath } from './hash-path.ts';
import { Header } from './header.tsx';
import { lastPlace } from './last-place.ts';
import { Navigation } from './navigation.tsx';
import { pages } from './pages.ts';
import { HereProvider, landing, type Place, pagesFor, placeOfLink, placesOf } from './place.ts';
import { appName, text } from './text.ts';

export function Shell({ me }: { me: Me }): React.ReactNode {
  const host = useHost();
  const [path] = useHashPath();
  const [, go] = useLocation();
  const { choose } = useChosenRegion();
  const places = useMemo(() => placesOf(me), [me]);
  const spot = withoutQuery(path);
  const landed = useRef(spot);
  const arrival = useMemo(() => arrivalAt(spot === landed.current), [spot]);

  const address = addressIn(path);
  const home = landing(places, host.channelId, lastPlace.get());
  const isUnsaid = address?.place === '';
  const place = places.find(({ id }) => id === address?.place);
  // While Teams is silent of a forum the link may well be right as it is.
  const otherRegion = place ? undefined : regionOfPlace(me, address?.place);
  const instead =
    address && !place && !otherRegion && home && me.unanswered === 0
      ? placeOfLink(address, places, home)?.id
      : undefined;
  const elsewhere = instead === undefined ? undefined : inPlace(path, instead);

  useEffect(() => {
    // From here on even the first page is gone to, when one comes back to it.
    if (spot !== landed.current) landed.current = '';
  }, [spot]);

  useEffect(() => {
    if (!isUnsaid || !home) return;
    landed.current = pathTo(home.id);
    go(landed.current, { replace: true });
  }, [isUnsaid, home, go]);

  useEffect(() => {
    if (otherRegion !== undefined) choose(otherRegion);
  }, [otherRegion, choose]);

  useEffect(() => {
    if (elsewhere === undefined) return;
    landed.current = withoutQuery(elsewhere);
    go(elsewhere, { replace: true });
  }, [elsewhere, go]);

  useEffect(() => {
    if (place) lastPlace.set(place.id);
  }, [place]);

  if (home === undefined) return me.unanswered === 0 ? <Nowhere /> : <NotYet />;
  if (isUnsaid || elsewhere !== undefined || otherRegion !== undefined) return <Loading />;
  const known = address && place ? { address, place } : undefined;
  const shown: { address: Address; place: Place } = known ?? {
    address: { place: home.id, page: 'start', rest: [] },
    place: home,
  };
  const here = { me, ...shown };
  const PageHere = pages[shown.address.page];
  return (
    <HereProvider value={here}>
      <ArrivalProvider value={arrival}>
        <header className="shell-head">
          {/* A button, for what stands after '#' in an address here is a page. */}
          <button type="button" className="skip" onClick={() => document.getElementById('content')?.focus()}>
            {text.skip}
          </button>
          <Header here={here} places={places} />
          <Navigation place={shown.place.id} page={known?.address.page} names={pagesFor(me)} />
        </header>
        <Offline />
        <main id="content" tabIndex={-1}>
          {me.unanswered > 0 && (
            <MessageBar className="some-silent" intent="info" layout="multiline">
              <MessageBarBody>{text.someSilent}</MessageBarBody>
            </MessageBar>
          )}
          {known ? (
            <Boundary key={`${shown.place.id}/${shown.address.page}`}>
              <Suspense fallback={<Loading />}>
                <PageHere />
              </Suspense>
            </Boundary>
          ) : (
            <NoPage start={pathTo(home.id)} />
          )}
        </main>
      </ArrivalProvider>
    </HereProvider>
  );
}

function NoPage({ start }: { start: string }): React.ReactNode {
  useEffect(() => {
    document.title = `${text.noPage} – ${appName}`;
  }, []);
  return (
    <section className="broken">
      <h1>{text.noPage}</h1>
      <p>{text.noPageHow}</p>
      <Link className="link-button" href={start}>
        {text.toStart}
      </Link>
    </section>
  );
}

function Nowhere(): React.ReactNode {
  return (
    <main className="alone-page">
      <h1>{text.nowhere}</h1>
      <p>{text.nowhereHow}</p>
    </main>
  );
}

/** Milliseconds. */
const soon = 5_000;

/** Teams has not said where somebody is: asked again by itself, and at once by whoever presses. */
function NotYet(): React.ReactNode {
  const { refetch } = useMe({ every: soon });
  return (
    <main className="alone-page">
      <h1>{appName}</h1>
      <Trouble failure={{ kind: 'silent', sentence: text.someSilent }} onRetry={() => void refetch()} />
    </main>
  );
}

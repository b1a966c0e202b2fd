// What is looked for, kept in the address: back and a copied link lead to the same documents.
import { useEffect, useRef, useState } from 'react';
import { session } from '../../data/session.ts';
import { goTo } from '../../shell/hash-path.ts';
import { useHere } from '../../shell/place.ts';
import { queryOf, type Wanted, wantedIn } from './sought.ts';
import { listPath } from './spot.ts';

/** Milliseconds after the last key, before the server is asked and the address changed. */
const pause = 300;

const keyOf = (place: string): string => `documents.sought.${place}`;

/** The list as it was looked at last, for the way back to it. */
export const listSeen = (place: string): string => listPath(place, session.get(keyOf(place)));

export type Wanting = {
  readonly wanted: Wanted;
  want(wanted: Wanted): void;
  /** What to ask the server for: follows the words at a distance. */
  readonly asked: string;
};

export function useWanted(): Wanting {
  const { address, place } = useHere();
  const query = address.query ?? '';
  const written = useRef(query);
  const [wanted, want] = useState(() => wantedIn(query));
  const [asked, ask] = useState(wanted.words.trim());

  useEffect(() => {
    // Somebody has followed a link to the list while it was open.
    if (query === written.current) return;
    written.current = query;
    want(wantedIn(query));
  }, [query]);

  useEffect(() => {
    const next = queryOf(wanted);
    session.set(keyOf(place.id), next);
    const later = setTimeout(() => {
      ask(wanted.words.trim());
      if (next === queryOf(wantedIn(written.current))) return;
      written.current = next;
      goTo(listPath(place.id, next), { replace: true });
    }, pause);
    return () => clearTimeout(later);
  }, [wanted, place.id]);

  return { wanted, want, asked };
}

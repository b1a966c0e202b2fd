// What is looked for, kept in the address: back and a copied link lead to the same rows.
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { type ContactSearch, contactSearch, fitsAges, type ListedContact } from '../../../bot/contacts/contract.ts';
import { session } from '../../data/session.ts';
import { goTo } from '../../shell/hash-path.ts';
import { useHere } from '../../shell/place.ts';
import type { Names } from './names.ts';
import type { At } from './opening.ts';
import type { Contacts } from './reading.ts';
import { type Found, foundBy, queryOf, type Wanted, wantedIn } from './sought.ts';
import { listPath } from './spot.ts';

/** Milliseconds after the last key: a browser lets the address be changed some times a second only. */
const pause = 200;

const keyOf = (place: string): string => `contacts.sought.${place}`;

/** The list as it was looked at last, for the way back to it. */
export const listSeen = (place: string): string => listPath(place, session.get(keyOf(place)));

export function useWanted(): { readonly wanted: Wanted; want(wanted: Wanted): void } {
  const { address, place } = useHere();
  const query = address.query ?? '';
  const written = useRef(query);
  const [wanted, want] = useState(() => wantedIn(address.query));

  useEffect(() => {
    // Somebody has followed a link to the list while it was open.
    if (query === written.current) return;
    written.current = query;
    want(wantedIn(query));
  }, [query]);

  useEffect(() => {
    const next = queryOf(wanted);
    session.set(keyOf(place.id), next);
    if (next === queryOf(wantedIn(written.current))) return;
    const later = setTimeout(() => {
      written.current = next;
      goTo(listPath(place.id, next), { replace: true });
    }, pause);
    return () => clearTimeout(later);
  }, [wanted, place.id]);

  return { wanted, want };
}

/** Milliseconds. */
const breath = 300;

type Finding = { readonly found: Found; readonly isSearching: boolean };

/** The field follows each key; thousands of rows follow when there is time. */
export function useFound({ rows }: Contacts, { parties }: Names, wanted: Wanted, at: At): Finding {
  const later = useDeferredValue(wanted);
  const search = useMemo(() => searchOf(rows, parties), [rows, parties]);
  useEffect(() => {
    // In the breath before somebody has begun to type.
    const soon = setTimeout(search.prepare, breath);
    return () => clearTimeout(soon);
  }, [search]);
  const { now, daysOff } = at;
  const found = useMemo(() => foundBy(search, later, { now, daysOff }), [search, later, now, daysOff]);
  return { found, isSearching: later !== wanted };
}

/** One for the same rows, also when one comes back to the list. */
let last: { readonly rows: readonly ListedContact[]; readonly search: LaterSearch } | undefined;

function searchOf(rows: readonly ListedContact[], parties: Names['parties']): LaterSearch {
  if (last?.rows !== rows) last = { rows, search: laterSearch(rows, parties) };
  return last.search;
}

type LaterSearch = ContactSearch<ListedContact> & { prepare(): void };

/** Thousands of rows take a second to index, and are shown before that: they come in their order. */
function laterSearch(rows: readonly ListedContact[], parties: Names['parties']): LaterSearch {
  let made: ContactSearch<ListedContact> | undefined;
  const search = (): ContactSearch<ListedContact> => {
    made ??= contactSearch(rows, parties);
    return made;
  };
  return {
    prepare: search,
    find: (sought) => {
      const { words = '', parties: chosen = [], ages } = sought;
      if (made || words.trim() !== '') return search().find(sought);
      const isChosen = ({ organization }: ListedContact): boolean =>
        chosen.length === 0 || chosen.includes(organization.party);
      return rows.filter((row) => isChosen(row) && (!ages || fitsAges(row, ages)));
    },
  };
}

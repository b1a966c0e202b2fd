// What somebody looks for, as it stands in the address after '?', and the rows that answer to it.
import {
  type ContactSearch,
  contactsPath,
  fitsAges,
  type ListedContact,
  readAge,
  type Sought,
  soughtIn,
} from '../../../bot/contacts/contract.ts';
import { type At, openingOf } from './opening.ts';

export type Wanted = {
  readonly words: string;
  /** A party's id; '' is all of them. */
  readonly party: string;
  /** "12" or "10-12"; '' is all ages. */
  readonly ages: string;
  readonly callNow: boolean;
};

export const all: Wanted = { words: '', party: '', ages: '', callNow: false };

/** The bands of a question, and those above them. */
export const bands = ['0-5', '6-9', '10-12', '13-15', '16-17', '18-20', '21-25'] as const;

type Ages = NonNullable<Sought['ages']>;

export const agesOf = (written: string): Ages | undefined => soughtIn(`alder=${written}`).ages;

const written = ({ from, to }: Ages): string => (from === to ? `${from}` : `${from}-${to}`);

const nowWord = 'svarar';

export function wantedIn(query: string | undefined): Wanted {
  if (query === undefined) return all;
  const { words = '', parties = [], ages } = soughtIn(query);
  return {
    words,
    party: parties[0] ?? '',
    ages: ages ? written(ages) : '',
    callNow: new URLSearchParams(query).get(nowWord) === 'nu',
  };
}

/** Without its '?'; '' when all is wanted. */
export function queryOf({ words, party, ages, callNow }: Wanted): string {
  const sought = { words: words.trim(), parties: party === '' ? [] : [party], ages: agesOf(ages) };
  const [, query = ''] = contactsPath('', sought).split('?');
  return [query, ...(callNow ? [`${nowWord}=nu`] : [])].filter(Boolean).join('&');
}

export type Found = { readonly rows: readonly ListedContact[]; readonly ages?: Ages };

export function foundBy(search: ContactSearch<ListedContact>, wanted: Wanted, at: At): Found {
  const { words, age } = readAge(wanted.words);
  const chosen = agesOf(wanted.ages);
  const rows = search
    .find({ words, parties: wanted.party === '' ? [] : [wanted.party], ages: chosen })
    .filter((row) => (!age || fitsAges(row, age)) && (!wanted.callNow || openingOf(row, at).open));
  return { rows, ...(age && { ages: age }) };
}

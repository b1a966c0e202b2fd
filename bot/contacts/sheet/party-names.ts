/** Which party a word in a file means: its id, its name, or what people call it. */
import { inSmallLetters, withoutDots } from '../../platform/search/words.ts';
import { contactSynonyms, type Party } from '../search.ts';

const plain = (words: string): string =>
  withoutDots(inSmallLetters(words.replaceAll('&', ' och ')))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A synonym with several meanings is good enough to search by, and too loose to save by. */
const byShortName = new Map(
  Object.entries(contactSynonyms).flatMap(([typed, names]) => {
    const [name, another] = names;
    return name === undefined || another !== undefined ? [] : [[plain(typed), plain(name)] as const];
  }),
);

/** "socialtjänsten", "förskolan", "vårdcentraler". */
const endings = ['', 'n', 'en', 'er', 'erna'];

/** Undefined where no party is called so, and where two are. */
export const partyCalled = (words: string, parties: readonly Party[]): Party | undefined => {
  const written = plain(words);
  const sought = byShortName.get(written) ?? written;
  const isCalled = ({ id, name }: Party): boolean =>
    [plain(id), plain(name)].some((called) => endings.some((ending) => sought === called + ending));
  const found = parties.filter(isCalled);
  return found.length === 1 ? found[0] : undefined;
};

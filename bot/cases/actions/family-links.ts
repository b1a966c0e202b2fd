import { Temporal } from 'temporal-polyfill';
import type { Ports } from '../../platform/ports.ts';
import { type Language, languageOf } from '../../platform/web/language.ts';
import { type FamilyFacts, type FamilyLink, familyFacts } from '../family-facts.ts';

/** Where the pages are, and what their tokens are signed for. */
export const familyPath = 'familjen';

/** Long enough to print at leisure, short enough that a paper with other facts is not printed from an old card. */
const linksLast = Temporal.Duration.from({ hours: 7 * 24 });

const first = ['sv', 'en'];

/** Swedish and English first, then the others by their Swedish names. */
export const familyLanguages = ({ settings }: Pick<Ports, 'settings'>): readonly Language[] => {
  const rank = ({ tag }: Language) => (first.includes(tag) ? first.indexOf(tag) : first.length);
  return Object.keys(settings.familyTexts)
    .flatMap((tag) => languageOf(tag) ?? [])
    .toSorted((a, b) => rank(a) - rank(b) || a.inSwedish.localeCompare(b.inSwedish, 'sv'));
};

/** One page a language, to open in a browser and print. They last seven days. */
export const familyLinks = async (
  ports: Pick<Ports, 'links' | 'settings'>,
  facts: FamilyFacts,
): Promise<readonly FamilyLink[]> => {
  const token = await ports.links.sign(familyPath, familyFacts.encode(facts), linksLast);
  return familyLanguages(ports).map((language) => ({
    language,
    url: `${ports.settings.publicUrl}/${familyPath}/${language.tag}/${token}`,
  }));
};

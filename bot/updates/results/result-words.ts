/** What has been answered, in words. By function: nobody is named who pressed. */
import { capitalised, enumerate } from '../../platform/time/swedish.ts';
import { choiceWords } from '../answers/asks-words.ts';
import { isThere } from '../delivery/delivery-state.ts';
import { type Asks, isHeldBack, type Update } from '../update.ts';
import type { ForumResult, Results, Said, Share } from './results.ts';

const forumWords = {
  whole: 'Sammankallande har svarat för alla',
  silent: 'Har inte svarat',
  begun: 'Några har svarat',
  there: 'Framme',
  'not-there': 'Inte framme',
} as const;

const actedWords: Readonly<Record<Asks['kind'], string>> = {
  know: 'Framme',
  read: 'Har läst',
  act: 'Har åtgärdat',
  choose: 'Alla har svarat var för sig',
};

export const shareWords = (asks: Asks, of: Share): string => {
  if (of === 'acted') return actedWords[asks.kind];
  if (of === 'whole' || of === 'silent' || of === 'begun' || of === 'there' || of === 'not-there')
    return forumWords[of];
  // Who has read what is to be done has not done it yet.
  return asks.kind === 'act' && of === 'read' ? 'Läst, men inte åtgärdat' : choiceWords(asks, of);
};

export const whoWords = ({ who }: Said): string => (who === 'whole' ? 'Hela gruppen' : capitalised(who.name));

/** So many are named; of more it is said how many they are. */
const mostNamed = 8;

const namesOf = (names: readonly string[]): string =>
  names.length > mostNamed ? String(names.length) : enumerate(names);

/** "Åtgärdat: elevhälsan och rehab. Har inte svarat: BUP." Empty where nothing is asked, or it has not arrived. */
export const answeredWords = (asks: Asks, { said, silent, state }: ForumResult): string => {
  if (asks.kind === 'know') return '';
  if (said.length === 0) {
    if (!isThere(state)) return '';
    return silent.length === 0
      ? 'Ingen har svarat. Forumet har inga platser: sammankallande svarar.'
      : 'Ingen har svarat.';
  }
  const forAll = said.find(({ who }) => who === 'whole');
  const choices = [...new Set(said.map(({ choice }) => choice))];
  const sentences = choices.flatMap((choice) => {
    const names = said.flatMap((one) => (one.choice === choice && one.who !== 'whole' ? [one.who.name] : []));
    return names.length === 0 ? [] : [`${shareWords(asks, choice)}: ${namesOf(names)}.`];
  });
  const whole = forAll ? [`För hela gruppen: ${choiceWords(asks, forAll.choice)}.`] : [];
  const still = !forAll && silent.length > 0 ? [`Har inte svarat: ${namesOf(silent.map(({ name }) => name))}.`] : [];
  return [...whole, ...sentences, ...still].join(' ');
};

const nouns = { group: ['grupp', 'grupper'], team: ['team', 'team'], network: ['nätverk', 'nätverk'] } as const;

/** "1 grupp", "15 grupper", "17 forum". */
const forumsInWords = (count: number, forums: readonly Pick<ForumResult, 'kind'>[]): string => {
  const kinds = [...new Set(forums.map(({ kind }) => kind))];
  const [kind] = kinds;
  const [one, many] = kind !== undefined && kinds.length === 1 ? nouns[kind] : ['forum', 'forum'];
  return `${count} ${count === 1 ? one : many}`;
};

const didWords: Readonly<Record<Exclude<Asks['kind'], 'know'>, string>> = {
  read: 'har läst det',
  act: 'har åtgärdat det',
  choose: 'har svarat',
};

const recalled = (head: Update): string => {
  if (!isHeldBack(head)) return '';
  return head.state === 'recalled' ? 'Utskicket är återkallat. ' : 'Utskicket är stoppat. ';
};

/** "Framme hos 14 av 15 grupper. 8 har åtgärdat det." */
export const resultWords = ({ head, total, delivered, acted, forums }: Results): string => {
  if (total === 0) return `${recalled(head)}Inget är framme än.`;
  const there = `${recalled(head)}Framme hos ${delivered} av ${forumsInWords(total, forums)}.`;
  const { kind } = head.content.asks;
  if (kind === 'know' || acted === undefined) return there;
  return acted === 0 ? `${there} Ingen ${didWords[kind]}.` : `${there} ${acted} ${didWords[kind]}.`;
};

/** Said for one forum alone. */
export const ownResultWords = (head: Update, forum: ForumResult): string =>
  `${recalled(head)}${forum.words} ${answeredWords(head.content.asks, forum)}`.trim();

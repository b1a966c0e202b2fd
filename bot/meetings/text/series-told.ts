/** What one person is told of a series that has changed or ended. */
import { enumerate } from '../../platform/time/swedish.ts';
import type { NewsPart } from '../telling/series-news.ts';

const inWords: Readonly<Record<Exclude<NewsPart, 'gone'>, string>> = {
  date: 'dagar',
  start: 'tid',
  minutes: 'längd',
  place: 'plats',
  link: 'länk',
};

export const seriesTold = {
  changed: (name: string): string => `${name}: mötena är ändrade.`,
  ended: (name: string): string => `${name}: det blir inga fler möten i den här serien.`,
  out: (name: string): string => `Ni kallas inte längre till ${name}.`,
  outFor: (seats: string): string => `Ni kallas inte längre för ${seats}.`,
  parts: (parts: readonly NewsPart[]): readonly string[] => {
    const words = parts.flatMap((part) => (part === 'gone' ? [] : [inWords[part]]));
    return [
      ...(words.length > 0 ? [`Ändrat: ${enumerate(words)}.`] : []),
      ...(parts.includes('gone') ? ['Ett eller flera möten som ni skulle komma till har utgått.'] : []),
    ];
  },
  next: (when: readonly string[]): string => `Närmast: ${when.join('; ')}.`,
  none: 'Inga fler möten är inlagda för er.',
  stillHindered: (when: string): string => `Du har sagt förhinder till mötet ${when}. Gäller det fortfarande?`,
} as const;

/** How an update goes out, in a sentence or two for whoever looks on. */
import type { Temporal } from 'temporal-polyfill';
import { dayOf } from '../../platform/time/clock.ts';
import { dateAndTime } from '../../platform/time/swedish.ts';
import type { Update } from '../update.ts';
import type { Progress } from './progress.ts';

const notOutWords = ({ state, goAt }: Update, now: Temporal.Instant): string => {
  if (state === 'scheduled') return goAt ? `Går ut ${dateAndTime(goAt, dayOf(now))}.` : 'Går ut snart.';
  if (state === 'bundled') return 'Väntar på nästa brev.';
  return state === 'in-letter' ? 'Gick ut i ett brev.' : 'Ett utkast: inget är skickat.';
};

const some = (count: number, words: string): readonly string[] => (count > 0 ? [`${count} ${words}`] : []);

/** "1 väntar. 2 kom inte fram." */
const troubles = ({ counts: { waiting, failed, uncertain, 'held-back': held } }: Progress): string =>
  [
    ...some(waiting, 'väntar.'),
    ...some(failed, 'kom inte fram.'),
    ...some(uncertain, uncertain === 1 ? 'är osäker: någon behöver titta.' : 'är osäkra: någon behöver titta.'),
    ...some(held, 'skickades inte.'),
  ]
    .map((sentence) => ` ${sentence}`)
    .join('');

const corrected = ({ head, counts: { delivered, seen }, current }: Progress): string => {
  const there = delivered + seen;
  if (!head.correctedAt || there === 0) return '';
  return current === there ? ' Alla kort är rättade.' : ` Rättelsen är framme hos ${current} av ${there}.`;
};

export const progressWords = (progress: Progress, now: Temporal.Instant): string => {
  const { head, phase, total, counts, current } = progress;
  const there = counts.delivered + counts.seen;
  switch (phase) {
    case 'not-out':
      return notOutWords(head, now);
    case 'finding':
      return 'På väg ut: mottagarna letas upp.';
    case 'going':
      return `På väg ut: framme hos ${there} av ${total}.${troubles(progress)}`;
    case 'out':
      if (total === 0) return 'Det fanns ingen att skicka till.';
      if (there === total) return `Framme hos ${total === 1 ? 'mottagaren' : `alla ${total}`}.${corrected(progress)}`;
      return `Framme hos ${there} av ${total}.${troubles(progress)}${corrected(progress)}`;
    case 'stopped':
      if (total === 0) return 'Stoppat innan det hade gått ut till någon.';
      return `Stoppat. Framme hos ${there} av ${total}.${troubles(progress)}${corrected(progress)}`;
    case 'recalled':
      return there === 0
        ? `Återkallat innan det var framme hos någon.${troubles(progress)}`
        : `Återkallat. ${current} av ${there} kort säger det.${troubles(progress)}`;
  }
};

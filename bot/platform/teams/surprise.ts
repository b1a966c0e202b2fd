import { z } from 'zod';
import { execute, small } from '../cards/card.ts';
import { StorageUnavailable } from '../tables/port.ts';
import type { Card, Inbound, Press } from './port.ts';
import { sentenceCard, sentences } from './text.ts';

const pressed = z.record(z.string(), z.string());

/**
 * For a press that came to nothing and may come again. The answer takes the place of the form, so all that was typed
 * goes along in the button.
 */
export const tryAgainCard = (sentence: string, { verb, data }: Pick<Press, 'verb' | 'data'>): Card => {
  const carried = pressed.safeParse(data);
  const card = sentenceCard(sentence);
  if (!carried.success) return card;
  const body = [...(card.body ?? []), small(sentences.typedIsKept)];
  return { ...card, body, actions: [execute(sentences.tryAgain, verb, carried.data)] };
};

/** What somebody sees when storage is silent, or something went wrong that nobody had thought of. */
export const surpriseCard = (reference: string, cause: unknown, inbound: Inbound): Card => {
  const sentence = cause instanceof StorageUnavailable ? sentences.storageSilent : sentences.surprise(reference);
  return inbound.kind === 'press' ? tryAgainCard(sentence, inbound) : sentenceCard(sentence);
};

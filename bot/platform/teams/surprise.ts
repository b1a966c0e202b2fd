import { StorageUnavailable } from '../tables/port.ts';
import type { Card } from './port.ts';
import { sentenceCard, sentences } from './text.ts';

/** What somebody sees when something went wrong that nobody had thought of. The reference is in the log. */
export const surpriseCard = (reference: string, cause: unknown): Card =>
  sentenceCard(cause instanceof StorageUnavailable ? sentences.storageSilent : sentences.surprise(reference));

import type { Card } from './card.ts';

/** Teams takes about 100 KB with everything around the card; 28 KB is what it promises. */
export const mostBytes = 28 * 1024;

/** Bytes as they travel. */
export const bytesOf = (card: Card): number => Buffer.byteLength(JSON.stringify(card));

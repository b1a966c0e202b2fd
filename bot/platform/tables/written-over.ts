import type { Write } from './port.ts';

/** Takes the place of the row that was read with `etag`, or comes where there was none. Lost when that is so no more. */
export const writtenOver = (etag: string | undefined, key: string, body: object): Write =>
  etag === undefined ? { kind: 'insert', key, body } : { kind: 'replace', key, body, etag };

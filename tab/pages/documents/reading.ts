// What the server has of documents: the shelf of where one stands, one of them, one of its versions.
import { useRef } from 'react';
import {
  type DocumentDetail,
  type DocumentList,
  type DocumentVersion,
  documentDetail,
  documentList,
  documentVersion,
  type ReadingList,
  readingList,
} from '../../../bot/documents/contract.ts';
import { type Read, useRead } from '../../data/query.ts';
import type { At } from './spot.ts';

export const shelfPath = (area: string): string => `/api/areas/${encodeURIComponent(area)}/documents`;

export const pathOf = ({ area, id }: At): string => `${shelfPath(area)}/${encodeURIComponent(id)}`;

/** What is read again when a document has changed. */
export const touched = ['/api/areas/', '/api/examples', '/api/reading'] as const;

type Shelf = Pick<Read<DocumentList>, 'data' | 'error' | 'refetch'>;

/** The area's documents and the region's; those that were found last stay until the next are. */
export function useShelf(area: string | undefined, words: string): Shelf {
  const query = words === '' ? '' : `?q=${encodeURIComponent(words)}`;
  const { data, error, refetch } = useRead(area === undefined ? undefined : `${shelfPath(area)}${query}`, documentList);
  const last = useRef<DocumentList>(undefined);
  if (data) last.current = data;
  return { data: data ?? (error ? undefined : last.current), error, refetch };
}

export const useReadings = (): Read<ReadingList> => useRead('/api/reading', readingList);

export const useDocument = (at: At): Read<DocumentDetail> => useRead(pathOf(at), documentDetail);

/** `n` undefined waits. */
export const useVersion = (at: At, n: number | undefined): Read<DocumentVersion> =>
  useRead(n === undefined ? undefined : `${pathOf(at)}/versions/${n}`, documentVersion);

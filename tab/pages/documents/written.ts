// What a form begins with: a document and the text that is written on, of one and the same moment.
import { useEffect, useState } from 'react';
import type { DocumentDetail } from '../../../bot/documents/contract.ts';
import { writtenOf } from './draft.ts';
import { useDocument, useVersion } from './reading.ts';
import type { At } from './spot.ts';

type Written = {
  readonly document: DocumentDetail | undefined;
  /** Undefined until it is there. */
  readonly body: string | undefined;
  readonly error: Error | null;
  again(): void;
};

/** It stays as it was when one began: what others do meanwhile is met when one saves. */
export function useWritten(at: At): Written {
  const read = useDocument(at);
  const wanted = read.data && writtenOf(read.data);
  const version = useVersion(at, wanted?.n);
  const [begun, begin] = useState<{ document: DocumentDetail; body: string }>();
  const { data: document } = read;
  const { data: text, refetch, isFetching } = version;
  const isOne = document !== undefined && text !== undefined && text.etag === document.etag;
  const isOlder = document !== undefined && text !== undefined && text.etag !== document.etag;

  useEffect(() => {
    if (isOne) begin((first) => first ?? { document, body: text.text });
  }, [isOne, document, text]);

  useEffect(() => {
    if (isOlder && !isFetching) void refetch();
  }, [isOlder, isFetching, refetch]);

  return {
    document: begun?.document ?? document,
    body: begun?.body,
    error: read.error ?? version.error,
    again: () => {
      void read.refetch();
      void refetch();
    },
  };
}

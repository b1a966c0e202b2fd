// A step that is asked about first: sent with the etag of what is seen, and said where it leads when it is done.
import { useLocation } from 'wouter';
import {
  type DocumentDetail,
  documentDetail,
  goneDocument,
  type VersionFacts,
} from '../../../bot/documents/contract.ts';
import type { Failure } from '../../data/failure.ts';
import { useAct, useRefresh } from '../../data/query.ts';
import { useHere } from '../../shell/place.ts';
import { pathOf, touched } from './reading.ts';
import { useSay } from './saying.ts';
import { documentPath, listPath } from './spot.ts';

export type AskedProps = {
  document: DocumentDetail;
  version: VersionFacts;
  isOpen: boolean;
  onClose: () => void;
};

export type Step = {
  run(body?: unknown): Promise<void>;
  close(): void;
  readonly isBusy: boolean;
  readonly failure: Failure | undefined;
};

const answered = documentDetail.or(goneDocument);

export function useStep(
  word: 'publish' | 'discard' | 'withdraw' | 'reviewed',
  { document, onClose }: AskedProps,
  done: string,
): Step {
  const { place } = useHere();
  const say = useSay();
  const [, go] = useLocation();
  const refresh = useRefresh();
  const { run, isRunning, failure, clear } = useAct(
    (api, body: unknown) =>
      api.send('POST', `${pathOf(document)}/${word}`, answered, { ifMatch: document.etag, body: body ?? {} }),
    touched,
  );
  return {
    run: async (body) => {
      const answer = await run(body);
      if (!answer.ok) {
        // The question stays, over the document as it is now.
        if (answer.failure.kind === 'changed') void refresh(...touched);
        return;
      }
      onClose();
      const isGone = 'gone' in answer.value;
      say({ at: isGone ? '' : `${document.area}/${document.id}`, words: done });
      go(isGone ? listPath(place.id) : documentPath(place.id, document), { replace: isGone });
    },
    close: () => {
      clear();
      onClose();
    },
    isBusy: isRunning,
    failure,
  };
}

import { useLocation } from 'wouter';
import { documentDetail } from '../../../bot/documents/contract.ts';
import type { Failure } from '../../data/failure.ts';
import { useAct } from '../../data/query.ts';
import { useHere } from '../../shell/place.ts';
import { publishedFrom } from './publishing.ts';
import { shelfPath, touched } from './reading.ts';
import { useSay } from './saying.ts';
import { type At, documentPath } from './spot.ts';
import { text } from './text.ts';

export type Copying = {
  /** Where the copy comes; undefined where one may not publish. */
  readonly to: { readonly id: string; readonly name: string } | undefined;
  copy(from: At): Promise<void>;
  readonly isRunning: boolean;
  readonly failure: Failure | undefined;
};

/** "Glo och sno": a draft of one's own, which is then shown. */
export function useCopying(): Copying {
  const here = useHere();
  const say = useSay();
  const [, go] = useLocation();
  const [to] = publishedFrom(here);
  const { run, isRunning, failure } = useAct(
    (api, { area, id }: At) =>
      api.send('POST', `${shelfPath(to?.id ?? '')}/copy`, documentDetail, { body: { from: { area, id } } }),
    touched,
  );
  return {
    to,
    isRunning,
    failure,
    copy: async (from) => {
      const answer = await run(from);
      if (!answer.ok) return;
      const { area, id } = answer.value;
      say({ at: `${area}/${id}`, words: text.stolen });
      go(documentPath(here.place.id, { area, id }));
    },
  };
}

// What is looked for on the shelf, as it stands in the address after '?'.
import { kinds } from '../../../bot/documents/contract.ts';

export type Wanted = {
  readonly words: string;
  /** '' is all. */
  readonly kind: string;
  /** An area; '' is all that show here. */
  readonly from: string;
};

export const everything: Wanted = { words: '', kind: '', from: '' };

const names = { words: 'q', kind: 'typ', from: 'fran' } as const;

export function wantedIn(query = ''): Wanted {
  const params = new URLSearchParams(query);
  const kind = params.get(names.kind) ?? '';
  return {
    words: params.get(names.words) ?? '',
    kind: kinds.some((one) => one === kind) ? kind : '',
    from: params.get(names.from) ?? '',
  };
}

/** Without its '?'; '' when nothing is asked. */
export function queryOf({ words, kind, from }: Wanted): string {
  const params = new URLSearchParams();
  if (words.trim() !== '') params.set(names.words, words.trim());
  if (kind !== '') params.set(names.kind, kind);
  if (from !== '') params.set(names.from, from);
  return params.toString();
}

import type { Kind } from '../../bot/documents/kind.ts';

/** Days are yyyy-mm-dd. A version without a first day is a draft. */
export type SampleVersion = {
  from?: string;
  to?: string;
  text: string;
  asksToBeRead?: boolean;
  link?: string;
};

export type SampleDocument = {
  id: string;
  /** `region`, or a municipality's id. */
  shelf: string;
  kind: Kind;
  title: string;
  summary: string;
  owner: string;
  /** In order, the oldest first. */
  versions: SampleVersion[];
  reviewOn?: string;
  isExample?: boolean;
};

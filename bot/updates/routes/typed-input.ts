/** What the tab sends as the nouns know it. The schema has made sure that each day is one. */
import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { Writing } from '../actions/composing/draft.ts';
import type { contentInput } from '../contract/compose.ts';
import type { Asks } from '../update.ts';

type Typed = z.output<typeof contentInput>;

const dayFrom = (typed: string | undefined) => (typed === undefined ? {} : { by: Temporal.PlainDate.from(typed) });

const asksFrom = (typed: Typed['asks']): Asks => {
  switch (typed.kind) {
    case 'know':
      return { kind: 'know' };
    case 'read':
    case 'act':
      return { kind: typed.kind, ...dayFrom(typed.by) };
    case 'choose':
      return { kind: 'choose', choices: typed.choices, ...dayFrom(typed.by) };
  }
};

export const contentFrom = ({ asks, ...typed }: Typed): Writing['content'] => ({ ...typed, asks: asksFrom(asks) });

type Written = Omit<Writing, 'content'> & { readonly content: Typed };

export const writingFrom = ({ content, audience, notNames }: Written): Writing => ({
  content: contentFrom(content),
  audience,
  notNames,
});

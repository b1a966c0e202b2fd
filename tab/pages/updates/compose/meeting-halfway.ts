// What two have changed of the same draft at the same time, part by part.
import type { Contested } from '../../../parts/contested.ts';
import { enumerate } from '../../../parts/when.ts';
import { audienceFrom, contentFrom, type Draft, type Fields } from './fields.ts';
import type { Named } from './recipients.ts';
import { asksInWords, audienceInWords, text } from './text.ts';

type Part = {
  readonly id: string;
  readonly label: string;
  readonly keys: readonly (keyof Fields)[];
  /** What is saved of it: two that give the same are no different. */
  readonly value: (fields: Fields) => unknown;
  readonly words: (fields: Fields, forums: readonly Named[]) => string;
};

const parts: readonly Part[] = [
  { id: 'title', label: text.fieldTitle, keys: ['title'], value: ({ title }) => title.trim(), words: (f) => f.title },
  { id: 'text', label: text.fieldText, keys: ['text'], value: ({ text }) => text.trim(), words: (f) => f.text },
  { id: 'link', label: text.fieldLink, keys: ['link'], value: ({ link }) => link.trim(), words: (f) => f.link },
  {
    id: 'document',
    label: text.fieldDocument,
    keys: ['document', 'documentTitle'],
    value: ({ document }) => document,
    words: (f) => f.documentTitle,
  },
  {
    id: 'asks',
    label: text.asked,
    keys: ['asks', 'by', 'choices'],
    value: (f) => contentFrom(f).asks,
    words: (f) => asksInWords(f, enumerate(contentFrom(f).asks.kind === 'choose' ? f.choices.filter(Boolean) : [])),
  },
  {
    id: 'audience',
    label: text.to,
    keys: ['groups', 'groupsWith', 'teams', 'network', 'forums', 'listName'],
    value: (f) => ({ ...audienceFrom(f), listName: '' }),
    words: (f, forums) =>
      audienceInWords(
        f,
        forums.filter(({ id }) => f.forums.includes(id)).map(({ name }) => name),
      ),
  },
];

const taking = (mine: Fields, some: readonly Part[], from: Fields): Fields => ({
  ...mine,
  ...Object.fromEntries(some.flatMap(({ keys }) => keys).map((key) => [key, from[key]])),
});

export type Met = {
  /** One's own, with what the other alone has changed. */
  readonly fields: Fields;
  readonly theirs: Fields;
  readonly contested: readonly Part[];
};

const differs = ({ value }: Part, one: Fields, other: Fields): boolean =>
  JSON.stringify(value(one)) !== JSON.stringify(value(other));

export function meet(mine: Draft, theirs: Fields): Met {
  const base: Fields = JSON.parse(mine.base);
  const untouched = parts.filter((part) => !differs(part, base, mine));
  const contested = parts.filter(
    (part) => differs(part, base, mine) && differs(part, base, theirs) && differs(part, mine, theirs),
  );
  return { fields: taking(mine, untouched, theirs), theirs, contested };
}

/** As the question of whose is to stand has them. */
export const contestedIn = ({ fields, theirs, contested }: Met, forums: readonly Named[]): readonly Contested[] =>
  contested.map(({ id, label, words }) => ({ id, label, mine: words(fields, forums), theirs: words(theirs, forums) }));

/** `chosen`: by part, as people read it. */
export const settled = (
  { fields, theirs, contested }: Met,
  chosen: Readonly<Record<string, string>>,
  forums: readonly Named[],
): Fields =>
  taking(
    fields,
    contested.filter((part) => chosen[part.id] === part.words(theirs, forums)),
    theirs,
  );

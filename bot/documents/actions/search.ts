/** Search over titles and texts of what is in force: one index for those that read the same shelves,
 * kept until something on them changes. */
import type { Temporal } from 'temporal-polyfill';
import { inTurns } from '../../forums/in-turns.ts';
import type { Ports } from '../../platform/ports.ts';
import { createSearch, type Search } from '../../platform/search/swedish-search.ts';
import { dayOf } from '../../platform/time/clock.ts';
import type { Published } from '../document.ts';
import { inForceOn } from '../in-force.ts';
import { snippetOf } from '../snippet.ts';
import { loadText } from '../store/texts.ts';
import { kindWords } from '../words.ts';
import type { Shelved } from './shelf.ts';

type Item = { readonly at: string; readonly version: Published; readonly text: string };
type Index = { readonly of: string; readonly search: Promise<Search<Item>> };

type Hit = Shelved & { readonly version: Published; readonly snippet: string };

export type ShelfSearch = {
  /** Best first, those in force today among `shelved` only; the caller has made sure that they may be seen. */
  find(ports: Ports, shelved: readonly Shelved[], words: string): Promise<readonly Hit[]>;
};

/** The shelves of a region's municipalities and some: each some hundred thousand characters. */
const mostIndexes = 24;

/** What is published is never written again, so a document and its version say which text it is. */
const nameOf = ({ stored: { area, document } }: Shelved, { n }: Published): string => `${area} ${document.id} ${n}`;

type Entry = { readonly shelved: Shelved; readonly version: Published };

const entriesOn = (shelved: readonly Shelved[], day: Temporal.PlainDate): readonly Entry[] =>
  shelved.flatMap((one) => {
    const version = inForceOn(one.stored.document, day);
    return version ? [{ shelved: one, version }] : [];
  });

const build = async (ports: Ports, entries: readonly Entry[]): Promise<Search<Item>> => {
  const items = await inTurns(entries, async ({ shelved, version }): Promise<Item[]> => {
    const { area, document } = shelved.stored;
    try {
      return [{ at: nameOf(shelved, version), version, text: await loadText(ports, area, document.id, version) }];
    } catch (cause) {
      // One text that cannot be read never hides the others.
      ports.log.error({ event: 'document-text-unreadable', key: document.id }, cause);
      return [{ at: nameOf(shelved, version), version, text: '' }];
    }
  });
  return createSearch<Item>(
    {
      idOf: ({ at }) => at,
      fields: {
        title: { of: ({ version }) => version.title, weight: 8 },
        kind: { of: ({ version }) => kindWords[version.kind], weight: 5 },
        summary: { of: ({ version }) => version.summary ?? '', weight: 3 },
        owner: { of: ({ version }) => version.owner.function, weight: 1 },
        text: { of: ({ text }) => text, weight: 1 },
      },
    },
    items.flat(),
  );
};

export const createShelfSearch = (): ShelfSearch => {
  const indexes = new Map<string, Index>();

  const indexOf = (ports: Ports, entries: readonly Entry[]): Promise<Search<Item>> => {
    const key = [...new Set(entries.map(({ shelved: { stored } }) => stored.area))].toSorted().join(' ');
    const of = entries.map(({ shelved, version }) => nameOf(shelved, version)).join('\n');
    const known = indexes.get(key);
    if (known?.of === of) return known.search;
    const search = build(ports, entries);
    indexes.delete(key);
    indexes.set(key, { of, search });
    search.catch(() => indexes.delete(key));
    const [oldest] = indexes.keys();
    if (indexes.size > mostIndexes && oldest !== undefined) indexes.delete(oldest);
    return search;
  };

  return {
    async find(ports, shelved, words) {
      const entries = entriesOn(shelved, dayOf(ports.clock.now()));
      const byName = new Map(entries.map((entry) => [nameOf(entry.shelved, entry.version), entry]));
      const found = (await indexOf(ports, entries)).find(words);
      return found.flatMap(({ at, text, version }): Hit[] => {
        const entry = byName.get(at);
        return entry ? [{ ...entry.shelved, version, snippet: snippetOf(text || (version.summary ?? ''), words) }] : [];
      });
    },
  };
};

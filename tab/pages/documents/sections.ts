// The shelf in parts: what one is asked to read, what is in force by kind, what is on its way, and what is no more.
import { type Kind, kinds, type ListedDocument, type ReadingList } from '../../../bot/documents/contract.ts';

/** Those in force of one kind, in the order of their titles. */
export type OfKind = { readonly kind: Kind; readonly documents: readonly ListedDocument[] };

export type Sections = {
  readonly toRead: readonly ListedDocument[];
  readonly drafts: readonly ListedDocument[];
  readonly byKind: readonly OfKind[];
  readonly coming: readonly ListedDocument[];
  readonly past: readonly ListedDocument[];
};

const collator = new Intl.Collator('sv', { numeric: true });

const byTitle = (one: ListedDocument, other: ListedDocument): number =>
  collator.compare(one.shown.title, other.shown.title);

/** What waits to be read stands at its kind too: there one looks for it next time. */
export function sectionsOf(all: readonly ListedDocument[], reading: ReadingList['documents']): Sections {
  const sorted = all.toSorted(byTitle);
  const asked = new Set(reading.map(({ area, id }) => `${area} ${id}`));
  const inForce = sorted.filter(({ shown }) => shown.state === 'in-force');
  return {
    toRead: inForce.filter(({ area, id }) => asked.has(`${area} ${id}`)),
    drafts: sorted.filter(({ hasDraft }) => hasDraft),
    byKind: kinds
      .map((kind) => ({ kind, documents: inForce.filter(({ shown }) => shown.kind === kind) }))
      .filter(({ documents }) => documents.length > 0),
    coming: sorted
      .filter(({ shown, coming }) => shown.state === 'coming' || coming !== undefined)
      .toSorted((one, other) => collator.compare(firstDay(one), firstDay(other))),
    past: sorted.filter(({ shown }) => !['in-force', 'coming', 'draft'].includes(shown.state)),
  };
}

const firstDay = ({ shown, coming }: ListedDocument): string => coming?.validFrom ?? shown.validFrom ?? '';

/** As somebody has narrowed it. '' is all; `from` an area. */
export type Narrowed = { readonly kind: string; readonly from: string };

export const narrowed = (all: readonly ListedDocument[], { kind, from }: Narrowed): readonly ListedDocument[] =>
  all.filter(({ shown, area }) => (kind === '' || shown.kind === kind) && (from === '' || area === from));

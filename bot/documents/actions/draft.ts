/** A draft is begun, and changed until it is published. */
import { ok, type Result, refuse } from '../../failure.ts';
import { isRegionArea, regionOfArea } from '../../forums/area.ts';
import { slug } from '../../forums/slug.ts';
import type { Ports } from '../../platform/ports.ts';
import { linkInWords, type Stopped } from '../../screening/fields.ts';
import { type DocumentId, documentId, draftOf } from '../document.ts';
import type { Publisher } from '../rights.ts';
import { begun, draftFrom, saveDraft } from '../steps.ts';
import { rowsOf, textWrites } from '../store/texts.ts';
import type { StoredDocument } from '../store.ts';
import { type Field, type Flaw, flawsOf, type Typed } from '../typed.ts';
import { actOf, type ChangeFailure, changeDocument, commitStep } from './change-document.ts';
import { screenLong } from './screening.ts';

type Screened = readonly (readonly [Field, Stopped])[];

export type DraftFailure = ChangeFailure | { readonly kind: 'screened'; readonly fields: Screened };

export type Writing = Typed & { readonly notNames: readonly string[] };

const officeFlaws = (ports: Ports, { access }: Publisher, { owner }: Typed): readonly Flaw[] => {
  const { parties } = ports.regions.of(regionOfArea(access.area));
  if (owner.office === 'convener')
    return isRegionArea(access.area) ? [{ field: 'office', kind: 'no-convener-here' }] : [];
  if (owner.office === 'coordinator') return [];
  return parties.some(({ id }) => `party:${id}` === owner.office) ? [] : [{ field: 'office', kind: 'no-such-party' }];
};

const screenedIn = async (typed: Writing): Promise<Screened> => {
  const { title, owner, summary, text, link, notNames } = typed;
  const fields: readonly [Field, string][] = [
    ['title', title],
    ['function', owner.function],
    ['summary', summary],
    ['text', text],
    ['link', linkInWords(link)],
  ];
  const stopped: [Field, Stopped][] = [];
  for (const [field, words] of fields) {
    const screening = await screenLong(words, notNames);
    if (screening.kind !== 'clean') stopped.push([field, screening]);
  }
  return stopped;
};

/** All that must be mended, at once. */
const check = async (
  ports: Ports,
  publisher: Publisher,
  typed: Writing,
): Promise<Result<undefined, Extract<DraftFailure, { kind: 'flawed' | 'screened' }>>> => {
  const flaws = [...flawsOf(typed), ...officeFlaws(ports, publisher, typed)];
  if (flaws.length > 0) return refuse({ kind: 'flawed', flaws });
  const fields = await screenedIn(typed);
  return fields.length > 0 ? refuse({ kind: 'screened', fields }) : ok(undefined);
};

/** Tells whoever reads the tables what it is, and never collides. */
export const newDocumentId = ({ random }: Pick<Ports, 'random'>, title: string): DocumentId =>
  documentId.parse(`${slug(title).replace(/-$/, '') || 'dokument'}-${random.id().slice(0, 8)}`);

export const beginDocument = async (
  ports: Ports,
  publisher: Publisher,
  typed: Writing,
): Promise<Result<StoredDocument, DraftFailure>> => {
  const checked = await check(ports, publisher, typed);
  if (!checked.ok) return checked;
  const id = newDocumentId(ports, typed.title);
  const document = begun(id, draftFrom(1, typed, rowsOf(typed.text)));
  const stepped = { document, did: 'drafted', n: 1 } as const;
  const { area } = publisher.access;
  const made = await commitStep(
    ports,
    area,
    actOf(ports, publisher),
    stepped,
    undefined,
    textWrites(id, 1, typed.text),
  );
  if (!made) throw new Error(`the id ${id} of a new document was taken`);
  return ok(made);
};

/** Into the draft that there is, or into a new version's. */
export const keepDraft = async (
  ports: Ports,
  publisher: Publisher,
  { id, seen }: { readonly id: DocumentId; readonly seen: number },
  typed: Writing,
): Promise<Result<StoredDocument, DraftFailure>> => {
  const checked = await check(ports, publisher, typed);
  if (!checked.ok) return checked;
  const rows = rowsOf(typed.text);
  return changeDocument(
    ports,
    publisher,
    {
      id,
      seen,
      also: (before, { n }) => (n === undefined ? [] : textWrites(id, n, typed.text, draftOf(before)?.text.rows)),
    },
    (document) => saveDraft(document, typed, rows),
  );
};

/** Good examples of all areas of a region: shown to its conveners, and copied with one press. */
import type { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '../../failure.ts';
import { listAreas } from '../../forums/actions/areas.ts';
import { type AreaId, regionOfArea } from '../../forums/area.ts';
import { inTurns } from '../../forums/in-turns.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf } from '../../platform/time/clock.ts';
import type { DocumentId, Draft, Published } from '../document.ts';
import { inForceOn } from '../in-force.ts';
import { isExample, type Publisher } from '../rights.ts';
import { begun } from '../steps.ts';
import { loadText, textWrites } from '../store/texts.ts';
import { listDocuments, loadDocument, type StoredDocument } from '../store.ts';
import { actOf, commitStep } from './change-document.ts';
import { newDocumentId } from './draft.ts';

export type ExampleId = { readonly area: AreaId; readonly id: DocumentId };
export type Example = { readonly stored: StoredDocument; readonly version: Published };

/** In force on the day and shared. */
const exampleOn = (stored: StoredDocument | undefined, day: Temporal.PlainDate): Example | undefined => {
  const version = stored && isExample(stored.document) ? inForceOn(stored.document, day) : undefined;
  return stored && version && { stored, version };
};

/** Whoever calls has made sure that the person may see them. */
export const listExamples = async (ports: Ports, regionId: string): Promise<readonly Example[]> => {
  const today = dayOf(ports.clock.now());
  const lists = await inTurns(await listAreas(ports, regionId), (area) => listDocuments(ports, area));
  return lists.flatMap(({ documents }) => documents.flatMap((stored) => exampleOn(stored, today) ?? []));
};

type NotAnExample = { readonly kind: 'not-an-example' };

/** With its text, in the region alone. The same goes for whoever calls. */
export const openExample = async (
  ports: Ports,
  regionId: string,
  { area, id }: ExampleId,
): Promise<Result<Example & { readonly text: string }, NotAnExample>> => {
  if (regionOfArea(area) !== regionId) return refuse({ kind: 'not-an-example' });
  const example = exampleOn(await loadDocument(ports, area, id), dayOf(ports.clock.now()));
  if (!example) return refuse({ kind: 'not-an-example' });
  return ok({ ...example, text: await loadText(ports, area, id, example.version) });
};

/** "Glo och sno": a draft of one's own, with the same text, that says where it comes from. Its owner is the new one. */
export const copyExample = async (
  ports: Ports,
  publisher: Publisher,
  from: ExampleId,
): Promise<Result<StoredDocument, NotAnExample>> => {
  const opened = await openExample(ports, regionOfArea(publisher.access.area), from);
  if (!opened.ok) return opened;
  const { version: shown, text } = opened.value;
  const act = actOf(ports, publisher);
  const id = newDocumentId(ports, shown.title);
  const { kind, title, summary, link } = shown;
  const draft: Draft = {
    n: 1,
    state: 'draft',
    kind,
    title,
    owner: { function: '', office: publisher.by.as === 'coordinator' ? 'coordinator' : 'convener' },
    text: shown.text,
    asksToBeRead: false,
    ...(summary !== undefined && { summary }),
    ...(link !== undefined && { link }),
  };
  const copiedFrom = { area: from.area, id: from.id, n: shown.n, title };
  const stepped = { document: { ...begun(id, draft), copiedFrom }, did: 'copied', n: 1 } as const;
  const made = await commitStep(ports, publisher.access.area, act, stepped, undefined, textWrites(id, 1, text));
  if (!made) throw new Error(`the id ${id} of a copy was taken`);
  return ok(made);
};

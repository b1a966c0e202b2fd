/** Who asks about which document, and by which right; or why not. */
import type { Request } from 'express';
import { ok, type Result } from '../../failure.ts';
import type { AreaAccess } from '../../forums/access.ts';
import { areaAsked } from '../../forums/actions/area-asked.ts';
import type { Visitor } from '../../forums/actions/visitor.ts';
import { areaId, isRegionArea } from '../../forums/area.ts';
import { type ApiFailure, apiFailure, ifMatch } from '../../platform/web/api.ts';
import type { ExampleId } from '../actions/examples.ts';
import { type DocumentId, documentId } from '../document.ts';
import { refusals } from '../refusals.ts';
import { type Publisher, publisherIn } from '../rights.ts';

type OfDocument = { readonly access: AreaAccess; readonly id: DocumentId };
export type OfDraft = OfDocument & { readonly publisher: Publisher; readonly seen: number };

export const noDocument = apiFailure(404, 'no-such-document', refusals['no-such-document']);

export const documentIn = (who: Visitor, request: Request): Result<OfDocument, ApiFailure> => {
  const access = areaAsked(who, request);
  if (!access.ok) return access;
  const id = documentId.safeParse(request.params.id);
  return id.success ? ok({ access: access.value, id: id.data }) : noDocument;
};

/** Undefined for what can be no document. */
export const exampleAsked = (at: { readonly area?: unknown; readonly id?: unknown }): ExampleId | undefined => {
  const area = areaId.safeParse(at.area);
  const id = documentId.safeParse(at.id);
  return area.success && id.success ? { area: area.data, id: id.data } : undefined;
};

export const publisherOf = (access: AreaAccess): Result<Publisher, ApiFailure> => {
  const publisher = publisherIn(access);
  if (publisher) return ok(publisher);
  const code = isRegionArea(access.area) ? 'may-not-publish-in-region' : 'may-not-publish';
  return apiFailure(403, code, refusals[code]);
};

/** Who changes a document says which revision they saw. */
export const draftIn = (who: Visitor, request: Request): Result<OfDraft, ApiFailure> => {
  const there = documentIn(who, request);
  if (!there.ok) return there;
  const publisher = publisherOf(there.value.access);
  if (!publisher.ok) return publisher;
  const [, revision] = /^(?:W\/)?"?(\d{1,9})"?$/.exec(ifMatch(request) ?? '') ?? [];
  if (revision === undefined) return apiFailure(400, 'no-etag', refusals['no-etag']);
  return ok({ ...there.value, publisher: publisher.value, seen: Number(revision) });
};

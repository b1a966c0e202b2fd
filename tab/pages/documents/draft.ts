// What is being written: its fields, what they were when one began, and of which document as one saw it.
import type { DocumentDetail } from '../../../bot/documents/contract.ts';
import { type Fields, fieldsOf, nextFields, noFields } from './fields.ts';
import { isRegionArea } from './publishing.ts';

export type Draft = Fields & {
  readonly area: string;
  /** Of the document as one saw it when one began; '' of a new one. */
  readonly etag: string;
  /** Its fields then, as JSON: all that is kept of a form is texts. */
  readonly base: string;
  /** 'yes': there was a draft when one began. */
  readonly hadDraft: string;
};

const usualOffice = (area: string) => (isRegionArea(area) ? 'coordinator' : 'convener');

export const newDraft = (area: string): Draft => ({
  ...noFields(usualOffice(area)),
  area,
  etag: '',
  base: '',
  hadDraft: '',
});

/** Another area has other offices. */
export const movedTo = (draft: Draft, area: string): Draft => ({ ...draft, area, 'owner.office': usualOffice(area) });

/** The draft that there is, else what a new version begins with. */
export const writtenOf = ({ versions, inForce, shown }: DocumentDetail) =>
  versions.find(({ state }) => state === 'draft') ?? versions.find(({ n }) => n === inForce) ?? shown;

export function draftOf(document: DocumentDetail, body: string): Draft {
  const version = writtenOf(document);
  const isDraft = version.state === 'draft';
  const fields = isDraft ? fieldsOf(version, body) : nextFields(version, body);
  return {
    ...fields,
    area: document.area,
    etag: document.etag,
    base: JSON.stringify(fields),
    hadDraft: isDraft ? 'yes' : '',
  };
}

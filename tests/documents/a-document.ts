/** Documents to decide on, without storage. */
import { Temporal } from 'temporal-polyfill';
import type { Writing } from '../../bot/documents/actions/draft.ts';
import { type Doer, documentId, type SteeringDocument } from '../../bot/documents/document.ts';
import { type Act, begun, draftFrom, publish, type Stepped, saveDraft } from '../../bot/documents/steps.ts';
import type { Result } from '../../bot/failure.ts';

export const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

export const coordinator: Doer = { as: 'coordinator' };

/** At noon of the day. */
export const actOn = (text: string): Act => ({
  by: coordinator,
  now: Temporal.Instant.from(`${text}T11:00:00Z`),
  mark: `mark-${text}`,
});

export const typed = (more: Partial<Writing> = {}): Writing => ({
  kind: 'guideline',
  title: 'Riktlinje för SIP',
  owner: { function: 'Utvecklingsledare', office: 'coordinator' },
  summary: '',
  link: '',
  text: 'Så här gör vi.',
  validFrom: undefined,
  validTo: undefined,
  reviewOn: undefined,
  asksToBeRead: false,
  notNames: [],
  ...more,
});

export const done = (outcome: Result<Stepped, { kind: string }>): SteeringDocument => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value.document;
};

export const drafted = (more: Partial<Writing> = {}): SteeringDocument =>
  begun(documentId.parse('sip'), draftFrom(1, typed(more), 1));

/** Its versions, each published on the first day given and in force from the second (or the same). */
export const publishedOn = (...days: readonly (readonly [published: string, from?: string, to?: string])[]) => {
  let document: SteeringDocument | undefined;
  for (const [on, from = on, to] of days) {
    const writing = typed({ validFrom: day(from), validTo: to === undefined ? undefined : day(to) });
    document = document
      ? done(saveDraft(document, writing, 1))
      : begun(documentId.parse('sip'), draftFrom(1, writing, 1));
    document = done(publish(document, actOn(on)));
  }
  if (!document) throw new Error('no version');
  return document;
};

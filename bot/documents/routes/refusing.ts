/** Each refusal of an action as an answer over HTTP. */
import { apiFailure } from '../../platform/web/api.ts';
import { refuseScreened } from '../../platform/web/screened-form.ts';
import type { DraftFailure } from '../actions/draft.ts';
import type { ReadFailure } from '../actions/reading.ts';
import { flawSentence, refusals } from '../refusals.ts';
import type { Field } from '../typed.ts';

export type Refused = DraftFailure | ReadFailure | { readonly kind: 'not-an-example' };

/** As the fields are called in the contract. */
const pathOf = (field: Field): string => (field === 'function' || field === 'office' ? `owner.${field}` : field);

/** `present`: the document as it is now, for whoever has seen an older one. */
export const refuseOver = (failure: Refused, present?: unknown) => {
  switch (failure.kind) {
    case 'changed':
      return apiFailure(412, 'changed', refusals.changed, { present });
    case 'no-such-document':
    case 'not-an-example':
      return apiFailure(404, failure.kind, refusals[failure.kind]);
    case 'no-seat':
      return apiFailure(403, failure.kind, refusals[failure.kind]);
    case 'not-now':
    case 'not-asked':
    case 'nothing-in-force':
    case 'too-many-versions':
      return apiFailure(409, failure.kind, refusals[failure.kind]);
    case 'flawed': {
      const fields: Record<string, string> = {};
      for (const flaw of failure.flaws) fields[pathOf(flaw.field)] ??= flawSentence(flaw);
      return apiFailure(422, 'flawed', refusals.flawed, { fields });
    }
    case 'screened':
      return refuseScreened(Object.fromEntries(failure.fields.map(([field, stopped]) => [pathOf(field), stopped])));
  }
};

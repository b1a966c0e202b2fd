/** Each refusal of an action as an answer over HTTP. */
import { apiFailure } from '../../platform/web/api.ts';
import { refuseScreened } from '../../platform/web/screened-form.ts';
import type { UndoFailure } from '../actions/press-row.ts';
import type { WriteFailure } from '../actions/write-row.ts';
import type { ListedContact } from '../contract.ts';
import { refusals } from '../refusals.ts';
import type { StoredContact } from '../stored-contact.ts';

export type Refused = WriteFailure | UndoFailure;

/** `present`: how the row stands now, null when it is gone. */
export const refuseOver = (failure: Refused, present: (stored: StoredContact) => ListedContact) => {
  switch (failure.kind) {
    case 'changed':
      return apiFailure(412, 'changed', refusals.changed, {
        present: failure.present ? present(failure.present) : null,
      });
    case 'no-such-contact':
    case 'no-such-change':
      return apiFailure(404, failure.kind, refusals[failure.kind]);
    case 'not-yours':
      return apiFailure(403, failure.kind, refusals['not-yours']);
    case 'no-such-party':
      return apiFailure(422, 'not-valid', refusals['no-such-party'], {
        fields: { 'organization.party': refusals['no-such-party'] },
      });
    case 'screened':
      return refuseScreened(failure.fields);
  }
};

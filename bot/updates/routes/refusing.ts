/** Each refusal of an action at the desk as an answer over HTTP. */
import { mostBytes } from '../../platform/cards/size.ts';
import { apiFailure } from '../../platform/web/api.ts';
import { refuseScreened } from '../../platform/web/screened-form.ts';
import type { DeliveryFailure } from '../actions/change-delivery.ts';
import type { DraftFailure } from '../actions/composing/draft.ts';
import type { CorrectFailure } from '../actions/desk/correct.ts';
import type { EndFailure } from '../actions/desk/end.ts';
import type { SendFailure } from '../actions/desk/send.ts';
import type { ListFailure } from '../actions/lists.ts';
import type { AgainFailure } from '../actions/sending/again.ts';
import { flawSentence, listSentences, refusals } from '../composing/refusals.ts';
import type { Flaw } from '../composing/typed-update.ts';

export type Refused = DraftFailure | SendFailure | EndFailure | CorrectFailure | AgainFailure | DeliveryFailure;

/** By field as the contract has it; the first of each. */
export const flawFields = (flaws: readonly Flaw[]): Record<string, string> => {
  const fields: Record<string, string> = {};
  for (const flaw of flaws) fields[flaw.field] ??= flawSentence(flaw, mostBytes);
  return fields;
};

/** `present`: the update as it is now, for whoever has seen an older one. */
export const refuseOver = (failure: Refused, present?: unknown) => {
  const { kind } = failure;
  switch (kind) {
    case 'changed':
      return apiFailure(412, kind, refusals[kind], { present });
    case 'no-such-update':
      return apiFailure(404, kind, refusals[kind]);
    case 'no-such-delivery':
      return apiFailure(404, kind, refusals['no-such-forum']);
    case 'flawed':
      return apiFailure(422, kind, refusals[kind], { fields: flawFields(failure.flaws) });
    case 'screened':
      return refuseScreened(failure.fields);
    case 'time-past':
    case 'time-skipped':
    case 'time-far':
    case 'time-none':
      return apiFailure(422, kind, refusals[kind], { fields: { when: refusals[kind] } });
    case 'not-for-letter':
    case 'letter-full':
    case 'letter-is-regions':
      return apiFailure(409, kind, refusals[kind]);
    case 'gone-out':
    case 'not-a-draft':
    case 'not-waiting':
    case 'not-out':
    case 'in-letter':
    case 'not-going':
    case 'recalled':
    case 'not-asked':
    case 'held-back':
    case 'busy':
      return apiFailure(409, kind, refusals[kind], present === undefined ? {} : { present });
  }
};

const fieldOf = (flaw: keyof typeof listSentences): string => (flaw.startsWith('audience') ? 'audience' : 'name');

/** `present`: the list as it is now. */
export const refuseList = (failure: ListFailure, present?: unknown) => {
  const { kind } = failure;
  switch (kind) {
    case 'list-changed':
      return apiFailure(412, kind, refusals[kind], { present });
    case 'no-such-list':
      return apiFailure(404, kind, refusals[kind]);
    case 'too-many-lists':
      return apiFailure(409, kind, refusals[kind]);
    case 'screened':
      return refuseScreened(failure.fields);
    case 'list-flawed': {
      const fields: Record<string, string> = {};
      for (const flaw of failure.flaws) fields[fieldOf(flaw)] ??= listSentences[flaw];
      return apiFailure(422, 'flawed', refusals.flawed, { fields });
    }
  }
};

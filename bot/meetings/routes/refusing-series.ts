/** Each refusal of the planner's actions as an answer over HTTP. */
import type { Temporal } from 'temporal-polyfill';
import { apiFailure } from '../../platform/web/api.ts';
import { refuseScreened } from '../../platform/web/screened-form.ts';
import type { ChangedSince } from '../actions/series/change-series.ts';
import type { EndFailure } from '../actions/series/end-series.ts';
import type { SaveFailure } from '../actions/series/save-series.ts';
import { flawSentence, refusals } from '../series/refusals.ts';
import { presentEnd, presentPreview, presentSaved } from './presenting-series.ts';

export type Refused = SaveFailure | ChangedSince | EndFailure;

export const refuseOver = (failure: Refused, today: Temporal.PlainDate) => {
  switch (failure.kind) {
    case 'not-convener':
      return apiFailure(403, failure.kind, refusals[failure.kind]);
    case 'no-such-series':
      return apiFailure(404, failure.kind, refusals[failure.kind]);
    case 'ended':
    case 'too-many':
      return apiFailure(409, failure.kind, refusals[failure.kind]);
    case 'busy':
      return apiFailure(503, failure.kind, refusals[failure.kind]);
    case 'changed':
      return apiFailure(412, failure.kind, refusals[failure.kind], { present: presentSaved(failure.present) });
    case 'preview-changed':
    case 'collides':
      return apiFailure(409, failure.kind, refusals[failure.kind], {
        present: presentPreview(failure.previewed, today),
      });
    case 'end-changed':
      return apiFailure(409, failure.kind, refusals[failure.kind], { present: presentEnd(failure.end, today) });
    case 'flawed': {
      const fields: Record<string, string> = {};
      for (const flaw of failure.flaws) fields[flaw.field] ??= flawSentence(flaw, today);
      return apiFailure(422, failure.kind, refusals[failure.kind], { fields });
    }
    case 'screened':
      return refuseScreened(failure.fields);
  }
};

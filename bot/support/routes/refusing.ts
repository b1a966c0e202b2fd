/** Each refusal of an action as an answer over HTTP. */
import { notTheirs } from '../../forums/actions/area-asked.ts';
import type { Visitor } from '../../forums/actions/visitor.ts';
import { apiFailure } from '../../platform/web/api.ts';
import { refuseScreened } from '../../platform/web/screened-form.ts';
import type { AddFailure, NoteFailure } from '../actions/notes.ts';
import type { WishFailure } from '../actions/say-wish.ts';
import type { StatusFailure } from '../actions/set-team-status.ts';
import { flawSentence, refusals } from '../refusals.ts';

export type Refused = AddFailure | NoteFailure | StatusFailure | WishFailure;

export const noSuchNote = apiFailure(404, 'no-such-note', refusals['no-such-note']);
export const mayNotSay = apiFailure(403, 'may-not-say', refusals['may-not-say']);
export const mayNotNote = apiFailure(403, 'may-not-note', refusals['may-not-note']);
export const mayNotLookOver = apiFailure(403, 'may-not-look-over', refusals['may-not-look-over']);
export const noEtag = apiFailure(400, 'no-etag', refusals['no-etag']);

/** `present`: what stands now, for whoever has seen something older. */
export const refuseOver = (who: Visitor, failure: Exclude<Refused, { kind: 'changed' }>) => {
  switch (failure.kind) {
    case 'no-such-municipality':
      return notTheirs(who);
    case 'no-such-note':
      return noSuchNote;
    case 'screened':
      return refuseScreened(failure.fields);
    case 'flawed': {
      const fields: Record<string, string> = {};
      for (const flaw of failure.flaws) fields[flaw.field] ??= flawSentence(flaw);
      return apiFailure(422, 'flawed', refusals.flawed, { fields });
    }
  }
};

export const refuseChanged = (present: unknown) => apiFailure(412, 'changed', refusals.changed, { present });

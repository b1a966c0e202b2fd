/** Who asks about which municipality or note, and by which right; or why not. */
import type { Request } from 'express';
import { ok, type Result } from '../../failure.ts';
import {
  areaAccess,
  type MunicipalityVoice,
  municipalityVoice,
  type RegionHelper,
  regionHelper,
} from '../../forums/access.ts';
import { notTheirs, teamsSilent } from '../../forums/actions/area-asked.ts';
import type { Visitor } from '../../forums/actions/visitor.ts';
import { municipalityArea } from '../../forums/area.ts';
import type { Municipality } from '../../forums/region.ts';
import { type ApiFailure, ifMatch } from '../../platform/web/api.ts';
import { type NoteId, noteId } from '../note.ts';
import { mayNotNote, mayNotSay, noEtag, noSuchNote } from './refusing.ts';

/** A municipality that is another's is not there. */
export const municipalityAsked = (who: Visitor, { params }: Request): Result<Municipality, ApiFailure> => {
  const found = who.region.municipalities.find(({ id }) => id === params.id);
  const access = found && areaAccess(who, municipalityArea(who.regionId, found.id));
  return found && access ? ok(found) : notTheirs(who);
};

export const voiceAsked = (who: Visitor, request: Request): Result<MunicipalityVoice, ApiFailure> => {
  const municipality = municipalityAsked(who, request);
  if (!municipality.ok) return municipality;
  const voice = municipalityVoice(who, municipality.value.id);
  if (voice) return ok(voice);
  return who.unanswered > 0 ? teamsSilent : mayNotSay;
};

export type Noting = { readonly helper: RegionHelper; readonly municipality: string };

export const notingAsked = (who: Visitor, request: Request): Result<Noting, ApiFailure> => {
  const municipality = municipalityAsked(who, request);
  if (!municipality.ok) return municipality;
  const helper = regionHelper(who);
  return helper ? ok({ helper, municipality: municipality.value.id }) : mayNotNote;
};

export type OfNote = Noting & { readonly id: NoteId; readonly seen: string };

/** Who changes a note says which they saw. */
export const noteAsked = (who: Visitor, request: Request): Result<OfNote, ApiFailure> => {
  const noting = notingAsked(who, request);
  if (!noting.ok) return noting;
  const id = noteId.safeParse(request.params.note);
  if (!id.success) return noSuchNote;
  const seen = ifMatch(request);
  return seen === undefined ? noEtag : ok({ ...noting.value, id: id.data, seen });
};

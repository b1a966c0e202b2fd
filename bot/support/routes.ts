/** The support to the groups over HTTP: how it stands in each municipality, what it wishes, and what was given. */
import { Router } from 'express';
import { Temporal } from 'temporal-polyfill';
import { maySayForMunicipality, maySeeOverview, maySeeSupportNotes, maySeeWish } from '../forums/access.ts';
import type { Visitor } from '../forums/actions/visitor.ts';
import type { Ports } from '../platform/ports.ts';
import { behind, type Door, ifMatch, json, parsed } from '../platform/web/api.ts';
import { addNote, changeNote, removeNote } from './actions/notes.ts';
import { storedNotesOf, supportOf, wishesOf } from './actions/reading.ts';
import { sayWish } from './actions/say-wish.ts';
import { setTeamStatus } from './actions/set-team-status.ts';
import {
  type NoteList,
  newNoteInput,
  noteInput,
  type SupportView,
  teamStatusInput,
  type WishList,
  wishInput,
} from './contract.ts';
import { municipalityAsked, noteAsked, notingAsked, voiceAsked } from './routes/checks.ts';
import {
  presentChange,
  presentNote,
  presentSaid,
  presentStatus,
  presentWanting,
  presentWish,
} from './routes/presenting.ts';
import { mayNotLookOver, mayNotNote, refuseChanged, refuseOver } from './routes/refusing.ts';

/** The schema has made sure that it is a day. */
const dayFrom = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

export const supportRoutes = (ports: Ports, door: Door<Visitor>): Router => {
  const { reads, writes } = behind(door, ports.log);

  const look = reads(async (who, request) => {
    const asked = municipalityAsked(who, request);
    if (!asked.ok) return asked;
    const { id, name } = asked.value;
    const { status, wish } = await supportOf(ports, who.regionId, id);
    const notes = maySeeSupportNotes(who) ? await storedNotesOf(ports, who.regionId, id) : undefined;
    const region = who.region;
    const maySay = maySayForMunicipality(who, id);
    return json({
      municipality: { id, name },
      status: presentStatus(id, status),
      statusHistory: (status.present?.value.history ?? []).map(presentChange),
      ...(maySeeWish(who, id) && {
        wish: presentWish(wish),
        wishHistory: (wish.present?.value.history ?? []).map(presentSaid),
      }),
      ...(notes && { notes: notes.map((one) => presentNote(one, region)) }),
      may: { setStatus: maySay, wish: maySay, notes: notes !== undefined },
    } satisfies SupportView);
  });

  const setStatus = writes(async (who, request) => {
    const voice = voiceAsked(who, request);
    if (!voice.ok) return voice;
    const input = parsed(teamStatusInput, request.body);
    if (!input.ok) return input;
    const { since, ...typed } = input.value;
    const wanted = { ...typed, since: since === undefined ? undefined : dayFrom(since), seen: ifMatch(request) };
    const saved = await setTeamStatus(ports, voice.value, wanted);
    const { municipality } = voice.value;
    const shown = (present: Parameters<typeof presentStatus>[1]['present']) =>
      presentStatus(municipality, { present, etag: present?.etag });
    if (saved.ok) return json(shown(saved.value), { etag: saved.value.etag });
    return saved.failure.kind === 'changed'
      ? refuseChanged(shown(saved.failure.present))
      : refuseOver(who, saved.failure);
  });

  const wish = writes(async (who, request) => {
    const voice = voiceAsked(who, request);
    if (!voice.ok) return voice;
    const input = parsed(wishInput, request.body);
    if (!input.ok) return input;
    const saved = await sayWish(ports, voice.value, { ...input.value, seen: ifMatch(request) });
    if (saved.ok)
      return json(presentWish({ present: saved.value, etag: saved.value.etag }), { etag: saved.value.etag });
    if (saved.failure.kind !== 'changed') return refuseOver(who, saved.failure);
    const { present } = saved.failure;
    return refuseChanged(presentWish({ present, etag: present.etag }));
  });

  const add = writes(async (who, request) => {
    const noting = notingAsked(who, request);
    if (!noting.ok) return noting;
    const input = parsed(newNoteInput, request.body);
    if (!input.ok) return input;
    const { helper, municipality } = noting.value;
    const saved = await addNote(ports, helper, municipality, { ...input.value, day: dayFrom(input.value.day) });
    if (saved.ok) return json(presentNote(saved.value, who.region), { status: 201, etag: saved.value.etag });
    return refuseOver(who, saved.failure);
  });

  const change = writes(async (who, request) => {
    const of = noteAsked(who, request);
    if (!of.ok) return of;
    const input = parsed(noteInput, request.body);
    if (!input.ok) return input;
    const typed = { ...input.value, day: dayFrom(input.value.day) };
    const saved = await changeNote(ports, of.value.helper, of.value, typed);
    const region = who.region;
    if (saved.ok) return json(presentNote(saved.value, region), { etag: saved.value.etag });
    return saved.failure.kind === 'changed'
      ? refuseChanged(presentNote(saved.failure.present, region))
      : refuseOver(who, saved.failure);
  });

  const remove = writes(async (who, request) => {
    const of = noteAsked(who, request);
    if (!of.ok) return of;
    const removed = await removeNote(ports, of.value.helper, of.value);
    if (removed.ok) return json({ gone: true });
    return removed.failure.kind === 'changed'
      ? refuseChanged(presentNote(removed.failure.present, who.region))
      : refuseOver(who, removed.failure);
  });

  const allNotes = reads(async (who) => {
    if (!maySeeSupportNotes(who)) return mayNotNote;
    const region = who.region;
    const notes = (await storedNotesOf(ports, who.regionId)).map((one) => presentNote(one, region));
    return json({ notes } satisfies NoteList);
  });

  const wanting = reads(async (who) => {
    if (!maySeeOverview(who)) return mayNotLookOver;
    const wishes = await wishesOf(ports, who.regionId);
    return json({ wants: presentWanting(who.region, wishes) } satisfies WishList);
  });

  const routes = Router();
  const at = '/municipalities/:id';
  routes.get(`${at}/support`, look);
  routes.put(`${at}/team-status`, setStatus).put(`${at}/support-wish`, wish);
  routes.post(`${at}/notes`, add);
  routes.put(`${at}/notes/:note`, change).delete(`${at}/notes/:note`, remove);
  routes.get('/support/notes', allNotes).get('/support/wishes', wanting);
  return routes;
};

/** Which update or list a request is about, and by which right; or why not. */
import type { Request } from 'express';
import { ok, type Result } from '../../failure.ts';
import { maySeeUpdatesOfRegion } from '../../forums/access.ts';
import { teamsSilent } from '../../forums/actions/area-asked.ts';
import { type ForumId, forumId } from '../../forums/forum.ts';
import type { SignedIn } from '../../forums/signed-in.ts';
import type { Ports } from '../../platform/ports.ts';
import { type ApiFailure, apiFailure, ifMatch } from '../../platform/web/api.ts';
import { findUpdate } from '../actions/composing/open.ts';
import { openSight } from '../actions/open-sight.ts';
import { refusals } from '../composing/refusals.ts';
import { type SavedListId, savedListId } from '../composing/saved-list.ts';
import { type Sender, senderOf, senderTo, senderToRegion } from '../rights.ts';
import type { Sight } from '../sight.ts';
import type { Update } from '../update.ts';

const noSuchUpdate = apiFailure(404, 'no-such-update', refusals['no-such-update']);
const noSuchForum = apiFailure(404, 'no-such-forum', refusals['no-such-forum']);
const noSuchList = apiFailure(404, 'no-such-list', refusals['no-such-list']);
const mayNotSend = apiFailure(403, 'may-not-send', refusals['may-not-send']);
const mayNotSendToRegion = apiFailure(403, 'may-not-send-to-region', refusals['may-not-send-to-region']);
const mayNotSee = apiFailure(403, 'may-not-see', refusals['may-not-see']);

/** Nobody is told that something is not theirs while Teams does not say whose it is. */
const orSilent = <F>(who: SignedIn, failure: F) => (who.unanswered > 0 ? teamsSilent : failure);

export const updateAsked = async (
  ports: Ports,
  who: SignedIn,
  { params }: Request,
): Promise<Result<Update, ApiFailure>> => {
  const update = await findUpdate(ports, who, String(params.id));
  return update ? ok(update) : orSilent(who, noSuchUpdate);
};

/** As far as whoever asks may see how it goes. */
export const sightAsked = async (
  ports: Pick<Ports, 'tables'>,
  who: SignedIn,
  { params }: Request,
): Promise<Result<Sight, ApiFailure>> => {
  const sight = await openSight(ports, who, String(params.id));
  return sight.ok ? sight : orSilent(who, noSuchUpdate);
};

export type Sending = { readonly update: Update; readonly sender: Sender };

export const sendingAsked = async (
  ports: Ports,
  who: SignedIn,
  request: Request,
): Promise<Result<Sending, ApiFailure>> => {
  const update = await updateAsked(ports, who, request);
  if (!update.ok) return update;
  const sender = senderOf(who, update.value);
  if (sender) return ok({ update: update.value, sender });
  return update.value.forum === undefined ? mayNotSendToRegion : mayNotSend;
};

const ownForum = (who: SignedIn, wanted: unknown): Result<ForumId, ApiFailure> => {
  const id = forumId.safeParse(wanted);
  const found = id.success && who.found.some(({ forum }) => forum.id === id.data);
  return found ? ok(id.data) : orSilent(who, noSuchForum);
};

/** `forum`: the own one, as it was asked for; without one it is the region. */
export const senderAsked = (who: SignedIn, forum: unknown): Result<Sender, ApiFailure> => {
  if (forum === undefined) {
    const sender = senderToRegion(who);
    return sender ? ok(sender) : mayNotSendToRegion;
  }
  const own = ownForum(who, forum);
  if (!own.ok) return own;
  const sender = senderTo(who, own.value);
  return sender ? ok(sender) : mayNotSend;
};

/** Whose recipients somebody may look at: all of the region's, or the own forum. */
export const lookingAsked = (
  who: SignedIn,
  forum: unknown,
): Result<{ readonly regionId: string; readonly forum?: ForumId }, ApiFailure> => {
  if (forum === undefined) return maySeeUpdatesOfRegion(who) ? ok({ regionId: who.regionId }) : mayNotSee;
  const sender = senderAsked(who, forum);
  if (!sender.ok) return sender;
  const { regionId, forum: own } = sender.value;
  return ok({ regionId, ...(own && { forum: own.id }) });
};

/** Who changes something says which version they saw. */
export const seenIn = (request: Request): Result<number, ApiFailure> => {
  const [, version] = /^(?:W\/)?"?([1-9]\d{0,8})"?$/.exec(ifMatch(request) ?? '') ?? [];
  return version === undefined ? apiFailure(400, 'no-etag', refusals['no-etag']) : ok(Number(version));
};

export type OfList = { readonly sender: Sender; readonly id: SavedListId; readonly seen: number };

export const listAsked = (who: SignedIn, request: Request): Result<OfList, ApiFailure> => {
  const sender = senderAsked(who, undefined);
  if (!sender.ok) return sender;
  const id = savedListId.safeParse(request.params.list);
  if (!id.success) return noSuchList;
  const seen = seenIn(request);
  return seen.ok ? ok({ sender: sender.value, id: id.data, seen: seen.value }) : seen;
};

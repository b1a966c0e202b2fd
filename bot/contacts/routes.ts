/** The contact lists over HTTP: what the tab reads, and what those who keep them do. */
import { type Request, Router } from 'express';
import { ok, type Result } from '../failure.ts';
import type { AreaAccess } from '../forums/access.ts';
import { areaAsked, areasOfVisitor, notTheirs } from '../forums/actions/area-asked.ts';
import type { Visitor } from '../forums/actions/visitor.ts';
import { isRegionArea, regionOfArea } from '../forums/area.ts';
import type { Ports } from '../platform/ports.ts';
import { dayOf } from '../platform/time/clock.ts';
import {
  type ApiAnswer,
  type ApiFailure,
  apiFailure,
  behind,
  type Door,
  ifMatch,
  json,
  parsed,
} from '../platform/web/api.ts';
import { rowsInEach } from './actions/area-rows.ts';
import type { Kept } from './actions/keep-row.ts';
import { confirmContact, historyOf, recentChanges, removeContact, undoChange } from './actions/press-row.ts';
import { waitingIn } from './actions/waiting-rows.ts';
import { addContact, changeContact } from './actions/write-row.ts';
import { type ContactDetails, type ContactId, contactDetails, contactId } from './contact.ts';
import { addedContact, changedContact, undoneChange } from './contract.ts';
import { refusals } from './refusals.ts';
import {
  type Frame,
  presentHistory,
  presentKept,
  presentList,
  presentLists,
  presentRow,
  presentWaiting,
} from './routes/presenting.ts';
import { type Refused, refuseOver } from './routes/refusing.ts';

type OfRow = { readonly access: AreaAccess; readonly id: ContactId };

const notSeen = apiFailure(412, 'not-seen', refusals['not-seen']);

const rowAsked = (who: Visitor, request: Request): Result<OfRow, ApiFailure> => {
  const access = areaAsked(who, request);
  if (!access.ok) return access;
  const id = contactId.safeParse(request.params.id);
  return id.success
    ? ok({ access: access.value, id: id.data })
    : apiFailure(404, 'no-such-contact', refusals['no-such-contact']);
};

export const contactRoutes = (ports: Ports, door: Door<Visitor>): Router => {
  const { reads, writes } = behind(door, ports.log);
  const routes = Router();

  const frame = ({ region }: Pick<Visitor, 'region'>): Frame => ({ region, today: dayOf(ports.clock.now()) });
  const frameIn = ({ area }: AreaAccess): Frame => frame({ region: ports.regions.of(regionOfArea(area)) });

  const answer = (access: AreaAccess, kept: Result<Kept, Refused>, status: 200 | 201 = 200): ApiAnswer => {
    if (!kept.ok) return refuseOver(kept.failure, (stored) => presentRow(access, stored, frameIn(access)));
    const { stored } = kept.value;
    return json(presentKept(access, kept.value, frameIn(access)), { status, ...(stored && { etag: stored.etag }) });
  };

  routes.get(
    '/contacts',
    reads(async (who) => {
      const areas = areasOfVisitor(who);
      if (areas.length === 0 && who.unanswered > 0) return notTheirs(who);
      return json(presentLists(await rowsInEach(ports, areas), frame(who)));
    }),
  );

  routes.get(
    '/contacts/waiting',
    reads(async (who) => json(presentWaiting(await waitingIn(ports, areasOfVisitor(who)), frame(who)))),
  );

  routes.get(
    '/areas/:area/contacts',
    reads(async (who, request) => {
      const access = areaAsked(who, request);
      if (!access.ok) return access;
      const region = areasOfVisitor(who).filter(({ area }) => isRegionArea(area) && area !== access.value.area);
      const areas = await rowsInEach(ports, [access.value, ...region]);
      return json(presentList(access.value, areas, frame(who)));
    }),
  );

  routes.post(
    '/areas/:area/contacts',
    writes(async (who, request) => {
      const access = areaAsked(who, request);
      if (!access.ok) return access;
      const typed = parsed(addedContact, request.body);
      if (!typed.ok) return typed;
      const { once, notNames } = typed.value;
      const details: ContactDetails = contactDetails.parse(typed.value);
      return answer(access.value, await addContact(ports, access.value, { details, notNames, once }), 201);
    }),
  );

  routes.put(
    '/areas/:area/contacts/:id',
    writes(async (who, request) => {
      const there = rowAsked(who, request);
      if (!there.ok) return there;
      const seen = ifMatch(request);
      if (seen === undefined) return notSeen;
      const typed = parsed(changedContact, request.body);
      if (!typed.ok) return typed;
      const { access, id } = there.value;
      const { notNames } = typed.value;
      const details = contactDetails.parse(typed.value);
      return answer(access, await changeContact(ports, access, { id, seen, details, notNames }));
    }),
  );

  routes.delete(
    '/areas/:area/contacts/:id',
    writes(async (who, request) => {
      const there = rowAsked(who, request);
      if (!there.ok) return there;
      const seen = ifMatch(request);
      if (seen === undefined) return notSeen;
      const { access, id } = there.value;
      return answer(access, await removeContact(ports, access, { id, seen }));
    }),
  );

  routes.post(
    '/areas/:area/contacts/:id/confirm',
    writes(async (who, request) => {
      const there = rowAsked(who, request);
      if (!there.ok) return there;
      const { access, id } = there.value;
      return answer(access, await confirmContact(ports, access, { id, seen: ifMatch(request) }));
    }),
  );

  routes.get(
    '/areas/:area/contacts/history',
    reads(async (who, request) => {
      const access = areaAsked(who, request);
      if (!access.ok) return access;
      const { changes, rows } = await recentChanges(ports, access.value);
      const present = new Map(rows.map(({ row }) => [row.id, row]));
      return json(presentHistory(access.value, changes, (id) => id && present.get(id)));
    }),
  );

  routes.get(
    '/areas/:area/contacts/:id/history',
    reads(async (who, request) => {
      const there = rowAsked(who, request);
      if (!there.ok) return there;
      const { access, id } = there.value;
      const { changes, present } = await historyOf(ports, access, id);
      return json(presentHistory(access, changes, () => present?.row));
    }),
  );

  routes.post(
    '/areas/:area/contacts/:id/undo',
    writes(async (who, request) => {
      const there = rowAsked(who, request);
      if (!there.ok) return there;
      const typed = parsed(undoneChange, request.body);
      if (!typed.ok) return typed;
      const { access, id } = there.value;
      return answer(access, await undoChange(ports, access, { id, change: typed.value.change }));
    }),
  );

  return routes;
};

/** Minutes and decisions over HTTP. */
import { type Request, Router } from 'express';
import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { ok, type Result } from '../../failure.ts';
import type { Visitor } from '../../forums/actions/visitor.ts';
import type { Ports } from '../../platform/ports.ts';
import {
  type ApiAnswer,
  type ApiFailure,
  apiFailure,
  behind,
  type Door,
  ifMatch,
  json,
  parsed,
} from '../../platform/web/api.ts';
import { refuseScreened } from '../../platform/web/screened-form.ts';
import { type DoneFailure, setDone } from '../actions/minutes/decisions.ts';
import { sayWhetherMinutesShow } from '../actions/minutes/deliver-minutes.ts';
import { mayWriteMinutes, openMinutes, type SaveFailure, saveMinutes } from '../actions/minutes/minutes.ts';
import { attendeeId } from '../attendee-id.ts';
import { barredSentence, flawFields } from '../cards/minutes-words.ts';
import { doneInput, minutesInput, showsInput } from '../contract/minutes.ts';
import type { TypedMinutes } from '../minutes/minutes.ts';
import { meetingAsked } from './asked.ts';
import { presentMinutes, type Seen } from './presenting-agenda.ts';

const say = (status: 400 | 403 | 404 | 409 | 412, kind: Parameters<typeof barredSentence>[0]['kind'], more = {}) =>
  apiFailure(status, kind, barredSentence({ kind }), more);

/** The revision that the writer had before them; 0 where there was none. */
const seenIn = (request: Request): Result<number, ApiFailure> => {
  const [, tag] = /^(?:W\/)?"?(\d{1,9}|none)"?$/.exec(ifMatch(request) ?? '') ?? [];
  if (tag === undefined || tag === '0') return say(400, 'no-etag');
  return ok(tag === 'none' ? 0 : Number(tag));
};

const typedFrom = ({ present, decisions }: z.output<typeof minutesInput>): TypedMinutes => ({
  present: present.map((id) => attendeeId.parse(id)),
  decisions: decisions.map(({ id, text, attendee, by }) => ({
    ...(id !== undefined && { id }),
    text,
    ...(attendee !== undefined && { attendee: attendeeId.parse(attendee) }),
    ...(by !== undefined && { by: Temporal.PlainDate.from(by) }),
  })),
});

/** Mounted at `/api`. */
export const minutesRoutes = (ports: Ports, door: Door<Visitor>): Router => {
  const { reads, writes } = behind(door, ports.log);

  const show = async (seen: Seen): Promise<ApiAnswer> => {
    const opened = await openMinutes(ports, seen);
    if (!opened) return say(403, 'may-not-read');
    const view = presentMinutes(seen, opened);
    return json(view, { etag: view.etag });
  };

  const refused = async (seen: Seen, failure: SaveFailure): Promise<ApiAnswer> => {
    const { kind } = failure;
    switch (kind) {
      case 'changed': {
        const opened = await openMinutes(ports, seen);
        return say(412, kind, opened && { present: presentMinutes(seen, opened) });
      }
      case 'flawed':
        return apiFailure(422, kind, barredSentence({ kind }), { fields: flawFields(failure.flaws) });
      case 'screened':
        return refuseScreened(
          Object.fromEntries(failure.decisions.map(({ at, screening }) => [`decisions.${at}.text`, screening])),
        );
      case 'no-such-meeting':
        return say(404, kind);
      case 'may-not':
        return say(403, kind);
      case 'busy':
      case 'cancelled':
      case 'not-begun':
        return say(409, kind);
    }
  };

  const notDone = ({ kind }: DoneFailure) => {
    if (kind === 'may-not') return say(403, 'may-not-mark');
    return say(kind === 'busy' ? 409 : 404, kind);
  };

  const routes = Router();
  const at = '/forums/:forum/meetings/:id/minutes';
  routes.get(
    at,
    reads(async (who, request) => {
      const seen = await meetingAsked(ports, who, request);
      return seen.ok ? show(seen.value) : seen;
    }),
  );
  routes.put(
    at,
    writes(async (who, request) => {
      const seen = await meetingAsked(ports, who, request);
      if (!seen.ok) return seen;
      const tag = seenIn(request);
      if (!tag.ok) return tag;
      const input = parsed(minutesInput, request.body);
      if (!input.ok) return input;
      const writing = { ...typedFrom(input.value), notNames: input.value.notNames, seen: tag.value };
      const saved = await saveMinutes(ports, seen.value, seen.value.meeting.id, writing);
      return saved.ok ? show({ ...seen.value, meeting: saved.value.meeting }) : refused(seen.value, saved.failure);
    }),
  );
  routes.post(
    `${at}/shows`,
    writes(async (who, request) => {
      const seen = await meetingAsked(ports, who, request);
      if (!seen.ok) return seen;
      const input = parsed(showsInput, request.body);
      if (!input.ok) return input;
      if (!mayWriteMinutes(seen.value)) return say(403, 'may-not');
      await sayWhetherMinutesShow(ports, seen.value, input.value.shows ? 'seen' : 'not-seen');
      return show(seen.value);
    }),
  );
  routes.post(
    '/forums/:forum/decisions/:meeting/:id/done',
    writes(async (who, { params, body }) => {
      const on = { params: { ...params, id: String(params.meeting) } };
      const seen = await meetingAsked(ports, who, on);
      if (!seen.ok) return seen;
      const input = parsed(doneInput, body);
      if (!input.ok) return input;
      const of = { meeting: seen.value.meeting.id, decision: String(params.id) };
      const marked = await setDone(ports, seen.value, of, input.value.done);
      return marked.ok ? show(seen.value) : notDone(marked.failure);
    }),
  );
  return routes;
};

/** A meeting's agenda over HTTP, and the points that people add to it. */
import { Router } from 'express';
import type { Result } from '../../failure.ts';
import type { Visitor } from '../../forums/actions/visitor.ts';
import type { Ports } from '../../platform/ports.ts';
import { type ApiAnswer, apiFailure, behind, type Door, json, parsed } from '../../platform/web/api.ts';
import { refuseScreened } from '../../platform/web/screened-form.ts';
import { addPoint, type PointFailure, removePoint } from '../actions/agenda/points.ts';
import { pointSentence } from '../cards/minutes-words.ts';
import { pointInput } from '../contract/agenda.ts';
import type { Meeting } from '../meeting.ts';
import { meetingAsked } from './asked.ts';
import { presentAgenda, type Seen } from './presenting-agenda.ts';

const refused = (failure: PointFailure) => {
  const { kind } = failure;
  switch (kind) {
    case 'screened':
      return refuseScreened({ text: failure.screening });
    case 'empty':
    case 'too-long':
      return apiFailure(422, kind, pointSentence(kind), { fields: { text: pointSentence(kind) } });
    case 'no-such-meeting':
      return apiFailure(404, kind, pointSentence(kind));
    case 'may-not':
    case 'not-yours':
      return apiFailure(403, kind, pointSentence(kind));
    case 'busy':
    case 'closed':
    case 'too-many':
      return apiFailure(409, kind, pointSentence(kind));
  }
};

/** Mounted at `/api`. */
export const agendaRoutes = (ports: Ports, door: Door<Visitor>): Router => {
  const { reads, writes } = behind(door, ports.log);

  const answer = async (seen: Seen, changed: Result<Meeting, PointFailure>): Promise<ApiAnswer> =>
    changed.ok ? json(await presentAgenda(ports, { ...seen, meeting: changed.value })) : refused(changed.failure);

  const routes = Router();
  const at = '/forums/:forum/meetings/:id';
  routes.get(
    `${at}/agenda`,
    reads(async (who, request) => {
      const seen = await meetingAsked(ports, who, request);
      return seen.ok ? json(await presentAgenda(ports, seen.value)) : seen;
    }),
  );
  routes.post(
    `${at}/points`,
    writes(async (who, request) => {
      const seen = await meetingAsked(ports, who, request);
      if (!seen.ok) return seen;
      const input = parsed(pointInput, request.body);
      if (!input.ok) return input;
      return answer(seen.value, await addPoint(ports, seen.value, seen.value.meeting.id, input.value));
    }),
  );
  routes.delete(
    `${at}/points/:point`,
    writes(async (who, request) => {
      const seen = await meetingAsked(ports, who, request);
      if (!seen.ok) return seen;
      const point = String(request.params.point);
      return answer(seen.value, await removePoint(ports, seen.value, seen.value.meeting.id, point));
    }),
  );
  return routes;
};

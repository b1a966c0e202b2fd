/** The planner over HTTP: what a series would become, and then that it becomes so. */
import { type Request, Router } from 'express';
import { ok, type Result } from '../../failure.ts';
import { maySeeMeetings } from '../../forums/access.ts';
import type { Visitor } from '../../forums/actions/visitor.ts';
import type { Identified } from '../../forums/actions.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf } from '../../platform/time/clock.ts';
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
import { changeSeries } from '../actions/series/change-series.ts';
import { endSeries, previewEnd } from '../actions/series/end-series.ts';
import { seriesOfForum } from '../actions/series/list-series.ts';
import { previewSeries } from '../actions/series/preview-series.ts';
import { type StoredSeries, saveSeries } from '../actions/series/save-series.ts';
import { changedSeriesInput, newSeriesInput, previewInput, seriesEndInput } from '../contract/series.ts';
import { refusals } from '../series/refusals.ts';
import { type SeriesId, seriesId } from '../series-id.ts';
import { forumAsked, noSuchForum } from './asked.ts';
import { presentEnd, presentList, presentPreview, presentSaved } from './presenting-series.ts';
import { type Refused, refuseOver } from './refusing-series.ts';

type Asked = { readonly who: Identified; readonly id: SeriesId };

const seriesAsked = (visitor: Visitor, request: Request): Result<Asked, ApiFailure> => {
  const who = forumAsked(visitor, request);
  if (!who.ok) return who;
  const id = seriesId.safeParse(request.params.id);
  if (!id.success) return apiFailure(404, 'no-such-series', refusals['no-such-series']);
  return ok({ who: who.value, id: id.data });
};

/** Who changes a series says which one they saw. */
const seriesSeen = (visitor: Visitor, request: Request): Result<Asked & { readonly etag: string }, ApiFailure> => {
  const asked = seriesAsked(visitor, request);
  if (!asked.ok) return asked;
  const etag = ifMatch(request);
  return etag === undefined ? apiFailure(400, 'no-etag', refusals['no-etag']) : ok({ ...asked.value, etag });
};

/** Mounted at `/api`. */
export const seriesRoutes = (ports: Ports, door: Door<Visitor>): Router => {
  const { reads, writes } = behind(door, ports.log);
  const today = () => dayOf(ports.clock.now());
  const saved = (outcome: Result<StoredSeries, Refused>, status: 200 | 201 = 200): ApiAnswer =>
    outcome.ok ? json(presentSaved(outcome.value), { status }) : refuseOver(outcome.failure, today());

  const list = reads(async (visitor, request) => {
    const who = forumAsked(visitor, request);
    if (!who.ok) return who;
    const { forum, actor } = who.value;
    if (!maySeeMeetings(forum, actor)) return noSuchForum;
    return json(presentList(who.value, await seriesOfForum(ports, forum)));
  });

  // Asked at each change of the form: it changes nothing, so what was known of the rosters seconds ago is enough.
  const preview = reads(async (visitor, request) => {
    const who = forumAsked(visitor, request);
    if (!who.ok) return who;
    const input = parsed(previewInput, request.body);
    if (!input.ok) return input;
    const { series, ...typed } = input.value;
    const previewed = await previewSeries(ports, who.value, typed, series);
    return previewed.ok ? json(presentPreview(previewed.value, today())) : refuseOver(previewed.failure, today());
  });

  const begin = writes(async (visitor, request) => {
    const who = forumAsked(visitor, request);
    if (!who.ok) return who;
    const input = parsed(newSeriesInput, request.body);
    if (!input.ok) return input;
    const { id, fingerprint, ...typed } = input.value;
    return saved(await saveSeries(ports, who.value, id, { typed, seen: fingerprint }), 201);
  });

  const change = writes(async (visitor, request) => {
    const asked = seriesSeen(visitor, request);
    if (!asked.ok) return asked;
    const input = parsed(changedSeriesInput, request.body);
    if (!input.ok) return input;
    const { fingerprint, ...typed } = input.value;
    return saved(await changeSeries(ports, asked.value.who, asked.value, { typed, seen: fingerprint }));
  });

  const lookAtEnd = reads(async (visitor, request) => {
    const asked = seriesAsked(visitor, request);
    if (!asked.ok) return asked;
    const end = await previewEnd(ports, asked.value.who, asked.value.id);
    return end.ok ? json(presentEnd(end.value, today())) : refuseOver(end.failure, today());
  });

  const end = writes(async (visitor, request) => {
    const asked = seriesSeen(visitor, request);
    if (!asked.ok) return asked;
    const input = parsed(seriesEndInput, request.body);
    if (!input.ok) return input;
    return saved(await endSeries(ports, asked.value.who, asked.value, input.value.fingerprint));
  });

  const routes = Router();
  const path = '/forums/:forum/series';
  routes.route(path).get(list).post(begin);
  routes.post(`${path}/preview`, preview);
  routes.put(`${path}/:id`, change);
  routes.get(`${path}/:id/end`, lookAtEnd).post(`${path}/:id/end`, end);
  return routes;
};

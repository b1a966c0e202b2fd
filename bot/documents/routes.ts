/** The shelves over HTTP: what the tab reads and what its publishers do. */
import { type Request, Router } from 'express';
import { Temporal } from 'temporal-polyfill';
import type { Result } from '../failure.ts';
import { type AreaAccess, mayPublish } from '../forums/access.ts';
import { areaAsked } from '../forums/actions/area-asked.ts';
import type { Visitor } from '../forums/actions/visitor.ts';
import { regionOfArea } from '../forums/area.ts';
import type { Ports } from '../platform/ports.ts';
import { dayOf } from '../platform/time/clock.ts';
import { type ApiAnswer, type ApiFailure, behind, type Door, json, parsed } from '../platform/web/api.ts';
import { beginDocument, keepDraft } from './actions/draft.ts';
import { copyExample } from './actions/examples.ts';
import { discardDraft, noteReview, publishDraft, setShared, withdrawVersion } from './actions/publishing.ts';
import { documentsToRead, markRead } from './actions/reading.ts';
import { createShelfSearch, type ShelfSearch } from './actions/search.ts';
import { listShelf, openDocument, openStored, openVersion, type Shelved } from './actions/shelf.ts';
import { copying, type DocumentList, documentInput, nextReview, whichVersion } from './contract.ts';
import { documentIn, draftIn, exampleAsked, noDocument, type OfDraft, publisherOf } from './routes/checks.ts';
import { exampleRoutes } from './routes/examples.ts';
import { type Frame, presentDetail, presentListed, presentReading, presentText } from './routes/presenting.ts';
import { type Refused, refuseOver } from './routes/refusing.ts';
import { writingFrom } from './routes/typed-input.ts';

type Stored = Shelved['stored'];

/** Mounted at `/api`, behind a reader of JSON that takes 3 MB: the longest text with every character escaped. */
export const documentRoutes = (
  ports: Ports,
  door: Door<Visitor>,
  search: ShelfSearch = createShelfSearch(),
): Router => {
  const { reads, writes } = behind(door, ports.log);
  const frame = ({ region }: Pick<Visitor, 'region'>): Frame => ({ region, today: dayOf(ports.clock.now()) });
  const frameIn = ({ area }: AreaAccess): Frame => frame({ region: ports.regions.of(regionOfArea(area)) });

  const detail = async (access: AreaAccess, stored: Stored, status: 200 | 201 = 200): Promise<ApiAnswer> => {
    const body = presentDetail(await openStored(ports, access, stored), frameIn(access));
    // The last draft of a document that nobody has published is gone with it.
    return body ? json(body, { status }) : json({ gone: true });
  };

  const refusal = async (access: AreaAccess, failure: Refused): Promise<ApiAnswer> => {
    if (failure.kind !== 'changed') return refuseOver(failure);
    return refuseOver(failure, presentDetail(await openStored(ports, access, failure.present), frameIn(access)));
  };

  const answer = async (
    access: AreaAccess,
    outcome: Result<Stored, Refused>,
    status: 200 | 201 = 200,
  ): Promise<ApiAnswer> => (outcome.ok ? detail(access, outcome.value, status) : refusal(access, outcome.failure));

  const list = reads(async (who, request) => {
    const access = areaAsked(who, request);
    if (!access.ok) return access;
    const shelved = await listShelf(ports, who, access.value.area);
    const { q } = request.query;
    const words = typeof q === 'string' ? q.slice(0, 200) : '';
    const now = frame(who);
    const documents =
      words.trim() === ''
        ? shelved.flatMap((one) => presentListed(one, now) ?? [])
        : (await search.find(ports, shelved, words)).flatMap((hit) => presentListed(hit, now, hit.snippet) ?? []);
    return json({ documents, mayPublish: mayPublish(access.value) } satisfies DocumentList);
  });

  const open = reads(async (who, request) => {
    const there = documentIn(who, request);
    if (!there.ok) return there;
    const { access, id } = there.value;
    const opened = await openDocument(ports, access, id);
    const body = opened.ok ? presentDetail(opened.value, frame(who)) : undefined;
    return body ? json(body) : noDocument;
  });

  const openText = reads(async (who, request) => {
    const there = documentIn(who, request);
    if (!there.ok) return there;
    const n = Number(request.params.n);
    const opened = await openVersion(ports, there.value.access, there.value.id, n);
    return opened.ok ? json(presentText(opened.value, frame(who))) : noDocument;
  });

  const begin = writes(async (who, request) => {
    const access = areaAsked(who, request);
    if (!access.ok) return access;
    const publisher = publisherOf(access.value);
    if (!publisher.ok) return publisher;
    const input = parsed(documentInput, request.body);
    if (!input.ok) return input;
    return answer(access.value, await beginDocument(ports, publisher.value, writingFrom(input.value)), 201);
  });

  const keep = writes(async (who, request) => {
    const there = draftIn(who, request);
    if (!there.ok) return there;
    const input = parsed(documentInput, request.body);
    if (!input.ok) return input;
    const { access, publisher } = there.value;
    return answer(access, await keepDraft(ports, publisher, there.value, writingFrom(input.value)));
  });

  const step = (act: (of: OfDraft, request: Request) => Promise<Result<Stored, Refused | ApiFailure>>) =>
    writes(async (who, request) => {
      const there = draftIn(who, request);
      if (!there.ok) return there;
      const outcome = await act(there.value, request);
      if (outcome.ok) return detail(there.value.access, outcome.value);
      const { failure } = outcome;
      return failure.kind === 'api' ? { ok: false, failure } : refusal(there.value.access, failure);
    });

  const publish = step((of) => publishDraft(ports, of.publisher, of));
  const discard = step((of) => discardDraft(ports, of.publisher, of));
  const withdraw = step(async (of, request) => {
    const input = parsed(whichVersion, request.body);
    return input.ok ? withdrawVersion(ports, of.publisher, { ...of, n: input.value.n }) : input;
  });
  const review = step(async (of, request) => {
    const input = parsed(nextReview, request.body);
    if (!input.ok) return input;
    return noteReview(ports, of.publisher, { ...of, on: Temporal.PlainDate.from(input.value.reviewOn) });
  });

  const share = (isShared: boolean) =>
    writes(async (who, request) => {
      const there = documentIn(who, request);
      if (!there.ok) return there;
      const { access, id } = there.value;
      const publisher = publisherOf(access);
      if (!publisher.ok) return publisher;
      return answer(access, await setShared(ports, publisher.value, id, isShared));
    });

  const read = writes(async (who, request) => {
    const there = documentIn(who, request);
    if (!there.ok) return there;
    const input = parsed(whichVersion, request.body);
    if (!input.ok) return input;
    const { access, id } = there.value;
    return answer(access, await markRead(ports, access, id, input.value.n));
  });

  const copy = writes(async (who, request) => {
    const access = areaAsked(who, request);
    if (!access.ok) return access;
    const publisher = publisherOf(access.value);
    if (!publisher.ok) return publisher;
    const input = parsed(copying, request.body);
    if (!input.ok) return input;
    const from = exampleAsked(input.value.from);
    if (!from) return noDocument;
    const copied = await copyExample(ports, publisher.value, from);
    return answer(access.value, copied, 201);
  });

  const reading = reads(async (who) => json(presentReading(await documentsToRead(ports, who), frame(who))));

  const routes = Router();
  const shelf = '/areas/:area/documents';
  routes.use(exampleRoutes(ports, door));
  routes.get('/reading', reading);
  routes.route(shelf).get(list).post(begin);
  routes.post(`${shelf}/copy`, copy);
  routes.get(`${shelf}/:id`, open).get(`${shelf}/:id/versions/:n`, openText);
  routes.put(`${shelf}/:id/draft`, keep);
  routes.post(`${shelf}/:id/publish`, publish).post(`${shelf}/:id/withdraw`, withdraw);
  routes.post(`${shelf}/:id/discard`, discard).post(`${shelf}/:id/reviewed`, review);
  routes.post(`${shelf}/:id/share`, share(true)).post(`${shelf}/:id/unshare`, share(false));
  routes.post(`${shelf}/:id/read`, read);
  return routes;
};

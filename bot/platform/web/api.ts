/** What every route of the API shares: who asks, what is asked, and one shape for each answer and refusal. */
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { z } from 'zod';
import { ok, type Result, refuse } from '../../failure.ts';
import type { Log } from '../log.ts';
import { presentReference } from '../reference.ts';
import { StorageUnavailable } from '../tables/port.ts';
import { createStreams, type Next, type Streams, sendEvents } from './events.ts';
import { letOff } from './limits.ts';

type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 422 | 429 | 503;

/** `sentence`: Swedish, says what to do. `fields`: the same for each input. `present`: the row as it is now. */
export type ApiFailure = {
  readonly kind: 'api';
  readonly status: RefusalStatus;
  readonly code: string;
  readonly sentence: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly present?: unknown;
  readonly retryAfterSeconds?: number;
};

export const apiFailure = (
  status: RefusalStatus,
  code: string,
  sentence: string,
  more: Pick<ApiFailure, 'fields' | 'present' | 'retryAfterSeconds'> = {},
): { readonly ok: false; readonly failure: ApiFailure } =>
  refuse({ kind: 'api', status, code, sentence, ...more } as const);

/** A file is given by name, for whoever saves it. */
export type Reply =
  | { readonly kind: 'json'; readonly body: unknown; readonly status?: 200 | 201; readonly etag?: string }
  | { readonly kind: 'file'; readonly bytes: Uint8Array | string; readonly type: string; readonly name: string }
  | { readonly kind: 'events'; readonly person: string; readonly next: Next };

export const json = (body: unknown, more: { readonly status?: 200 | 201; readonly etag?: string } = {}): ApiAnswer =>
  ok({ kind: 'json', body, ...more } as const);

/** Server-sent events. `person`: whoever asks, since nobody may have any number of streams. */
export const events = (person: string, next: Next): ApiAnswer => ok({ kind: 'events', person, next } as const);

export type ApiAnswer = Result<Reply, ApiFailure>;

/** `reads` may rest on what was known some seconds ago; `writes` asks anew. `region`: the one that is asked for, if any. */
export type Door<Who> = {
  reads(authorization: string | undefined, region?: string): Promise<Result<Who, ApiFailure>>;
  writes(authorization: string | undefined, region?: string): Promise<Result<Who, ApiFailure>>;
};

/** Which of somebody's regions a request is about; without it the first of theirs. */
export const regionHeader = 'X-Region';

const sendFailure = (response: Response, failure: ApiFailure): void => {
  const { status, code, sentence, fields, present, retryAfterSeconds } = failure;
  if (retryAfterSeconds !== undefined) response.set('Retry-After', String(retryAfterSeconds));
  if (status === 401) response.set('WWW-Authenticate', 'Bearer');
  response.status(status).json({
    error: { code, sentence, ...(fields && { fields }), ...(status >= 500 && { reference: presentReference() }) },
    ...(present !== undefined && { present }),
  });
};

const tooManyStreams: ApiFailure = {
  kind: 'api',
  status: 429,
  code: 'too-many-streams',
  sentence: 'Du har den här sidan öppen på många ställen. Stäng någon av dem och ladda om.',
  retryAfterSeconds: 10,
};

type Shared = { readonly log: Log; readonly streams: Streams };

const stream = async (
  response: Response,
  { person, next }: Extract<Reply, { kind: 'events' }>,
  { log, streams }: Shared,
): Promise<void> => {
  const leave = streams.enter(person);
  if (!leave) {
    sendFailure(response, tooManyStreams);
    return;
  }
  await sendEvents(response, next, log);
  leave();
};

const send = (response: Response, reply: Exclude<Reply, { kind: 'events' }>): void => {
  if (reply.kind === 'file') {
    const name = `attachment; filename="${reply.name.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(reply.name)}`;
    response.set({ 'Content-Type': reply.type, 'Content-Disposition': name });
    response.send(typeof reply.bytes === 'string' ? reply.bytes : Buffer.from(reply.bytes));
    return;
  }
  // JSON of an answer has an entity tag by Express, for whoever asks each second. A row's own tag goes before it, and
  // says nothing of what else is told: a browser that had kept the answer would go on showing it.
  if (reply.etag !== undefined) response.set({ ETag: reply.etag, 'Cache-Control': 'private, no-store' });
  response.status(reply.status ?? 200).json(reply.body);
};

const storageSilent: ApiFailure = {
  kind: 'api',
  status: 503,
  code: 'storage-unavailable',
  sentence: 'Lagringen svarar inte just nu, så ingenting är sparat. Vänta en stund och försök igen.',
};

type Handle<Who> = (who: Who, request: Request) => Promise<ApiAnswer>;

type Goes<Who> = (who: Who, request: Request, response: Response, next: NextFunction) => Promise<void>;

const entering =
  <Who>(log: Log, enter: Door<Who>['reads'], goes: Goes<Who>): RequestHandler =>
  async (request, response, next) => {
    response.set('Cache-Control', 'private, no-cache');
    try {
      const who = await enter(request.headers.authorization, request.get(regionHeader));
      if (who.ok || who.failure.status === 429) letOff(response);
      if (who.ok) await goes(who.value, request, response, next);
      else sendFailure(response, who.failure);
    } catch (cause) {
      if (!(cause instanceof StorageUnavailable)) throw cause;
      // Nothing is read of storage before a token has been found good.
      letOff(response);
      log.error({ event: 'storage-unavailable' }, cause);
      sendFailure(response, storageSilent);
    }
  };

const answering = <Who>(shared: Shared, enter: Door<Who>['reads'], handle: Handle<Who>): RequestHandler =>
  entering(shared.log, enter, async (who, request, response) => {
    const answer = await handle(who, request);
    if (!answer.ok) sendFailure(response, answer.failure);
    else if (answer.value.kind === 'events') await stream(response, answer.value, shared);
    else send(response, answer.value);
  });

/** Routes behind the door: `reads` for GET, `writes` for all that changes something or opens a text. */
export const behind = <Who>(door: Door<Who>, log: Log) => {
  const shared: Shared = { log, streams: createStreams() };
  return {
    reads: (handle: Handle<Who>): RequestHandler =>
      answering(shared, (token, region) => door.reads(token, region), handle),
    writes: (handle: Handle<Who>): RequestHandler =>
      answering(shared, (token, region) => door.writes(token, region), handle),
    /** Before a body that is costly to read: nobody's is read who has not signed in. */
    first: entering(
      log,
      (token, region) => door.reads(token, region),
      async (_who, _request, _response, next) => next(),
    ),
  };
};

/** For what no form can send, so that no schema has words for it. */
const unfit = 'Det här gick inte att läsa. Fyll i det på nytt.';

const isForm = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What was typed is told field by field, in the schema's own Swedish sentences; the first of each field. */
export const parsed = <S extends z.ZodType>(schema: S, value: unknown): Result<z.output<S>, ApiFailure> => {
  if (!isForm(value))
    return apiFailure(400, 'unreadable', 'Det som skickades gick inte att läsa. Ladda om sidan och försök igen.');
  const read = schema.safeParse(value, { error: () => unfit });
  if (read.success) return ok(read.data);
  const fields: Record<string, string> = {};
  for (const { path, message } of read.error.issues) {
    fields[path.join('.')] ??= message;
  }
  return apiFailure(422, 'not-valid', 'Något i formuläret behöver ändras. Se vid fälten.', { fields });
};

/** The tag of the row that somebody saw when they began to change it. */
export const ifMatch = (request: Request): string | undefined => request.get('If-Match');

// The only place that talks to the server: with the token, within a time, and every answer read by a schema.
import type { z } from 'zod';
import type { TokenSource } from '../host/token-source.ts';
import { contact } from './contact.ts';
import type { Follower } from './events.ts';
import { type Answer, answered, type Failure, failed } from './failure.ts';
import { failure, refused } from './refusal.ts';

/** Milliseconds. What is read waits shorter than what may lead to Teams and the storage. */
const patience = { read: 15_000, write: 30_000, file: 120_000 };

export type Sent = {
  readonly body?: unknown;
  /** The etag of what one saw. */
  readonly ifMatch?: string;
};

export type File = { readonly name: string; readonly content: Blob };

export type Api = {
  get<T>(path: string, schema: z.ZodType<T>, signal?: AbortSignal): Promise<Answer<T>>;
  /** A Blob goes as it is, all else as JSON. An empty answer is read as undefined. */
  send<T>(
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    schema: z.ZodType<T>,
    sent?: Sent,
  ): Promise<Answer<T>>;
  /** Something to save: the name is the server's. */
  file(path: string): Promise<Answer<File>>;
  /** What the server tells as it happens. Resolves when one stops following, or to why it was given up. */
  follow<T>(path: string, schema: z.ZodType<T>, follower: Follower<T>): Promise<Failure | undefined>;
};

type Ask = {
  readonly path: string;
  readonly init: RequestInit;
  readonly within: number;
  /** The time is for the beginning of the answer alone. */
  readonly isStream?: true;
  readonly signal?: AbortSignal;
};

/** `tokens` undefined: what needs no sign-in. `region`: which of one's own it is about. Paths begin with /api/. */
export function apiOf(
  tokens?: TokenSource,
  ask: typeof fetch = (...request) => fetch(...request),
  region?: string,
): Api {
  return {
    get: async (path, schema, signal) =>
      readAs(schema, await request({ path, init: {}, within: patience.read, ...(signal && { signal }) })),
    send: async (method, path, schema, { body, ifMatch } = {}) => {
      const headers = new Headers();
      if (ifMatch !== undefined) headers.set('if-match', ifMatch);
      const isFile = body instanceof Blob;
      if (body !== undefined && !isFile) headers.set('content-type', 'application/json');
      const init: RequestInit = { method, headers };
      if (body !== undefined) init.body = isFile ? body : JSON.stringify(body);
      return readAs(schema, await request({ path, init, within: isFile ? patience.file : patience.write }));
    },
    file: async (path) => {
      const answer = await request({ path, init: {}, within: patience.file });
      if (!answer.ok) return answer;
      const name = nameIn(answer.value.headers.get('content-disposition') ?? '');
      return inTime(async () => answered({ name, content: await answer.value.blob() }));
    },
    follow: async (path, schema, follower) => {
      // Few pages follow anything, so the first load does without it.
      const events = await import('./events.ts').catch(() => undefined);
      if (events)
        return events.followEvents(
          (signal) => request({ path, init: {}, within: patience.read, isStream: true, signal }),
          schema,
          follower,
        );
      follower.onState('lost');
      return failure('offline');
    },
  };

  /** A token that is refused is asked for anew once. */
  async function request(wanted: Ask): Promise<Answer<Response>> {
    const first = await attempt(wanted, false);
    const isRefused = !first.ok && first.failure.kind === 'signed-out';
    return isRefused && tokens ? attempt(wanted, true) : first;
  }

  async function attempt({ path, init, within, isStream, signal }: Ask, fresh: boolean): Promise<Answer<Response>> {
    const headers = new Headers(init.headers);
    if (tokens) {
      const token = await tokens.token(fresh);
      if (!token.ok) return token;
      headers.set('authorization', `Bearer ${token.value}`);
    }
    if (region !== undefined) headers.set('x-region', region);
    const limit = timeLimit(within);
    return inTime(async () => {
      const response = await ask(path, {
        ...init,
        headers,
        signal: signal ? AbortSignal.any([signal, limit.signal]) : limit.signal,
      });
      if (isStream) limit.lift();
      contact.find();
      return response.ok
        ? answered(response)
        : failed(refused(response.status, await response.json().catch(() => null)));
    });
  }
}

/** As AbortSignal.timeout, which cannot be lifted. */
function timeLimit(ms: number): { readonly signal: AbortSignal; lift(): void } {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(new DOMException('too late', 'TimeoutError')), ms);
  return { signal: late.signal, lift: () => clearTimeout(timer) };
}

async function inTime<T>(act: () => Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await act();
  } catch (error) {
    // Whoever asked has gone on to something else.
    if (error instanceof Error && error.name === 'AbortError') throw error;
    contact.lose();
    return failed(failure(error instanceof Error && error.name === 'TimeoutError' ? 'silent' : 'offline'));
  }
}

async function readAs<T>(schema: z.ZodType<T>, answer: Answer<Response>): Promise<Answer<T>> {
  if (!answer.ok) return answer;
  return inTime(async () => {
    const text = await answer.value.text();
    const read = schema.safeParse(text === '' ? undefined : jsonIn(text));
    return read.success ? answered(read.data) : failed(failure('unreadable'));
  });
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** RFC 6266: the name in UTF-8 before the plain one. */
function nameIn(disposition: string): string {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/i.exec(disposition) ?? [];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return /filename="([^"]+)"/i.exec(disposition)?.[1] ?? 'fil';
}

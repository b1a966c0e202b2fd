/**
 * One HTTP request, tried once, over a connection of its own: never redirected, never sent again. Unlike fetch it knows
 * whether anything can have been written, which is what decides if a card may be sent once more.
 */
import { Agent as HttpAgent, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

export type Attempted =
  | { readonly kind: 'answered'; readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string }
  /** No connection came about: refused, no such host, time-out while connecting. */
  | { readonly kind: 'not-reached'; readonly code: string }
  /** Written, or perhaps written, and then time-out, reset or half an answer. */
  | { readonly kind: 'no-answer'; readonly code: string };

export type Sent = {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
};

// A kept connection may be closed by the other side just as we write, and then nobody knows: each request gets its own.
const agents = { http: new HttpAgent({ keepAlive: false }), https: new HttpsAgent({ keepAlive: false }) };

/** Bytes; a page of a roster is far below. */
const largestAnswer = 4 * 1024 * 1024;

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : error.name);

/** Never rejects. `timeoutMs` is for the whole: name, connection, request and answer. */
export const attempt = (sent: Sent, timeoutMs: number): Promise<Attempted> =>
  new Promise((resolve) => {
    const secure = sent.url.startsWith('https:');
    const request = secure
      ? httpsRequest(sent.url, { method: sent.method, headers: sent.headers, agent: agents.https })
      : httpRequest(sent.url, { method: sent.method, headers: sent.headers, agent: agents.http });
    let connected = false;
    const timer = setTimeout(() => request.destroy(Object.assign(new Error(), { code: 'TimedOut' })), timeoutMs);
    const settle = (attempted: Attempted) => {
      clearTimeout(timer);
      resolve(attempted);
    };
    const fail = (error: Error) => settle({ kind: connected ? 'no-answer' : 'not-reached', code: codeOf(error) });

    request.on('socket', (socket) => {
      socket.once(secure ? 'secureConnect' : 'connect', () => {
        connected = true;
      });
    });
    request.on('error', fail);
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size > largestAnswer) request.destroy(Object.assign(new Error(), { code: 'AnswerTooLarge' }));
      });
      response.on('error', fail);
      response.on('end', () =>
        settle({
          kind: 'answered',
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    request.end(sent.body);
  });

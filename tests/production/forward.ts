/** Passes a request on to a plain HTTP server on loopback, and its answer back. */
import { Agent, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import { buffer } from 'node:stream/consumers';

const agent = new Agent({ keepAlive: true });

type Headers = IncomingMessage['headers'];

type Forwarded = { readonly url: string; readonly headers: Headers; readonly body: Buffer };

/** Where the other side breaks off, so do we: a lost answer must be lost to whoever asked, too. */
export const forward = async (
  request: IncomingMessage,
  response: ServerResponse,
  change: (body: Buffer) => Forwarded,
  changeAnswer: (headers: Headers) => Headers = (headers) => headers,
): Promise<void> => {
  const came = await buffer(request).catch(() => undefined);
  // Whoever asked is gone, as when the server is stopped.
  if (!came) return;
  const { url, headers, body } = change(came);
  // Whole by now, in however many pieces it came.
  const { 'transfer-encoding': _, ...whole } = headers;
  const onward = send(url, {
    agent,
    method: request.method ?? 'GET',
    headers: { ...whole, 'content-length': String(body.length) },
  });
  onward.on('error', () => request.socket.destroy());
  onward.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, changeAnswer(answer.headers));
    answer.on('error', () => request.socket.destroy());
    answer.pipe(response);
  });
  onward.end(body);
};

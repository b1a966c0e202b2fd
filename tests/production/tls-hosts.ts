/** One port on loopback that answers over TLS for many names, each with a handler of its own. */
import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import { listenAnywhere } from '../support/listening.ts';
import { certificatesFor } from './certificates.ts';

export type TlsHosts = {
  /** PEM of the CA. */
  readonly ca: string;
  /** Where each name is, as `only-doubles.ts` wants to know it. */
  readonly doors: Readonly<Record<string, number>>;
  close(): Promise<void>;
};

export const serveNames = async (handlers: Readonly<Record<string, RequestListener>>): Promise<TlsHosts> => {
  const names = Object.keys(handlers);
  const { ca, key, cert } = await certificatesFor(names);
  const server = createServer({ key, cert }, (request, response) => {
    const handler = handlers[request.headers.host ?? ''];
    if (handler) handler(request, response);
    else response.writeHead(421).end();
  });
  const port = await listenAnywhere(server);
  return {
    ca,
    doors: Object.fromEntries(names.map((name) => [`${name}:443`, port])),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

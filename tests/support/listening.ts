import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';

/** Has a server listen on a free port of this machine alone; returns the port. */
export const listenAnywhere = async (server: Server): Promise<number> => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // An address of a listening TCP server is never a string.
  return (server.address() as AddressInfo).port;
};

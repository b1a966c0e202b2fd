import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';

/** Has a server listen on a free port of this machine alone; returns the port. */
export const listenAnywhere = async (server: Server): Promise<number> => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // An address of a listening TCP server is never a string.
  return (server.address() as AddressInfo).port;
};

/** For a process that is to listen there: free a moment ago. */
export const freePort = async (): Promise<number> => {
  const server = createServer();
  const port = await listenAnywhere(server);
  server.close();
  await once(server, 'close');
  return port;
};

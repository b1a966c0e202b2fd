import { once } from 'node:events';
import type { Server } from 'node:http';

/** Between two looks at which connections have nothing more to say, ms. */
const lookMs = 50;

/** Resolves when every request in hand has its answer. A browser keeps its connection open after it, so it is closed here. */
export const closed = async (server: Server): Promise<void> => {
  const over = once(server, 'close');
  const look = setInterval(() => server.closeIdleConnections(), lookMs);
  server.close();
  server.closeIdleConnections();
  await over;
  clearInterval(look);
};

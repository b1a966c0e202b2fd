import { once } from 'node:events';
import { createServer, get } from 'node:http';
import { describe, expect, it } from 'vitest';
import { stopped } from '../../bot/stopping.ts';
import { logLines } from '../platform/teams-edge.ts';
import { listenAnywhere } from '../support/listening.ts';

/** A server with one request in hand, which is answered when it is told to. */
const busy = async () => {
  const { lines, log } = logLines();
  const server = createServer();
  const port = await listenAnywhere(server);
  const asked = once(server, 'request');
  get(`http://127.0.0.1:${port}/`, (answer) => answer.resume()).on('error', () => undefined);
  const [, response] = await asked;
  let hasFlushed = false;
  const flush = async () => {
    hasFlushed = true;
  };
  const engine = { idle: async () => undefined };
  return {
    server,
    answer: () => void response.end('ja'),
    stops: (withinMs: number, worker?: { stop(): Promise<void> }) =>
      stopped({ server, working: Promise.resolve(worker), engine, telemetry: { flush }, log }, withinMs),
    lines,
    get hasFlushed() {
      return hasFlushed;
    },
  };
};

describe('an instance that stops', () => {
  it('ends well when what it had in hand is done', async () => {
    const one = await busy();
    let hasStopped = false;
    const stopping = one.stops(60_000, {
      stop: async () => {
        hasStopped = true;
      },
    });
    one.answer();
    expect([await stopping, hasStopped, one.hasFlushed]).toEqual([0, true, true]);
    expect(one.lines.join()).toContain('"event":"stopped"');
  });

  it('waits no longer than it may for an answer that never comes, and says so', async () => {
    const one = await busy();
    expect([await one.stops(20), one.hasFlushed]).toEqual([1, true]);
    expect(one.lines.join()).toContain('"event":"stop-cut-short"');
    one.server.closeAllConnections();
  });
});

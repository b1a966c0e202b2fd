import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { createApp } from '../../bot/app.ts';
import { openStorage } from '../../bot/opening.ts';
import { advice } from '../../bot/platform/advice.ts';
import { createWorld, type World } from '../../bot/world.ts';
import { logLines } from '../platform/teams-edge.ts';
import { connectionStringFor } from '../support/azurite.ts';
import { silentConfig } from '../support/environment.ts';
import { listenAnywhere } from '../support/listening.ts';
import { unhurried } from '../support/patience.ts';

const servers: Server[] = [];
const serve = async (server: Server) => {
  servers.push(server);
  return `http://127.0.0.1:${await listenAnywhere(server)}`;
};
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** As a storage account answers an identity without the role. */
const forbidding = () =>
  serve(
    createServer((request, response) => {
      request.resume();
      response.writeHead(403, { 'x-ms-error-code': 'AuthorizationPermissionMismatch', date: new Date().toUTCString() });
      response.end(JSON.stringify({ 'odata.error': { code: 'AuthorizationPermissionMismatch' } }));
    }),
  );

const worldAt = (urls: { tableUrl: string; queueUrl: string }) => {
  const { lines, log } = logLines();
  const config = silentConfig({ connectionString: connectionStringFor(urls), localTeamsUrl: 'http://localhost:3980' });
  const prefix = `open${randomUUID().slice(0, 8)}`;
  return { lines, world: createWorld(config, { log, storagePrefix: prefix, patience: unhurried }) };
};

/** Opens for as long as it takes until somebody has been told of a trouble, or until it is open. */
const opened = async (world: World) => {
  const stopping = new AbortController();
  const told: string[] = [];
  const tell = (sentence: string) => {
    told.push(sentence);
    stopping.abort();
  };
  world.readiness.waitFor({ status: 'starting' });
  await openStorage(world, { signal: stopping.signal, tell });
  return told;
};

const answers = async (world: World) => {
  const url = await serve(createServer(createApp(world)));
  const health = await fetch(`${url}/healthz`);
  const setup = await fetch(`${url}/api/setup`);
  return { health: [health.status, await health.json()], setup: [setup.status, await setup.text()] };
};

describe('storage that answers but lets us not in', () => {
  it('is told in plain words with the role that is missing, and nobody is served', async () => {
    const tableUrl = await forbidding();
    const { world, lines } = worldAt({ ...inject('azurite'), tableUrl });
    expect(await opened(world)).toEqual([advice.tablesForbidden]);
    const { health, setup } = await answers(world);
    expect(health).toEqual([503, { status: 'storage-forbidden', role: 'Storage Table Data Contributor' }]);
    expect(setup).toEqual([503, expect.stringContaining('håller på att startas')]);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ event: 'storage-forbidden', advice: advice.tablesForbidden });
  });

  it('is told of the queues by themselves', async () => {
    const queueUrl = await forbidding();
    const { world } = worldAt({ ...inject('azurite'), queueUrl });
    expect(await opened(world)).toEqual([advice.queuesForbidden]);
    const { health } = await answers(world);
    expect(health).toEqual([503, { status: 'storage-forbidden', role: 'Storage Queue Data Contributor' }]);
  });
});

describe('storage that is open', () => {
  it('makes the instance ready', async () => {
    const { world } = worldAt(inject('azurite'));
    expect(await opened(world)).toEqual([]);
    const { health, setup } = await answers(world);
    expect([health, setup[0]]).toEqual([[200, { status: 'ok' }], 200]);
  });

  it('is of no use to an instance whose clock is ten minutes wrong, and the log says what to do', async () => {
    const { world, lines } = worldAt(inject('azurite'));
    await opened(world);
    world.clockOffset.saw(new Date(Date.now() - 600_000));
    const told = lines.map((line) => JSON.parse(line)).find(({ event }) => event === 'clock-off');
    expect(told).toMatchObject({ seconds: 600, advice: advice.clockOff });
    expect(world.clockOffset.isFit).toBe(false);
  });
});

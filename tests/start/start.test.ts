import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { State } from '../local-teams/contract.ts';
import { channelId, personId } from '../sample/people.ts';
import { type Command, newPlace, type Place, startCommand, take } from './command.ts';
import { isTaken } from './ports.ts';

// A start is a compiler, storage and a server, one after the other: slow where much else runs.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });

const channel = channelId('mariestad-team');
const sara = personId('Sara Nyberg');

let place: Place;
let command: Command;
beforeAll(async () => {
  place = await newPlace();
  command = startCommand(place);
  await command.says('Ctrl-C stoppar allt.');
});
afterAll(async () => {
  command.signal('SIGTERM');
  await command.ended;
  place.clear();
});

const teams = (path: string) => `http://localhost:${place.teamsPort}${path}`;
const state = async () => (await (await fetch(teams('/api/state'))).json()) as State;
const ports = () => [0, 1, 2, 3, 4].map((n) => place.serverPort + n);
const cards = async (conversation: string) =>
  (await state()).messages.filter((message) => message.conversation === conversation && message.card);

const waitFor = async <T>(what: string, look: () => Promise<T | undefined>): Promise<T> => {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no ${what} in 20 seconds`);
};

const welcome = () =>
  waitFor('welcome', async () =>
    (await cards(channel)).find(({ card }) => JSON.stringify(card).includes('Ny fråga till teamet')),
  );

/** Whoever was started by the command, and by those. */
const descendants = (pid: number): number[] => {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number));
  const below = (parent: number): number[] =>
    rows.flatMap(([child, of]) => (of === parent && child !== undefined ? [child, ...below(child)] : []));
  return below(pid);
};

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const commandLine = (pid: number): string =>
  execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });

/** The compiler beside a Node that runs TypeScript ends a moment after it. */
const areGone = (pids: number[]) =>
  waitFor('end of every process', async () => (pids.some(isAlive) ? undefined : true));

describe('npm start', () => {
  it('says where everything is and what to try first', () => {
    expect(command.output()).toContain(`Lokala Teams  http://localhost:${place.teamsPort}`);
    expect(command.output()).toContain(`http://localhost:${place.serverPort}/healthz`);
    expect(command.output()).toContain(`/#a=${sara}&ca=chat&b=${personId('Elin Sandström')}&cb=${channel}`);
    expect(command.output()).not.toContain('"level"');
  });

  it('has a server that is ready, and the page', async () => {
    const health = await fetch(`http://localhost:${place.serverPort}/healthz`);
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
    expect(await (await fetch(teams('/'))).text()).toContain('<script');
    expect((await state()).teams).toHaveLength(16);
  });

  it('lets the bot welcome the team in its channel', async () => {
    await welcome();
  });

  it('lets somebody talk with the bot', async () => {
    const body = { person: sara, conversation: `a:${sara}`, text: 'ny fråga', mentionsBot: false };
    const headers = { 'content-type': 'application/json' };
    await fetch(teams('/api/message'), { method: 'POST', headers, body: JSON.stringify(body) });
    await waitFor('answer', async () => (await cards(`a:${sara}`))[0]);
  });

  it('keeps the server’s log in its file', () => {
    expect(readFileSync(join(place.folder, 'server.log'), 'utf8')).toContain('"event":"listening"');
  });

  it('says plainly which ports are taken, and leaves what runs alone', async () => {
    const second = startCommand(place);
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`Port ${place.serverPort} är upptagen, den behövs för servern.`);
    expect(second.output()).toContain(`Port ${place.teamsPort} är upptagen, den behövs för lokala Teams.`);
    expect(second.output()).toContain('--storage-port');
    expect((await fetch(teams('/'))).status).toBe(200);
  });

  it('leaves no process and no listening port behind on Ctrl-C', async () => {
    const children = descendants(command.pid);
    expect(children.length).toBeGreaterThanOrEqual(2);
    command.signal('SIGINT');
    command.signal('SIGINT');
    expect(await command.ended).toBe(0);
    expect(command.output()).toContain('Allt är stoppat.');
    await areGone(children);
    for (const port of ports()) expect(await isTaken(port), `${port}`).toBe(false);
  });

  it('keeps everything until the next time, and welcomes nobody twice', async () => {
    command = startCommand(place);
    await command.says('Ctrl-C stoppar allt.');
    expect(command.output()).toContain('Det som sparades sist finns kvar.');
    expect(await cards(`a:${sara}`)).not.toEqual([]);
    expect(await cards(channel)).toHaveLength(1);
  });

  it('stops everything when the server dies, and says so', async () => {
    const children = descendants(command.pid);
    const server = children.find((pid) => commandLine(pid).includes(join('bot', 'index.ts')));
    if (server === undefined) throw new Error('no server');
    process.kill(server, 'SIGKILL');
    expect(await command.ended).toBe(1);
    expect(command.output()).toContain('Servern har stannat.');
    await areGone(children);
  });

  it('begins anew when asked to', async () => {
    const key = join(place.folder, 'teams', 'issuer-key.json');
    const before = readFileSync(key, 'utf8');
    command = startCommand(place, '--fresh');
    await command.says('Ctrl-C stoppar allt.');
    expect(readFileSync(key, 'utf8')).not.toBe(before);
    expect(await cards(`a:${sara}`)).toEqual([]);
    await welcome();
    command.signal('SIGTERM');
    expect(await command.ended).toBe(0);
  });
});

describe('npm start -- --playground', () => {
  it('starts a server that the Agents Playground can talk to, and no local Teams', async () => {
    const free = await newPlace();
    const playground = startCommand(free, '--playground');
    await playground.says('Ctrl-C stoppar allt.');
    expect(playground.output()).toContain(
      `BOT_ENDPOINT=http://localhost:${free.serverPort}/api/messages npm run playground`,
    );
    expect(playground.output()).toContain('som Maria Dahlqvist');
    expect((await fetch(`http://localhost:${free.serverPort}/healthz`)).status).toBe(200);
    expect(await isTaken(free.teamsPort)).toBe(false);
    playground.signal('SIGINT');
    expect(await playground.ended).toBe(0);
    free.clear();
  });
});

describe('npm start, when it cannot', () => {
  it('leaves nothing running when one port is taken', async () => {
    const free = await newPlace();
    const { release } = await take(free.storagePort + 1);
    const refused = startCommand(free);
    expect(await refused.ended).toBe(1);
    await release();
    expect(refused.output()).toContain(`Port ${free.storagePort + 1} är upptagen, den behövs för lagringen.`);
    expect(refused.output()).not.toContain('behövs för servern');
    expect(existsSync(join(free.folder, 'storage'))).toBe(false);
    expect(await isTaken(free.serverPort)).toBe(false);
    free.clear();
  });

  it('ends at once on Ctrl-C half-way', async () => {
    const free = await newPlace();
    const early = startCommand(free);
    await early.says('Startar …');
    await new Promise((resolve) => setTimeout(resolve, 500));
    early.signal('SIGINT');
    expect(await early.ended).toBe(0);
    for (const port of [0, 1, 2, 3, 4]) expect(await isTaken(free.serverPort + port)).toBe(false);
    free.clear();
  });

  it('shows what can be chosen to whoever asks for something else', async () => {
    const odd = startCommand(place, '--farsh');
    expect(await odd.ended).toBe(1);
    expect(odd.output()).toContain('--fresh');
  });
});

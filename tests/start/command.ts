/** The real command as a child, on ports and in a folder of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { untilParentEnds } from '../support/until-parent-ends.ts';

const program = fileURLToPath(new URL('./index.ts', import.meta.url));

export type Place = {
  readonly serverPort: number;
  readonly teamsPort: number;
  readonly storagePort: number;
  readonly folder: string;
  clear(): void;
};

/** Listens on a port until the returned function is called. Port 0 takes any. */
export const take = async (port: number): Promise<{ port: number; release(): Promise<void> }> => {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    release: async () => {
      server.close();
      await once(server, 'close');
    },
  };
};

/** Five ports in a row that are free now, below those that the system gives to whoever asks for any. */
const freePorts = async (): Promise<number> => {
  for (let first = 21_000 + (process.pid % 700) * 10; first < 32_000; first += 10) {
    const taken: Awaited<ReturnType<typeof take>>[] = [];
    try {
      for (let port = first; port < first + 5; port += 1) taken.push(await take(port));
      return first;
    } catch {
      // Somebody has one of them: on to the next row.
    } finally {
      for (const { release } of taken) await release();
    }
  }
  throw new Error('no five free ports');
};

export const newPlace = async (): Promise<Place> => {
  const first = await freePorts();
  const folder = mkdtempSync(join(tmpdir(), 'start-'));
  return {
    serverPort: first,
    teamsPort: first + 1,
    storagePort: first + 2,
    folder,
    clear: () => rmSync(folder, { recursive: true }),
  };
};

export type Command = {
  readonly pid: number;
  output(): string;
  /** Resolves when the output holds the words; throws when it ends before, or after two minutes. */
  says(words: string): Promise<void>;
  signal(name: 'SIGINT' | 'SIGTERM'): void;
  /** The exit code. */
  readonly ended: Promise<number | null>;
};

export const startCommand = ({ serverPort, teamsPort, storagePort, folder }: Place, ...more: string[]): Command => {
  const ports = ['--server-port', serverPort, '--teams-port', teamsPort, '--storage-port', storagePort].map(String);
  const child = spawn(
    process.execPath,
    [...untilParentEnds, '--import', 'tsx', program, ...ports, '--folder', folder, ...more],
    { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  return {
    pid: child.pid ?? 0,
    output: () => output,
    ended,
    signal: (name) => void child.kill(name),
    says: async (words) => {
      const until = Date.now() + 110_000;
      while (!output.includes(words)) {
        if (child.exitCode !== null || Date.now() > until) throw new Error(`never said "${words}": ${output}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
  };
};

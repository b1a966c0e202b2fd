/** The built server as App Service runs it: in a process of its own, told by its environment only. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../support/listening.ts';
import { untilParentEnds } from '../support/until-parent-ends.ts';
import { preload } from './preload.ts';

export type ServerProcess = {
  readonly origin: string;
  /** All that it has written, on both streams. */
  readonly log: string;
  /** How it answers whoever asks if it is well; undefined where nobody listens. */
  health(): Promise<{ readonly status: number; readonly body: unknown } | undefined>;
  /** Resolves when it is well. Throws with its last words where it has ended instead. */
  ready(): Promise<void>;
  /** SIGTERM. Resolves with the exit code once it has ended. */
  stop(): Promise<number | null>;
};

export type Ran = { readonly code: number | null; readonly output: string };

const readyWithinMs = 60_000;

const listenTo = (child: ChildProcess) => {
  let written = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      written += chunk;
    });
  return () => written;
};

type Environment = Readonly<Record<string, string>>;

/** Of this process it gets the path to programs alone, so that nothing here changes what it does. */
const launch = async (program: string, environment: Environment, args: readonly string[] = []) => {
  const folder = mkdtempSync(join(tmpdir(), 'production-'));
  const child = spawn(process.execPath, [...untilParentEnds, '--import', await preload(folder), program, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...environment },
  });
  const written = listenTo(child);
  const ended = new Promise<number | null>((resolve) =>
    child.once('close', (code) => {
      rmSync(folder, { recursive: true, force: true });
      resolve(code);
    }),
  );
  return { child, written, ended };
};

/** To its end, which it comes to by itself. */
export const runProgram = async (
  program: string,
  environment: Environment,
  args: readonly string[] = [],
): Promise<Ran> => {
  const { ended, written } = await launch(program, environment, args);
  return { code: await ended, output: written() };
};

export const startServer = async (program: string, environment: Environment): Promise<ServerProcess> => {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const { child, written, ended } = await launch(program, { ...environment, PORT: String(port) });
  const health: ServerProcess['health'] = async () => {
    try {
      const response = await fetch(`${origin}/healthz`);
      return { status: response.status, body: await response.json() };
    } catch {
      return undefined;
    }
  };
  return {
    origin,
    get log() {
      return written();
    },
    health,
    async ready() {
      const until = performance.now() + readyWithinMs;
      while ((await health())?.status !== 200) {
        if (child.exitCode !== null || performance.now() > until)
          throw new Error(`Servern blev inte klar att ta emot:\n${written().slice(-2_000)}`);
        await pause(50);
      }
    },
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
};

/** The server as a child: the same file as `npm run serve`, configured by its environment only. */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pretty from 'pino-pretty';
import { untilParentEnds } from '../support/until-parent-ends.ts';
import { CannotStart } from './failure.ts';

export type ServerProcess = {
  /** Resolves when it has ended, by `stop` or by itself. */
  readonly ended: Promise<void>;
  /** Lets it finish what it has in hand. */
  stop(): Promise<void>;
};

type Launch = {
  readonly environment: Record<string, string | undefined>;
  readonly port: number;
  readonly logFile: string;
  readonly verbose: boolean;
};

const program = fileURLToPath(new URL('../../bot/index.ts', import.meta.url));
const readyWithinMs = 60_000;
const patienceMs = 15_000;

const launch = ({ environment, logFile, verbose }: Launch): ChildProcess => {
  const file = openSync(logFile, 'w');
  const output = verbose ? 'pipe' : file;
  const child = spawn(process.execPath, [...untilParentEnds, '--import', 'tsx', program], {
    // Detached: a Ctrl-C in the terminal reaches it through us, and once.
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: ['ignore', output, output, 'ipc'],
    env: { ...process.env, ...environment },
  });
  closeSync(file);
  if (verbose)
    for (const stream of [child.stdout, child.stderr])
      stream?.pipe(pretty({ messageKey: 'event', singleLine: true, colorize: process.stdout.isTTY }));
  return child;
};

const isReady = async (port: number): Promise<boolean> => {
  try {
    return (await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
};

/** The last lines of the log, for whoever wonders why. */
export const lastWords = (logFile: string): string =>
  readFileSync(logFile, 'utf8').trim().split('\n').slice(-12).join('\n');

/** Resolves once it is ready. Throws CannotStart. */
export const startServerProcess = async (how: Launch): Promise<ServerProcess> => {
  const child = launch(how);
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const stop = async () => {
    if (isAlive()) child.kill('SIGTERM');
    // A second SIGTERM ends it where it stands, should the first not do.
    const insist = setTimeout(() => child.kill('SIGTERM'), patienceMs);
    await ended;
    clearTimeout(insist);
  };
  const until = Date.now() + readyWithinMs;
  while (isAlive() && !(await isReady(how.port))) {
    if (Date.now() > until) {
      await stop();
      throw new CannotStart(`Servern svarade inte inom ${readyWithinMs / 1000} sekunder.`);
    }
    await Promise.race([ended, pause(100)]);
  }
  if (!isAlive()) throw new CannotStart(`Servern startade inte.\n${lastWords(how.logFile)}`.trim());
  return { ended, stop };
};

import { spawn } from 'node:child_process';
import { root } from './steps.ts';

export type Ran = {
  readonly ok: boolean;
  /** How it ended, when not well. */
  readonly ended: string;
  readonly output: string;
  readonly seconds: number;
};

type Program = {
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Another Node than this one. */
  readonly node?: string;
};

/** SIGKILL is how Linux ends whoever takes the last of the memory, and SIGABRT how Node ends when its own is full. */
const endedBy = (code: number | null, signal: NodeJS.Signals | null): string => {
  if (signal === 'SIGKILL') return 'It was killed (SIGKILL): perhaps the machine had no memory left.';
  if (signal === 'SIGABRT' || code === 134) return 'It gave up (SIGABRT): perhaps its memory was full.';
  return signal ? `It was ended by ${signal}.` : `It ended with code ${code}.`;
};

/** Runs a JavaScript file, in the project's folder and with nothing to read. Its output is kept. */
export const run = ({ program, args, env = {}, node = process.execPath }: Program): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(node, [program, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    }
    child.once('error', reject);
    child.once('close', (code, signal) => {
      const seconds = (performance.now() - started) / 1000;
      resolve({ ok: code === 0, ended: endedBy(code, signal), output, seconds });
    });
  });

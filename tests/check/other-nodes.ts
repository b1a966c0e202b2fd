/** Other Nodes than the one at hand, from the npm registry, by npm's own `npx`: nothing is installed on the machine. */
import { spawn } from 'node:child_process';

/** The oldest that we promise, the one in Azure, and the next. */
export const versions = ['20.19.6', '22.23.3', '24.21.0'] as const;
export type Version = (typeof versions)[number];

/** As the package `node` names its parts. Asked for by itself, since the whole would need an install script. */
const packageName = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

/** Where it lies, or undefined where it could not be had. */
export const nodeOf = (version: Version): Promise<string | undefined> =>
  new Promise((resolve) => {
    const args = ['--yes', `--package=${packageName}@${version}`, '--', 'node', '-p', 'process.execPath'];
    const child = spawn('npx', args, {
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.once('error', () => resolve(undefined));
    child.once('close', (code) => resolve(code === 0 ? output.trim() : undefined));
  });

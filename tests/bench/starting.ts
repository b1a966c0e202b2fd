/** From the start of the process until it listens: the one file that is deployed, against the sources. Aim: half the time. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../../bot/bundle.ts';
import { startBuilt } from '../bot/built-server.ts';
import { openEdge } from '../platform/teams-edge.ts';
import { connectionStringFor } from '../support/azurite.ts';
import { measure, told } from './measure.ts';

const aim = 0.5;
/** In ms: what was promised, on a machine with nothing else to do. */
const promised = 2_000;

const source = join(import.meta.dirname, '../../bot/index.ts');
/** Nobody is there: it listens all the same. */
const nowhere = connectionStringFor({ tableUrl: 'http://127.0.0.1:9', queueUrl: 'http://127.0.0.1:9' });

export async function measureStarting(): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'starting-'));
  const edge = await openEdge();
  const starting = (program: readonly string[]) =>
    measure(async () => {
      const { child, ended } = await startBuilt({ program, edge, connectionString: nowhere });
      child.kill('SIGKILL');
      await ended;
    });
  try {
    const { outputs } = await bundle(folder);
    const bytes = Object.entries(outputs).find(([file]) => file.endsWith('server.mjs'))?.[1].bytes ?? 0;
    const fromSource = await starting(['--import', 'tsx', source]);
    const built = await starting([join(folder, 'server.mjs')]);
    const isSlow = built > fromSource * aim || built > promised;
    return [
      `start of the server, ${(bytes / 1_000_000).toFixed(1)} MB in one file (aim ${aim} times the sources)${isSlow ? ': TOO SLOW' : ''}`,
      told('until it listens', built, fromSource, `the sources' ${fromSource.toFixed(0)} ms`),
    ];
  } finally {
    await edge.close();
    rmSync(folder, { recursive: true });
  }
}

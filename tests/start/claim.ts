/** One start a folder: two storages on the same files would ruin them. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from './failure.ts';

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

const holderOf = (file: string): number | undefined => {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && pid > 0 && pid !== process.pid && isAlive(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
};

/** Returns what gives the folder back. What a start that was killed left behind holds nobody up. */
export const claimFolder = (folder: string): (() => void) => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'running');
  if (holderOf(file) !== undefined)
    throw new CannotStart(
      `Partssamverkan är redan igång med samma data. Stoppa den först med Ctrl-C i sitt fönster, eller välj en annan mapp: npm start -- --folder <mapp>. (Är den inte igång? Ta bort ${file}.)`,
    );
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
};

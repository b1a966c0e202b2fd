/** `npm run rehearse`: the whole rehearsal, step by step, with exit code 0 when all of it went well. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { goLive } from './go-live.ts';
import { NeverCame } from './people.ts';
import { prepare, type Take } from './rehearsal.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const reasonOf = (cause: unknown): string => {
  if (cause instanceof NeverCame) return `${cause.what} kom aldrig.`;
  return cause instanceof Error ? cause.message : String(cause);
};

let taken = 0;
const take: Take = async ({ does, forReal }, run) => {
  taken += 1;
  say(`\n${taken}. ${does}.`);
  say(`   På riktigt: ${forReal}`);
  return run((sentence) => say(`   → ${sentence}`));
};

const folder = mkdtempSync(join(tmpdir(), 'rehearsal-'));
try {
  say('Genrep: från ingenting till ett välkomstkort i Teams. Inget lämnar den här maskinen.');
  await goLive(take, await prepare(take, folder));
  say(`\nGenrepet gick bra: ${taken} steg på ${Math.round(performance.now() / 1000)} sekunder.`);
} catch (cause) {
  process.stderr.write(`\nSteg ${taken} gick inte: ${reasonOf(cause)}\n`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * The administrator's guide, as far as it goes without a tenant: what can be done here is done, and beside each step
 * stands what it is in a real one. Nothing leaves the machine, and nothing is written outside a temporary folder.
 */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { packaged } from '../../manifest/package.ts';
import { exampleFile, filledIn, valuesIn } from './invented-env.ts';
import { type Step, steps } from './rehearsal-steps.ts';

/** Resolves with what `run` does; it tells a sentence about what came of it. */
export type Take = <T>(step: Step, run: (tell: (sentence: string) => void) => T | Promise<T>) => Promise<T>;

export type Values = Readonly<Record<string, string>>;

/** What must be true before anything is done. Throws with a sentence for whoever runs it. */
export const must = (isSo: boolean, otherwise: string): void => {
  if (!isSo) throw new Error(otherwise);
};

const lowestNode = (): string => {
  const { engines } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
  return String(engines.node).replace(/^>=/, '');
};

const isAtLeast = (version: string, lowest: string): boolean =>
  version.localeCompare(lowest, 'en', { numeric: true }) >= 0;

/** The cheap part: nothing is built or started. Returns what env says. */
export const prepare = async (take: Take, folder: string): Promise<Values> => {
  await take(steps.checkNode, (tell) => {
    const { node } = process.versions;
    const lowest = lowestNode();
    must(isAtLeast(node, lowest), `Node ${node} är för gammal. Installera ${lowest} eller senare.`);
    tell(`Node ${node} duger.`);
  });
  const file = join(folder, '.env.rehearsal');
  const values = await take(steps.fillInEnv, (tell) => {
    writeFileSync(file, filledIn(exampleFile()));
    const read = valuesIn(readFileSync(file, 'utf8'));
    tell(`${Object.keys(read).length} värden, och inget är tomt.`);
    return read;
  });
  await take(steps.makePackage, (tell) => {
    const made = packaged(values);
    if (!made.ok) throw new Error(made.lines.join('\n'));
    const zip = join(folder, 'partssamverkan.zip');
    writeFileSync(zip, zipSync(made.files));
    const files = unzipSync(readFileSync(zip));
    const manifest = new TextDecoder().decode(files['manifest.json']);
    must(!manifest.includes('${{'), 'manifest.json har platshållare kvar.');
    for (const name of ['TEAMS_APP_ID', 'BOT_APP_ID', 'PUBLIC_HOST'])
      must(manifest.includes(values[name] ?? '\0'), `manifest.json saknar värdet i ${name}.`);
    tell(
      `${Object.keys(files).join(', ')}: ${Math.round(statSync(zip).size / 1024)} kB, utan fel mot Microsofts scheman.`,
    );
  });
  return values;
};

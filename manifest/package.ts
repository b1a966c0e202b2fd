/** `npm run package -- dev`: the app as Teams installs it, with what env/.env.dev says of the tenant. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseEnv } from 'node:util';
import { zipSync } from 'fflate';
import { type Files, flawsOf } from './flaws.ts';
import { fillIn, type Values } from './placeholders.ts';

const root = join(import.meta.dirname, '..');
const names = ['manifest.json', 'en.json', 'color.png', 'outline.png'] as const;

export type Packaged =
  | { readonly ok: true; readonly files: Files }
  | { readonly ok: false; readonly lines: readonly string[] };

/** The version is the project's own. */
export const packaged = (values: Values): Packaged => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const files: Record<string, Uint8Array> = {};
  for (const name of names) files[name] = readFileSync(join(import.meta.dirname, name));
  const template = readFileSync(join(import.meta.dirname, 'manifest.json'), 'utf8');
  const filled = fillIn(template, { ...values, APP_VERSION: version });
  if (!filled.ok) return { ok: false, lines: filled.missing.map((name) => `${name}: saknas`) };
  files['manifest.json'] = new TextEncoder().encode(filled.text);
  const lines = flawsOf(files);
  return lines.length === 0 ? { ok: true, files } : { ok: false, lines };
};

const stop = (where: string, lines: readonly string[]): never => {
  process.stderr.write(`Det blev inget paket. Rätta i ${where}:\n${lines.map((line) => `  ${line}`).join('\n')}\n`);
  process.exit(1);
};

/** What the shell says goes before the file. */
const valuesOf = (file: string): Values => ({ ...parseEnv(readFileSync(file, 'utf8')), ...process.env });

if (process.argv[1] === import.meta.filename) {
  const [environment = 'dev'] = process.argv.slice(2);
  const where = `env/.env.${environment}`;
  const file = join(root, where);
  if (!existsSync(file)) stop(where, ['filen finns inte: börja från env/.env.example']);
  const made = packaged(valuesOf(file));
  if (!made.ok) stop(where, made.lines);
  else {
    const target = join(root, 'dist', `partssamverkan-${environment}.zip`);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, zipSync(made.files));
    process.stdout.write(
      `Paketet ligger i dist/partssamverkan-${environment}.zip. Ladda upp det i Teams administrationscenter.\n`,
    );
  }
}

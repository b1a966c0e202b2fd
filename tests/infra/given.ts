/** What is deployed with, as text by path, and what the code says of itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

export type Texts = Readonly<Record<string, string>>;

export const textOf = (all: Texts, path: string): string => all[path] ?? '';

const here = (path: string): [string, string] => [path, readFileSync(join(root, path), 'utf8')];
const inFolder = (folder: string, ends: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ends))
    .map((name) => `${folder}/${name}`);

export const texts: Texts = Object.fromEntries(
  [
    ...inFolder('infra', '.bicep'),
    'infra/main.parameters.json',
    'infra/README.md',
    'teamsapp.yml',
    'teamsapp.local.yml',
    'env/.env.example',
    'env/.env.local',
    'manifest/manifest.json',
    'manifest/aad.manifest.json',
    'manifest/README.md',
  ].map(here),
);

/** Names of what the server logs. */
export const events: ReadonlySet<string> = new Set(
  readdirSync(join(root, 'bot'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => [...readFileSync(join(root, 'bot', path), 'utf8').matchAll(/event: '([\w.-]+)'/g)])
    .flatMap(([, name]) => name ?? []),
);

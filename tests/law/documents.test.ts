import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { settingNames } from '../../bot/config.ts';
import { root } from './cruise.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const filesIn = (folder: string, end: RegExp): string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder))
        .filter((name) => end.test(name))
        .map((name) => join(folder, name))
    : [];

type Document = { readonly path: string; readonly text: string };

const documents: readonly Document[] = ['.', 'docs', 'manifest', 'infra']
  .flatMap((folder) => filesIn(folder, /[.]md$/))
  .map((path) => ({ path, text: read(path) }));

/** Whatever `find` finds in a document and is not `there`, with the document that says it. */
const untrue = (find: RegExp, there: (said: string, from: Document) => boolean): string[] =>
  documents.flatMap((from) =>
    [...from.text.matchAll(find)]
      .flatMap(([, said]) => said ?? [])
      .filter((said) => !there(said, from))
      .map((said) => `${from.path}: ${said}`),
  );

/** As GitHub makes them of headings: letters and figures of any language, hyphens for spaces. */
const anchorsOf = (text: string): readonly string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

const leadsSomewhere = (link: string, { path }: Document): boolean => {
  const [file = '', anchor] = link.split('#');
  const target = file === '' ? path : join(dirname(path), file);
  if (!existsSync(join(root, target))) return false;
  return anchor === undefined || anchorsOf(read(target)).includes(decodeURIComponent(anchor));
};

const sourceOf = (folder: string): string =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /[.]tsx?$/.test(file))
    .map((file) => read(join(folder, file)))
    .join('\n');

const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json')));

describe('the documents', () => {
  it('lead to files, pictures and headings that are there', () => {
    expect(documents.length).toBeGreaterThan(6);
    expect(untrue(/\]\((?!https?:|mailto:)([^)\s]+)\)/g, leadsSomewhere)).toEqual([]);
  });

  it('name files and folders that are there', () => {
    const folders = /`((?:bot|docs|infra|manifest|tab|tests)\/[\w./-]*)`/g;
    // What somebody would make, in the way to add a subject.
    const toBeMade = (path: string) => path.includes('/surveys/');
    expect(untrue(folders, (path) => toBeMade(path) || existsSync(join(root, path)))).toEqual([]);
  });

  it('name commands that are there', () => {
    expect(untrue(/npm run ([a-z]+)/g, (name) => name in scripts)).toEqual([]);
  });

  it('name settings that somebody reads', () => {
    const inFiles = ['env', 'infra']
      .flatMap((folder) => filesIn(folder, /[.](example|bicep)$/))
      .concat(filesIn('.', /^teamsapp.*[.]yml$/))
      .map(read)
      .join('\n');
    const isRead = (name: string) => settingNames.includes(name) || new RegExp(`\\b${name}\\b`).test(inFiles);
    expect(untrue(/`([A-Z][A-Z\d]*(?:_[A-Z\d]+)+)(?:=[^`]*)?`/g, isRead)).toEqual([]);
  });

  it('call what people press and see by the names that it has in the app', () => {
    const app = sourceOf('bot') + sourceOf('tab');
    const guide = 'docs/for-sammankallande-och-medlemmar.md';
    // The code of the case in the pictures.
    const isThere = (name: string, from: Document) =>
      from.path !== guide || name === 'Lärkträd 30' || app.includes(name);
    expect(untrue(/(?<![\p{L}\p{N}`*/])_([^_`\n]+)_(?![\p{L}\p{N}])/gu, isThere)).toEqual([]);
  });

  it('tell of states, events and codes that the server has', () => {
    const server = sourceOf('bot');
    const cells = documents
      .filter(({ path }) => path === 'docs/drift.md')
      .flatMap(({ text }) => [...text.matchAll(/^\| (`[a-z.-]+`[^|]*)\|/gm)].flatMap(([, cell]) => cell ?? []));
    const names = cells.flatMap((cell) => [...cell.matchAll(/`([a-z.-]+)`/g)].flatMap(([, name]) => name ?? []));
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => !server.includes(`'${name}'`))).toEqual([]);
  });

  it('have pictures that are quick to load, each with words for who does not see it', () => {
    const pictures = /!\[([^\]]*)\]\(([^)]+)\)/g;
    const shown = documents.flatMap(({ path, text }) =>
      [...text.matchAll(pictures)].map(([, words = '', file = '']) => ({ words, file: join(dirname(path), file) })),
    );
    expect(shown.length).toBeGreaterThan(10);
    for (const { words, file } of shown) {
      expect(words.length, file).toBeGreaterThan(15);
      expect(statSync(join(root, file)).size, file).toBeLessThan(200_000);
    }
    const kept = filesIn('docs/bilder', /[.]png$/);
    expect(kept.filter((file) => !shown.some((one) => one.file === file))).toEqual([]);
  });
});

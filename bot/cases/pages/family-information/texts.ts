/**
 * Which languages there are: each file beside this one, and each in the municipality's own folder, is one. A file there
 * that is called as one of ours takes its place.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { languageOf } from '../../../platform/web/language.ts';
import { readText } from './family-text.ts';

/** Markdown by language tag, as `readText` reads it. Swedish is always among them. */
export type FamilyTexts = Readonly<Record<string, string>>;

export type TextsFailure = { readonly kind: 'unfit-texts'; readonly lines: readonly string[] };

const ownFolder = fileURLToPath(new URL('.', import.meta.url));

type Found = { readonly file: string; readonly tag: string | undefined; readonly source: string };

const filesIn = (folder: string): readonly Found[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .toSorted()
    .map((file) => ({
      file,
      tag: languageOf(file.slice(0, -'.md'.length))?.tag,
      source: readFileSync(join(folder, file), 'utf8'),
    }));

const flawsOf = ({ file, tag, source }: Found): readonly string[] => {
  if (tag === undefined) return [`${file}: ska heta som ett språk, till exempel so.md`];
  const text = readText(source);
  return text.ok ? [] : text.failure.lines.map((line) => `${file}: ${line}`);
};

/** `folder`: the municipality's own, or undefined. Says which files do not fit and what is wrong with them. */
export const readTexts = (
  folder: string | undefined,
): { ok: true; value: FamilyTexts } | { ok: false; failure: TextsFailure } => {
  let found: readonly Found[];
  try {
    found = [...filesIn(ownFolder), ...(folder ? filesIn(folder) : [])];
  } catch {
    return { ok: false, failure: { kind: 'unfit-texts', lines: ['FAMILY_TEXTS_FOLDER: mappen går inte att läsa'] } };
  }
  const lines = found.flatMap(flawsOf);
  if (lines.length > 0) return { ok: false, failure: { kind: 'unfit-texts', lines } };
  return { ok: true, value: Object.fromEntries(found.flatMap(({ tag, source }) => (tag ? [[tag, source]] : []))) };
};

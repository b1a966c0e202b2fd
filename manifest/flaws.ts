/** What Teams, or whoever reviews the app, would turn the package down for: Microsoft's own schemas, and what they leave out. */
import { createRequire } from 'node:module';
import type { AnySchema } from 'ajv';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { PNG } from 'pngjs';
import { z } from 'zod';
import { placeholdersIn } from './placeholders.ts';

/** The files of a package by their names. */
export type Files = Readonly<Record<string, Uint8Array>>;

const schemaOf = (version: string, name: string): AnySchema =>
  createRequire(import.meta.url)(`@microsoft/app-manifest/build/json-schemas/teams/v${version}/${name}.schema.json`);

// The schemas are older than what ajv calls strict, and one of their patterns is no regular expression of Unicode's.
const ajv = new Ajv.default({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats.default(ajv, ['uri', 'email', 'regex']);

const againstSchema = (file: string, schema: AnySchema, value: unknown): readonly string[] => {
  const fits = ajv.compile(schema);
  if (fits(value)) return [];
  return (fits.errors ?? []).map(({ instancePath, message }) => `${file}${instancePath}: ${message}`);
};

const read = z.object({
  manifestVersion: z.string(),
  icons: z.object({ color: z.string(), outline: z.string() }),
  localizationInfo: z.object({ additionalLanguages: z.array(z.object({ file: z.string() })).default([]) }),
  validDomains: z.array(z.string()).default([]),
});

const textOf = (files: Files, name: string): string | undefined => {
  const bytes = files[name];
  return bytes && new TextDecoder().decode(bytes);
};

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const unresolved = (name: string, text: string): readonly string[] =>
  placeholdersIn(text).map((one) => `${name}: \${{${one}}} har inget värde`);

const iconFlaws = (files: Files, name: string, side: number, isRight: (png: PNG) => string | undefined) => {
  const bytes = files[name];
  if (!bytes) return [`${name}: saknas`];
  let png: PNG;
  try {
    png = PNG.sync.read(Buffer.from(bytes));
  } catch {
    return [`${name}: är ingen PNG`];
  }
  if (png.width !== side || png.height !== side)
    return [`${name}: ska vara ${side} × ${side} punkter, är ${png.width} × ${png.height}`];
  const wrong = isRight(png);
  return wrong === undefined ? [] : [`${name}: ${wrong}`];
};

const dots = function* ({ data }: PNG) {
  for (let at = 0; at < data.length; at += 4)
    yield { red: data[at] ?? 0, green: data[at + 1] ?? 0, blue: data[at + 2] ?? 0, alpha: data[at + 3] ?? 0 };
};

/** Learn, "Design your app icon": white alone, on transparency. */
const isOutline = (png: PNG): string | undefined => {
  const seen = [...dots(png)].filter(({ alpha }) => alpha > 0);
  if (seen.length === 0 || seen.length === png.width * png.height) return 'ska vara ritad på genomskinlig botten';
  const isWhite = seen.every(({ red, green, blue }) => red === 255 && green === 255 && blue === 255);
  return isWhite ? undefined : 'ska bara ha vitt';
};

/** Teams rounds the corners itself, and what shows through there is white in one look and black in the other. */
const isFilled = (png: PNG): string | undefined =>
  [...dots(png)].every(({ alpha }) => alpha === 255) ? undefined : 'ska vara fylld ända ut, utan genomskinliga punkter';

/** Hosts that belong to whoever comes next. The server's own under azurewebsites.net does in one's own catalogue. */
const othersDomain = /(^|[.])(ngrok([.]io|-free[.]app)|devtunnels[.]ms|loca[.]lt)$/i;

/** Each in Swedish, with the file that it is about; none when the package is as it should be. */
export const flawsOf = (files: Files): readonly string[] => {
  const text = textOf(files, 'manifest.json');
  if (text === undefined) return ['manifest.json: saknas'];
  const open = unresolved('manifest.json', text);
  if (open.length > 0) return open;
  const parsed = read.safeParse(jsonIn(text));
  if (!parsed.success) return ['manifest.json: går inte att läsa'];
  const { manifestVersion, icons, localizationInfo, validDomains } = parsed.data;
  const languages = localizationInfo.additionalLanguages.flatMap(({ file }) => {
    const words = textOf(files, file);
    if (words === undefined) return [`${file}: saknas`];
    return againstSchema(file, schemaOf(manifestVersion, 'MicrosoftTeams.Localization'), jsonIn(words));
  });
  const known = new Set(['manifest.json', icons.color, icons.outline]);
  for (const { file } of localizationInfo.additionalLanguages) known.add(file);
  return [
    ...againstSchema('manifest.json', schemaOf(manifestVersion, 'MicrosoftTeams'), jsonIn(text)),
    ...languages,
    ...iconFlaws(files, icons.color, 192, isFilled),
    ...iconFlaws(files, icons.outline, 32, isOutline),
    ...validDomains
      .filter((domain) => othersDomain.test(domain))
      .map((domain) => `manifest.json: ${domain} är ingen egen domän, och Teams tar inte emot den`),
    ...Object.keys(files)
      .filter((name) => !known.has(name))
      .map((name) => `${name}: hör inte hemma i paketet`),
  ];
};

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { flawsOf } from '../../manifest/flaws.ts';
import { packaged } from '../../manifest/package.ts';
import { placeholdersIn } from '../../manifest/placeholders.ts';
import { texts } from './given.ts';

// The schema is the toolkit's own; what it says of formats is for its editor.
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
const fits = ajv.compile(JSON.parse(readFileSync(join(import.meta.dirname, 'toolkit.schema.json'), 'utf8')));

describe('what the toolkit is told to do', () => {
  it.each(['teamsapp.yml', 'teamsapp.local.yml'])('%s is as its schema says', (name) => {
    expect(fits(parse(texts[name] ?? '')) ? [] : fits.errors).toEqual([]);
  });

  it.each([
    ['an action that it does not know', 'uses: arm/deploy', 'uses: arm/deplpy'],
    ['an option that it does not know', 'artifactFolder:', 'artefactFolder:'],
  ])('%s is seen', (_what, from, to) => {
    expect(texts['teamsapp.yml']).toContain(from);
    expect(fits(parse((texts['teamsapp.yml'] ?? '').replace(from, to)))).toBe(false);
  });

  /** The toolkit puts values into the text as they are, and takes any that is empty for missing. */
  it('makes of the manifest what `npm run package` does', () => {
    const template = texts['manifest/manifest.json'] ?? '';
    const values: Record<string, string> = Object.fromEntries(
      (texts['env/.env.local'] ?? '').split('\n').flatMap((line) => {
        const [, name, value] = /^([A-Z_]+)=(.+)$/.exec(line) ?? [];
        return name !== undefined && value !== undefined ? [[name, value]] : [];
      }),
    );
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
    const toolkits = placeholdersIn(template).reduce(
      (text, name) => text.replaceAll(`\${{${name}}}`, { ...values, APP_VERSION: version }[name] ?? ''),
      template,
    );
    const ours = packaged(values);
    if (!ours.ok) throw new Error(ours.lines.join('\n'));
    expect(JSON.parse(toolkits)).toEqual(JSON.parse(new TextDecoder().decode(ours.files['manifest.json'])));
    expect(flawsOf(ours.files)).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { commands } from '../../bot/app.ts';
import { findCommand } from '../../bot/platform/teams/commands.ts';
import { tabEntity } from '../../bot/platform/web/tab-link.ts';
import { type Files, flawsOf } from '../../manifest/flaws.ts';
import { packaged } from '../../manifest/package.ts';
import { fillIn } from '../../manifest/placeholders.ts';

const root = join(import.meta.dirname, '../..');
const values = {
  TEAMS_APP_ID: '11111111-1111-4111-8111-111111111111',
  BOT_APP_ID: '22222222-2222-4222-8222-222222222222',
  PUBLIC_HOST: 'samverkan.example.se',
  PUBLISHER_NAME: 'Exempelkommunen "Väst"',
  PRIVACY_URL: 'https://www.example.se/personuppgifter',
  TERMS_URL: 'https://www.example.se/villkor',
};

/** As it stands before anybody has filled it in. */
const open = (name: string): string => `\${{${name}}}`;

const files = (more: Partial<typeof values> = {}): Record<string, Uint8Array> => {
  const made = packaged({ ...values, ...more });
  if (!made.ok) throw new Error(made.lines.join('\n'));
  return { ...made.files };
};

const command = z.object({ title: z.string(), description: z.string().min(1) });
const manifest = z
  .object({
    version: z.string(),
    developer: z.object({ name: z.string() }),
    bots: z.tuple([
      z.object({
        commandLists: z.array(z.object({ scopes: z.array(z.string()), commands: z.array(command) })),
      }),
    ]),
    staticTabs: z.array(z.object({ entityId: z.string(), contentUrl: z.string().optional() })),
    webApplicationInfo: z.object({ id: z.string(), resource: z.string() }),
    defaultBlockUntilAdminAction: z.literal(true),
    supportsChannelFeatures: z.literal('tier1'),
  })
  .parse(JSON.parse(new TextDecoder().decode(files()['manifest.json'])));
const english = z
  .record(z.string(), z.string())
  .parse(JSON.parse(readFileSync(join(root, 'manifest/en.json'), 'utf8')));

const changed = (name: string, change: (text: string) => string): Files => {
  const all = files();
  return { ...all, [name]: strToU8(change(new TextDecoder().decode(all[name]))) };
};

const icon = (side: number, dot: readonly [number, number, number, number]): Uint8Array => {
  const png = new PNG({ width: side, height: side });
  for (let at = 0; at < png.data.length; at += 4) png.data.set(dot, at);
  return PNG.sync.write(png);
};

describe('the package', () => {
  it('is as Teams asks, by Microsoft’s own schemas', () => {
    expect(flawsOf(files())).toEqual([]);
    expect(Object.keys(files()).toSorted()).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png']);
  });

  it('has the version of the project, and the publisher’s name to the letter', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect([manifest.version, manifest.developer.name]).toEqual([version, values.PUBLISHER_NAME]);
  });

  it('signs people in as the app that the server knows', () => {
    const { id, resource } = manifest.webApplicationInfo;
    expect([id, resource]).toEqual([values.BOT_APP_ID, `api://${values.PUBLIC_HOST}/botid-${values.BOT_APP_ID}`]);
  });

  it('names commands alone that the bot knows, and each of them in a row of its own', () => {
    for (const { commands: listed } of manifest.bots[0].commandLists) {
      const titles = listed.map(({ title }) => title);
      expect(new Set(titles).size).toBe(titles.length);
      expect(titles.filter((title) => findCommand(commands, title) === undefined)).toEqual([]);
    }
  });

  it('leads to the tab that links lead to', () => {
    expect(manifest.staticTabs.map(({ entityId }) => entityId)).toEqual(['conversations', tabEntity]);
    expect(manifest.staticTabs.at(-1)?.contentUrl).toBe(`https://${values.PUBLIC_HOST}/tab/`);
  });

  it('says in English what it says in Swedish, but for the commands, which are Swedish', () => {
    const words = manifest.bots[0].commandLists.flatMap(({ commands: listed }, list) =>
      listed.map((_, n) => `bots[0].commandLists[${list}].commands[${n}].description`),
    );
    const names = ['name.short', 'name.full', 'description.short', 'description.full'];
    expect(Object.keys(english).filter((key) => key !== '$schema')).toEqual([...names, ...words]);
  });
});

describe('what is wrong with a package is said', () => {
  it.each<[string, Partial<typeof values>, string]>([
    ['a value that is missing', { TERMS_URL: '' }, 'TERMS_URL: saknas'],
    ['an id that is none', { BOT_APP_ID: 'botten' }, 'manifest.json/bots/0/botId'],
    ['a page that is no address', { PRIVACY_URL: 'www.example.se' }, 'manifest.json/developer/privacyUrl'],
    ['a name that is too long', { PUBLISHER_NAME: 'x'.repeat(33) }, 'manifest.json/developer/name'],
    ['a host that is not one’s own', { PUBLIC_HOST: 'a.ngrok-free.app' }, 'a.ngrok-free.app är ingen egen domän'],
  ])('%s', (_what, more, words) => {
    const made = packaged({ ...values, ...more });
    expect(made.ok ? [] : made.lines.join('\n')).toContain(words);
  });

  it.each<[string, () => Files, string]>([
    [
      'a placeholder that nobody filled in',
      () => changed('manifest.json', (text) => text.replace(values.PUBLIC_HOST, open('HOST'))),
      `manifest.json: ${open('HOST')} har inget värde`,
    ],
    [
      'a property that Teams does not know',
      () => changed('manifest.json', (text) => text.replace('"isNotificationOnly"', '"isNotifying"')),
      'manifest.json/bots/0',
    ],
    [
      'words for what is not there',
      () => changed('en.json', (text) => text.replace('name.full', 'name.long')),
      'en.json',
    ],
    ['a language without its file', () => ({ ...files(), 'en.json': strToU8('') }), 'en.json'],
    ['an icon of another size', () => ({ ...files(), 'color.png': icon(96, [91, 95, 199, 255]) }), '192 × 192'],
    ['an icon that shows through', () => ({ ...files(), 'color.png': icon(192, [91, 95, 199, 200]) }), 'fylld ända ut'],
    ['an outline on a colour', () => ({ ...files(), 'outline.png': icon(32, [255, 255, 255, 255]) }), 'genomskinlig'],
    ['an icon that is no picture', () => ({ ...files(), 'outline.png': strToU8('x') }), 'outline.png: är ingen PNG'],
    ['a file too many', () => ({ ...files(), 'anteckning.txt': strToU8('x') }), 'anteckning.txt: hör inte hemma'],
  ])('%s', (_what, given, words) => {
    expect(flawsOf(given()).join('\n')).toContain(words);
  });

  it('a value ends no text and begins no other', () => {
    const filled = fillIn(`{"name": "${open('NAME')}"}`, { NAME: 'a", "b": "c\\' });
    expect(filled.ok && JSON.parse(filled.text)).toEqual({ name: 'a", "b": "c\\' });
  });
});

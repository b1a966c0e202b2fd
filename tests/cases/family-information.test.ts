import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterAll, describe, expect, it } from 'vitest';
import { familyLinks } from '../../bot/cases/actions/family-links.ts';
import { consentCard, emptyConsent } from '../../bot/cases/cards/consent-card.ts';
import { familyLinksNotice } from '../../bot/cases/cards/family-information.ts';
import { readText } from '../../bot/cases/pages/family-information/family-text.ts';
import { familyPage } from '../../bot/cases/pages/family-information/page.ts';
import { readTexts } from '../../bot/cases/pages/family-information/texts.ts';
import { bytesOf, mostBytes } from '../../bot/platform/cards/size.ts';
import { languageOf } from '../../bot/platform/web/language.ts';
import { asker, day } from './a-case.ts';
import { largeTeam } from './every-card.ts';
import { inArabic } from './family-texts.ts';
import { rememberedWorld } from './remembered-world.ts';

const folder = mkdtempSync(join(tmpdir(), 'family-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ours = (tag: 'sv' | 'en') =>
  readFileSync(new URL(`../../bot/cases/pages/family-information/${tag}.md`, import.meta.url), 'utf8');

const flaws = (source: string) => {
  const read = readText(source);
  return read.ok ? [] : read.failure.lines;
};

const page = (source: string, tag: string, facts: Parameters<typeof familyPage>[2]) => {
  const [language, text] = [languageOf(tag), readText(source)];
  if (!language || !text.ok) throw new Error('a text that does not fit');
  return familyPage(language, text.value, facts, []);
};

const parties = ['elevhälsan', 'rehab', 'vårdcentralen Lövet'];
const agreed = { until: Temporal.PlainDate.from('2026-12-18'), scope: 'question' } as const;

describe('a text for families', () => {
  it.each(['sv', 'en'] as const)('fits in %s', (tag) => expect(flaws(ours(tag))).toEqual([]));

  it.each(['who', 'parties', 'scope', 'until'])('is refused without {{%s}}', (name) =>
    expect(flaws(ours('sv').replaceAll(`{{${name}}}`, '…'))).toEqual([`{{${name}}} saknas`]),
  );

  it('is refused with one line to write on, where a name and a number are needed', () =>
    expect(flaws(ours('sv').replace('Namn: {{blank}}', ''))).toEqual(['{{blank}} saknas, ska finnas minst 2 gånger']));

  it.each([
    ['{{namn}}', '{{namn}} är okänd'],
    ['{{ }}', '{{}} är okänd'],
    ['Och {{parties}} till.', '{{parties}} ska stå ensam på sin rad'],
    ['{{who}', 'har {{ eller }} som inte hör till något'],
    ['`{{who}}`', 'har {{ eller }} som inte hör till något'],
    ['# En till', 'ska ha en rubrik som börjar med # och bara en'],
  ])('is refused with %s', (words, flaw) => expect(flaws(`${ours('sv')}\n${words}\n`)).toEqual([flaw]));

  it.each(['child', 'adult', 'question', 'ongoing', 'print'])('is refused without the word for %s', (name) => {
    const missing = [`raden ”${name}: …” saknas överst`];
    expect(flaws(ours('sv').replace(new RegExp(`^${name}: .*$`, 'm'), ''))).toEqual(missing);
    expect(flaws(ours('sv').replace(new RegExp(`^${name}: .*$`, 'm'), `${name}:`))).toEqual(missing);
  });

  it('is refused with a word too many, and says all that is wrong at once', () => {
    const lines = flaws(ours('sv').replace('child: barnet', 'barn: barnet').replace('{{until}}', '{{datum}}'));
    expect(lines).toEqual([
      'raden ”child: …” saknas överst',
      'raden ”barn” överst är okänd',
      '{{datum}} är okänd',
      '{{until}} saknas',
    ]);
  });

  it('is read with the line ends and the mark that Windows writes', () =>
    expect(flaws(`\uFEFF${ours('sv').replaceAll('\n', '\r\n')}`)).toEqual([]));
});

describe('the languages', () => {
  const write = (file: string, source: string) => writeFileSync(join(folder, file), source);

  it('are Swedish and English to begin with', () => {
    const texts = readTexts(undefined);
    expect(texts.ok && Object.keys(texts.value)).toEqual(['en', 'sv']);
  });

  it('are one more for each file in the folder of the municipality, which may also have words of its own', () => {
    write('ar.md', inArabic);
    write('en.md', ours('en').replace('We want to help together', 'Together'));
    const texts = readTexts(folder);
    expect(texts.ok && Object.keys(texts.value).toSorted()).toEqual(['ar', 'en', 'sv']);
    expect(texts.ok && texts.value.en).toContain('# Together');
  });

  it('are refused by file and reason, so that nobody meets half a page', () => {
    write('so.md', ours('en').replaceAll('{{until}}', 'someday'));
    write('README.md', '# Om mappen');
    const texts = readTexts(folder);
    expect(!texts.ok && texts.failure.lines).toEqual([
      'README.md: ska heta som ett språk, till exempel so.md',
      'so.md: {{until}} saknas',
    ]);
  });

  it('are not looked for in a folder that is not there', () => {
    const texts = readTexts(join(folder, 'borta'));
    expect(!texts.ok && texts.failure.lines).toEqual(['FAMILY_TEXTS_FOLDER: mappen går inte att läsa']);
  });

  it.each([
    ['so', 'Soomaali', 'somaliska', 'ltr'],
    ['ar', 'العربية', 'arabiska', 'rtl'],
    ['fa-AF', 'دری', 'dari', 'rtl'],
    ['fit', 'meänkieli', 'meänkieli', 'ltr'],
  ])('have their names and direction: %s', (tag, ownName, inSwedish, direction) =>
    expect(languageOf(tag)).toEqual({ tag, ownName, inSwedish, direction }),
  );

  it.each(['sv-12', 'sv-aa-aa', 'abc-ab1', 'README', '..', ''])('are not called %s', (tag) =>
    expect(languageOf(tag)).toBeUndefined(),
  );
});

describe('the page', () => {
  it('has boxes and lines before the family has answered', () => {
    const html = page(ours('sv'), 'sv', { parties, adult: false });
    expect(html).toContain(
      '<ul class="boxes parties"><li><bdi lang="sv">elevhälsan</bdi></li><li><bdi lang="sv">rehab</bdi></li>',
    );
    expect(html).toContain(
      '<li>Bara det som behövs för den här frågan.</li><li>Det som behövs för frågan, och de kontakter som redan finns.</li>',
    );
    expect(html).toContain('gäller längst till: <span class="blank"></span>');
    expect(html).toContain('Namn: <span class="blank"></span><br>\nTelefon: <span class="blank"></span>');
    expect(html).toContain('prata med varandra om barnet');
  });

  it('has the parties, the scope and the day once they have', () => {
    const html = page(ours('sv'), 'sv', { parties, adult: false, agreed });
    expect(html).toContain('<ul class="facts parties"><li><bdi lang="sv">elevhälsan</bdi></li>');
    expect(html).toContain('<strong>18 december 2026</strong>');
    expect(html).not.toContain('och de kontakter');
    expect(html).not.toContain('class="boxes');
  });

  it('speaks to whoever is grown up, and decides alone', () => {
    const html = page(ours('sv'), 'sv', { parties, adult: true });
    expect(html).toContain('De här får prata med varandra om dig:');
    expect(html).not.toContain('barnet');
  });

  it('writes the day as the language does', () =>
    expect(page(ours('en'), 'en', { parties, adult: false, agreed })).toContain('<strong>18 December 2026</strong>'));

  it('is written from right to left where the language is, with the names as they are', () => {
    const html = page(inArabic, 'ar', { parties, adult: false, agreed });
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('<bdi lang="sv">vårdcentralen Lövet</bdi>');
    expect(html).toContain('18 ديسمبر 2026');
  });

  it('takes a name for a name, whatever is written in it', () => {
    const html = page(ours('sv'), 'sv', {
      parties: ['<script>alert(1)</script>', '{{until}} **rehab**'],
      adult: false,
    });
    expect(html).not.toContain('<script');
    expect(html).toContain('<bdi lang="sv">{{until}} **rehab**</bdi>');
  });

  it('takes what a municipality has written for words, never for HTML', () =>
    expect(page(`${ours('sv')}\n<img src=x onerror=alert(1)>\n`, 'sv', { parties, adult: false })).not.toContain(
      '<img',
    ));
});

describe('the links on the card', () => {
  it('are no more than a card has room for, also of the largest team in ten languages', async () => {
    const { ports } = rememberedWorld();
    const tags = ['sv', 'en', 'so', 'ar', 'ti', 'fa', 'uk', 'ckb', 'fi', 'es'];
    const settings = { ...ports.settings, familyTexts: Object.fromEntries(tags.map((tag) => [tag, ''])) };
    const parties = largeTeam.seats.map(({ name }) => name);
    const links = await familyLinks({ ...ports, settings }, { parties, adult: false });
    expect(links.map(({ language }) => language.tag)).toEqual([
      'sv',
      'en',
      'ar',
      'ckb',
      'fi',
      'fa',
      'so',
      'es',
      'ti',
      'uk',
    ]);
    const about = { draft: '50000000-0000-4000-8000-000000000001', askerSeat: asker.seat };
    const card = consentCard(largeTeam, about, emptyConsent(day('2027-01-15')), [familyLinksNotice(links)]);
    expect(bytesOf(card)).toBeLessThan(mostBytes);
    expect(JSON.stringify(card)).toContain('"title":"Öppna på arabiska (العربية)"');
  });
});

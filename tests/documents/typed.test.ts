import { describe, expect, it } from 'vitest';
import { screenLong } from '../../bot/documents/actions/screening.ts';
import { longest } from '../../bot/documents/kind.ts';
import { isSafeLink } from '../../bot/documents/link.ts';
import { snippetOf } from '../../bot/documents/snippet.ts';
import { lappedPieces, piecesOf } from '../../bot/documents/text-pieces.ts';
import { flawsOf } from '../../bot/documents/typed.ts';
import { day, typed } from './a-document.ts';

/** The one that the tests of the screening use. */
const personalNumber = '20120314-1236';

describe('a link', () => {
  it.each(['https://example.se/rutin.pdf', 'https://www.example.se/a?b=c#d'])('%s is let through', (link) => {
    expect(isSafeLink(link)).toBe(true);
  });

  it.each([
    'http://example.se',
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'vbscript:x',
    'ms-word:ofe|u|https://example.se/a.docx',
    '//example.se',
    'example.se',
    'https://localhost',
    'https://example.se@evil.example.se',
    'https://användare:hemlig@example.se',
    'https://example.se/a b',
    `https://example.se/${'a'.repeat(longest.link)}`,
    '',
  ])('%s is refused', (link) => {
    expect(isSafeLink(link)).toBe(false);
  });
});

describe('what is typed', () => {
  it('may be unfinished, but has a title', () => {
    expect(flawsOf(typed({ text: '', owner: { function: '', office: 'coordinator' } }))).toEqual([]);
    expect(flawsOf(typed({ title: '  ' }))).toEqual([{ field: 'title', kind: 'missing' }]);
  });

  it('says all that is wrong at once', () => {
    const flaws = flawsOf(
      typed({
        title: 'å'.repeat(151),
        owner: { function: 'å'.repeat(101), office: 'coordinator' },
        summary: 'å'.repeat(501),
        link: 'http://example.se',
        text: 'å'.repeat(longest.text + 1),
        validFrom: day('2026-12-01'),
        validTo: day('2026-11-30'),
      }),
    );
    expect(flaws.map(({ field, kind }) => `${field} ${kind}`)).toEqual([
      'title too-long',
      'function too-long',
      'summary too-long',
      'link not-https',
      'text too-long',
      'validTo ends-before',
    ]);
  });

  it('is no text when a character is cut in half', () => {
    expect(flawsOf(typed({ text: 'abc\ud83d' }))).toEqual([{ field: 'text', kind: 'broken' }]);
    expect(flawsOf(typed({ text: 'abc\0' }))).toEqual([{ field: 'text', kind: 'broken' }]);
  });
});

describe('a long text', () => {
  it('is put together again from its rows, whatever stands at a cut', () => {
    for (const text of ['', 'kort', 'å'.repeat(30_000), `${'a'.repeat(29_999)}😀${'b'.repeat(40_000)}`]) {
      const pieces = piecesOf(text);
      expect(pieces.join('')).toBe(text);
      for (const piece of pieces) {
        expect(piece.length).toBeLessThanOrEqual(30_000);
        expect(piece).not.toMatch(/\p{Surrogate}/u);
      }
    }
  });

  it('is read by the screening to its end, with each cut inside two parts', () => {
    const text = 'Ett ord till. '.repeat(3_000);
    const pieces = lappedPieces(text, 10_000);
    for (const { at, text: piece } of pieces) expect(text.slice(at, at + piece.length)).toBe(piece);
    const last = pieces.at(-1);
    expect(last && last.at + last.text.length).toBe(text.length);
    for (const [index, { at }] of pieces.slice(1).entries()) {
      const before = pieces[index];
      expect(before && before.at + before.text.length - at).toBeGreaterThan(900);
    }
  });

  it.each([0, 9_990, 9_995, 10_000, 18_995, 60_000])('hides no personal number at %i', async (at) => {
    const filler = 'Ett stycke om samverkan. '.repeat(3_000);
    const text = `${filler.slice(0, at)} ${personalNumber} ${filler.slice(at)}`;
    const screening = await screenLong(text, []);
    expect(screening.kind).toBe('blocked');
    if (screening.kind === 'blocked')
      expect(screening.findings.map(({ start, end }) => text.slice(start, end))).toEqual([personalNumber]);
  });

  it('lets staff, links and dates through, and asks about a name beside a child until the writer has answered', async () => {
    const staff = 'Kontakta Maria Dahlqvist, 070-174 06 05, maria@example.se, https://example.se, senast 24 november.';
    expect((await screenLong(staff, [])).kind).toBe('clean');
    const child = 'Eleven Maria har varit borta.';
    expect((await screenLong(child, [])).kind).toBe('asks');
    expect((await screenLong(child, ['Maria'])).kind).toBe('clean');
  });

  it('is not let through when it cannot be read', async () => {
    expect((await screenLong('abc\ud83d', [])).kind).toBe('failed');
  });
});

describe('a snippet', () => {
  const text = `# Riktlinje\n\n${'Inledning. '.repeat(40)}En **samordnad** plan, [SIP](https://example.se/x), görs när barnet behöver stöd från flera. ${'Slut. '.repeat(60)}`;

  it('stands around the hit, in words without signs or addresses', () => {
    const snippet = snippetOf(text, 'sip');
    expect(snippet).toMatch(/^… .*samordnad plan, SIP, görs när barnet.* …$/);
    expect(snippet.length).toBeLessThan(200);
    expect(snippet).not.toMatch(/[*[\]#]|https/);
  });

  it('is found in any case and without dots, and is the beginning where nothing was', () => {
    expect(snippetOf(text, 'GORS')).toContain('görs');
    expect(snippetOf(text, 'xyz')).toMatch(/^Riktlinje Inledning/);
    expect(snippetOf('', 'sip')).toBe('');
    expect(snippetOf('<script>alert(1)</script>', 'alert')).toBe('<script>alert(1)</script>');
  });
});

import { describe, expect, it } from 'vitest';
import { notDrawnIn, wordsOf } from '../../bot/updates/actions/composing/markdown.ts';
import { screenedUpdate, wordsSpokenFor } from '../../bot/updates/actions/composing/screening.ts';
import type { UpdateContent } from '../../bot/updates/update.ts';

describe('the text of an update', () => {
  it('may have bold, italics, lists and links', () =>
    expect(
      notDrawnIn('**Läs** det _här_:\n\n- ett\n- två\n\n1. tre\n\n[rutinen](https://www.example.se/rutin?a=1&b=å)'),
    ).toEqual([]));

  it.each([
    ['a heading', '# Rubrik', 'heading'],
    ['a line under a heading', 'Rubrik\n---', 'heading'],
    ['an image', '![karta](https://www.example.se/karta.png)', 'image'],
    ['a table', '| a | b |\n|---|---|\n| 1 | 2 |', 'table'],
    ['code', 'kör `npm`', 'code'],
    ['a fence', '```\nkod\n```', 'code'],
    ['what is indented', 'Så här:\n\n    indraget', 'code'],
    ['HTML', 'hej <b>där</b>', 'html'],
    ['a mention', '<at>Annika</at>', 'html'],
    ['a script', '<script>alert(1)</script>', 'html'],
    ['a quotation', '> citat', 'quote'],
    ['a rule', 'a\n\n***\n\nb', 'rule'],
    ['what is struck out', '~~bort~~', 'struck'],
    ['a bare link in brackets', '<https://www.example.se>', 'bare-link'],
    ['a link by http', '[x](http://www.example.se)', 'not-https'],
    ['a link that runs', '[x](javascript:alert(1))', 'not-https'],
    ['a link that runs by another name', '[x](&#106;avascript:alert(1))', 'not-https'],
    ['a link to a file', '[x](file:///etc/passwd)', 'not-https'],
    ['a link by mail', '[x](mailto:annika@example.se)', 'not-https'],
  ])('has no %s', (_what, text, kind) => expect(notDrawnIn(text)).toEqual([kind]));

  it('is told of each kind once', () => expect(notDrawnIn('# a\n\n# b\n\n`c`')).toEqual(['heading', 'code']));

  it('is read for the screening as it is read by people', () => {
    expect(wordsOf('Ring 070-**174** 06 08\n\n- [rutinen](https://www.example.se)')).toContain('Ring 070-174 06 08');
    expect(wordsOf('- [rutinen](https://www.example.se)')).toContain('rutinen');
  });
});

describe('the screening of an update', () => {
  const content = (more: Partial<UpdateContent>): UpdateContent => ({
    title: 'Ny rutin',
    text: 'Läs den.',
    asks: { kind: 'know' },
    ...more,
  });

  it('finds nothing in what may stand there', () => expect(screenedUpdate(content({}), [])).toBeUndefined());

  it.each<[string, Partial<UpdateContent>]>([
    ['title', { title: 'Om 20100101-2384' }],
    ['text', { text: 'Det gäller 20100101-2384.' }],
    ['text', { text: 'Det gäller 2010**0101**-2384.' }],
    ['text', { text: '[här](https://www.example.se/2010%30101-2384)' }],
    ['link', { link: 'https://www.example.se/2010%30101-2384' }],
    ['asks.choices.1', { asks: { kind: 'choose', choices: ['Ja', '20100101-2384'] } }],
  ])('stops a personal number in the %s', (field, more) =>
    expect(Object.keys(screenedUpdate(content(more), []) ?? {})).toEqual([field]),
  );

  it('fails closed where a text cannot be read', () =>
    expect(screenedUpdate(content({ text: 'x'.repeat(10_001) }), [])?.text?.kind).toBe('failed'));

  it('remembers the words that somebody has spoken for, and no other', () =>
    expect(wordsSpokenFor(content({ text: 'Möt Storken.' }), ['Storken', 'Någon annan', ''])).toEqual(['Storken']));
});

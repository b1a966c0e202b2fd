import { describe, expect, test } from 'vitest';
import { drawMarkdown, drawPlain } from './markdown.ts';
import { markMentions } from './mentions.ts';

describe('Markdown as Teams draws it', () => {
  test.each([
    ['**fet** och _kursiv_', '<p><strong>fet</strong> och <em>kursiv</em></p>'],
    ['- ett\r- två', '<ul>\n<li>ett</li>\n<li>två</li>\n</ul>'],
    ['1. ett\n2. två', '<ol>\n<li>ett</li>\n<li>två</li>\n</ol>'],
    [
      '[länk](https://example.se)',
      '<p><a href="https://example.se" target="_blank" rel="noopener noreferrer">länk</a></p>',
    ],
  ])('%s is drawn', (text, html) => expect(drawMarkdown(text).trim()).toBe(html));

  test.each(['# rubrik', '> citat', '`kod`', '| a | b |', '---', '~~struket~~', '[x](javascript:alert)'])(
    '%s stands as it was typed',
    (text) => expect(drawMarkdown(text)).not.toMatch(/<(?!\/?p>)/),
  );

  test('HTML is never HTML', () => {
    expect(drawMarkdown('<img src=x onerror=alert(1)>')).not.toContain('<img');
    expect(drawPlain('<b>\n')).toBe('&lt;b&gt;<br>');
  });

  test('a mention is drawn only with an entity of that name', () => {
    const text = markMentions('<at>Anna Berg</at> och <at>Ingen</at>', new Set(['Anna Berg']));
    expect(drawMarkdown(text)).toBe('<p><span class="mention">Anna Berg</span> och &lt;at&gt;Ingen&lt;/at&gt;</p>\n');
  });
});

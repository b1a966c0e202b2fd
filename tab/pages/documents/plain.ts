// Markdown as its words alone, for comparing what is said and not how it looks. Line for line the same.

/** Where a link leads is said too. Every quantifier is bounded: time is linear. */
export const plainOf = (markdown: string): string =>
  markdown
    .replace(/\r\n?/g, '\n')
    .replace(/!?\[([^\]\n]{0,300})\]\(([^)\s]{0,2000})\)/g, '$1 ($2)')
    .replace(/^([ \t]{0,3})#{1,6}[ \t]{1,5}/gm, '$1')
    .replace(/^([ \t]{0,10})[*+][ \t]{1,5}/gm, '$1- ')
    .replace(/\*\*|__|`/g, '')
    .replace(/[ \t]{1,10}$/gm, '');

/** What of a text Teams' cards draw: bold, italics, lists and links. All else is found here, to be told of. */
import MarkdownIt, { type Token } from 'markdown-it';
import { isSafeLink } from '../../../documents/link.ts';
import type { NotDrawn } from '../../composing/typed-update.ts';

// HTML is read as such, so that it can be refused. A reference to a link elsewhere in the text stays text, as in Teams.
const markdown = new MarkdownIt({ html: true, linkify: false }).disable('reference');

const allOf = (tokens: readonly Token[]): readonly Token[] =>
  tokens.flatMap((token) => [token, ...allOf(token.children ?? [])]);

const named: Readonly<Record<string, NotDrawn>> = {
  heading_open: 'heading',
  image: 'image',
  table_open: 'table',
  code_inline: 'code',
  code_block: 'code',
  fence: 'code',
  html_block: 'html',
  html_inline: 'html',
  blockquote_open: 'quote',
  hr: 'rule',
  s_open: 'struck',
};

const ofToken = (token: Token): NotDrawn | undefined => {
  if (token.type !== 'link_open') return named[token.type];
  if (token.markup === 'autolink') return 'bare-link';
  return isSafeLink(String(token.attrGet('href') ?? '')) ? undefined : 'not-https';
};

// What markdown-it takes for text since its address is of a kind that it refuses: [x](javascript:…). Looked for in what
// is typed and in what is read of it, since a letter may be written as &#106;.
const refusedLink = /\]\(\s*<?\s*(?!https:)[a-z][a-z\d+.-]*:/i;

/** Each kind once, in the order of the text. */
export const notDrawnIn = (text: string): readonly NotDrawn[] => {
  const tokens = allOf(markdown.parse(text, {}));
  const found = tokens.flatMap((token) => ofToken(token) ?? []);
  const isRefused = [text, ...tokens.map(({ content }) => content)].some((words) => refusedLink.test(words));
  return [...new Set([...found, ...(isRefused ? (['not-https'] as const) : [])])];
};

/** The words alone, as they are read: a sign in the middle of a number or a name hides nothing from the screening. */
export const wordsOf = (text: string): string =>
  allOf(markdown.parse(text, {}))
    .map(({ type, content, block }) => {
      if (type === 'softbreak' || type === 'hardbreak') return '\n';
      if (type === 'inline' || content === '') return block && type.endsWith('_close') ? '\n' : '';
      return content;
    })
    .join('');

// Markdown in cards as Teams draws it: bold, italic, lists and links; no headings, images, code, tables or HTML.
import MarkdownIt from 'markdown-it';

const teamsSubset = new MarkdownIt('zero', { html: false, linkify: false, breaks: false }).enable([
  'emphasis',
  'link',
  'list',
  'escape',
  'entity',
]);

const openLink = teamsSubset.renderer.rules.link_open;
teamsSubset.renderer.rules.link_open = (tokens, index, options, env, self) => {
  tokens[index]?.attrSet('target', '_blank');
  tokens[index]?.attrSet('rel', 'noopener noreferrer');
  return openLink?.(tokens, index, options, env, self) ?? self.renderToken(tokens, index, options);
};

/** A mention points somebody out in a channel; here the name is enough. */
const mention = /<at>([^<]*)<\/at>/g;

/** Safe HTML. Teams ends list items at `\r` as well as `\n`. */
export const drawMarkdown = (text: string): string =>
  teamsSubset.render(text.replaceAll(mention, '$1').replaceAll(/\r\n?/g, '\n'));

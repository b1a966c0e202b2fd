// Markdown as Teams draws it: bold, italic, lists and links; no headings, images, code, tables or HTML.
import MarkdownIt from 'markdown-it';
import { drawMentions } from './mentions.ts';

// A single line break stays a space and only an empty line begins a paragraph: what we believe of Teams on all devices.
const teamsSubset = new MarkdownIt('zero', { html: false, linkify: false, breaks: false }).enable([
  'emphasis',
  'link',
  'list',
  'escape',
  'entity',
]);

const drawLink = teamsSubset.renderer.rules.link_open;
teamsSubset.renderer.rules.link_open = (tokens, index, options, env, self) => {
  tokens[index]?.attrSet('target', '_blank');
  tokens[index]?.attrSet('rel', 'noopener noreferrer');
  return drawLink?.(tokens, index, options, env, self) ?? self.renderToken(tokens, index, options);
};

/** Safe HTML. Teams ends list items at `\r` as well as `\n`. */
export const drawMarkdown = (text: string): string => drawMentions(teamsSubset.render(text.replaceAll(/\r\n?/g, '\n')));

/** Safe HTML of what somebody typed: nothing but mentions and line breaks. */
export const drawPlain = (text: string): string =>
  drawMentions(teamsSubset.utils.escapeHtml(text)).replaceAll('\n', '<br>');

// A message's own words: the bot's as Markdown, a person's as typed.
import type { ChatMessage } from '../contract.ts';
import { drawMarkdown, drawPlain } from './markdown.ts';
import { markMentions } from './mentions.ts';

export function MessageText({ message, text }: { message: ChatMessage; text: string }): React.ReactNode {
  const marked = markMentions(text, new Set(message.mentions.map(({ name }) => name)));
  const html = message.from.kind === 'bot' ? drawMarkdown(marked) : drawPlain(marked);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: both ways of drawing escape all HTML first
  return <div className="message-text" dangerouslySetInnerHTML={{ __html: html }} />;
}

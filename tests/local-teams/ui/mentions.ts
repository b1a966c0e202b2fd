// Mentions travel as `<at>Name</at>` with an entity beside them. In text that becomes Markdown they are marked by two
// private characters, which no processing touches, and drawn last.
import type { IAdaptiveCard } from '@microsoft/teams.cards';

const START = '\uE000';
const END = '\uE001';

/** Without an entity of that name the tags stand as they are, as in Teams. */
export function markMentions(text: string, names: ReadonlySet<string>): string {
  return text.replaceAll(/<at>(.*?)<\/at>/g, (whole, name: string) =>
    names.has(name) ? `${START}${name}${END}` : whole,
  );
}

/** `html` is already escaped: only the two marks become tags. */
export const drawMentions = (html: string): string =>
  html.replaceAll(START, '<span class="mention">').replaceAll(END, '</span>');

/** A copy of the card with its mentions marked wherever text is shown; data and what stands in inputs is left alone. */
export function markCardMentions(card: IAdaptiveCard): unknown {
  const entities = card.msteams?.entities ?? [];
  const names = new Set(entities.map(({ text }) => text?.replaceAll(/<\/?at>/g, '') ?? ''));
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return shownKeys.has(key) ? markMentions(value, names) : value;
    if (Array.isArray(value)) return value.map((item: unknown) => walk(item, key));
    if (value === null || typeof value !== 'object' || key === 'data' || key === 'msteams') return value;
    if ('type' in value && typeof value.type === 'string' && value.type.startsWith('Input.')) return value;
    return Object.fromEntries(Object.entries(value).map(([inner, item]) => [inner, walk(item, inner)]));
  };
  return names.size === 0 ? card : walk(card, '');
}

/** `text` of text blocks, `title` and `value` of facts. */
const shownKeys = new Set(['text', 'title', 'value']);

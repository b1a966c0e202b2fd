/** What the bot may post, and what becomes of it: a message, and notifications to those whom it concerns. */
import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { z } from 'zod';
import { checkCard } from './cards.ts';
import type { ChatMessage } from './contract.ts';
import { conversationOf, type Place } from './conversations.ts';
import { type Reply, refuse } from './moods.ts';
import type { World } from './world.ts';

/** Documented for bot messages: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages */
const largest = 100 * 1024;
/** Below this every client has been seen to take a card. Bytes. */
const comfortable = 28 * 1024;

const adaptiveCard = 'application/vnd.microsoft.card.adaptive';

const mention = z.object({
  type: z.literal('mention'),
  text: z.string(),
  mentioned: z.object({ id: z.string(), name: z.string().optional() }),
});
const other = z.object({ type: z.string().refine((type) => type !== 'mention') });
const entities = z.array(z.union([mention, other])).optional();
const activity = z.object({
  type: z.string(),
  text: z.string().optional(),
  summary: z.string().optional(),
  entities,
  attachments: z.array(z.object({ contentType: z.string(), content: z.unknown().optional() })).optional(),
});
const cardEntities = z.object({ msteams: z.object({ entities }).optional() });

export type Post = Pick<ChatMessage, 'text' | 'card' | 'mentions'> & { readonly summary?: string };
export type PostCheck =
  | { readonly ok: true; readonly kind: 'typing' }
  | { readonly ok: true; readonly kind: 'message'; readonly post: Post; readonly note: string | undefined }
  | { readonly ok: false; readonly reply: Reply };

const no = (reply: Reply): PostCheck => ({ ok: false, reply });
const bad = (why: string): PostCheck => no(refuse(400, 'BadSyntax', why));

const mentionsIn = (list: z.infer<typeof entities>) => (list ?? []).filter((one) => 'mentioned' in one);

export const checkPost = (world: World, body: unknown): PostCheck => {
  const bytes = Buffer.byteLength(JSON.stringify(body) ?? '');
  if (bytes > largest) return no(refuse(413, 'MessageSizeTooBig', `Message size too large: ${bytes} bytes.`));
  const parsed = activity.safeParse(body);
  if (!parsed.success) return bad(`The activity has not the shape of one: ${z.prettifyError(parsed.error)}`);
  const { type, text, summary, attachments = [] } = parsed.data;
  if (type === 'typing') return { ok: true, kind: 'typing' };
  if (type !== 'message') return bad(`Activities of the type ${type} cannot be sent.`);
  if (!text && attachments.length === 0) return bad('A message needs a text or an attachment.');

  const notes = bytes > comfortable ? [`${bytes} bytes: over 28 KB, some clients may not show it.`] : [];
  const cards: unknown[] = [];
  const mentions = mentionsIn(parsed.data.entities);
  const unwritten = mentions.find((one) => !(text ?? '').includes(one.text));
  if (unwritten) return bad(`The mention ${unwritten.text} does not stand in the text.`);
  for (const { contentType, content } of attachments) {
    if (contentType !== adaptiveCard) return bad(`The local Teams shows no attachments of the kind ${contentType}.`);
    const check = checkCard(content);
    if (!check.ok) return bad(check.why);
    notes.push(...check.notes);
    const named = cardEntities.safeParse(content);
    if (!named.success)
      return bad(`The card's mentions have not the shape of mentions: ${z.prettifyError(named.error)}`);
    const own = mentionsIn(named.data.msteams?.entities);
    const written = cardTexts(content);
    const missing = own.find(
      (one) => !/^<at>.+<\/at>$/.test(one.text) || !written.some((line) => line.includes(one.text)),
    );
    if (missing) return bad(`The mention ${missing.text} does not stand in any text of the card.`);
    mentions.push(...own);
    cards.push(content);
  }
  if (cards.length > 1) notes.push('Only the first of the cards is shown.');

  const post: Post = {
    mentions: mentions.map(({ mentioned, text: written }) => {
      const person = world.person(mentioned.id);
      return { id: person?.id ?? mentioned.id, name: mentioned.name ?? written.replace(/<\/?at>/g, '') };
    }),
    ...(text ? { text } : {}),
    ...(summary ? { summary } : {}),
    // Read by Microsoft's parser above, which is more than the type says.
    ...(cards[0] === undefined ? {} : { card: cards[0] as IAdaptiveCard }),
  };
  return { ok: true, kind: 'message', post, note: notes.length > 0 ? notes.join(' ') : undefined };
};

/** What is written on a card: every string of it but the bot's own data and Teams' extras. */
const cardTexts = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(cardTexts);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'data' || key === 'msteams' ? [] : cardTexts(inner)));
};

/** Documented: a mention notifies the mentioned, if they are in the team; a personal message notifies its person. */
const concerned = (world: World, place: Place, post: Post): string[] => {
  if (place.kind === 'personal') return [place.person.id];
  const roster = new Set(world.roster(place.team.id).map((person) => person.id));
  return [...new Set(post.mentions.map((one) => one.id))].filter((id) => roster.has(id));
};

export const writePost = (world: World, place: Place, post: Post): ChatMessage => {
  const id = world.nextId();
  const { summary, ...shown } = post;
  const message: ChatMessage = {
    ...shown,
    id,
    conversation: conversationOf(place),
    thread: place.kind === 'channel' ? (place.thread ?? id) : id,
    from: { kind: 'bot' },
    sentAt: world.now(),
    views: {},
  };
  world.write(message);
  const to = concerned(world, place, post);
  if (to.length > 0) {
    // Believed, not verified: the summary wins over the text, and a card without either is only said to have come.
    const text = summary ?? post.text ?? `${world.bot.name} skickade ett kort`;
    world.notify({ id: `n${id}`, to, text, at: message.sentAt, conversation: message.conversation });
  }
  return message;
};

/** Replaces what everybody sees, also the views of those who have pressed. Nobody is notified of a change. */
export const replacePost = (world: World, message: ChatMessage, post: Post): void => {
  const { id, conversation, thread, from, sentAt } = message;
  const { summary: _, ...shown } = post;
  world.write({ ...shown, id, conversation, thread, from, sentAt, editedAt: world.now(), views: {} });
};

export const removePost = (world: World, message: ChatMessage): void => {
  const { id, conversation, thread, from, sentAt } = message;
  world.write({ id, conversation, thread, from, sentAt, mentions: [], views: {}, deleted: true });
};

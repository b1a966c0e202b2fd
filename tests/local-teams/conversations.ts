/** A conversation id says where: a personal chat, a channel, or with `;messageid=` one thread of a channel. */
import type { ChatMessage, Person, Team } from './contract.ts';
import { type Reply, refuse } from './moods.ts';
import type { ChannelOf, World } from './world.ts';

export type Place =
  | { readonly kind: 'personal'; readonly person: Person }
  | ({ readonly kind: 'channel'; readonly thread?: string } & ChannelOf);

/** The contract's id of a personal chat, which is also its conversation id for the bot. */
export const personalChat = (person: string): string => `a:${person}`;

export const threadId = (channel: string, thread: string): string => `${channel};messageid=${thread}`;

/** Where a message stands, as the page knows it. */
export const conversationOf = (place: Place): string =>
  place.kind === 'personal' ? personalChat(place.person.id) : place.channel.id;

export type Found = { readonly ok: true; readonly place: Place } | { readonly ok: false; readonly reply: Reply };

const notFound = (): Found => ({ ok: false, reply: refuse(404, 'ConversationNotFound', 'Conversation not found.') });

export const notInRoster = (): Reply =>
  refuse(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');

/** The place, if it is there and the bot may act in it. */
export const findPlace = (world: World, id: string): Found => {
  if (id.startsWith('a:')) {
    const person = world.person(id.slice('a:'.length));
    if (!person || !world.hasChat(person.id)) return notFound();
    if (!world.mayReach(person)) return { ok: false, reply: notInRoster() };
    return { ok: true, place: { kind: 'personal', person } };
  }
  const [channelId = '', thread] = id.split(';messageid=');
  const found = world.channel(channelId);
  if (!found) return notFound();
  if (!found.team.botInstalled) return { ok: false, reply: notInRoster() };
  if (thread === undefined) return { ok: true, place: { kind: 'channel', ...found } };
  const root = world.message(thread);
  if (root?.conversation !== channelId || root.thread !== thread) return notFound();
  return { ok: true, place: { kind: 'channel', ...found, thread } };
};

/** The team whose roster a conversation has: of the team itself, of a channel or of a thread. */
export const teamOf = (world: World, id: string): Team | undefined => {
  const [channelId = ''] = id.split(';messageid=');
  return world.team(channelId) ?? world.channel(channelId)?.team;
};

/** The message, if it stands in this conversation and the bot may still change it. */
export const findOwnMessage = (world: World, place: Place, id: string): ChatMessage | Reply => {
  const message = world.message(id);
  const here = message !== undefined && message.conversation === conversationOf(place) && message.deleted !== true;
  const inThread = place.kind === 'personal' || place.thread === undefined || message?.thread === place.thread;
  if (!here || !inThread) return refuse(404, 'ActivityNotFoundInConversation', 'Activity not found in conversation.');
  // Believed, not verified: the code. That a bot changes its own messages only is documented.
  if (message.from.kind !== 'bot') return refuse(403, 'Forbidden', 'A bot may change its own messages only.');
  return message;
};

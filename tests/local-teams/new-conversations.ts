/** POST /v3/conversations: a new thread in a channel, or a personal chat with one person. */
import { z } from 'zod';
import { findPlace, notInRoster, personalChat, threadId } from './conversations.ts';
import { type Reply, refuse } from './moods.ts';
import { checkPost, writePost } from './posts.ts';
import type { World } from './world.ts';

const request = z.object({
  isGroup: z.boolean().optional(),
  members: z.array(z.object({ id: z.string() })).nullish(),
  tenantId: z.string().optional(),
  channelData: z
    .object({
      channel: z.object({ id: z.string() }).optional(),
      tenant: z.object({ id: z.string() }).optional(),
    })
    .optional(),
  activity: z.unknown().optional(),
});

/** The channel's or the person's id, as far as one is named. */
export const newConversationWith = (body: unknown): string => {
  const { data } = request.safeParse(body);
  return data?.channelData?.channel?.id ?? data?.members?.[0]?.id ?? '';
};

const bad = (why: string): Reply => refuse(400, 'BadArgument', why);

const inChannel = (world: World, channel: string, activity: unknown): Reply => {
  const found = findPlace(world, channel);
  if (!found.ok) return found.reply;
  if (found.place.kind !== 'channel') return bad('A channel is asked for.');
  if (activity === undefined || activity === null) return bad('A thread in a channel begins with an activity.');
  const check = checkPost(world, activity);
  if (!check.ok) return check.reply;
  if (check.kind === 'typing') return bad('A thread in a channel begins with a message.');
  const { id } = writePost(world, found.place, check.post);
  return {
    status: 201,
    body: { id: threadId(found.place.channel.id, id), activityId: id },
    ...(check.note === undefined ? {} : { note: check.note }),
  };
};

const withPerson = (world: World, id: string, tenant: string | undefined, activity: unknown): Reply => {
  if (tenant === undefined) return bad('A personal chat needs the tenant.');
  const person = world.person(id);
  if (tenant !== world.tenantId) return refuse(403, 'Forbidden', 'The bot is not known in this tenant.');
  // Believed, not verified: Teams says of an unknown user id that it could not decrypt it.
  if (!person) return bad('Failed to decrypt pairwise id.');
  // Believed, not verified: the code. That a bot cannot chat with external members of a shared channel is documented.
  if (person.role === 'external') return refuse(403, 'Forbidden', 'No personal chat with a person of another tenant.');
  if (!world.mayReach(person)) return notInRoster();
  world.openChat(person.id);
  // Believed, not verified: only a channel's first message may come along; a personal one is posted afterwards.
  const note =
    activity === undefined || activity === null ? {} : { note: 'The activity was not sent: post it to the chat.' };
  return { status: 201, body: { id: personalChat(person.id) }, ...note };
};

export const newConversation = (world: World, body: unknown): Reply => {
  const parsed = request.safeParse(body);
  if (!parsed.success) return bad('The request has not the shape of one.');
  const { channelData, members, isGroup, activity } = parsed.data;
  const tenant = parsed.data.tenantId ?? channelData?.tenant?.id;
  if (tenant !== undefined && tenant !== world.tenantId) {
    return refuse(403, 'Forbidden', 'The bot is not known in this tenant.');
  }
  if (channelData?.channel) return inChannel(world, channelData.channel.id, activity);
  const [first, ...others] = members ?? [];
  if (!first) return bad('Neither a channel nor a member is named.');
  // Documented: a bot cannot create a group chat.
  if (isGroup === true || others.length > 0) return bad('A bot cannot create a group chat.');
  return withPerson(world, first.id, tenant, activity);
};

/** Who is in a conversation, as the connector tells it: the only place where a person's home tenant stands. */
import type { Person } from './contract.ts';
import { findPlace, notInRoster, personalChat, teamOf } from './conversations.ts';
import { type Reply, refuse } from './moods.ts';
import type { World } from './world.ts';

const mailName = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z]+/g, '.');

/** Believed, not verified: `userRole` is "guest" for guests and "user" for everybody else. */
const account = (person: Person) => {
  const [givenName, ...rest] = person.name.split(' ');
  const mail = `${mailName(person.name)}@example.se`;
  return {
    id: person.id,
    name: person.name,
    objectId: person.objectId,
    aadObjectId: person.objectId,
    givenName,
    surname: rest.join(' '),
    email: mail,
    userPrincipalName: mail,
    tenantId: person.tenantId,
    userRole: person.role === 'guest' ? 'guest' : 'user',
  };
};

type Roster = { readonly ok: true; readonly people: readonly Person[] } | { readonly ok: false; readonly reply: Reply };

const rosterOf = (world: World, conversation: string): Roster => {
  if (conversation.startsWith(personalChat(''))) {
    const found = findPlace(world, conversation);
    if (!found.ok) return found;
    return { ok: true, people: found.place.kind === 'personal' ? [found.place.person] : [] };
  }
  const team = teamOf(world, conversation);
  if (!team) return { ok: false, reply: refuse(404, 'ConversationNotFound', 'Conversation not found.') };
  if (!team.botInstalled) return { ok: false, reply: notInRoster() };
  return { ok: true, people: world.roster(team.id) };
};

export const members = (world: World, conversation: string): Reply => {
  const roster = rosterOf(world, conversation);
  return roster.ok ? { status: 200, body: roster.people.map(account) } : roster.reply;
};

/** Documented: between 50 and 500 a page, 200 if nothing is said. The token is opaque to the bot. */
export const pagedMembers = (world: World, conversation: string, pageSize: unknown, token: unknown): Reply => {
  const roster = rosterOf(world, conversation);
  if (!roster.ok) return roster.reply;
  const size = Math.min(500, Math.max(50, Number(pageSize ?? 200) || 200));
  const from = Number(token ?? 0) || 0;
  const rest = roster.people.length > from + size ? { continuationToken: String(from + size) } : {};
  return { status: 200, body: { members: roster.people.slice(from, from + size).map(account), ...rest } };
};

/** By Teams' user id or by object id. */
export const member = (world: World, conversation: string, id: string): Reply => {
  const roster = rosterOf(world, conversation);
  if (!roster.ok) return roster.reply;
  const person = roster.people.find((one) => one.id === id || one.objectId === id);
  if (!person) return refuse(404, 'MemberNotFoundInConversation', 'Member not found in conversation.');
  return { status: 200, body: account(person) };
};

export const team = (world: World, id: string, aadGroupId: string): Reply => {
  const found = world.team(id);
  if (!found) return refuse(404, 'NotFound', 'Team not found.');
  if (!found.botInstalled) return notInRoster();
  return {
    status: 200,
    body: {
      id,
      name: found.name,
      aadGroupId,
      tenantId: world.tenantId,
      type: 'standard',
      channelCount: found.channels.length,
      memberCount: world.roster(id).length,
    },
  };
};

/** Documented: the General channel, whose id is the team's, comes without a name. */
export const channels = (world: World, id: string): Reply => {
  const found = world.team(id);
  if (!found) return refuse(404, 'NotFound', 'Team not found.');
  if (!found.botInstalled) return notInRoster();
  const conversations = found.channels.map((channel) => ({
    id: channel.id,
    name: channel.id === id ? null : channel.name,
    type: 'standard',
  }));
  return { status: 200, body: { conversations } };
};

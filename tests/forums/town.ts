/** A small municipality to test the forums in: one team with three channels, a team forum, and a few people. */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { bindingAccess, memberOfTeam } from '../../bot/forums/access.ts';
import { bindChannel } from '../../bot/forums/actions/bind-channel.ts';
import { forumCommands, forumVerbs, type GivenButtons, type GivenHooks } from '../../bot/forums/bot.ts';
import { type Forum, type ForumId, forumId } from '../../bot/forums/forum.ts';
import { forumJobs } from '../../bot/forums/jobs.ts';
import { newForum } from '../../bot/forums/new-forum.ts';
import { keyOf, type NamedPerson } from '../../bot/forums/person.ts';
import { regionInFile } from '../../bot/forums/region.ts';
import { forumWrite, giveRole, listInRegion, loadForum } from '../../bot/forums/store.ts';
import { execute } from '../../bot/platform/cards/card.ts';
import { bytesOf, mostBytes } from '../../bot/platform/cards/size.ts';
import { findCommand } from '../../bot/platform/teams/commands.ts';
import type { Card, ChannelPlace, Member, Where } from '../../bot/platform/teams/port.ts';
import { answerPress } from '../../bot/platform/teams/verbs.ts';
import { checkCard } from '../local-teams/cards.ts';
import { type FakeWorld, fakeWorld, homeTenant } from '../support/fake-world.ts';

export const tenantId = homeTenant;
export const teamId = '19:hjo@thread.tacv2';
export const channelId = '19:hjo-team@thread.tacv2';
export const otherChannelId = '19:hjo-other@thread.tacv2';
export const serviceUrl = 'http://127.0.0.1:3980';

const member = (number: number, name: string): Member => ({
  userId: `29:${number}`,
  tenantId,
  objectId: `40000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  name,
  role: 'member',
});

export const people = {
  coordinator: member(1, 'Ulla Norén'),
  convener: member(2, 'Bo Lind'),
  deputy: member(3, 'Eva Dahl'),
  rehab: member(4, 'Anna Berg'),
  asker: member(5, 'Sten Falk'),
  support: member(6, 'Siv Holm'),
  stranger: member(9, 'Ola Vik'),
};
export type Who = keyof typeof people;

export const named = (who: Who): NamedPerson => ({
  person: keyOf(people[who]),
  userId: people[who].userId,
  name: people[who].name,
});

export const placeOf = (channel: string, url = serviceUrl): ChannelPlace => ({
  tenantId,
  teamId,
  channelId: channel,
  serviceUrl: url,
});
export const inChannel = (channel: string, url?: string): Where => ({ kind: 'channel', place: placeOf(channel, url) });
export const inPerson = (who: Who): Where => ({
  kind: 'personal',
  conversationId: `a:${people[who].userId}`,
  serviceUrl,
  tenantId,
});

export const given: GivenButtons = {
  welcomeButtons: () => [execute('Ny fråga till teamet', 'case.new', {})],
  personalButtons: [execute('Ny fråga', 'case.new', {})],
};

/** What the cases would owe: marks of their own, which nobody runs here. */
export const hooks: GivenHooks = {
  onSeatRemoved: () => [],
};

export const id = (text: string): ForumId => forumId.parse(text);
export const team = id('hjo-team');

export const forumOf = (kind: 'team' | 'group', forum: ForumId, name: string): Forum => {
  const region = regionInFile('skaraborg');
  const municipality = region.municipalities.find((one) => one.id === 'hjo');
  if (!municipality) throw new Error('no Hjo');
  return newForum({ id: forum, region, kind, municipality, name, today: Temporal.PlainDate.from('2026-11-20') });
};

export const addForum = async ({ ports }: FakeWorld, forum: Forum): Promise<void> => {
  const op = ports.random.id();
  await ports.tables.commit({ table: 'forums', partition: forum.id, op, writes: [forumWrite(forum)] });
  await listInRegion(ports, 'skaraborg', forum.id);
};

export const bind = async (world: FakeWorld, forum: ForumId, channel: string): Promise<void> => {
  const stored = await loadForum(world.ports, forum);
  const coordinator = memberOfTeam(teamId, { ...named('coordinator'), coordinates: ['skaraborg'] });
  const access = stored && bindingAccess(coordinator, placeOf(channel), stored.forum, undefined);
  if (!access) throw new Error(`${forum} cannot be bound`);
  await bindChannel(world.ports, access);
  await world.engine.idle();
};

/** Everybody but the stranger is in all channels, Siv Holm as process support; nothing is bound yet. */
export const emptyTown = async (): Promise<FakeWorld> => {
  const world = await fakeWorld(forumJobs(given), [keyOf(people.coordinator)]);
  const { stranger: _outside, ...inside } = people;
  const since = Temporal.Instant.from('2026-08-20T09:00:00Z');
  await giveRole(world.ports, 'skaraborg', { ...named('support'), role: 'process-support', since });
  for (const channel of [teamId, channelId, otherChannelId]) world.teams.join(channel, ...Object.values(inside));
  world.teams.setChannels(
    teamId,
    { id: teamId, name: 'Allmänt' },
    { id: channelId, name: 'Teamet' },
    { id: otherChannelId, name: 'Annat' },
  );
  return world;
};

/** With the team forum bound, a convener and a deputy, and the welcome posted. */
export const town = async (): Promise<FakeWorld> => {
  const world = await emptyTown();
  const forum = { ...forumOf('team', team, 'Teamet i Hjo'), convener: named('convener'), deputy: named('deputy') };
  await addForum(world, forum);
  await bind(world, team, channelId);
  return world;
};

export const press = async (
  world: FakeWorld,
  who: Who,
  verb: string,
  data: object,
  where: Where = inPerson(who),
  cardActivityId?: string,
): Promise<Card> => {
  const { userId, name } = people[who];
  const told = cardActivityId === undefined ? {} : { cardActivityId };
  const pressed = { kind: 'press', verb, data, from: { userId, name }, where, ...told } as const;
  const answer = await answerPress(forumVerbs(hooks), world.ports, pressed);
  await world.engine.idle();
  for (const { message } of world.teams.posted) sound(message.card);
  return sound(answer);
};

export const say = async (world: FakeWorld, who: Who, text: string, where: Where = inPerson(who)): Promise<Card> => {
  const found = findCommand(forumCommands(given), text);
  if (!found) throw new Error(`no command for ${text}`);
  const { userId, name } = people[who];
  const answer = await found.command.run(
    world.ports,
    { kind: 'message', text, from: { userId, name }, where },
    found.argument,
  );
  await world.engine.idle();
  return sound(answer);
};

export const stored = async (world: FakeWorld, forum: ForumId = team): Promise<Forum> => {
  const found = await loadForum(world.ports, forum);
  if (!found) throw new Error(`${forum} is missing`);
  return found.forum;
};

const words = z.object({ text: z.string() });

/** All that can be read in a card, in order. */
export const textOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join('\n');
  if (typeof value !== 'object' || value === null) return '';
  const own = words.safeParse(value).data?.text ?? '';
  const inner = Object.entries(value).flatMap(([key, part]) => (key === 'text' ? [] : [textOf(part)]));
  return [own, ...inner]
    .filter(Boolean)
    .join('\n')
    .replaceAll(/\\|\*\*/g, '');
};

/** The buttons of a card, those in its body first. */
export const titlesOf = ({ body, actions }: Card): readonly string[] => {
  const inBody = (body ?? []).flatMap((element) => (element.type === 'ActionSet' ? (element.actions ?? []) : []));
  return [...inBody, ...(actions ?? [])].map(({ title }) => title ?? '');
};

/** Throws where Teams would refuse the card, hide a button or cut it off. */
export const sound = (card: Card): Card => {
  const check = checkCard(card);
  if (!check.ok) throw new Error(check.why);
  // The parser knows languages only where a host has told it of them.
  const notes = check.notes.filter((note) => !note.includes('"lang"'));
  if (notes.length > 0) throw new Error(notes.join('; '));
  if ((card.actions ?? []).length > 6) throw new Error('more than six buttons');
  if (bytesOf(card) > mostBytes) throw new Error('too large a card');
  return card;
};

const input = z.object({ id: z.string(), choices: z.array(z.object({ title: z.string(), value: z.string() })) });

export const choicesOf = (card: Card, of: string): readonly { title: string; value: string }[] =>
  (card.body ?? []).flatMap((element) => {
    const found = input.safeParse(element).data;
    return found?.id === of ? found.choices : [];
  });

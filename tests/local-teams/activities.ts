/** Activities as Teams sends them to a bot. They carry the host's tenant only, never a person's home tenant. */
import { randomUUID } from 'node:crypto';
import { aadGroupId } from './connector.ts';
import type { Person, Team } from './contract.ts';
import { type Place, personalChat, threadId } from './conversations.ts';
import type { World } from './world.ts';

/** Anything may be in it: the tests also send what no Teams would send. */
export type Activity = { readonly type: string; readonly id: string; readonly serviceUrl: string } & Record<
  string,
  unknown
>;

/** What Teams calls the action of a pressed button. */
export type PressedAction = {
  readonly verb: string;
  readonly data: unknown;
  readonly id?: string;
  readonly title?: string;
};

/** An activity's id when it is no message that stands somewhere. */
export const eventId = (): string => `f:${randomUUID()}`;

const client = { type: 'clientInfo', locale: 'sv-SE', country: 'SE', platform: 'Web', timezone: 'Europe/Stockholm' };

export const createActivities = (world: World, serviceUrl: () => string) => {
  const tenant = { id: world.tenantId };
  const bot = { id: world.bot.id, name: world.bot.name };
  const account = (person: Person) => ({ id: person.id, name: person.name, aadObjectId: person.objectId });
  const named = (team: Team) => ({ id: team.id, name: team.name, aadGroupId: aadGroupId(team.id) });

  const base = () => ({
    channelId: 'msteams',
    serviceUrl: serviceUrl(),
    timestamp: world.now(),
    localTimezone: 'Europe/Stockholm',
    locale: 'sv-SE',
    recipient: bot,
  });

  /** `thread`: an id for the conversation of a channel; without it the channel itself. */
  const where = (place: Place, thread?: string) =>
    place.kind === 'personal'
      ? {
          conversation: { conversationType: 'personal', tenantId: world.tenantId, id: personalChat(place.person.id) },
          channelData: { tenant },
        }
      : {
          conversation: {
            isGroup: true,
            conversationType: 'channel',
            tenantId: world.tenantId,
            id: thread === undefined ? place.channel.id : threadId(place.channel.id, thread),
          },
          channelData: { team: { id: place.team.id }, channel: { id: place.channel.id }, tenant },
        };

  const teamEvent = (team: Team, by: Person, eventType: string, more: Record<string, unknown> = {}) => ({
    ...base(),
    type: 'conversationUpdate',
    id: eventId(),
    from: { id: by.id, aadObjectId: by.objectId },
    conversation: { isGroup: true, conversationType: 'channel', tenantId: world.tenantId, id: team.id },
    channelData: { team: named(team), eventType, tenant, ...more },
  });

  return {
    message: (
      by: Person,
      place: Place,
      message: { id: string; thread: string; text: string; mentionsBot: boolean },
    ): Activity => {
      const { conversation, channelData } = where(place, message.thread);
      const mention = { type: 'mention', mentioned: bot, text: `<at>${bot.name}</at>` };
      return {
        ...base(),
        type: 'message',
        id: message.id,
        text: message.text,
        textFormat: 'plain',
        attachments: [{ contentType: 'text/html', content: `<div>${asHtml(message.text)}</div>` }],
        entities: message.mentionsBot ? [mention, client] : [client],
        from: account(by),
        conversation,
        channelData:
          place.kind === 'personal'
            ? channelData
            : { ...channelData, teamsTeamId: place.team.id, teamsChannelId: place.channel.id },
      };
    },

    press: (by: Person, place: Place, card: { id: string; thread: string }, action: PressedAction): Activity => {
      const { conversation, channelData } = where(place, card.thread);
      return {
        ...base(),
        type: 'invoke',
        name: 'adaptiveCard/action',
        id: eventId(),
        from: account(by),
        conversation,
        channelData: { ...channelData, source: { name: 'message' }, legacy: { replyToId: card.id } },
        entities: [client],
        replyToId: card.id,
        value: { action: { type: 'Action.Execute', ...action }, trigger: 'manual' },
      };
    },

    membersAdded: (team: Team, by: Person, added: readonly string[]): Activity => ({
      ...teamEvent(team, by, 'teamMemberAdded'),
      membersAdded: added.map((id) => ({ id, ...objectId(world.person(id)) })),
    }),
    membersRemoved: (team: Team, by: Person, removed: readonly string[]): Activity => ({
      ...teamEvent(team, by, 'teamMemberRemoved'),
      membersRemoved: removed.map((id) => ({ id, ...objectId(world.person(id)) })),
    }),
    channelEvent: (
      team: Team,
      by: Person,
      eventType: 'channelRenamed' | 'channelDeleted' | 'channelRestored',
      channel: { id: string; name: string },
    ): Activity => teamEvent(team, by, eventType, { channel: { id: channel.id, name: channel.name } }),

    installation: (team: Team, by: Person, action: 'add' | 'remove'): Activity => ({
      ...teamEvent(team, by, 'installationUpdate'),
      type: 'installationUpdate',
      action,
      channelData: {
        team: named(team),
        tenant,
        source: { name: 'message' },
        ...(action === 'add' ? { settings: { selectedChannel: { id: team.id } } } : {}),
      },
    }),
    personalInstallation: (by: Person): Activity => ({
      ...base(),
      ...where({ kind: 'personal', person: by }),
      type: 'installationUpdate',
      action: 'add',
      id: eventId(),
      from: account(by),
    }),
    personalGreeting: (by: Person): Activity => ({
      ...base(),
      ...where({ kind: 'personal', person: by }),
      type: 'conversationUpdate',
      id: eventId(),
      from: { id: by.id, aadObjectId: by.objectId },
      membersAdded: [{ id: bot.id }, { id: by.id, aadObjectId: by.objectId }],
    }),
  };
};

const asHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const objectId = (person: Person | undefined) => (person ? { aadObjectId: person.objectId } : {});

export type Activities = ReturnType<typeof createActivities>;

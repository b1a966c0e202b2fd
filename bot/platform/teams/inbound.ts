/** From Teams' activity to what the subjects understand. Pure. */
import {
  isCardAction,
  isConversationUpdate,
  isInstallationUpdate,
  isMessage,
  mention,
  type Received,
  type ReceivedMessage,
} from './activity.ts';
import type { ChannelPlace, Inbound, Sender, Where } from './port.ts';

type Read = { readonly kind: 'inbound'; readonly inbound: Inbound } | { readonly kind: 'elsewhere' | 'nothing-to-us' };

/** All tenants that an activity names; each of them must be on the allow-list. */
export const tenantsOf = ({ conversation, channelData }: Received): readonly string[] =>
  [conversation.tenantId, channelData?.tenant?.id].flatMap((tenant) => (tenant ? [tenant] : []));

const senderOf = ({ from }: { from: { id: string; name?: string | null | undefined } }): Sender => ({
  userId: from.id,
  name: from.name ?? '',
});

const split = (conversationId: string): { channelId: string; threadId?: string } => {
  const [channelId = conversationId, threadId] = conversationId.split(';messageid=');
  return threadId ? { channelId, threadId } : { channelId };
};

const placeOf = (received: Received, tenantId: string): ChannelPlace | undefined => {
  const teamId = received.channelData?.team?.id;
  if (!teamId) return undefined;
  const channelId = received.channelData?.channel?.id ?? split(received.conversation.id).channelId;
  return { tenantId, teamId, channelId, serviceUrl: received.serviceUrl };
};

const whereOf = (received: Received, tenantId: string): Where | undefined => {
  const { conversation, serviceUrl } = received;
  if (conversation.conversationType === 'personal') {
    return { kind: 'personal', conversationId: conversation.id, serviceUrl, tenantId };
  }
  const place = conversation.conversationType === 'channel' ? placeOf(received, tenantId) : undefined;
  const { threadId } = split(conversation.id);
  return place && { kind: 'channel', place, ...(threadId !== undefined && { threadId }) };
};

/** Teams leaves the mention of the bot in the text, and hard spaces about it. Others keep their names. */
const saidText = ({ text, entities, recipient }: ReceivedMessage): string => {
  const mentions = (entities ?? []).flatMap((entity) => mention.safeParse(entity).data ?? []);
  const ours = mentions.filter(({ mentioned }) => mentioned.id === recipient.id);
  const without = ours.reduce((left, { text: called }) => left.replaceAll(called, () => ' '), text ?? '');
  return without
    .replace(/<at>(.*?)<\/at>/gs, '$1')
    .replace(/&nbsp;|[\u00a0\u200b\ufeff]/g, ' ')
    .trim();
};

const installed = (
  { serviceUrl }: Pick<Received, 'serviceUrl'>,
  { id, name }: { readonly id: string; readonly name?: string | null | undefined },
  tenantId: string,
): Inbound => ({ kind: 'installed', teamName: name ?? '', teamId: id, tenantId, serviceUrl });

const readInstallation = (received: Extract<Received, { type: 'installationUpdate' }>, tenantId: string): Read => {
  const team = received.channelData?.team;
  // `add-upgrade` and `remove-upgrade` come as a pair when the app is brought up to date: nobody came or went.
  const added = received.action === 'add';
  const removed = received.action === 'remove';
  if (team && added) {
    return { kind: 'inbound', inbound: installed(received, team, tenantId) };
  }
  if (team && removed) return { kind: 'inbound', inbound: { kind: 'removed', teamId: team.id, tenantId } };
  const where = whereOf(received, tenantId);
  return where?.kind === 'personal' && added
    ? { kind: 'inbound', inbound: { kind: 'installed-personally', from: senderOf(received), where } }
    : { kind: 'nothing-to-us' };
};

type Accounts = readonly { readonly id: string; readonly aadObjectId?: string | null | undefined }[];

const membersOf = (accounts: Accounts | null | undefined, botId: string) =>
  (accounts ?? [])
    .filter(({ id }) => id !== botId)
    .map(({ id, aadObjectId }) => ({ userId: id, ...(aadObjectId && { objectId: aadObjectId }) }));

// The bot's own coming and going is read from installationUpdate alone: Teams tells it both ways, and the welcome is
// given once.
const readUpdate = (received: Extract<Received, { type: 'conversationUpdate' }>, tenantId: string): Read => {
  const { channelData, serviceUrl, recipient } = received;
  const team = channelData?.team;
  if (!team) return { kind: 'nothing-to-us' };
  const teamId = team.id;
  const inbound = (found: Inbound): Read => ({ kind: 'inbound', inbound: found });
  const eventType = channelData?.eventType;
  if (eventType === 'teamDeleted' || eventType === 'teamHardDeleted') {
    return inbound({ kind: 'removed', teamId, tenantId });
  }
  // A deleted team comes back with its apps, and nobody adds them again.
  if (eventType === 'teamRestored') return inbound(installed(received, team, tenantId));
  const channelId = channelData?.channel?.id;
  const place = channelId ? { tenantId, teamId, channelId, serviceUrl } : undefined;
  if (eventType === 'channelDeleted' && place) return inbound({ kind: 'channel-gone', place });
  if (eventType === 'channelRestored' && place) return inbound({ kind: 'channel-back', place });
  const joined = membersOf(received.membersAdded, recipient.id);
  if (joined.length > 0) return inbound({ kind: 'members-joined', teamId, tenantId, serviceUrl, members: joined });
  const left = membersOf(received.membersRemoved, recipient.id);
  if (left.length > 0) return inbound({ kind: 'members-left', teamId, tenantId, serviceUrl, members: left });
  return { kind: 'nothing-to-us' };
};

/** `elsewhere`: somebody spoke to us where we do nothing, such as a group chat. */
export const readInbound = (received: Received, tenantId: string): Read => {
  if (isInstallationUpdate(received)) return readInstallation(received, tenantId);
  if (isConversationUpdate(received)) return readUpdate(received, tenantId);
  const isPress = isCardAction(received);
  if (!isPress && !isMessage(received)) return { kind: 'nothing-to-us' };
  const where = whereOf(received, tenantId);
  if (!where) return { kind: 'elsewhere' };
  const from = senderOf(received);
  if (!isPress) return { kind: 'inbound', inbound: { kind: 'message', text: saidText(received), from, where } };
  const { verb, data } = received.value.action;
  const cardActivityId = received.replyToId ? { cardActivityId: received.replyToId } : {};
  return { kind: 'inbound', inbound: { kind: 'press', verb, data, from, where, ...cardActivityId } };
};

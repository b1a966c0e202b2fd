/**
 * The shape of what Teams posts to us, checked before the SDK reads it: the SDK reads `type` and `value.action.type`
 * unguarded, outside its own try. Fields that nobody here reads are let through.
 */
import type { Activity } from 'botbuilder';
import { z } from 'zod';

const id = z.string().min(1).max(1000);
const account = z.looseObject({ id, name: z.string().max(1000).nullish(), aadObjectId: z.string().max(100).nullish() });
const named = z.looseObject({ id, name: z.string().max(1000).nullish() });

const shared = {
  id: id.nullish(),
  // The SDK has side doors for other channels, with other ways of checking.
  channelId: z.literal('msteams'),
  serviceUrl: z.url().max(1000),
  from: account,
  recipient: named,
  conversation: z.looseObject({ id, conversationType: z.string().nullish(), tenantId: z.string().nullish() }),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id }).nullish(),
      team: named.nullish(),
      channel: named.nullish(),
      eventType: z.string().nullish(),
    })
    .nullish(),
  replyToId: id.nullish(),
  locale: z.string().max(100).nullish(),
  // Not `expectReplies`, in which the SDK answers an invoke with something else than the card.
  deliveryMode: z.enum(['normal', 'notification']).nullish(),
};

export const mention = z.object({ type: z.literal('mention'), mentioned: z.object({ id }), text: z.string().min(1) });

const message = z.looseObject({
  ...shared,
  type: z.literal('message'),
  text: z.string().nullish(),
  entities: z.array(z.unknown()).max(200).nullish(),
});

const cardAction = z.looseObject({
  ...shared,
  type: z.literal('invoke'),
  name: z.literal('adaptiveCard/action'),
  value: z.looseObject({
    action: z.looseObject({
      type: z.literal('Action.Execute'),
      verb: z.string().min(1).max(200),
      data: z.unknown().optional(),
    }),
  }),
});

const otherInvoke = z.looseObject({
  ...shared,
  type: z.literal('invoke'),
  name: z.string().refine((name) => name !== 'adaptiveCard/action'),
});

// What happens by itself need not have a sender.
const conversationUpdate = z.looseObject({
  ...shared,
  from: account.nullish(),
  type: z.literal('conversationUpdate'),
  membersAdded: z.array(account).max(1000).nullish(),
  membersRemoved: z.array(account).max(1000).nullish(),
});

const installationUpdate = z.looseObject({
  ...shared,
  type: z.literal('installationUpdate'),
  action: z.string().nullish(),
});

const known = new Set(['message', 'invoke', 'conversationUpdate', 'installationUpdate']);
const other = z.looseObject({
  ...shared,
  from: account.nullish(),
  type: z
    .string()
    .min(1)
    .refine((type) => !known.has(type)),
});

export const activity = z.union([message, cardAction, otherInvoke, conversationUpdate, installationUpdate, other]);

export type Received = z.infer<typeof activity>;
export type ReceivedMessage = z.infer<typeof message>;

export const isMessage = (received: Received): received is ReceivedMessage => received.type === 'message';
export const isCardAction = (received: Received): received is z.infer<typeof cardAction> =>
  received.type === 'invoke' && received.name === 'adaptiveCard/action';
export const isConversationUpdate = (received: Received): received is z.infer<typeof conversationUpdate> =>
  received.type === 'conversationUpdate';
export const isInstallationUpdate = (received: Received): received is z.infer<typeof installationUpdate> =>
  received.type === 'installationUpdate';

/**
 * As the SDK types it. Its type asks for Dates and fields that Teams leaves out; of those the token check and the turn
 * read only what is checked above, so the cast promises nothing that is used.
 */
export const asActivity = (received: Received): Activity => received as unknown as Activity;

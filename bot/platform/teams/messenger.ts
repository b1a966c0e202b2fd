/** Posts and changes cards. One attempt a call, and an outcome that says whether it may be tried again. */
import { type Activity, CardFactory, MessageFactory } from 'botbuilder';
import { z } from 'zod';
import type { Log } from '../log.ts';
import type { Random } from '../random.ts';
import { StorageUnavailable } from '../tables/port.ts';
import type { Clock } from '../time/clock.ts';
import { type Called, createCalls } from './connector-client.ts';
import { jsonOf, outcomeOf } from './outcome.ts';
import type { Before, Card, Message, Outcome, Teams } from './port.ts';
import { createRoster } from './roster.ts';
import type { TeamsSettings } from './settings.ts';

/** Bytes as JSON. Teams stops at about 100 KB; phones and the host's own additions need the room between. */
const largestCard = 28 * 1024;

const created = z.object({ id: z.string().min(1), activityId: z.string().min(1).optional() });

/** Teams reads mentions from inside the card; each needs its `<at>name</at>` in a text there. */
const withMentions = ({ card, mentions }: Message): Card => {
  if (!mentions?.length) return card;
  const entities = mentions.map(({ userId, name }) => ({
    type: 'mention' as const,
    text: `<at>${name}</at>`,
    mentioned: { id: userId, name },
  }));
  return { ...card, msteams: { ...card.msteams, entities } };
};

type Prepared = { readonly ok: true; readonly activity: Activity } | { readonly ok: false; readonly outcome: Outcome };

const prepared = (message: Message, botId: string): Prepared => {
  const content = withMentions(message);
  if (Buffer.byteLength(JSON.stringify(content)) > largestCard) {
    return { ok: false, outcome: { kind: 'refused', status: 413, code: 'CardTooLarge' } };
  }
  const activity: Partial<Activity> = {
    ...MessageFactory.attachment(CardFactory.adaptiveCard(content)),
    from: { id: botId, name: '' },
    summary: message.summary,
  };
  // The SDK's type asks for what only a received activity has; the connector fills it in.
  return { ok: true, activity: activity as Activity };
};

/** Why it is not sent after all. */
const heldBack = async (before: Before | undefined): Promise<Outcome | undefined> => {
  try {
    return !before || (await before()) ? undefined : { kind: 'withheld' };
  } catch (cause) {
    if (cause instanceof StorageUnavailable) return { kind: 'not-reached' };
    throw cause;
  }
};

type Options = { readonly log: Log; readonly clock: Clock; readonly random: Random; readonly timeoutMs?: number };

/** `timeoutMs` is for each request; 10 s unless told. */
export const createTeams = (settings: TeamsSettings, { log, clock, random, timeoutMs }: Options): Teams => {
  const calls = createCalls(settings, log, timeoutMs);
  const bot = { id: `28:${settings.appId}`, name: '' };

  const outcome = (event: string, called: Called, done: Parameters<typeof outcomeOf>[1]): Outcome => {
    const came: Outcome =
      called.kind === 'forbidden'
        ? { kind: 'refused', status: 0, code: 'AddressForbidden' }
        : outcomeOf(called, done, { clock, random });
    if (came.kind !== 'done') {
      const seen = called.kind === 'answered' ? { status: called.status } : {};
      log.warn({ event, outcome: came.kind, ...seen, ...('code' in came && { code: came.code }) });
    }
    return came;
  };

  const send = async (
    serviceUrl: string,
    conversationId: string,
    message: Message,
    before?: Before,
  ): Promise<Outcome> => {
    const ready = prepared(message, bot.id);
    if (!ready.ok) return ready.outcome;
    const held = await heldBack(before);
    if (held) return held;
    const called = await calls.conversations(serviceUrl, (conversations) =>
      conversations.sendToConversation(conversationId, ready.activity),
    );
    return outcome('teams.send', called, (answered) => {
      const read = created.safeParse(jsonOf(answered));
      return read.success ? { activityId: read.data.id, conversationId } : undefined;
    });
  };

  const teams: Teams = {
    ...createRoster(calls, log),

    async postToChannel(place, message, before) {
      const ready = prepared(message, bot.id);
      if (!ready.ok) return ready.outcome;
      const held = await heldBack(before);
      if (held) return held;
      const called = await calls.conversations(place.serviceUrl, (conversations) =>
        conversations.createConversation({
          isGroup: true,
          bot,
          tenantId: place.tenantId,
          channelData: { channel: { id: place.channelId }, tenant: { id: place.tenantId } },
          activity: ready.activity,
        }),
      );
      return outcome('teams.post', called, (answered) => {
        const read = created.safeParse(jsonOf(answered));
        if (!read.success) return undefined;
        const activityId = read.data.activityId ?? read.data.id.split(';messageid=')[1];
        return activityId ? { activityId, conversationId: read.data.id } : undefined;
      });
    },

    replyInThread: (place, threadId, message, before) =>
      send(place.serviceUrl, `${place.channelId};messageid=${threadId}`, message, before),

    // Believed: Teams takes the channel's own id here for roots and replies alike.
    async update(place, activityId, message) {
      const ready = prepared(message, bot.id);
      if (!ready.ok) return ready.outcome;
      const called = await calls.conversations(place.serviceUrl, (conversations) =>
        conversations.updateActivity(place.channelId, activityId, { ...ready.activity, id: activityId }),
      );
      return outcome('teams.update', called, () => ({ activityId, conversationId: place.channelId }));
    },

    async postToPerson(place, userId, message) {
      const ready = prepared(message, bot.id);
      if (!ready.ok) return ready.outcome;
      const called = await calls.conversations(place.serviceUrl, (conversations) =>
        conversations.createConversation({
          isGroup: false,
          bot,
          members: [{ id: userId, name: '' }],
          tenantId: place.tenantId,
          channelData: { tenant: { id: place.tenantId } },
        }),
      );
      const opened = outcome('teams.open-chat', called, (answered) => {
        const read = created.safeParse(jsonOf(answered));
        return read.success ? { activityId: '', conversationId: read.data.id } : undefined;
      });
      // Opening a chat that is open is harmless and shows nothing, so an unknown end here is a known not-arrived.
      if (opened.kind === 'uncertain') return { kind: 'not-reached' };
      return opened.kind === 'done' ? send(place.serviceUrl, opened.conversationId, message) : opened;
    },

    answer(where, message) {
      if (where.kind === 'personal') return send(where.serviceUrl, where.conversationId, message);
      return where.threadId === undefined
        ? teams.postToChannel(where.place, message)
        : teams.replyInThread(where.place, where.threadId, message);
    },
  };
  return teams;
};

import { createServer } from 'node:http';
import {
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationParameters,
  MessageFactory,
  TeamsInfo,
  type TurnContext,
} from 'botbuilder';
import { type ServiceClientCredentials, ServiceClientCredentialsFactory } from 'botframework-connector';
import express from 'express';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listenAnywhere } from '../support/listening.ts';
import { botSettings } from './bot-settings.ts';
import { createLocalTeams, type LocalTeams } from './local-teams.ts';
import { appId, asa, botToken, card, channel, team, tenant, town } from './town.ts';

class LoopbackCredentials extends ServiceClientCredentialsFactory {
  override isValidAppId = async (id: string): Promise<boolean> => id === appId;
  override isAuthenticationDisabled = async (): Promise<boolean> => false;
  override createCredentials = async (
    _id: string,
    _audience: string,
    login: string,
  ): Promise<ServiceClientCredentials> => ({
    signRequest: async (request) => {
      request.headers.set('authorization', `Bearer ${await botToken(login.replace('/oauth/token', ''))}`);
      return request;
    },
  });
}

let teams: LocalTeams;
let turn: (context: TurnContext) => Promise<void>;
let adapter: CloudAdapter;
let stop: () => Promise<void>;
beforeEach(async () => {
  teams = await createLocalTeams(town);
  const url = await teams.listen(0);
  const settings = { ...botSettings(url), MicrosoftAppId: appId };
  adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(settings, new LoopbackCredentials()));
  adapter.onTurnError = async (_context, error) => {
    throw error;
  };
  turn = async () => {};
  const app = express().use(express.json());
  app.post('/api/messages', (request, response) => adapter.process(request, response, (context) => turn(context)));
  const server = createServer(app);
  teams.pointAt(`http://127.0.0.1:${await listenAnywhere(server)}/api/messages`);
  stop = async () => {
    await teams.close();
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  };
});
afterEach(() => stop());

const withCard = (text: string) => MessageFactory.attachment(CardFactory.adaptiveCard(card(text)));
const say = (conversation: string, mentionsBot: boolean) =>
  teams.say({ person: asa.id, conversation, text: 'hjälp', mentionsBot });

describe('botbuilder, with its own connector client', () => {
  it('answers in the personal chat and in the thread that it was asked in', async () => {
    turn = async (context) => {
      if (context.activity.type === 'message') await context.sendActivity(withCard('svar'));
    };
    await say(`a:${asa.id}`, false);
    expect(teams.personalMessages(asa.id)).toMatchObject([{ text: 'hjälp' }, { card: { body: [{ text: 'svar' }] } }]);
    const { message } = await say(channel, true);
    expect(teams.channelMessages(channel)[1]).toMatchObject({ thread: message?.id, from: { kind: 'bot' } });
  });

  it('begins a thread, changes it and takes it away', async () => {
    turn = async (context) => {
      const parameters = { isGroup: true, channelData: { channel: { id: channel } }, activity: withCard('först') };
      await adapter.createConversationAsync(
        appId,
        'msteams',
        context.activity.serviceUrl,
        botSettings(teams.publicUrl).ToChannelFromBotOAuthScope ?? '',
        // The SDK's type asks for fields that Teams does not need of a thread.
        parameters as unknown as ConversationParameters,
        async (started) => {
          const id = teams.channelMessages(channel).at(-1)?.id ?? '';
          await started.updateActivity({ ...withCard('sedan'), id });
        },
      );
    };
    await say(`a:${asa.id}`, false);
    // The greeting's two activities and the message.
    expect(teams.channelMessages(channel)).toMatchObject(Array(3).fill({ card: { body: [{ text: 'sedan' }] } }));
    const [first] = teams.channelMessages(channel);
    turn = (context) => context.deleteActivity(first?.id ?? '');
    await teams.say({
      person: asa.id,
      conversation: channel,
      text: 'bort',
      mentionsBot: true,
      ...(first ? { thread: first.id } : {}),
    });
    expect(teams.channelMessages(channel)[0]?.deleted).toBe(true);
  });

  it('reads the roster and the channels', async () => {
    const seen: unknown[] = [];
    turn = async (context) => {
      seen.push(await TeamsInfo.getMember(context, asa.id));
      seen.push((await TeamsInfo.getPagedMembers(context, 100)).members.length);
      seen.push(await TeamsInfo.getTeamDetails(context));
      seen.push(await TeamsInfo.getTeamChannels(context));
    };
    await say(channel, true);
    expect(seen).toMatchObject([
      { id: asa.id, name: asa.name, aadObjectId: asa.objectId, tenantId: tenant, userRole: 'user' },
      4,
      { id: team, name: 'Mariestad' },
      [{ id: team }, { id: channel, name: 'SAMBU-teamet' }],
    ]);
  });

  it('answers a press with an invoke response', async () => {
    turn = async (context) => {
      if (context.activity.type !== 'invoke') {
        await context.sendActivity(withCard('tryck'));
        return;
      }
      const body = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card('din vy') };
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
    };
    await say(channel, true);
    const message = teams.channelMessages(channel).at(-1)?.id ?? '';
    expect(await teams.press({ person: asa.id, message, verb: 'x', data: {} })).toEqual({ kind: 'shown' });
    expect(teams.view(message, asa.id)).toEqual(card('din vy'));
  });
});

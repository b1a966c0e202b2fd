/** A working day on stage: real server, real Azurite, the local Teams; people who see cards and press buttons. */
import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { inject } from 'vitest';
import type { Clock } from '../../bot/platform/time/clock.ts';
import type { ChatMessage } from '../local-teams/contract.ts';
import { createLocalTeams, type LocalTeams } from '../local-teams/local-teams.ts';
import { loadSample } from '../sample/load.ts';
import { personId } from '../sample/people.ts';
import { skaraborgSample as sample } from '../sample/skaraborg-sample.ts';
import { buttonOf, type CardJson, inputsOf, wordsOf } from './seen-card.ts';
import { type Server, type ServerOptions, startServer } from './server.ts';

export const teamChannel = '19:mariestad-team@thread.tacv2';

/** Monday 23 November 2026, 9 in the morning in Sweden; moved by the story. */
export const storyClock = (start = '2026-11-23T08:00:00Z') => {
  let now = Temporal.Instant.from(start);
  const clock: Clock = { now: () => now };
  return {
    ...clock,
    pass: (duration: Temporal.DurationLike) => {
      now = now.add(duration);
    },
  };
};

export type Stage = {
  readonly teams: LocalTeams;
  readonly servers: readonly Server[];
  readonly clock: ReturnType<typeof storyClock>;
  /** Whoever it is, by the name in the sample. */
  person(name: string): Player;
  /** The case's card in the team's channel, newest last. */
  channelCards(): readonly ChatMessage[];
  settled(): Promise<void>;
  close(): Promise<void>;
};

export type Player = {
  readonly id: string;
  /** Writes to the bot in the personal chat and returns the bot's newest card there. */
  says(text: string): Promise<ChatMessage>;
  saysInChannel(text: string): Promise<void>;
  /** Presses a button by its title on a card as this person sees it; throws where there is no such button. */
  presses(message: ChatMessage, title: string, inputs?: Record<string, string>): Promise<void>;
  /** The words of a card as this person sees it. */
  reads(message: ChatMessage): string;
  sees(message: ChatMessage): CardJson;
  newest(): ChatMessage;
};

type StageOptions = {
  readonly instances?: number;
  readonly connectionString?: string;
  readonly edge?: Partial<ServerOptions>;
  readonly invokeTimeoutMs?: number;
};

const failed = (why: string): never => {
  throw new Error(why);
};

export const createStage = async (options: StageOptions = {}): Promise<Stage> => {
  const clock = storyClock();
  const teams = await createLocalTeams({
    tenantId: sample.tenantId,
    bot: sample.bot,
    people: sample.people,
    teams: sample.teams,
    clock,
    invokeTimeoutMs: options.invokeTimeoutMs ?? 15_000,
  });
  const localTeamsUrl = await teams.listen(0);
  const connectionString = options.connectionString ?? inject('azurite').connectionString;
  const storagePrefix = `s${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  const serverOptions = { connectionString, localTeamsUrl, clock, storagePrefix, ...options.edge };
  const servers: Server[] = [];
  for (let n = 0; n < (options.instances ?? 1); n += 1) servers.push(await startServer(serverOptions));
  const [first] = servers;
  if (!first) throw new Error('a stage needs a server');
  teams.pointAt(first.endpoint);
  await loadSample(first.world.ports, sample, `${localTeamsUrl}/emea/`);
  const settled = async () => {
    await Promise.all(servers.map((server) => server.idle()));
  };

  const person = (name: string): Player => {
    const id = personId(name);
    if (!sample.people.some((one) => one.id === id)) throw new Error(`nobody is called ${name}`);
    const sees = (message: ChatMessage) =>
      (teams.view(message.id, id) as CardJson | undefined) ?? failed(`${name} sees no card there`);
    const newest = () =>
      teams.personalMessages(id).findLast(({ from, card }) => from.kind === 'bot' && !JSON.stringify(card).includes('Jag har ingen plats')) ??
      failed('no card');
    return {
      id,
      sees,
      newest,
      reads: (message) => wordsOf(sees(message)),
      async says(text) {
        await teams.say({ person: id, conversation: `a:${id}`, text, mentionsBot: false });
        await settled();
        return newest();
      },
      async saysInChannel(text) {
        await teams.say({ person: id, conversation: teamChannel, text, mentionsBot: true });
        await settled();
      },
      async presses(message, title, inputs = {}) {
        const seen = sees(message);
        const { verb, data, associatedInputs } = buttonOf(seen, title);
        const typed = associatedInputs === 'none' ? {} : { ...inputsOf(seen), ...inputs };
        const result = await teams.press({ person: id, message: message.id, verb, data: { ...data, ...typed } });
        if (result.kind === 'failed') throw new Error(`Teams: something went wrong: ${result.why}`);
        await settled();
      },
    };
  };

  return {
    teams,
    servers,
    clock,
    person,
    channelCards: () => teams.channelMessages(teamChannel).filter(({ from, card }) => from.kind === 'bot' && card),
    settled,
    close: async () => {
      await Promise.all(servers.map((server) => server.close()));
      await teams.close();
    },
  };
};

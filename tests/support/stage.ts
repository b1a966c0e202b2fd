/** A working day on stage: real server, real Azurite, the local Teams; people who see cards and press buttons. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import { inject } from 'vitest';
import { passOnce } from '../../bot/app.ts';
import { areaId, areaOf, regionArea } from '../../bot/forums/area.ts';
import { forumId } from '../../bot/forums/forum.ts';
import { isFree, owedRow } from '../../bot/platform/jobs/owed-row.ts';
import { createLog, type Log } from '../../bot/platform/log.ts';
import { createAzureTables } from '../../bot/platform/tables/azure-tables.ts';
import { rowKey } from '../../bot/platform/tables/keys.ts';
import type { Tables } from '../../bot/platform/tables/port.ts';
import type { Clock } from '../../bot/platform/time/clock.ts';
import { atHour } from '../../bot/platform/time/hours.ts';
import { updatePartitions } from '../../bot/updates/actions/owed-partitions.ts';
import type { World } from '../../bot/world.ts';
import type { ChatMessage, Traffic } from '../local-teams/contract.ts';
import { createLocalTeams, type LocalTeams } from '../local-teams/local-teams.ts';
import { loadSample } from '../sample/load.ts';
import { personId } from '../sample/people.ts';
import { skaraborgSample as sample } from '../sample/skaraborg-sample.ts';
import { type Asked, type Asking, askAs } from './asked.ts';
import { unhurried, unhurriedTables } from './patience.ts';
import { buttonOf, type CardJson, inputsOf, wordsOf } from './seen-card.ts';
import { type Server, type ServerOptions, startServer } from './server.ts';

export const teamChannel = '19:mariestad-team@thread.tacv2';

/** Monday 23 November 2026, 9 in the morning in Sweden. It goes as fast as any clock; the story lets days pass. */
export const storyClock = (start = '2026-11-23T08:00:00Z') => {
  let now = Temporal.Instant.from(start);
  const begun = performance.now();
  const elapsedMs = () => Math.round(performance.now() - begun);
  const clock: Clock = { now: () => now.add({ milliseconds: elapsedMs() }) };
  return {
    ...clock,
    pass: (duration: Temporal.DurationLike) => {
      now = now.add(duration);
    },
    set: (instant: Temporal.Instant) => {
      now = instant.subtract({ milliseconds: elapsedMs() });
    },
  };
};

export type Stage = {
  readonly teams: LocalTeams;
  readonly localTeamsUrl: string;
  readonly servers: readonly Server[];
  readonly clock: ReturnType<typeof storyClock>;
  /** Whoever it is, by the name in the sample. */
  person(name: string): Player;
  /** The bot's cards in the team's channel, newest last. */
  channelCards(): readonly ChatMessage[];
  /** The newest card that begins a thread of its own in the team's channel; throws where there is none. */
  caseCard(): ChatMessage;
  /** The newest card of the bot's inside a thread there; throws where there is none. */
  threadCard(): ChatMessage;
  /** The newest activity in which these words came to the bot, to be brought again or bent out of shape. */
  brought(words: string): Activity;
  /** What people do from now on is heard by this instance, counted from 0. */
  through(instance: number): void;
  /** Nothing runs any more, and nothing that is owed where anything has run falls due within some seconds. */
  settled(): Promise<void>;
  /**
   * On to 8 in the morning of that day, yyyy-mm-dd, or another hour of a Swedish clock: what fell due meanwhile runs
   * once, in every forum and list, as after a long silence. Throws when that is past.
   */
  untilMorning(day: string, hour?: number): Promise<void>;
  close(): Promise<void>;
};

export type Activity = Parameters<LocalTeams['deliver']>[0];

type Inputs = Readonly<Record<string, string>>;

export type Player = {
  readonly id: string;
  /** Writes to the bot in the personal chat and returns the bot's newest card there. */
  says(text: string): Promise<ChatMessage>;
  /** Mentions the bot in the team's channel; returns what it answered in the thread. */
  saysInChannel(text: string): Promise<ChatMessage>;
  /** Presses a button by its title on a card as this person sees it; throws where there is no such button. */
  presses(message: ChatMessage, title: string, inputs?: Inputs): Promise<void>;
  /** The same on the card as it was `then`, in a window that has been open since. */
  pressesOld(message: ChatMessage, then: CardJson, title: string, inputs?: Inputs): Promise<void>;
  /** The words of a card as this person sees it. */
  reads(message: ChatMessage): string;
  sees(message: ChatMessage): CardJson;
  newest(): ChatMessage;
  /** What the tab asks as this person: the path begins with /api/. */
  asks(path: string, asking?: Asking): Promise<Asked>;
};

const soonMs = 3_000;
const longestWaitMs = 8_000;

/** What is owed to an area stands beside its contacts, and of an update in its own table. */
const tableOf = (partition: string) => {
  if (/^(desk|update):/.test(partition)) return 'updates';
  return areaId.safeParse(partition).success ? 'contacts' : 'forums';
};

/** Whose contacts the sample has. */
const areas = [
  regionArea('skaraborg'),
  ...new Set(
    sample.forums
      .filter(({ id }) => sample.contacts.some(({ forum }) => forum === id))
      .map((forum) => areaOf({ ...forum, id: forumId.parse(forum.id), regionId: 'skaraborg' })),
  ),
];

/** Partitions where a job has run, as the log tells. */
const listening = (log: Log, heard: Set<string>): Log => ({
  ...log,
  info: (fields) => {
    if (fields.event === 'job' && fields.forum !== undefined) heard.add(fields.forum);
    log.info(fields);
  },
});

/** What is due there, or soon is, and in how many ms. Whoever died with a claim has lost it when it ran out. */
const dueSoon = async (direct: Tables, clock: Clock, partition: string) => {
  const table = tableOf(partition);
  const rows = await direct.list(table, partition, `${rowKey('owed')}|`).catch(() => []);
  return rows.flatMap(({ key, body }) => {
    const { data: row } = owedRow.safeParse(body);
    const now = clock.now();
    const isSoon =
      row && (isFree(row, now) || (row.is.phase === 'waiting' && isFree(row, now.add({ milliseconds: soonMs }))));
    const ref = { table, partition, key } as const;
    return isSoon ? [{ ref, inMs: Math.max(0, row.due.since(now).total('milliseconds')) }] : [];
  });
};

/** What the queue would do: runs what is due, waits for what soon is. False when there is nothing such that a job knows. */
const workOff = async ({ engine }: World, direct: Tables, clock: Clock, where: Iterable<string>): Promise<boolean> => {
  const soon = (await Promise.all([...where].map((partition) => dueSoon(direct, clock, partition)))).flat();
  if (soon.length === 0) return false;
  await sleep(Math.min(...soon.map(({ inMs }) => inMs)) + 5);
  const outcomes = await Promise.all(soon.map(({ ref }) => engine.run(ref).catch(() => undefined)));
  return outcomes.some((outcome) => outcome !== 'absent');
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
  const touched = new Set<string>();
  const log = listening(options.edge?.log ?? createLog('silent'), touched);
  // A storage of the test's own is there to be hurt.
  const patience = options.connectionString === undefined ? { patience: unhurried } : {};
  const serverOptions = { connectionString, localTeamsUrl, clock, storagePrefix, ...patience, ...options.edge, log };
  const servers: Server[] = [];
  for (let n = 0; n < (options.instances ?? 1); n += 1) servers.push(await startServer(serverOptions));
  const [first] = servers;
  if (!first) throw new Error('a stage needs a server');
  teams.pointAt(first.endpoint);
  await loadSample(first.world.ports, sample, `${localTeamsUrl}/emea/`);
  // Past any proxy, so that a storage that is down keeps nobody waiting here.
  const shared = { kind: 'connection-string', value: inject('azurite').connectionString } as const;
  const direct = createAzureTables(shared, { prefix: storagePrefix, report: () => {}, ...unhurriedTables });
  const settled = async () => {
    const until = performance.now() + longestWaitMs;
    do {
      await Promise.all(servers.map((server) => server.idle()));
    } while ((await workOff(first.world, direct, clock, touched)) && performance.now() < until);
  };
  const partitions = [...sample.forums.map(({ id }) => id), ...areas];
  const partitionsNow = async () => [...partitions, ...(await updatePartitions(first.world.ports, 'skaraborg'))];
  const everywhere = async () =>
    (await partitionsNow()).map((partition) => ({ table: tableOf(partition), partition }) as const);
  const untilMorning: Stage['untilMorning'] = async (day, hour = 8) => {
    const morning = atHour(Temporal.PlainDate.from(day), hour);
    if (Temporal.Instant.compare(morning, clock.now()) < 0) failed(`${day} kl. ${hour} is past`);
    // Before the leap what recurs comes to be, so that it falls due on the way; after it, what fell due is woken.
    await passOnce(first.world, everywhere);
    await settled();
    clock.set(morning);
    for (const partition of await partitionsNow()) touched.add(partition);
    await passOnce(first.world, everywhere);
    await settled();
  };

  const channelCards = () => teams.channelMessages(teamChannel).filter(({ from, card }) => from.kind === 'bot' && card);

  const person = (name: string): Player => {
    const id = personId(name);
    if (!sample.people.some((one) => one.id === id)) throw new Error(`nobody is called ${name}`);
    const sees = (message: ChatMessage) =>
      (teams.view(message.id, id) as CardJson | undefined) ?? failed(`${name} sees no card there`);
    const newest = () =>
      teams
        .personalMessages(id)
        .findLast(({ from, card }) => from.kind === 'bot' && !JSON.stringify(card).includes('Jag har ingen plats')) ??
      failed('no card');
    const pressesOld: Player['pressesOld'] = async (message, then, title, inputs = {}) => {
      const { verb, data, associatedInputs } = buttonOf(then, title);
      const typed = associatedInputs === 'none' ? {} : { ...inputsOf(then), ...inputs };
      const result = await teams.press({ person: id, message: message.id, verb, data: { ...data, ...typed } });
      if (result.kind === 'failed') throw new Error(`Teams: something went wrong: ${result.why}`);
      await settled();
    };
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
        const { message } = await teams.say({ person: id, conversation: teamChannel, text, mentionsBot: true });
        await settled();
        const inThread = channelCards().findLast(({ thread }) => thread === message?.thread);
        return inThread ?? failed('no answer in the channel');
      },
      presses: (message, title, inputs) => pressesOld(message, sees(message), title, inputs),
      pressesOld,
      asks: askAs(teams, first.endpoint, id),
    };
  };

  return {
    teams,
    localTeamsUrl,
    servers,
    clock,
    person,
    channelCards,
    caseCard: () => channelCards().findLast(({ id, thread }) => id === thread) ?? failed('no card in the channel'),
    threadCard: () => channelCards().findLast(({ id, thread }) => id !== thread) ?? failed('no card in a thread'),
    brought: (words) => {
      const isIt = ({ direction, body }: Traffic) => direction === 'to-bot' && JSON.stringify(body).includes(words);
      // Kept as it went: the local Teams itself has made it.
      return (teams.traffic.findLast(isIt)?.body as Activity | undefined) ?? failed(`nobody brought ${words}`);
    },
    through: (instance) => teams.pointAt((servers[instance] ?? failed(`no instance ${instance}`)).endpoint),
    settled,
    untilMorning,
    close: async () => {
      await Promise.all(servers.map((server) => server.close()));
      await teams.close();
    },
  };
};

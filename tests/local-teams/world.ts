/** What the local Teams knows: people, teams and everything written. Every change is journalled and told to listeners. */
import type { Clock } from '../../bot/platform/time/clock.ts';
import type { Change, ChatMessage, Notification, Person, State, Team, Traffic } from './contract.ts';
import type { Journal } from './journal.ts';

export type WorldData = {
  readonly tenantId: string;
  readonly bot: { readonly appId: string; readonly name: string };
  readonly people: readonly Person[];
  readonly teams: readonly Team[];
  readonly region?: string;
};

export type ChannelOf = { readonly team: Team; readonly channel: { readonly id: string; readonly name: string } };

/** `chat`: a personal chat between the bot and a person exists. `greeted`: the person has begun to use it. */
type Entry = Change | { readonly kind: 'chat' | 'greeted'; readonly person: string };

const trafficKept = 500;

export type World = ReturnType<typeof createWorld>;

export const createWorld = (data: WorldData, clock: Clock, journal: Journal) => {
  let people: Person[] = data.people.map((person) => ({ ...person, teams: [...person.teams] }));
  let teams: Team[] = data.teams.map((team) => ({
    ...team,
    channels: team.channels.map((channel) => ({ ...channel })),
  }));
  const messages = new Map<string, ChatMessage>();
  const notifications: Notification[] = [];
  const traffic: Traffic[] = [];
  const chats = new Set<string>();
  const greeted = new Set<string>();
  const listeners = new Set<(change: Change) => void>();
  let lastId = 0;

  /** Names and titles come from the world's data, what has happened since from the journal. */
  const rememberTeams = (then: Extract<Change, { kind: 'teams' }>) => {
    const team = new Map(then.teams.map((one) => [one.id, one]));
    const person = new Map(then.people.map((one) => [one.id, one]));
    teams = teams.map((now) => {
      const was = team.get(now.id);
      return was ? { ...now, botInstalled: was.botInstalled, channels: was.channels } : now;
    });
    people = people.map((now) => ({ ...now, teams: person.get(now.id)?.teams ?? now.teams }));
  };

  for (const entry of journal.entries as readonly Entry[]) {
    if (entry.kind === 'message') messages.set(entry.message.id, entry.message);
    else if (entry.kind === 'notification') notifications.push(entry.notification);
    else if (entry.kind === 'teams') rememberTeams(entry);
    else if (entry.kind === 'chat') chats.add(entry.person);
    else if (entry.kind === 'greeted') greeted.add(entry.person);
  }
  for (const id of messages.keys()) lastId = Math.max(lastId, Number(id));
  journal.rewrite([
    { kind: 'teams', teams, people },
    ...[...messages.values()].map((message) => ({ kind: 'message', message })),
    ...notifications.map((notification) => ({ kind: 'notification', notification })),
    ...[...chats].map((person) => ({ kind: 'chat', person })),
    ...[...greeted].map((person) => ({ kind: 'greeted', person })),
  ]);

  const tell = (change: Change) => {
    for (const listener of listeners) listener(change);
  };
  const keep = (change: Change) => {
    journal.append(change);
    tell(change);
  };
  const mark = (kind: 'chat' | 'greeted', person: string) => {
    const marks = kind === 'chat' ? chats : greeted;
    if (marks.has(person)) return false;
    marks.add(person);
    journal.append({ kind, person });
    return true;
  };

  return {
    tenantId: data.tenantId,
    bot: { id: `28:${data.bot.appId}`, appId: data.bot.appId, name: data.bot.name },
    now: () => clock.now().toString(),

    /** Teams' message ids are milliseconds; two of the same millisecond are told apart by counting on. */
    nextId: () => {
      lastId = Math.max(lastId + 1, clock.now().epochMilliseconds);
      return String(lastId);
    },

    person: (id: string) => people.find((one) => one.id === id || one.objectId === id),
    team: (id: string) => teams.find((one) => one.id === id),
    channel: (id: string): ChannelOf | undefined => {
      for (const team of teams) {
        const channel = team.channels.find((one) => one.id === id);
        if (channel) return { team, channel };
      }
      return undefined;
    },
    roster: (team: string) => people.filter((one) => one.teams.includes(team)),
    /** The bot may talk with somebody who uses it, or who shares a team with it. */
    mayReach: (person: Person) =>
      greeted.has(person.id) || teams.some((team) => team.botInstalled && person.teams.includes(team.id)),

    message: (id: string) => messages.get(id),
    messages: () => [...messages.values()],
    notifications: () => [...notifications],
    traffic: () => [...traffic],
    hasChat: (person: string) => chats.has(person),
    openChat: (person: string) => mark('chat', person),
    /** True the first time only. */
    greet: (person: string) => mark('greeted', person),

    write: (message: ChatMessage) => {
      messages.set(message.id, message);
      keep({ kind: 'message', message });
    },
    notify: (notification: Notification) => {
      notifications.push(notification);
      keep({ kind: 'notification', notification });
    },
    log: (exchange: Traffic) => {
      traffic.push(exchange);
      if (traffic.length > trafficKept) traffic.shift();
      tell({ kind: 'traffic', traffic: exchange });
    },
    changeTeam: (id: string, change: Partial<Team>) => {
      teams = teams.map((team) => (team.id === id ? { ...team, ...change } : team));
      keep({ kind: 'teams', teams, people });
    },
    changePerson: (id: string, itsTeams: string[]) => {
      people = people.map((person) => (person.id === id ? { ...person, teams: itsTeams } : person));
      keep({ kind: 'teams', teams, people });
    },

    tell,
    /** Returns what ends the listening. */
    listen: (listener: (change: Change) => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    state: (): Omit<State, 'mood' | 'tab'> => ({
      region: data.region ?? '',
      bot: { id: `28:${data.bot.appId}`, name: data.bot.name },
      people,
      teams,
      messages: [...messages.values()],
      notifications: [...notifications],
      traffic: [...traffic],
      now: clock.now().toString(),
    }),
  };
};

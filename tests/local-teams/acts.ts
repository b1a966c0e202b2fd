/** What people do in Teams besides pressing buttons: write, come and go, add and remove the app, rename channels. */
import type { Activities } from './activities.ts';
import type { Channel, ChatMessage, Person, SendMessage, Team } from './contract.ts';
import { type Place, personalChat } from './conversations.ts';
import type { Courier, Delivery } from './courier.ts';
import type { World } from './world.ts';

/** `delivered`: settles when the bot has answered; at once if it is not to hear of it. */
export type Done =
  | { readonly ok: true; readonly message?: ChatMessage; readonly delivered: Promise<readonly Delivery[]> }
  | { readonly ok: false; readonly why: string };

const no = (why: string): Done => ({ ok: false, why });

export const createActs = (world: World, activities: Activities, courier: Courier) => {
  /** One after the other, as Teams does for one conversation. */
  const inOrder = async (all: readonly ReturnType<Activities['message']>[]): Promise<readonly Delivery[]> => {
    const deliveries: Delivery[] = [];
    for (const activity of all) deliveries.push(await courier(activity));
    return deliveries;
  };
  const done = (activitiesToSend: readonly ReturnType<Activities['message']>[], message?: ChatMessage): Done => ({
    ok: true,
    delivered: inOrder(activitiesToSend),
    ...(message ? { message } : {}),
  });

  const placeOf = (send: SendMessage, person: Person): Place | string => {
    if (send.conversation === personalChat(person.id)) {
      return person.role === 'external' ? 'En extern person kan inte chatta med appen.' : { kind: 'personal', person };
    }
    const found = world.channel(send.conversation);
    if (!found) return 'Kanalen finns inte.';
    if (!person.teams.includes(found.team.id)) return 'Personen är inte med i teamet.';
    if (send.thread !== undefined && world.message(send.thread)?.conversation !== send.conversation) {
      return 'Tråden finns inte.';
    }
    return { kind: 'channel', ...found };
  };

  /** Believed, not verified: a person who first writes to a bot installs it for themselves by that. */
  const greeting = (person: Person) => {
    world.openChat(person.id);
    return world.greet(person.id) ? [activities.personalInstallation(person), activities.personalGreeting(person)] : [];
  };

  const say = (send: SendMessage): Done => {
    const person = world.person(send.person);
    if (!person) return no('Personen finns inte.');
    const place = placeOf(send, person);
    if (typeof place === 'string') return no(place);
    const mention = `<at>${world.bot.name}</at>`;
    const mentionsBot = place.kind === 'channel' && send.mentionsBot;
    const text = mentionsBot && !send.text.includes(mention) ? `${mention} ${send.text}` : send.text;
    const id = world.nextId();
    const message: ChatMessage = {
      id,
      conversation: send.conversation,
      thread: place.kind === 'channel' ? (world.message(send.thread ?? '')?.thread ?? id) : id,
      from: { kind: 'person', id: person.id },
      sentAt: world.now(),
      text,
      mentions: mentionsBot ? [{ id: world.bot.id, name: world.bot.name }] : [],
      views: {},
    };
    world.write(message);
    const activity = activities.message(person, place, { id, thread: message.thread, text, mentionsBot });
    if (place.kind === 'personal') return done([...greeting(person), activity], message);
    // Documented: in a channel a bot hears only what mentions it.
    return done(mentionsBot && place.team.botInstalled ? [activity] : [], message);
  };

  /** Whoever is on the roster does it, if nobody is named: every event has a sender. */
  const actor = (team: Team, by?: string) => world.person(by ?? '') ?? world.roster(team.id)[0];

  const install = (teamId: string, installed: boolean, by?: string): Done => {
    const team = world.team(teamId);
    const person = team && actor(team, by);
    if (!team || !person) return no('Teamet finns inte, eller är tomt.');
    if (team.botInstalled === installed) return done([]);
    world.changeTeam(teamId, { botInstalled: installed });
    return done(
      installed
        ? [activities.installation(team, person, 'add'), activities.membersAdded(team, person, [world.bot.id])]
        : [activities.membersRemoved(team, person, [world.bot.id]), activities.installation(team, person, 'remove')],
    );
  };

  const onRoster = (teamId: string, personId: string, there: boolean): Done => {
    const team = world.team(teamId);
    const person = world.person(personId);
    if (!team || !person) return no('Teamet eller personen finns inte.');
    if (person.teams.includes(teamId) === there) return done([]);
    const teams = there ? [...person.teams, teamId] : person.teams.filter((one) => one !== teamId);
    world.changePerson(person.id, teams);
    if (!team.botInstalled) return done([]);
    return done([activities[there ? 'membersAdded' : 'membersRemoved'](team, person, [person.id])]);
  };

  const restoreChannel = (teamId: string, channel: Channel): Done => {
    const team = world.team(teamId);
    const person = team && actor(team);
    if (!team || !person) return no('Teamet finns inte, eller är tomt.');
    if (team.channels.some(({ id }) => id === channel.id)) return done([]);
    world.changeTeam(teamId, { channels: [...team.channels, channel] });
    return done(team.botInstalled ? [activities.channelEvent(team, person, 'channelRestored', channel)] : []);
  };

  const changeChannel = (teamId: string, channelId: string, name: string | undefined): Done => {
    const team = world.team(teamId);
    const channel = team?.channels.find((one) => one.id === channelId);
    const person = team && actor(team);
    if (!team || !channel || !person) return no('Kanalen finns inte.');
    const channels =
      name === undefined
        ? team.channels.filter((one) => one.id !== channelId)
        : team.channels.map((one) => (one.id === channelId ? { ...one, name } : one));
    world.changeTeam(teamId, { channels });
    if (!team.botInstalled) return done([]);
    const event = name === undefined ? 'channelDeleted' : 'channelRenamed';
    return done([activities.channelEvent(team, person, event, { id: channelId, name: name ?? channel.name })]);
  };

  return {
    say,
    install,
    join: (team: string, person: string) => onRoster(team, person, true),
    leave: (team: string, person: string) => onRoster(team, person, false),
    rename: (team: string, channel: string, name: string) => changeChannel(team, channel, name),
    removeChannel: (team: string, channel: string) => changeChannel(team, channel, undefined),
    restoreChannel,
  };
};

export type Acts = ReturnType<typeof createActs>;

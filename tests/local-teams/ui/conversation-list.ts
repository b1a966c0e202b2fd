// Which conversations a person sees: the channels of the own teams, and the personal chat with the bot.
import type { Channel, Person, State, Team } from '../contract.ts';

export type ConversationPlace =
  | { kind: 'channel'; id: string; team: Team; channel: Channel }
  | { kind: 'chat'; id: string; botName: string };

export const personalChat = (person: string): string => `a:${person}`;

export function teamsOf(state: State, person: Person): Team[] {
  return state.teams.filter(({ id }) => person.teams.includes(id));
}

/** The place that the person may see under this id; undefined for what is not theirs (or no longer is). */
export function placeOf(state: State, person: Person, conversation: string | undefined): ConversationPlace | undefined {
  if (conversation === personalChat(person.id)) return { kind: 'chat', id: conversation, botName: state.bot.name };
  for (const team of teamsOf(state, person)) {
    const channel = team.channels.find(({ id }) => id === conversation);
    if (channel) return { kind: 'channel', id: channel.id, team, channel };
  }
  return undefined;
}

/** Where a person lands who has not chosen: the first channel, as a member; else the personal chat. */
export function firstPlace(state: State, person: Person): ConversationPlace {
  const channel = teamsOf(state, person)[0]?.channels[0];
  return placeOf(state, person, channel?.id) ?? { kind: 'chat', id: personalChat(person.id), botName: state.bot.name };
}

/** "Mariestad, SAMBU-teamet" or "Chatt", whoever looks. */
export function placeName(state: State, conversation: string): string {
  for (const team of state.teams) {
    const channel = team.channels.find(({ id }) => id === conversation);
    if (channel) return `${team.name}, ${channel.name}`;
  }
  return 'Chatt';
}

/** Where the app is: in the teams that have it, and as a personal app of everybody whom it can reach in person. */
export const hasTab = (person: Person, place: ConversationPlace): boolean =>
  place.kind === 'channel' ? place.team.botInstalled : person.role !== 'external';

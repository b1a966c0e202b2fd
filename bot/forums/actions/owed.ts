/** What the forums owe somebody later: the names of the jobs, and what makes each of them happen once. */
import type { Promised } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import type { ChannelPlace } from '../../platform/teams/port.ts';
import type { AreaId } from '../area.ts';
import type { Forum, ForumId } from '../forum.ts';
import type { Installation } from '../installation.ts';
import type { NamedPerson } from '../person.ts';
import type { SeatClosure, SeatId } from '../seat.ts';
import { teamPartition } from '../store/installations.ts';

export type ForumJob =
  | 'forums.setup'
  | 'forums.setup-changed'
  | 'forums.welcome'
  | 'forums.ask-seat'
  | 'forums.ask-convener'
  | 'forums.tell-claimer'
  | 'forums.tell-closing'
  | 'forums.ask-registrar'
  | 'forums.term-ends';

type Owing = Pick<Ports, 'jobs' | 'random'>;

const owe = (ports: Owing, partition: string, job: ForumJob, about: string, data: Record<string, string> = {}) =>
  ports.jobs.owe('forums', partition, { job, about, data });

/** One card for each time that the bot is added to a team. */
export const oweSetup = (ports: Owing, installation: Installation): Promised =>
  owe(ports, teamPartition(installation), 'forums.setup', String(installation.times));

/** The card that asks about the channels is brought up to date after each saving, wherever in the team it stands. */
export const oweSetupChanged = (ports: Owing, place: ChannelPlace, activityId: string): Promised =>
  owe(ports, teamPartition(place), 'forums.setup-changed', ports.random.id(), { ...place, activityId });

/** One welcome for a forum and channel, also when it is bound there again. */
export const oweWelcome = (ports: Owing, id: ForumId, channelId: string): Promised =>
  owe(ports, id, 'forums.welcome', channelId, { channelId });

/** One question to a person and forum, ever. */
export const oweSeatQuestion = (ports: Owing, forum: Forum, { person, userId }: Omit<NamedPerson, 'name'>): Promised =>
  owe(ports, forum.id, 'forums.ask-seat', person, { person, userId });

/** One card for each claim. */
export const oweConfirmation = (ports: Owing, forum: Forum, { person }: Pick<NamedPerson, 'person'>): Promised =>
  owe(ports, forum.id, 'forums.ask-convener', ports.random.id(), { person });

export const oweAnswer = (
  ports: Owing,
  forum: Forum,
  claimer: NamedPerson,
  seats: readonly SeatId[],
  answer: 'yes' | 'no',
): Promised =>
  owe(ports, forum.id, 'forums.tell-claimer', ports.random.id(), {
    userId: claimer.userId,
    seats: seats.join(','),
    answer,
  });

/** One word to each of those concerned, each time that somebody else has closed or opened a seat. */
export const oweClosing = (
  ports: Owing,
  forum: Forum,
  told: {
    readonly userId: string;
    readonly as: 'seat' | 'stand-in';
    readonly did: 'closed' | 'reopened';
    readonly by: string;
    readonly seat: SeatId;
    readonly closure: SeatClosure;
  },
): Promised => {
  const { closure, ...who } = told;
  const { from, to, standIn } = closure;
  const days = { from: from.toString(), to: to.toString(), ...(standIn && { standIn }) };
  return owe(ports, forum.id, 'forums.tell-closing', ports.random.id(), { ...who, ...days });
};

/** One card each time that only the registrar's word is left. */
export const oweOpeningQuestion = (ports: Owing, forum: Forum, { person }: Pick<NamedPerson, 'person'>): Promised =>
  owe(ports, forum.id, 'forums.ask-registrar', ports.random.id(), { person });

/** In the partition of the school years: each that is saved owes it anew. */
export const oweTermEnds = (ports: Owing, area: AreaId): Promised =>
  ports.jobs.owe('regions', area, { job: 'forums.term-ends' satisfies ForumJob, about: ports.random.id() });

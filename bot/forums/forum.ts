import { z } from 'zod';
import { plainDate } from '../platform/time/schema.ts';
import { guaranteeDays } from './guarantee.ts';
import { missingIn, opening } from './opening.ts';
import { type NamedPerson, namedPerson } from './person.ts';
import { type Seat, type SeatId, seat } from './seat.ts';

export type ForumId = string & z.$brand<'ForumId'>;
export const forumId = z
  .string()
  .regex(/^[a-z0-9-]+$/)
  .brand<'ForumId'>();

/** What every button carries that belongs to one forum. A subject extends it with its own. */
export const onForum = z.object({ forum: forumId });

export const channelPlace = z.object({
  tenantId: z.string(),
  teamId: z.string(),
  channelId: z.string(),
  serviceUrl: z.string(),
});

/** When the convener's digest of the week comes, on a Swedish clock: 1 is Monday. */
export const digestTime = z.object({ weekday: z.int().min(1).max(5), hour: z.int().min(7).max(17) });
export type DigestTime = z.infer<typeof digestTime>;
export const usualDigestTime: DigestTime = { weekday: 1, hour: 8 };

/** A circle with a channel. Its seats stand inside it, so that one read tells who may do what. */
export const forum = z.object({
  id: forumId,
  kind: z.enum(['group', 'team', 'network']),
  name: z.string(),
  regionId: z.string(),
  municipality: z.string().optional(),
  /** Paused while the bot is not in the team, or the channel is deleted. */
  state: z.enum(['active', 'paused']),
  /** The channel that it is bound to. */
  place: channelPlace.optional(),
  convener: namedPerson.optional(),
  deputy: namedPerson.optional(),
  seats: z.array(seat),
  guaranteeDays,
  termEnds: z.array(plainDate),
  digest: digestTime.default(usualDigestTime),
  opening: opening.default({}),
});
export type Forum = z.infer<typeof forum>;

export const seatOf = (forum: Forum, id: SeatId): Seat | undefined => forum.seats.find((seat) => seat.id === id);

/** Only a team takes up cases: of every steering level it is said that no individual cases are raised there. */
export const takesUpCases = (forum: Forum): boolean => forum.kind === 'team';

/** Those whom its meetings call: in the network the municipalities are, by their conveners, and nobody sits there. */
export const hasSeats = (forum: Pick<Forum, 'kind'>): boolean => forum.kind !== 'network';

/** A team that is not open yet may do only anonymised consultation. */
export const takesUpConsent = (forum: Forum): boolean => takesUpCases(forum) && missingIn(forum.opening).length === 0;

export const conveners = (forum: Forum): readonly NamedPerson[] =>
  [forum.convener, forum.deputy].filter((person) => person !== undefined);

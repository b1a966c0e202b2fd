/** What the forums owe: one welcome a channel, one question a person, one card a claim. A post is never sent twice. */
import { z } from 'zod';
import { plain } from '../platform/cards/card.ts';
import type { Attempt, Job } from '../platform/jobs/port.ts';
import type { Ports } from '../platform/ports.ts';
import type { Card, Outcome } from '../platform/teams/port.ts';
import { sentenceCard } from '../platform/teams/text.ts';
import type { ForumJob } from './actions/owed.ts';
import { viewTeam } from './actions/set-up.ts';
import { type WelcomeButtons, welcomeCard } from './cards/help.ts';
import { askSeatCard, confirmSeatCard } from './cards/seats.ts';
import { setupCard } from './cards/setup.ts';
import { channelPlace, conveners, type Forum, forumId, seatOf } from './forum.ts';
import { generalChannel } from './installation.ts';
import { personKey } from './person.ts';
import { seatId } from './seat.ts';
import { claimedBy, isSeated } from './seating.ts';
import { loadInstallation } from './store/installations.ts';
import { loadForum } from './store.ts';
import { seats, setup, welcome } from './text.ts';

type Place = { readonly partition: string; sending(): Promise<boolean> };

const minute = 60_000;
const nothingToDo: Attempt = { kind: 'done', once: true };

/** `once`: leaves a mark that it has happened. What nobody knows the outcome of is left to a person's eye. */
const attemptOf = (outcome: Outcome): Attempt => {
  if (outcome.kind === 'done') return { kind: 'done', once: true };
  if (outcome.kind === 'throttled') return { kind: 'later', afterMs: outcome.retryAfterMs, reason: 'throttled' };
  if (outcome.kind === 'not-reached') return { kind: 'later', afterMs: minute, reason: 'not reached' };
  if (outcome.kind === 'uncertain') return { kind: 'uncertain' };
  return { kind: 'stuck', reason: `${outcome.status} ${outcome.code}` };
};

/** A claim that was lost to another worker: that one goes on. */
const lostClaim: Attempt = { kind: 'later', afterMs: minute, reason: 'claimed by another' };

const send = async (place: Place, post: () => Promise<Outcome>): Promise<Attempt> =>
  (await place.sending()) ? attemptOf(await post()) : lostClaim;

const forumOf = async (ports: Ports, { partition }: Pick<Place, 'partition'>): Promise<Forum | undefined> =>
  (await loadForum(ports, forumId.parse(partition)))?.forum;

/** One post to a person of the forum. One that may have arrived is not sent again: `platser` and `hjälp` show the same. */
const tell = async (
  ports: Ports,
  place: Place,
  forum: Forum,
  userId: string,
  message: { readonly card: Card; readonly summary: string },
): Promise<Attempt> => {
  const { place: channel } = forum;
  if (!channel) return nothingToDo;
  const attempt = await send(place, () => ports.teams.postToPerson(channel, userId, message));
  return attempt.kind === 'uncertain' ? nothingToDo : attempt;
};

const notAgain = async (): Promise<Attempt> => nothingToDo;

const askData = z.object({ person: personKey, userId: z.string() });
const claimData = z.object({ person: personKey });
const changedData = channelPlace.extend({ activityId: z.string() });
const tellData = z.object({
  userId: z.string(),
  answer: z.enum(['yes', 'no']),
  seats: z.string().transform((text) => text.split(',').map((id) => seatId.parse(id))),
});

export const forumJobs = (given: {
  readonly welcomeButtons: WelcomeButtons;
}): Readonly<Record<ForumJob, Job<Ports>>> => ({
  'forums.setup': {
    whenUnknown: 'ask',
    async run(ports, _owed, place) {
      const stored = await loadInstallation(ports, place.partition);
      if (stored?.installation.state !== 'installed') return nothingToDo;
      const general = generalChannel(stored.installation);
      const view = await viewTeam(ports, general);
      if (!view) return { kind: 'later', afterMs: minute, reason: 'roster unavailable' };
      return send(place, () => ports.teams.postToChannel(general, { card: setupCard(view), summary: setup.summary }));
    },
  },
  'forums.setup-changed': {
    whenUnknown: 'repeat',
    async run(ports, owed, place) {
      const { activityId, ...channel } = changedData.parse(owed.data);
      const view = await viewTeam(ports, channel);
      if (!view) return { kind: 'later', afterMs: minute, reason: 'roster unavailable' };
      const isGeneral = channel.channelId === channel.teamId;
      const card = setupCard(view, isGeneral ? undefined : channel.channelId);
      const attempt = await send(place, () =>
        ports.teams.update(channel, activityId, { card, summary: setup.summary }),
      );
      return attempt.kind === 'uncertain' ? { kind: 'later', afterMs: minute, reason: 'uncertain' } : attempt;
    },
  },
  'forums.welcome': {
    whenUnknown: 'ask',
    async run(ports, owed, place) {
      const forum = await forumOf(ports, place);
      const channel = forum?.place;
      if (!forum || !channel || channel.channelId !== owed.data.channelId) return { kind: 'done' };
      const card = welcomeCard(forum, given.welcomeButtons(forum));
      return send(place, () => ports.teams.postToChannel(channel, { card, summary: welcome.summary }));
    },
  },
  'forums.ask-seat': {
    whenUnknown: 'ask',
    async run(ports, owed, place) {
      const { person, userId } = askData.parse(owed.data);
      const forum = await forumOf(ports, place);
      if (!forum || isSeated(forum, person)) return nothingToDo;
      return tell(ports, place, forum, userId, { card: askSeatCard(forum), summary: seats.askSummary });
    },
    unknown: notAgain,
  },
  'forums.ask-convener': {
    whenUnknown: 'ask',
    async run(ports, owed, place) {
      const { person } = claimData.parse(owed.data);
      const forum = await forumOf(ports, place);
      const claimed = forum ? claimedBy(forum, person) : [];
      const claimer = claimed.flatMap(({ holders }) => holders).find((holder) => holder.person === person);
      const [first] = forum ? conveners(forum) : [];
      if (!forum || !claimer || !first) return { kind: 'done' };
      const card = confirmSeatCard(forum, claimer);
      return tell(ports, place, forum, first.userId, { card, summary: seats.confirmSummary });
    },
    unknown: notAgain,
  },
  'forums.tell-claimer': {
    whenUnknown: 'ask',
    async run(ports, owed, place) {
      const { userId, answer, seats: ids } = tellData.parse(owed.data);
      const forum = await forumOf(ports, place);
      if (!forum) return { kind: 'done' };
      const names = ids.flatMap((id) => seatOf(forum, id)?.name ?? []).map(plain);
      const told = answer === 'yes' ? seats.toldYes : seats.toldNo;
      const words = told(plain(forum.name), names);
      const message = { card: sentenceCard(words), summary: seats.toldSummary(forum.name) };
      return tell(ports, place, forum, userId, message);
    },
    unknown: notAgain,
  },
});

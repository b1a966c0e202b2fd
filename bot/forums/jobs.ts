/** What the forums owe: one welcome a channel, one question a person, one card a claim, one card to a registrar. A post is never sent twice. */
import { z } from 'zod';
import { plain } from '../platform/cards/card.ts';
import type { Attempt, Job, Owed } from '../platform/jobs/port.ts';
import type { Ports } from '../platform/ports.ts';
import { everOnce, post, soonAgain, tellPerson, update } from '../platform/teams/attempt.ts';
import type { Message } from '../platform/teams/port.ts';
import { sentenceCard } from '../platform/teams/text.ts';
import { dayOf } from '../platform/time/clock.ts';
import type { ForumJob } from './actions/owed.ts';
import { viewTeam } from './actions/set-up.ts';
import { bringTermEnds } from './actions/term-ends.ts';
import { areaId } from './area.ts';
import { type WelcomeButtons, welcomeCard } from './cards/help.ts';
import { askRegistrarCard } from './cards/opening.ts';
import { askSeatCard, confirmSeatCard } from './cards/seats.ts';
import { setupCard } from './cards/setup.ts';
import { channelPlace, conveners, type Forum, forumId, seatOf } from './forum.ts';
import { generalChannel } from './installation.ts';
import { awaitsOpening } from './opening.ts';
import { personKey } from './person.ts';
import { seatClosure, seatId } from './seat.ts';
import { claimedBy, isSeated } from './seating.ts';
import { loadInstallation } from './store/installations.ts';
import { loadForum } from './store.ts';
import { period } from './text/closing.ts';
import { closingTold, closingToldSummary } from './text/closing-told.ts';
import { opening } from './text/opening.ts';
import { seats, setup, welcome } from './text.ts';

type Place = { readonly partition: string; sending(): Promise<boolean> };

const nothingToDo: Attempt = { kind: 'done', once: true };

const forumOf = async (ports: Ports, { partition }: Pick<Place, 'partition'>): Promise<Forum | undefined> =>
  (await loadForum(ports, forumId.parse(partition)))?.forum;

/** One post to a person of the forum. One that may have arrived is not sent again: `platser` and `hjälp` show the same. */
const tell = async (
  ports: Ports,
  place: Place,
  owed: Owed,
  forum: Forum,
  userId: string,
  message: Message,
): Promise<Attempt> =>
  forum.place
    ? everOnce(await tellPerson(ports, place, owed, { through: forum.place, to: [userId], message }))
    : nothingToDo;

const notAgain = async (): Promise<Attempt> => nothingToDo;

const askData = z.object({ person: personKey, userId: z.string() });
const claimData = z.object({ person: personKey });
const changedData = channelPlace.extend({ activityId: z.string() });
const closingData = seatClosure.extend({
  userId: z.string(),
  as: z.enum(['seat', 'stand-in']),
  did: z.enum(['closed', 'reopened']),
  by: z.string(),
  seat: seatId,
});
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
    async run(ports, owed, place) {
      const stored = await loadInstallation(ports, place.partition);
      if (stored?.installation.state !== 'installed') return nothingToDo;
      const general = generalChannel(stored.installation);
      const view = await viewTeam(ports, general);
      if (!view) return soonAgain(owed, 'roster-unavailable');
      const message = { card: setupCard(view), summary: setup.summary };
      return everOnce(await post(place, owed, () => ports.teams.postToChannel(general, message)));
    },
  },
  'forums.setup-changed': {
    whenUnknown: 'repeat',
    async run(ports, owed, place) {
      const { activityId, ...channel } = changedData.parse(owed.data);
      const view = await viewTeam(ports, channel);
      if (!view) return soonAgain(owed, 'roster-unavailable');
      const isGeneral = channel.channelId === channel.teamId;
      const card = setupCard(view, isGeneral ? undefined : channel.channelId);
      const message = { card, summary: setup.summary };
      return everOnce(await update(place, owed, () => ports.teams.update(channel, activityId, message)));
    },
  },
  'forums.welcome': {
    whenUnknown: 'ask',
    async run(ports, owed, place) {
      const forum = await forumOf(ports, place);
      const channel = forum?.place;
      if (!forum || !channel || channel.channelId !== owed.data.channelId) return { kind: 'done' };
      const card = welcomeCard(forum, given.welcomeButtons(forum));
      const message = { card, summary: welcome.summary };
      return everOnce(await post(place, owed, () => ports.teams.postToChannel(channel, message)));
    },
  },
  'forums.ask-seat': {
    whenUnknown: 'ask',
    async run(ports, owed, place) {
      const { person, userId } = askData.parse(owed.data);
      const forum = await forumOf(ports, place);
      if (!forum || isSeated(forum, person)) return nothingToDo;
      return tell(ports, place, owed, forum, userId, { card: askSeatCard(forum), summary: seats.askSummary });
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
      return tell(ports, place, owed, forum, first.userId, { card, summary: seats.confirmSummary });
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
      const { [answer]: more } = seats.goodFor[forum.kind === 'group' ? 'group' : 'team'];
      const words = `${told(plain(forum.name), names)} ${more}`;
      const message = { card: sentenceCard(words), summary: seats.toldSummary(forum.name) };
      return tell(ports, place, owed, forum, userId, message);
    },
    unknown: notAgain,
  },
  'forums.tell-closing': {
    whenUnknown: 'ask',
    async run(ports, owed, place) {
      const { userId, as, did, by, seat: id, ...closure } = closingData.parse(owed.data);
      const forum = await forumOf(ports, place);
      const seat = forum && seatOf(forum, id);
      // Changed again meanwhile: then the word of that is owed too.
      const isSo = seat?.closures.some((one) => one.from.equals(closure.from) && one.to.equals(closure.to));
      if (!forum || !seat || isSo !== (did === 'closed')) return { kind: 'done' };
      const standIn = closure.standIn && seatOf(forum, closure.standIn);
      const words = closingTold[as][did]({
        seat: plain(seat.name),
        standIn: standIn && plain(standIn.name),
        days: period(closure, dayOf(ports.clock.now())),
        by: plain(by),
        forum: plain(forum.name),
      });
      const message = { card: sentenceCard(words), summary: closingToldSummary(forum.name) };
      return tell(ports, place, owed, forum, userId, message);
    },
    unknown: notAgain,
  },
  'forums.ask-registrar': {
    whenUnknown: 'ask',
    async run(ports, owed, place) {
      const { person } = claimData.parse(owed.data);
      const forum = await forumOf(ports, place);
      const registrar = forum?.opening.registrar;
      // Opened, changed or given to somebody else meanwhile: then there is nothing to ask this person.
      if (!forum || !awaitsOpening(forum.opening) || registrar?.person !== person) return { kind: 'done' };
      const card = askRegistrarCard(forum, dayOf(ports.clock.now()));
      return tell(ports, place, owed, forum, registrar.userId, { card, summary: opening.askSummary(forum.name) });
    },
    unknown: notAgain,
  },
  'forums.term-ends': {
    whenUnknown: 'repeat',
    async run(ports, _owed, { partition }) {
      await bringTermEnds(ports, areaId.parse(partition));
      return { kind: 'done' };
    },
  },
});

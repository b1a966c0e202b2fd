/** Asks the parties whether their rows are true, each asking once; what may have arrived is never sent again. */
import { type AreaId, areaId, regionOfArea } from '../forums/area.ts';
import { partyInText } from '../forums/words.ts';
import { plain } from '../platform/cards/card.ts';
import type { Attempt, Job } from '../platform/jobs/port.ts';
import type { Ports } from '../platform/ports.ts';
import { everOnce, notToldAgain, post, soonAgain, tellPerson, update } from '../platform/teams/attempt.ts';
import type { Message } from '../platform/teams/port.ts';
import { dayOf } from '../platform/time/clock.ts';
import { mayWake, nextMorning } from '../platform/time/waking.ts';
import { tabLink } from '../platform/web/tab-link.ts';
import {
  type AskJob,
  askJobs,
  channelData,
  convenerData,
  followUpData,
  personData,
  refreshData,
} from './actions/ask-owed.ts';
import { goAsking } from './actions/ask-round.ts';
import {
  askConveners,
  followUp,
  noteReached,
  noteThread,
  noteUnreached,
  readAsking,
  readOverdue,
  readShown,
  type ToAsk,
} from './actions/ask-told.ts';
import { type Desk, deskOf } from './asking/due-desks.ts';
import { keepingCard, mostRows, overdueCard } from './cards/keeping.ts';
import { contactsPath } from './path.ts';
import { keeping, told } from './text/keeping.ts';

const round: Job<Ports> = {
  whenUnknown: 'repeat',
  async run(ports, _owed, { partition }) {
    await goAsking(ports, areaId.parse(partition));
    return { kind: 'next', due: nextMorning(ports.clock.now()) };
  },
};

/** Teams may have been silent since the morning. */
const tomorrow = ({ clock }: Ports): Attempt | undefined => {
  const now = clock.now();
  return mayWake(now) ? undefined : { kind: 'wait', due: nextMorning(now) };
};

const partiesOf = ({ regions }: Ports, area: AreaId, desks: readonly Desk[]): readonly string[] => {
  const region = regions.of(regionOfArea(area));
  return [...new Set(desks.map(({ party, unit }) => plain(unit || partyInText(party, region))))];
};

const questionOf = (
  ports: Ports,
  area: AreaId,
  { forum, rows }: ToAsk,
  forums: readonly ToAsk['forum']['id'][],
  intro?: string,
): Message => ({
  card: keepingCard({
    area,
    forums,
    rows: rows.slice(0, mostRows),
    left: Math.max(0, rows.length - mostRows),
    today: dayOf(ports.clock.now()),
    tabUrl: tabLink(ports.settings, contactsPath(forum.id)),
    ...(intro !== undefined && { intro }),
  }),
  summary: keeping.summary,
});

const askPerson: Job<Ports> = {
  whenUnknown: 'ask',
  async run(ports, owed, claim) {
    const area = areaId.parse(claim.partition);
    const { instead, ...said } = personData.parse(owed.data);
    const reached = () => noteReached(ports, area, said);
    const unreached = () => noteUnreached(ports, area, said);
    const later = tomorrow(ports);
    if (later) return later;
    const read = await readAsking(ports, area, said);
    if (read === 'answered') return { kind: 'done', settle: reached };
    if (read === 'no-channel' || !read.forum.place) return soonAgain(owed, 'no-channel');
    const intro = instead === undefined ? undefined : keeping.toConvener(partiesOf(ports, area, said.desks));
    const attempt = await tellPerson(ports, claim, owed, {
      through: read.forum.place,
      to: [said.userId],
      message: questionOf(ports, area, read, said.forums, intro),
    });
    if (instead !== undefined) return attempt.kind === 'stuck' ? { kind: 'done' } : attempt;
    if (attempt.kind === 'stuck') return { kind: 'done', settle: unreached };
    return attempt.kind === 'done' ? { ...attempt, settle: reached } : attempt;
  },
  async unknown(ports, owed, { partition }) {
    const said = personData.parse(owed.data);
    return { kind: 'done', settle: () => noteReached(ports, areaId.parse(partition), said) };
  },
  givenUp: (ports, owed, { partition }) => noteUnreached(ports, areaId.parse(partition), personData.parse(owed.data)),
};

/** A post that may have arrived counts as done. */
const askChannel: Job<Ports> = {
  whenUnknown: 'ask',
  async run(ports, owed, claim) {
    const area = areaId.parse(claim.partition);
    const said = channelData.parse(owed.data);
    const later = tomorrow(ports);
    if (later) return later;
    const forums = [said.forum];
    const read = await readAsking(ports, area, { ...said, forums });
    if (read === 'answered') return { kind: 'done' };
    const place = read === 'no-channel' ? undefined : read.forum.place;
    if (read === 'no-channel' || !place) return soonAgain(owed, 'no-channel');
    const message = questionOf(ports, area, read, forums, keeping.inChannel(partiesOf(ports, area, said.desks)));
    const attempt = await post(claim, owed, () => ports.teams.postToChannel(place, message), {
      done: ({ activityId }) => noteThread(ports, area, said, activityId),
    });
    if (attempt.kind === 'stuck') return { kind: 'done', settle: () => askConveners(ports, area, said, owed.about) };
    return attempt.kind === 'uncertain' ? { kind: 'done' } : attempt;
  },
  unknown: notToldAgain,
};

/** A card that is gone, or that Teams does not let be changed, is left as it is. */
const refresh: Job<Ports> = {
  whenUnknown: 'repeat',
  async run(ports, owed, claim) {
    const area = areaId.parse(claim.partition);
    const shown = refreshData.parse(owed.data);
    const read = await readShown(ports, area, shown);
    const place = read?.forum.place;
    if (!read || !place) return { kind: 'done' };
    const intro = keeping.inChannel(
      partiesOf(
        ports,
        area,
        read.rows.map(({ row }) => deskOf(row)),
      ),
    );
    const message = questionOf(ports, area, read, [shown.forum], read.rows.length > 0 ? intro : undefined);
    const attempt = await update(claim, owed, () => ports.teams.update(place, shown.activityId, message));
    return attempt.kind === 'stuck' ? { kind: 'done' } : attempt;
  },
};

const lookAgain: Job<Ports> = {
  whenUnknown: 'repeat',
  async run(ports, owed, { partition }) {
    const { on } = followUpData.parse(owed.data);
    const later = tomorrow(ports);
    return later ?? { kind: 'done', settle: () => followUp(ports, areaId.parse(partition), on) };
  },
};

const tellConvener: Job<Ports> = {
  whenUnknown: 'ask',
  async run(ports, owed, claim) {
    const said = convenerData.parse(owed.data);
    const later = tomorrow(ports);
    if (later) return later;
    const read = await readOverdue(ports, areaId.parse(claim.partition), said);
    if (!read) return { kind: 'done' };
    const { forum, rows } = read;
    if (!forum.place) return soonAgain(owed, 'no-channel');
    const shown = { today: dayOf(ports.clock.now()), tabUrl: tabLink(ports.settings, contactsPath(forum.id)) };
    const message = { card: overdueCard(rows, said.on, shown), summary: told.summary(rows.length) };
    const attempt = await tellPerson(ports, claim, owed, { through: forum.place, to: [said.userId], message });
    // The list marks the same rows.
    return everOnce(attempt.kind === 'stuck' ? { kind: 'done' } : attempt);
  },
  unknown: async () => everOnce(await notToldAgain()),
};

export const contactJobs: Readonly<Record<AskJob, Job<Ports>>> = {
  [askJobs.round]: round,
  [askJobs.person]: askPerson,
  [askJobs.channel]: askChannel,
  [askJobs.followUp]: lookAgain,
  [askJobs.convener]: tellConvener,
  [askJobs.refresh]: refresh,
};

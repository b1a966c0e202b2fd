/** The hourly round, the digest that it owes, and what follows when a seat is removed. */
import { z } from 'zod';
import { forumId } from '../../forums/forum.ts';
import { roundAgain } from '../../platform/jobs/after-restore.ts';
import type { Job } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import { notToldAgain, soonAgain, tellPerson } from '../../platform/teams/attempt.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { nextWholeHour } from '../../platform/time/hours.ts';
import { digestJob, readDigest } from '../actions/digest.ts';
import { goRound, roundJob } from '../actions/round.ts';
import { seatRemovedJob, seatThatWent, takeOutFromAll } from '../actions/seats-gone.ts';
import { digestCard } from '../cards/digest-card.ts';
import { digestText } from '../text/digest.ts';

const round: Job<Ports> = {
  whenUnknown: 'repeat',
  async run(ports, owed, { partition }) {
    const again = (await goRound(ports, forumId.parse(partition))) ? undefined : roundAgain(owed);
    return again ?? { kind: 'next', due: nextWholeHour(ports.clock.now()) };
  },
};

const digestData = z.object({ week: z.string(), userId: z.string() });

const digest: Job<Ports> = {
  whenUnknown: 'ask',
  async run(ports, owed, claim) {
    const data = digestData.parse(owed.data);
    const read = await readDigest(ports, forumId.parse(claim.partition), data);
    if (!read) return { kind: 'done' };
    const { forum } = read;
    if (!forum.place) return soonAgain(owed, 'no-channel');
    return tellPerson(ports, claim, owed, {
      through: forum.place,
      to: [data.userId],
      message: {
        card: digestCard(forum, read.digest, dayOf(ports.clock.now())),
        summary: digestText.summary(forum.name),
      },
    });
  },
  unknown: notToldAgain,
};

const seatRemoved: Job<Ports> = {
  whenUnknown: 'repeat',
  async run(ports, owed, { partition }) {
    const isDone = await takeOutFromAll(ports, forumId.parse(partition), seatThatWent.parse(owed.data));
    return isDone ? { kind: 'done' } : soonAgain(owed, 'busy');
  },
};

export const roundJobs = { [roundJob]: round, [digestJob]: digest, [seatRemovedJob]: seatRemoved } satisfies Readonly<
  Record<string, Job<Ports>>
>;

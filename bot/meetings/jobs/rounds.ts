/** The hourly round, and what follows when a meeting or a series has changed. */
import { forumId } from '../../forums/forum.ts';
import { roundAgain } from '../../platform/jobs/after-restore.ts';
import type { Job } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import { notToldAgain, soonAgain, tellPerson } from '../../platform/teams/attempt.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { nextWholeHour } from '../../platform/time/hours.ts';
import { tabLink } from '../../platform/web/tab-link.ts';
import { goMeetingRound, roundJob } from '../actions/telling/round.ts';
import { oweChanged } from '../actions/telling/tell-changed.ts';
import { oweSeriesTold, readSeriesWord } from '../actions/telling/tell-series.ts';
import { seriesCard } from '../cards/series-told.ts';
import { meetingsPath } from '../path.ts';
import { seriesChangeData, seriesWord } from '../telling/series-word.ts';
import { changeData, meetingWordJobs } from '../telling/word.ts';

const round: Job<Ports> = {
  whenUnknown: 'repeat',
  async run(ports, owed, { partition }) {
    const again = (await goMeetingRound(ports, forumId.parse(partition))) ? undefined : roundAgain(owed);
    return again ?? { kind: 'next', due: nextWholeHour(ports.clock.now()) };
  },
};

const changed: Job<Ports> = {
  whenUnknown: 'repeat',
  async run(ports, owed, { partition }) {
    const data = changeData.parse(owed.data);
    return { kind: 'done', settle: () => oweChanged(ports, forumId.parse(partition), data) };
  },
};

const seriesChanged: Job<Ports> = {
  whenUnknown: 'repeat',
  async run(ports, owed, { partition }) {
    const data = seriesChangeData.parse(owed.data);
    return { kind: 'done', settle: () => oweSeriesTold(ports, forumId.parse(partition), data) };
  },
};

const tellOfSeries: Job<Ports> = {
  whenUnknown: 'ask',
  async run(ports, owed, claim) {
    const word = seriesWord.parse(owed.data);
    const read = await readSeriesWord(ports, forumId.parse(claim.partition), word);
    if (!read) return { kind: 'done' };
    if (!read.forum.place) return soonAgain(owed, 'no-channel');
    const link = tabLink(ports.settings, meetingsPath(read.forum.id));
    const message = seriesCard(read, { today: dayOf(ports.clock.now()), link });
    const attempt = await tellPerson(ports, claim, owed, { through: read.forum.place, to: [word.userId], message });
    return attempt.kind === 'stuck' ? { kind: 'done' } : attempt;
  },
  unknown: notToldAgain,
};

export const roundJobs = {
  [roundJob]: round,
  [meetingWordJobs.changed]: changed,
  [meetingWordJobs.seriesChanged]: seriesChanged,
  [meetingWordJobs.tellOfSeries]: tellOfSeries,
} as const;

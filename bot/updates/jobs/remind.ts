/** Reminds the groups that have not acted, in the thread of the card, by day. What may have been said is not said again. */
import type { Job } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import { notToldAgain, post } from '../../platform/teams/attempt.ts';
import { nextWholeHour } from '../../platform/time/hours.ts';
import { mayWake, nextMorning } from '../../platform/time/waking.ts';
import { deliveryJobs } from '../actions/delivery-owed.ts';
import { deskJobs } from '../actions/desk-owed.ts';
import { ofReminder, ofReminding, readReminder, remindOf } from '../actions/remind.ts';
import { reminderMessage } from '../cards/reminder.ts';
import { regionOfDesk } from '../store.ts';

const find: Job<Ports> = {
  whenUnknown: 'repeat',
  async run(ports, { data }, { partition }) {
    const { update: id, which } = ofReminding.parse(data);
    await remindOf(ports, { regionId: regionOfDesk(partition), id }, which);
    return { kind: 'done' };
  },
};

/** The card above says the same, so one that Teams refused, or that may have arrived, is left at that. */
const remind: Job<Ports> = {
  whenUnknown: 'ask',
  async run(ports, owed, claim) {
    const data = ofReminder.parse(owed.data);
    const state = await readReminder(ports, data);
    if (!state?.place) return { kind: 'done' };
    const { place, begunBy, now } = state;
    if (state.isPaused) return { kind: 'wait', due: nextWholeHour(now) };
    if (!mayWake(now)) return { kind: 'wait', due: nextMorning(now) };
    const message = reminderMessage(state, data.which);
    const attempt = await post(claim, owed, () => ports.teams.replyInThread(place, begunBy, message));
    return attempt.kind === 'stuck' || attempt.kind === 'uncertain' ? { kind: 'done' } : attempt;
  },
  unknown: notToldAgain,
};

export const remindJobs = {
  [deskJobs.remind]: find,
  [deliveryJobs.remind]: remind,
} satisfies Readonly<Record<string, Job<Ports>>>;

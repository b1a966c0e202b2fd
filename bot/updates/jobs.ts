/** What the updates owe: begun at the desk, sent and brought up to date forum by forum, reminded of, and the letter. */
import { cardJobs } from './jobs/card.ts';
import { letterJobs } from './jobs/letter.ts';
import { remindJobs } from './jobs/remind.ts';
import { sendingJobs } from './jobs/sending.ts';

export const updateJobs = { ...sendingJobs, ...cardJobs, ...remindJobs, ...letterJobs } as const;

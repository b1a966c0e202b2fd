/** What the updates owe: begun at the desk, sent and brought up to date forum by forum. */
import { cardJobs } from './jobs/card.ts';
import { sendingJobs } from './jobs/sending.ts';

export const updateJobs = { ...sendingJobs, ...cardJobs } as const;

/** What the meetings owe, by the files of jobs/. */
import type { Job } from '../platform/jobs/port.ts';
import type { Ports } from '../platform/ports.ts';
import { callingJobs } from './jobs/calls.ts';
import { minutesJobs } from './jobs/minutes.ts';
import { roundJobs } from './jobs/rounds.ts';
import { tellingJobs } from './jobs/telling.ts';
import { threadJobs } from './jobs/thread.ts';

export const meetingJobs = {
  ...callingJobs,
  ...minutesJobs,
  ...roundJobs,
  ...tellingJobs,
  ...threadJobs,
} satisfies Readonly<Record<string, Job<Ports>>>;

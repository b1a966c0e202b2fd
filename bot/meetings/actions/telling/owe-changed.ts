/** That those whom a change concerns are told of it: one row, and what follows of it tells each. */
import type { Promised } from '../../../platform/jobs/port.ts';
import type { Ports } from '../../../platform/ports.ts';
import type { Meeting } from '../../meeting.ts';
import { type changes, meetingWordJobs } from '../../telling/word.ts';

/** `by`: who did it and need not be told, by Teams' id. */
export const oweToldOf = (
  { jobs }: Pick<Ports, 'jobs'>,
  { id, forumId, sequence }: Meeting,
  did: (typeof changes)[number],
  by: string,
): Promised =>
  jobs.owe('forums', forumId, {
    job: meetingWordJobs.changed,
    about: `${id}.${sequence}`,
    data: { meeting: id, did, sequence: String(sequence), by },
  });

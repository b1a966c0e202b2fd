import { areaId } from '../forums/area.ts';
import type { Job } from '../platform/jobs/port.ts';
import type { Ports } from '../platform/ports.ts';
import { nextWholeHour } from '../platform/time/hours.ts';
import { goOverview, overviewJob } from './actions/round.ts';

const round: Job<Ports> = {
  whenUnknown: 'repeat',
  async run(ports, _owed, { partition }) {
    await goOverview(ports, areaId.parse(partition));
    return { kind: 'next', due: nextWholeHour(ports.clock.now()) };
  },
};

export const overviewJobs = { [overviewJob]: round } as const;

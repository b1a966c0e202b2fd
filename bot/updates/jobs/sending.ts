/** Begins an update, sends it chunk by chunk, watches until it has settled, and counts. Each may be done again at any time. */
import type { Job } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import { countUpdate } from '../actions/count.ts';
import { ofCount } from '../actions/count-owed.ts';
import { deliveryJobs, ofChunk } from '../actions/delivery-owed.ts';
import { deskJobs, ofHead } from '../actions/desk-owed.ts';
import { goUpdate } from '../actions/sending/go.ts';
import { sendChunk } from '../actions/sending/send-chunk.ts';
import { settleUpdate } from '../actions/sending/settle.ts';
import { updateMessage } from '../cards/update-card.ts';
import { regionOfDesk } from '../store.ts';

const go: Job<Ports> = {
  whenUnknown: 'repeat',
  run(ports, { data }, { partition }) {
    const { update: id, round } = ofHead.parse(data);
    return goUpdate(ports, { regionId: regionOfDesk(partition), id, round });
  },
};

const settle: Job<Ports> = {
  whenUnknown: 'repeat',
  run(ports, { data }, { partition }) {
    const { update: id, round } = ofHead.parse(data);
    return settleUpdate(ports, { regionId: regionOfDesk(partition), id, round });
  },
};

/** Each delivery has a mark of its own: what this job leaves undone is never sent twice by doing it again. */
const send: Job<Ports> = {
  whenUnknown: 'repeat',
  run(ports, { data }) {
    const { update, region: regionId, forums } = ofChunk.parse(data);
    return sendChunk(ports, { regionId, update, forums }, updateMessage);
  },
};

const count: Job<Ports> = {
  whenUnknown: 'repeat',
  async run(ports, { data }) {
    const { update: id, region: regionId } = ofCount.parse(data);
    await countUpdate(ports, { regionId, id });
    return { kind: 'done' };
  },
};

export const sendingJobs = {
  [deskJobs.go]: go,
  [deskJobs.settle]: settle,
  [deliveryJobs.send]: send,
  [deliveryJobs.count]: count,
} satisfies Readonly<Record<string, Job<Ports>>>;

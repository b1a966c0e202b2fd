/** Brings the card of an update to what the tables say, and carries a change of it to all that are out. */
import { standingCard } from '../../platform/delivery/standing-card.ts';
import type { Job } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import { readUpdateState, rewriteUpdateDelivery } from '../actions/deliver-update.ts';
import { type DeliveryAt, deliveryJobs, ofDelivery } from '../actions/delivery-owed.ts';
import { deskJobs, ofHead } from '../actions/desk-owed.ts';
import { spreadUpdate } from '../actions/spread.ts';
import { updateMessage } from '../cards/update-card.ts';
import type { UpdateState } from '../shown.ts';
import { regionOfDesk } from '../store.ts';

/** The sending posts; here it is only brought up to date. */
const { refresh } = standingCard<Ports, DeliveryAt, UpdateState>({
  at: ({ data }) => {
    const { update, region, forum } = ofDelivery.parse(data);
    return { update, regionId: region, forum };
  },
  read: readUpdateState,
  rewrite: rewriteUpdateDelivery,
  message: updateMessage,
  question: (state) => ({ to: [], message: updateMessage(state) }),
});

const spread: Job<Ports> = {
  whenUnknown: 'repeat',
  async run(ports, { data }, { partition }) {
    const { update: id, round: revision } = ofHead.parse(data);
    await spreadUpdate(ports, { regionId: regionOfDesk(partition), id, revision });
    return { kind: 'done' };
  },
};

export const cardJobs = {
  [deliveryJobs.refresh]: refresh,
  [deskJobs.spread]: spread,
} satisfies Readonly<Record<string, Job<Ports>>>;

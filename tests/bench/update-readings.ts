/**
 * What is read again and again of updates in a large region: the list, a preview and a press in the network. Told as
 * ratios to reading all that there is, in the same run. `BENCH_READ_GROUPS`: 1,000 unless said otherwise.
 */
import { actorOnRoster, type Facts } from '../../bot/forums/access.ts';
import { regionInFile } from '../../bot/forums/region.ts';
import type { SignedIn } from '../../bot/forums/signed-in.ts';
import type { Ports } from '../../bot/platform/ports.ts';
import { speakerIn } from '../../bot/updates/actions/answer.ts';
import { reachLately, reachOf } from '../../bot/updates/actions/composing/reach.ts';
import { countUpdate } from '../../bot/updates/actions/count.ts';
import { listSeen } from '../../bot/updates/actions/list.ts';
import { forumsNow } from '../../bot/updates/actions/region-forums.ts';
import { tallyOf } from '../../bot/updates/results/tally.ts';
import { deliveryWrite, listDeliveries, listUpdates, partitionOf, table } from '../../bot/updates/store.ts';
import { createWorld } from '../../bot/world.ts';
import { startAzurite } from '../support/azurite.ts';
import { silentConfig } from '../support/environment.ts';
import { delivered } from '../updates/a-delivery.ts';
import { annika, anUpdate, keepUpdate } from '../updates/an-update.ts';
import { makeGroups, plainGroup } from './many-groups.ts';
import { measure, told } from './measure.ts';

const groups = Number(process.env.BENCH_READ_GROUPS ?? 1_000);
const regionId = 'skaraborg';
/** So many have gone out; of so many of them the list told figures. */
const sent = 200;
const counted = 20;
const most = 50;
const atOnce = 100;

const facts: Facts = { ...annika, userId: 'u', isCoordinator: true, isSupport: false };
const coordinator: SignedIn = {
  ...facts,
  regionId,
  region: regionInFile(regionId),
  found: [],
  unanswered: 0,
  silent: [],
};

const sendOut = async (ports: Ports): Promise<void> => {
  const at = ports.clock.now();
  for (let n = 0; n < sent; n += 1) {
    const out = { state: 'sent', sentAt: at, settledAt: at, round: 1 } as const;
    const head = await keepUpdate(ports, anUpdate(ports, { ...out, changedAt: at.add({ seconds: n }) }));
    if (n < sent - counted) continue;
    for (let from = 0; from < groups; from += atOnce) {
      const size = Math.min(atOnce, groups - from);
      const writes = Array.from({ length: size }, (_, i) => deliveryWrite(delivered(plainGroup(from + i))));
      await ports.tables.commit({ table, partition: partitionOf(head.id), op: ports.random.id(), writes });
    }
    await countUpdate(ports, head);
  }
};

/** Every head, and every delivery of the latest. */
const listAll = async (ports: Ports): Promise<void> => {
  const heads = await listUpdates(ports.tables, regionId);
  await Promise.all(
    heads.slice(-counted).map(async ({ update: { id, content } }) => {
      const rows = await listDeliveries(ports.tables, id);
      return tallyOf(
        rows.map(({ delivery }) => delivery),
        content.asks,
      );
    }),
  );
};

export async function measureUpdateReadings(): Promise<readonly string[]> {
  const azurite = await startAzurite();
  try {
    const { ports } = createWorld(
      silentConfig({ connectionString: azurite.connectionString, localTeamsUrl: 'http://127.0.0.1:1' }),
    );
    await ports.tables.open();
    await makeGroups(ports, groups, 'http://127.0.0.1:1/emea/');
    await sendOut(ports);
    const [group] = await forumsNow(ports, regionId);
    if (!group) throw new Error('no groups');
    const forum = { ...group, kind: 'network' as const };
    const presser = { forum, etag: '', actor: actorOnRoster(forum, { ...facts, isCoordinator: false }) };
    const allHeads = await measure(() => listAll(ports));
    const list = await measure(() => listSeen(ports, coordinator, most));
    const allForums = await measure(() => reachOf(ports, { regionId }));
    const preview = await measure(() => reachLately(ports, { regionId }));
    const press = await measure(() => speakerIn(ports, presser));
    return [
      `updates in a region of ${groups} groups, ${sent} of them sent`,
      told('every head, and every delivery of twenty', allHeads, list, 'the list as it is kept'),
      told('every forum', allForums, preview, 'what a preview shares'),
      told('the same', allForums, press, 'for whom somebody speaks in the network'),
    ];
  } finally {
    await azurite.stop();
  }
}

/** A region of so many groups, each bound to a channel: rows alone, as the pass and the updates read them. */
import { Temporal } from 'temporal-polyfill';
import { type Forum, forumId, usualDigestTime } from '../../bot/forums/forum.ts';
import { seatId } from '../../bot/forums/seat.ts';
import { forumWrite } from '../../bot/forums/store.ts';
import type { Ports } from '../../bot/platform/ports.ts';
import { rowKey } from '../../bot/platform/tables/keys.ts';
import { skaraborgSample as sample } from '../sample/skaraborg-sample.ts';

const regionId = 'skaraborg';
const batch = 100;
const atOnce = 20;

/** Of the n-th, from 0. */
export const plainGroup = (n: number) => forumId.parse(`g${String(n).padStart(5, '0')}-group`);
export const plainPlace = (n: number) => ({ teamId: `19:t${n}@thread.tacv2`, channelId: `19:c${n}@thread.tacv2` });

const groupOf = (n: number, serviceUrl: string): Forum => ({
  id: plainGroup(n),
  kind: 'group',
  name: `Grupp ${n}`,
  regionId,
  state: 'active',
  place: { tenantId: sample.tenantId, ...plainPlace(n), serviceUrl },
  seats: ['elevhalsa', 'socialtjanst', 'vardcentral', 'bup'].map((party) => ({
    id: seatId.parse(party),
    party,
    name: party,
    holders: [],
    closures: [],
  })),
  guaranteeDays: 3,
  termEnds: [Temporal.PlainDate.from('2026-12-18')],
  digest: usualDigestTime,
  opening: {},
});

export const makeGroups = async (ports: Ports, count: number, serviceUrl: string): Promise<void> => {
  const groups = Array.from({ length: count }, (_, n) => groupOf(n, serviceUrl));
  for (let from = 0; from < count; from += batch) {
    const some = groups.slice(from, from + batch);
    const writes = some.map(({ id }) => ({ kind: 'insert' as const, key: rowKey('forum', id), body: { forumId: id } }));
    await ports.tables.commit({ table: 'regions', partition: regionId, op: ports.random.id(), writes });
    for (let at = 0; at < some.length; at += atOnce)
      await Promise.all(
        some.slice(at, at + atOnce).map((group) =>
          ports.tables.commit({
            table: 'forums',
            partition: group.id,
            op: ports.random.id(),
            writes: [forumWrite(group)],
          }),
        ),
      );
  }
};

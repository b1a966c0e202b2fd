/** An update that is out in a forum, in real tables with the real jobs; of the outside only Teams is played. */
import { Temporal } from 'temporal-polyfill';
import type { Forum } from '../../bot/forums/forum.ts';
import { keyOf } from '../../bot/forums/person.ts';
import { forumWrite, listInRegion, loadForum } from '../../bot/forums/store.ts';
import { isFree, owedRow } from '../../bot/platform/jobs/owed-row.ts';
import { rowKey } from '../../bot/platform/tables/keys.ts';
import type { Card, Press } from '../../bot/platform/teams/port.ts';
import { answerPress } from '../../bot/platform/teams/verbs.ts';
import { updateVerbs } from '../../bot/updates/bot.ts';
import type { UpdateDelivery } from '../../bot/updates/delivery/update-delivery.ts';
import { cardJobs } from '../../bot/updates/jobs/card.ts';
import { letterJobs } from '../../bot/updates/jobs/letter.ts';
import { remindJobs } from '../../bot/updates/jobs/remind.ts';
import { sendingJobs } from '../../bot/updates/jobs/sending.ts';
import { deskOf, loadDelivery, loadUpdate, partitionOf, table } from '../../bot/updates/store.ts';
import type { Update } from '../../bot/updates/update.ts';
import { sound } from '../forums/town.ts';
import { people, reads, type Who } from '../meetings/a-call.ts';
import { fakeWorld } from '../support/fake-world.ts';
import { buttonOf } from '../support/seen-card.ts';
import { keepDelivery } from './a-delivery.ts';
import { anUpdate, keepUpdate } from './an-update.ts';

export type { Who } from '../meetings/a-call.ts';
export { reads } from '../meetings/a-call.ts';

/** Monday 23 November 2026, ten in the morning in Sweden. */
export const monday = Temporal.Instant.from('2026-11-23T09:00:00Z');

/** As it stands once it is posted. */
export const postedIn = ({ id, name, kind, municipality, place, seats }: Forum): UpdateDelivery => ({
  forum: id,
  name,
  kind,
  ...(municipality !== undefined && { municipality }),
  card: { wanted: 1, shown: 1, activityId: `card-${id}`, post: 'shown', posts: 1 },
  ...(place && { place }),
  tries: 0,
  heldBack: false,
  deliveredAt: monday,
  respondents: seats.map((seat) => ({ id: seat.id, name: seat.name, party: seat.party })),
  answers: [],
  reminded: [],
});

type Pressing = Partial<Pick<Press, 'where' | 'cardActivityId'>>;

export const aWorld = async (...forums: readonly Forum[]) => {
  const jobs = { ...sendingJobs, ...cardJobs, ...remindJobs, ...letterJobs };
  const world = await fakeWorld(jobs, [keyOf(people.coordinator)]);
  world.now = monday;
  const { ports, teams, engine } = world;
  const commit = (id: string, ...writes: Parameters<typeof ports.tables.commit>[0]['writes']) =>
    ports.tables.commit({ table: 'forums', partition: id, op: ports.random.id(), writes });
  for (const forum of forums) {
    if (forum.place) teams.join(forum.place.channelId, ...Object.values(people));
    await commit(forum.id, forumWrite(forum));
    await listInRegion(ports, 'skaraborg', forum.id);
  }

  const owedIn = async (partition: string) =>
    (await ports.tables.list(table, partition, `${rowKey('owed')}|`)).map(({ key, body }) => ({
      ref: { table, partition, key } as const,
      row: owedRow.parse(body),
    }));
  const updates = new Set<Update['id']>();
  const owed = async () =>
    (await Promise.all([deskOf('skaraborg'), ...[...updates].map(partitionOf)].map(owedIn))).flat();
  const settle = async () => {
    for (let tries = 0; tries < 20; tries += 1) {
      await engine.idle();
      const due = (await owed()).filter(({ row }) => isFree(row, world.now));
      if (due.length === 0) return;
      await Promise.all(due.map(({ ref }) => engine.run(ref)));
    }
    throw new Error('never settles');
  };

  const press = async (by: Who, verb: string, data: object, { where, cardActivityId }: Pressing = {}) => {
    const { userId, name } = people[by];
    const serviceUrl = 'http://127.0.0.1';
    return sound(
      await answerPress(updateVerbs, ports, {
        kind: 'press',
        verb,
        data,
        from: { userId, name },
        where: where ?? { kind: 'personal', conversationId: `a:${userId}`, serviceUrl, tenantId: 'tenant' },
        ...(cardActivityId !== undefined && { cardActivityId }),
      }),
    );
  };

  return {
    world,
    ports,
    teams,
    settle,
    owed,
    press,
    /** A button by its title. */
    pressOn: (by: Who, card: Card, title: string, how: Pressing = {}) => {
      const { verb, data } = buttonOf({ ...card }, title);
      return press(by, verb, data, how);
    },
    /** Its partition is looked after from now on. */
    knows: (id: Update['id']) => void updates.add(id),
    /** Out since this morning, in each of the forums. */
    out: async (changed: Partial<Update> = {}, deliveries = forums.map(postedIn)): Promise<Update> => {
      const sent = { state: 'sent', sentAt: monday, round: 1, ...changed } as const;
      const update = await keepUpdate(ports, anUpdate(ports, sent));
      for (const delivery of deliveries) await keepDelivery(ports, update, delivery);
      updates.add(update.id);
      return update;
    },
    update: async ({ id, regionId }: Update): Promise<Update> => {
      const stored = await loadUpdate(ports.tables, regionId, id);
      if (!stored) throw new Error('no such update');
      return stored.update;
    },
    delivery: async ({ id }: Update, forum: Forum): Promise<UpdateDelivery> => {
      const stored = await loadDelivery(ports.tables, id, forum.id);
      if (!stored) throw new Error('no such delivery');
      return stored.delivery;
    },
    changeForum: async ({ id }: Forum, changed: Partial<Forum>) => {
      const stored = await loadForum(ports, id);
      if (stored) await commit(id, forumWrite({ ...stored.forum, ...changed }, stored.etag));
    },
    until: async (instant: string) => {
      world.now = Temporal.Instant.from(instant);
      await settle();
    },
    /** What the card in the forum's channel says now; empty before it was changed. */
    shown: ({ id }: Forum): string => {
      const last = teams.posted.findLast(({ how, to }) => how === 'update' && to === `card-${id}`);
      return last ? reads(sound(last.message.card)) : '';
    },
    /** What has been said in the thread of the card. */
    inThread: ({ id }: Forum): readonly string[] =>
      teams.posted
        .filter(({ how, to }) => how === 'replyInThread' && to === `card-${id}`)
        .map(({ message }) => reads(sound(message.card))),
  };
};

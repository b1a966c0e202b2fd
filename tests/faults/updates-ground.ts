/** A small region's desk and its channels, where updates are hurt: the local Teams, and an Azurite of its own. */
import { randomUUID } from 'node:crypto';
import { markLookedFor } from '../../bot/forums/store.ts';
import { isFree, isOpen, type OwedRow, owedRow } from '../../bot/platform/jobs/owed-row.ts';
import type { OwedRef } from '../../bot/platform/jobs/port.ts';
import { rowKey } from '../../bot/platform/tables/keys.ts';
import { deskOf, partitionOf, table } from '../../bot/updates/store.ts';
import type { Update } from '../../bot/updates/update.ts';
import { makeGroups, plainGroup, plainPlace } from '../bench/many-groups.ts';
import { createLocalTeams, type LocalTeams } from '../local-teams/local-teams.ts';
import { loadSample } from '../sample/load.ts';
import { personId } from '../sample/people.ts';
import { skaraborgSample } from '../sample/skaraborg-sample.ts';
import { startAzurite } from '../support/azurite.ts';
import { storyClock } from '../support/stage.ts';
import { anUpdate, keepUpdate } from '../updates/an-update.ts';
import { type Around, type Instance, startInstance } from './instance.ts';
import type { FaultPlan } from './proxy.ts';

export const coordinator = 'Annika Falkenström';
export const region = 'skaraborg';

/** So many of the region's groups, the first ones, with no other forums. */
export const sampleOf = (groups: number) => {
  const forums = skaraborgSample.forums.filter(({ kind }) => kind === 'group').slice(0, groups);
  const places = forums.map(({ teamId }) => teamId);
  const teams = skaraborgSample.teams.filter(({ id }) => places.includes(id));
  return { ...skaraborgSample, teams, forums, contacts: [], processSupport: [], registrars: [] };
};

/** What is owed of an update, by whom it may be taken over and when. */
export type OwedHere = { readonly ref: OwedRef; readonly row: OwedRow };

export type UpdatesGround = {
  readonly teams: LocalTeams;
  readonly clock: ReturnType<typeof storyClock>;
  readonly around: Around;
  /** Nothing ever befalls it. It does nothing by itself but what it has begun. */
  readonly survivor: Instance;
  /** Channels of the forums, by id. */
  readonly channels: ReadonlyMap<string, string>;
  /** Another one, that people reach until somebody else is pointed at. */
  begin(plan: FaultPlan): Promise<Instance>;
  /** A draft of the coordinator's, to all groups. */
  draft(more?: Partial<Update>): Promise<Update>;
  owedOf(id: Update['id']): Promise<readonly OwedHere[]>;
  /** What is due runs here, again and again, as the queue would have it; dead, it does nothing. */
  runDue(instance: Instance, id: Update['id']): Promise<void>;
  /** The survivor does what is left of it, when the leases and marks of the dead have run out. */
  takeOver(id: Update['id']): Promise<void>;
  close(): Promise<void>;
};

/** Longer than a lease, and than the mark of whoever sends. */
const longEnough = { seconds: 61 };
/** Beyond this something waits for its day: a reminder. */
const soon = { minutes: 10 };
const mostRounds = 12;

/** `more`: groups of which nothing is known but their channels. */
export const createUpdatesGround = async (groups: number, more = 0): Promise<UpdatesGround> => {
  const clock = storyClock();
  const sample = sampleOf(groups);
  const { tenantId, bot, people } = sample;
  const plain = Array.from({ length: more }, (_, n) => ({ ...plainPlace(n), id: plainGroup(n) }));
  const teams = await createLocalTeams({
    tenantId,
    bot,
    people,
    teams: [
      ...sample.teams,
      ...plain.map(({ teamId, channelId, id }) => ({
        id: teamId,
        name: id,
        channels: [{ id: channelId, name: 'Gruppen' }],
        botInstalled: true,
      })),
    ],
    clock,
  });
  const localTeamsUrl = await teams.listen(0);
  const { tableUrl, queueUrl, stop } = await startAzurite();
  const storagePrefix = `u${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  const around: Around = { tableUrl, queueUrl, localTeamsUrl, storagePrefix, clock };
  const survivor = await startInstance(around);
  const { ports, queue } = survivor.world;
  await Promise.all([ports.tables.open(), queue.open()]);
  await loadSample(ports, sample, survivor.serviceUrl);
  await makeGroups(ports, more, survivor.serviceUrl);
  await markLookedFor(ports, personId(coordinator), clock.now(), 0);

  const owedIn = async (partition: string): Promise<readonly OwedHere[]> =>
    (await ports.tables.list(table, partition, `${rowKey('owed')}|`)).map(({ key, body }) => ({
      ref: { table, partition, key },
      row: owedRow.parse(body),
    }));
  const owedOf: UpdatesGround['owedOf'] = async (id) => {
    const [desk, own] = await Promise.all([owedIn(deskOf(region)), owedIn(partitionOf(id))]);
    return [...desk.filter(({ row }) => row.data.update === id), ...own].filter(({ row }) => isOpen(row));
  };
  const runDue: UpdatesGround['runDue'] = async (instance, id) => {
    for (let tries = 0; tries < mostRounds && !instance.isDead; tries += 1) {
      await instance.idle();
      const due = (await owedOf(id)).filter(({ row }) => isFree(row, clock.now()));
      if (due.length === 0) return;
      const runs = Promise.allSettled(due.map(({ ref }) => instance.world.engine.run(ref)));
      await Promise.race([runs, instance.death]);
    }
  };

  return {
    teams,
    clock,
    around,
    survivor,
    channels: new Map([...sample.forums, ...plain].map(({ id, channelId }) => [id, channelId])),
    async begin(plan) {
      const instance = await startInstance(around);
      instance.plan(plan);
      teams.pointAt(instance.endpoint);
      return instance;
    },
    draft: (more) => keepUpdate(ports, anUpdate(ports, more)),
    owedOf,
    runDue,
    async takeOver(id) {
      teams.pointAt(survivor.endpoint);
      for (let rounds = 0; rounds < mostRounds; rounds += 1) {
        clock.pass(longEnough);
        await runDue(survivor, id);
        const horizon = clock.now().add(soon);
        const open = (await owedOf(id)).filter(({ row }) => row.is.phase !== 'waiting' || isFree(row, horizon));
        if (open.length === 0) return;
      }
      throw new Error(`something is still owed of ${id}: ${(await owedOf(id)).map(({ ref }) => ref.key).join()}`);
    },
    async close() {
      await survivor.close();
      await teams.close();
      await stop();
    },
  };
};

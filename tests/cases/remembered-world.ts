/** The actions on rows that live in memory, with the real jobs engine: quick enough for thousands of presses. */
import { caseJobs } from '../../bot/cases/jobs.ts';
import { createKnownRegions } from '../../bot/forums/actions/known-regions.ts';
import { regionInFile } from '../../bot/forums/region.ts';
import { calendarOff } from '../../bot/platform/calendar/off.ts';
import { createEngine } from '../../bot/platform/jobs/engine.ts';
import { jobTimings } from '../../bot/platform/jobs/timings.ts';
import type { Lane, WakeUpQueue } from '../../bot/platform/jobs/wake-ups.ts';
import { createLog } from '../../bot/platform/log.ts';
import type { Ports } from '../../bot/platform/ports.ts';
import type { Random } from '../../bot/platform/random.ts';
import { systemRandom } from '../../bot/platform/random.ts';
import type { Commit, CommitOutcome, Row, Tables, Write } from '../../bot/platform/tables/port.ts';
import { createSignedLinks } from '../../bot/platform/web/signed-links.ts';
import { FakeTeams } from '../support/fake-teams.ts';
import { type FakeWorld, familySettings } from '../support/fake-world.ts';
import { now } from './a-case.ts';

/** As the contract in the port says: conditional writes, all or none. */
class RememberedTables implements Tables {
  readonly #partitions = new Map<string, Map<string, { etag: string; json: string }>>();
  #tags = 0;

  #partition(table: string, partition: string) {
    const name = `${table} ${partition}`;
    const rows = this.#partitions.get(name) ?? new Map<string, { etag: string; json: string }>();
    this.#partitions.set(name, rows);
    return rows;
  }

  async open(): Promise<void> {}

  async get(table: string, partition: string, key: string): Promise<Row | undefined> {
    const row = this.#partition(table, partition).get(key);
    return row && { key, etag: row.etag, body: JSON.parse(row.json) };
  }

  async list(table: string, partition: string, prefix: string): Promise<readonly Row[]> {
    return [...this.#partition(table, partition)]
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, { etag, json }]) => ({ key, etag, body: JSON.parse(json) }))
      .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  }

  async commit({ table, partition, writes }: Commit): Promise<CommitOutcome> {
    const rows = this.#partition(table, partition);
    if (new Set(writes.map(({ key }) => key)).size < writes.length) throw new Error('one row twice in a transaction');
    if (!writes.every((write) => this.#mayWrite(write, rows.get(write.key)?.etag))) return 'lost';
    for (const write of writes) {
      this.#tags += 1;
      if (write.kind === 'delete') rows.delete(write.key);
      else rows.set(write.key, { etag: `tag ${this.#tags}`, json: JSON.stringify(write.body) });
    }
    return 'committed';
  }

  #mayWrite(write: Write, etag: string | undefined): boolean {
    if (write.kind === 'put') return true;
    return write.kind === 'insert' ? etag === undefined : etag === write.etag;
  }
}

/** Everything owed is tried at once; what is left waits for nobody. */
const noLane: Lane = { put: async () => ({ remove: async () => {} }), receive: async () => [] };
const noQueue: WakeUpQueue = { ...noLane, open: async () => {}, shared: noLane };

export const rememberedWorld = (random: Random = systemRandom): FakeWorld => {
  const tables = new RememberedTables();
  const teams = new FakeTeams();
  const log = createLog('silent');
  const world = { now };
  const clock = { now: () => world.now };
  const engine = createEngine<Ports>({ tables, queue: noQueue, clock, random, log, timings: jobTimings });
  const settings = {
    regionId: 'skaraborg',
    allowedTenants: [],
    ...familySettings,
  };
  const links = createSignedLinks({ tables, clock, random });
  const calendar = calendarOff;
  const first = regionInFile('skaraborg');
  const regions = createKnownRegions({ tables, random, clock, log, first, coordinators: [], processSupport: [] });
  const ports: Ports = { tables, teams, jobs: engine, clock, random, log, links, calendar, regions, settings };
  engine.serve(ports, caseJobs);
  return Object.assign(world, { ports, teams, engine });
};

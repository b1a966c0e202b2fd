/** Ports on the shared Azurite with the real jobs engine; of the outside only Teams is played. */
import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { inject } from 'vitest';
import { createKnownRegions } from '../../bot/forums/actions/known-regions.ts';
import { regionInFile } from '../../bot/forums/region.ts';
import { erasureJob } from '../../bot/platform/backup/erasure.ts';
import { noteErasure } from '../../bot/platform/backup/ledger.ts';
import { calendarOff } from '../../bot/platform/calendar/off.ts';
import { createAzureQueue } from '../../bot/platform/jobs/azure-queue.ts';
import { createEngine, type Engine } from '../../bot/platform/jobs/engine.ts';
import type { Job } from '../../bot/platform/jobs/port.ts';
import { jobTimings } from '../../bot/platform/jobs/timings.ts';
import { createLog } from '../../bot/platform/log.ts';
import type { Ports } from '../../bot/platform/ports.ts';
import { systemRandom } from '../../bot/platform/random.ts';
import { createAzureTables } from '../../bot/platform/tables/azure-tables.ts';
import { createSignedLinks } from '../../bot/platform/web/signed-links.ts';
import { FakeTeams } from './fake-teams.ts';
import { unhurried, unhurriedTables } from './patience.ts';

/** Where everybody in a fake world is at home. */
export const homeTenant = '11111111-1111-4111-8111-111111111111';

/** No information to families, unless a test gives some. */
export const familySettings = { publicUrl: 'https://app.example.se', familyTexts: {} };

/** `now` may be set; it stands still until then. */
export type FakeWorld = {
  readonly ports: Ports;
  readonly teams: FakeTeams;
  readonly engine: Engine<Ports>;
  /** Before the names of its tables and its queue, for another instance on the same; missing where they are only remembered. */
  readonly storagePrefix?: string;
  now: Temporal.Instant;
};

export const fakeWorld = async (
  jobs: Readonly<Record<string, Job<Ports>>>,
  coordinators: readonly string[],
  allowedTenants: readonly string[] = [homeTenant],
): Promise<FakeWorld> => {
  const connection = { kind: 'connection-string', value: inject('azurite').connectionString } as const;
  const storagePrefix = `w${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  const tables = createAzureTables(connection, { prefix: storagePrefix, report: () => undefined, ...unhurriedTables });
  const queue = createAzureQueue(connection, storagePrefix, { report: () => undefined, ...unhurried });
  await Promise.all([tables.open(), queue.open()]);
  const teams = new FakeTeams();
  const log = createLog('silent');
  const world = { now: Temporal.Instant.from('2026-11-20T09:00:00Z') };
  const clock = { now: () => world.now };
  const random = systemRandom;
  const engine = createEngine<Ports>({ tables, queue, clock, random, log, timings: jobTimings });
  const links = createSignedLinks({ tables, clock, random });
  const settings = { regionId: 'skaraborg', allowedTenants, ...familySettings };
  const calendar = calendarOff;
  const first = regionInFile('skaraborg');
  const regions = createKnownRegions({ tables, random, clock, log, first, coordinators, processSupport: [] });
  const ports: Ports = { tables, teams, jobs: engine, clock, random, log, links, calendar, regions, settings };
  engine.serve(ports, { [erasureJob]: noteErasure(undefined), ...jobs });
  return Object.assign(world, { ports, teams, engine, storagePrefix });
};

/** The only file that picks implementations. */
import { ManagedIdentityCredential } from '@azure/identity';
import { readTexts } from './cases/pages/family-information/texts.ts';
import type { Config } from './config.ts';
import { createKnownRegions } from './forums/actions/known-regions.ts';
import { regionInFile } from './forums/region.ts';
import { createAzureBlobs } from './platform/backup/azure-blobs.ts';
import type { StoreParts } from './platform/backup/store-jobs.ts';
import { createGraphCalendar, graphAddress } from './platform/calendar/graph.ts';
import { calendarOff } from './platform/calendar/off.ts';
import { assertionOfIdentity, createOnBehalf } from './platform/calendar/on-behalf.ts';
import { createLocalOnBehalf } from './platform/calendar/on-behalf-local.ts';
import type { Calendar } from './platform/calendar/port.ts';
import { createAzureQueue } from './platform/jobs/azure-queue.ts';
import { createEngine, type Engine } from './platform/jobs/engine.ts';
import { type JobTimings, jobTimings } from './platform/jobs/timings.ts';
import type { WakeUpQueue } from './platform/jobs/wake-ups.ts';
import { createLog, type Log } from './platform/log.ts';
import type { Ports } from './platform/ports.ts';
import { type Random, systemRandom } from './platform/random.ts';
import type { Patience } from './platform/tables/attempts.ts';
import { createAzureTables } from './platform/tables/azure-tables.ts';
import { type ClockOffset, createClockOffset } from './platform/tables/clock-offset.ts';
import type { StorageConnection } from './platform/tables/connection.ts';
import { createWholeTables } from './platform/tables/whole-tables.ts';
import { createBudget } from './platform/teams/budget.ts';
import { createTeams } from './platform/teams/messenger.ts';
import { createPacedTeams } from './platform/teams/paced.ts';
import { type Login, microsoftHosts, type TeamsSettings } from './platform/teams/settings.ts';
import { createAzureMonitor } from './platform/telemetry/azure-monitor.ts';
import { monitorTrouble } from './platform/telemetry/monitor-trouble.ts';
import { observedLog } from './platform/telemetry/observed.ts';
import { noTelemetry, type Telemetry } from './platform/telemetry/port.ts';
import { type Clock, clockAhead, systemClock } from './platform/time/clock.ts';
import { createGate, type Gate } from './platform/versions/gate.ts';
import { bringUpToDate } from './platform/versions/migrate.ts';
import { newestOf, type Step } from './platform/versions/step.ts';
import { createReadiness, type Readiness } from './platform/web/readiness.ts';
import { createSignedLinks } from './platform/web/signed-links.ts';
import { closedTab, localTab, productionTab, type TabDoor } from './platform/web/tab-settings.ts';

/** The store as a whole. Its `tables` are without the gate. */
export type Store = StoreParts & {
  readonly gate: Gate;
  readonly newest: number;
  /** Creates the tables that are missing, and leaves it at that. */
  readonly openTables: () => Promise<void>;
  /** Creates what is missing, and brings it to the version of the code. Throws StoreClosed. */
  readonly bringUpToDate: () => Promise<void>;
};

export type World = {
  readonly ports: Ports;
  readonly engine: Engine<Ports>;
  readonly queue: WakeUpQueue;
  readonly teamsSettings: TeamsSettings;
  readonly timings: JobTimings;
  readonly clockOffset: ClockOffset;
  readonly readiness: Readiness;
  readonly store: Store;
  readonly telemetry: Telemetry;
  readonly tab: TabDoor;
};

/** What a test may put in place of the real edge, and what ends the process. */
export type Edge = {
  readonly clock?: Clock;
  /** What the sending to Teams is paced by: the machine's own clock, as Teams counts by its own. */
  readonly paceClock?: Clock;
  readonly random?: Random;
  readonly log?: Log;
  readonly timings?: Partial<JobTimings>;
  /** Before each table's and the queue's name, so that several worlds share one storage account. */
  readonly storagePrefix?: string;
  /** Instead of those of production. */
  readonly steps?: readonly Step[];
  /** How long others are given to stop writing before the store is changed, ms. */
  readonly quietMs?: number;
  /** With storage, instead of what each kind of request is given in production. */
  readonly patience?: Patience;
  /** Breaks off what takes longer than a stop may. */
  readonly stopping?: AbortSignal;
};

/** From one version of the store to the next. A subject that changes its rows brings the step here. */
const migrations: readonly Step[] = [];

/** A connection string of one's own may leave out the files, and then nothing is backed up. */
const hasBlobs = (value: string): boolean => /(BlobEndpoint=|EndpointSuffix=|UseDevelopmentStorage=true)/i.test(value);

type Connections = {
  readonly tables: StorageConnection;
  readonly queues: StorageConnection;
  readonly blobs: StorageConnection | undefined;
};

const storageOf = (config: Config): Connections => {
  if (config.MODE !== 'production') {
    const connection = { kind: 'connection-string', value: config.STORAGE_CONNECTION_STRING } as const;
    const blobs = hasBlobs(connection.value) ? connection : undefined;
    return { tables: connection, queues: connection, blobs };
  }
  const credential = new ManagedIdentityCredential({ clientId: config.MANAGED_IDENTITY_CLIENT_ID });
  const at = (accountUrl: string) => ({ kind: 'managed-identity', accountUrl, credential }) as const;
  return {
    tables: at(config.STORAGE_TABLES_URL),
    queues: at(config.STORAGE_QUEUES_URL),
    blobs: at(config.STORAGE_BLOBS_URL),
  };
};

const loginOf = (config: Config): Login => {
  if (config.MODE === 'production')
    return { kind: 'production', managedIdentityClientId: config.MANAGED_IDENTITY_CLIENT_ID };
  if (config.MODE === 'playground') return { kind: 'playground' };
  return {
    kind: 'local',
    ToBotFromChannelTokenIssuer: config.LOCAL_TOKEN_ISSUER,
    ToBotFromChannelOpenIdMetadataUrl: config.LOCAL_OPENID_METADATA_URL,
    ToBotFromEmulatorOpenIdMetadataUrl: config.LOCAL_OPENID_METADATA_URL,
    ToChannelFromBotLoginUrl: config.LOCAL_TOKEN_URL,
    ToChannelFromBotOAuthScope: config.LOCAL_TOKEN_SCOPE,
    OAuthUrl: config.LOCAL_TOKEN_URL,
    CallerId: '',
  };
};

const tabOf = (config: Config): TabDoor => {
  if (config.MODE === 'playground') return closedTab;
  const given = { appId: config.BOT_APP_ID, allowedTenants: config.ALLOWED_TENANTS };
  return config.MODE === 'local'
    ? localTab(given, config.LOCAL_TEAMS_URL)
    : productionTab(given, config.TEAMS_APP_ID ?? config.BOT_APP_ID);
};

const calendarOf = (config: Config, log: Log): Calendar => {
  if (config.MODE === 'playground') return calendarOff;
  const { BOT_APP_ID: appId, ALLOWED_TENANTS: allowedTenants } = config;
  if (config.MODE === 'local') {
    const address = config.LOCAL_GRAPH_URL;
    if (address === undefined) return calendarOff;
    return createGraphCalendar({ address, exchange: createLocalOnBehalf(address, appId), allowedTenants, log });
  }
  if (config.GRAPH_CALENDAR === 'off') return calendarOff;
  const exchange = createOnBehalf({ appId, getAssertion: assertionOfIdentity(config.MANAGED_IDENTITY_CLIENT_ID) });
  return createGraphCalendar({ address: graphAddress, exchange, allowedTenants, log });
};

type TelemetryNeeds = { readonly clock: Clock; readonly random: Random; readonly log: Log };

/** `log`: one that telemetry does not listen to. */
const telemetryOf = (config: Config, { log, ...given }: TelemetryNeeds): Telemetry => {
  if (config.MODE !== 'production' || !config.APPLICATIONINSIGHTS_CONNECTION_STRING) return noTelemetry;
  const { InstrumentationKey: key, IngestionEndpoint: endpoint } = config.APPLICATIONINSIGHTS_CONNECTION_STRING;
  const credential = new ManagedIdentityCredential({ clientId: config.MANAGED_IDENTITY_CLIENT_ID });
  const onFailure = (cause: unknown) => log.warn({ event: 'telemetry-unsent', ...monitorTrouble(cause) });
  return createAzureMonitor({ key, endpoint, credential, percent: config.TELEMETRY_PERCENT, onFailure, ...given });
};

/** A file that the municipality has written does not fit: each line says which one, and why. */
export class UnfitTexts extends Error {
  override name = 'UnfitTexts';
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

/** Throws UnfitTexts. */
export const createWorld = (config: Config, edge: Edge = {}): World => {
  const daysAhead = config.MODE === 'production' ? 0 : config.LOCAL_DAYS_AHEAD;
  const {
    clock = clockAhead(systemClock, daysAhead),
    paceClock = systemClock,
    random = systemRandom,
    storagePrefix = '',
  } = edge;
  const plainLog = createLog(config.LOG_LEVEL);
  const telemetry = telemetryOf(config, { clock, random, log: plainLog });
  const { log = observedLog(plainLog, telemetry), patience } = edge;
  const texts = readTexts(config.FAMILY_TEXTS_FOLDER);
  if (!texts.ok) throw new UnfitTexts(texts.failure.lines);
  const storage = storageOf(config);
  const timings = { ...jobTimings, ...edge.timings };
  const clockOffset = createClockOffset(systemClock, log);
  const openTables = createAzureTables(storage.tables, {
    sawDate: clockOffset.saw,
    prefix: storagePrefix,
    ...(patience && { tryMs: patience.tryMs, readMs: patience.allMs, commitMs: patience.allMs }),
    report: (reason, { key }) => log.error({ event: 'row-unreadable', code: reason, key }),
  });
  const steps = edge.steps ?? migrations;
  const gate = createGate(openTables, newestOf(steps));
  const whole = createWholeTables(storage.tables, { prefix: storagePrefix });
  const ground = { tables: openTables, whole, clock, random, log };
  const quiet = edge.quietMs !== undefined && { quiet: edge.quietMs };
  const store: Store = {
    ...ground,
    gate,
    newest: newestOf(steps),
    openTables: openTables.open,
    blobs: storage.blobs && createAzureBlobs(storage.blobs, storagePrefix),
    days: config.BACKUP_DAYS,
    stopping: edge.stopping,
    async bringUpToDate() {
      await openTables.open();
      await bringUpToDate({ ...ground, ...quiet, steps, signal: edge.stopping });
    },
  };
  const tables = gate.guarded(store.bringUpToDate);
  const queue = createAzureQueue(storage.queues, `${storagePrefix.toLowerCase()}wake-ups`, {
    ...patience,
    report: (reason) => log.error({ event: 'wake-up-unreadable', code: reason }),
  });
  const teamsSettings: TeamsSettings = {
    appId: config.MODE === 'playground' ? '' : config.BOT_APP_ID,
    tenantId: config.BOT_TENANT_ID,
    allowedTenants: config.ALLOWED_TENANTS,
    login: loginOf(config),
    serviceHosts: microsoftHosts,
  };
  const engine = createEngine<Ports>({ tables, queue, clock, random, log, timings });
  const counted = { tables, random, clock: paceClock };
  const budget = createBudget({ ...counted, perSecond: config.TEAMS_REQUESTS_PER_SECOND });
  const pace = { ...counted, budget };
  const given = {
    first: regionInFile(config.REGION),
    coordinators: config.COORDINATORS.map((key) => key.toLowerCase()),
    processSupport: config.PROCESS_SUPPORT.map((key) => key.toLowerCase()),
  };
  const ports: Ports = {
    tables,
    teams: createPacedTeams(createTeams(teamsSettings, { log, clock, random }), pace),
    jobs: engine,
    clock,
    random,
    log,
    links: createSignedLinks({ tables, clock, random }),
    calendar: calendarOf(config, log),
    regions: createKnownRegions({ tables, random, clock, log, ...given }),
    settings: {
      regionId: config.REGION,
      allowedTenants: config.ALLOWED_TENANTS,
      publicUrl: config.PUBLIC_URL ?? `http://127.0.0.1:${config.PORT}`,
      familyTexts: texts.value,
      ...(config.MODE !== 'playground' && { teamsAppId: config.TEAMS_APP_ID ?? config.BOT_APP_ID }),
    },
  };
  const readiness = createReadiness(gate);
  return { ports, engine, queue, teamsSettings, timings, clockOffset, readiness, store, telemetry, tab: tabOf(config) };
};

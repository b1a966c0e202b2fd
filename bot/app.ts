/** Every subject's verbs, commands and jobs in one place, and Express without a port. */
import express, { type ErrorRequestHandler, type Express } from 'express';
import helmet, { type HelmetOptions } from 'helmet';
import type { Temporal } from 'temporal-polyfill';
import { createApi, createTab } from './api.ts';
import { familyPath } from './cases/actions/family-links.ts';
import { caseRecurring } from './cases/actions/round.ts';
import { oweSeatRemoved } from './cases/actions/seats-gone.ts';
import { beginButton, caseCommands, caseVerbs, type Given, newQuestionButton, openCaseButton } from './cases/bot.ts';
import { caseJobs } from './cases/jobs.ts';
import { caseRoutes } from './cases/routes.ts';
import { contactRecurring } from './contacts/actions/ask-round.ts';
import { keepingVerbTable } from './contacts/bot/keeping.ts';
import { contactCommands, contactLines, contactVerbs } from './contacts/bot.ts';
import { contactJobs } from './contacts/jobs.ts';
import { deviationCommands, deviationVerbTable } from './deviations/bot.ts';
import { createShelfSearch } from './documents/actions/search.ts';
import { documentCommands } from './documents/bot.ts';
import { documentJobs } from './documents/jobs.ts';
import { listAreas } from './forums/actions/areas.ts';
import { forumOfPartition, listOwedPartitions } from './forums/actions/install.ts';
import {
  forumCommands,
  forumEvents,
  forumVerbs,
  type GivenButtons,
  type GivenHooks,
  notUnderstood,
} from './forums/bot.ts';
import { type Forum, takesUpCases } from './forums/forum.ts';
import { inTurns } from './forums/in-turns.ts';
import { forumJobs } from './forums/jobs.ts';
import { feedPath } from './meetings/actions/calendar/feeds.ts';
import { meetingRecurring } from './meetings/actions/telling/round.ts';
import { meetingCommands } from './meetings/bot/commands.ts';
import { meetingVerbs } from './meetings/bot.ts';
import { meetingJobs } from './meetings/jobs.ts';
import { openFeedRoutes } from './meetings/routes/open-feed.ts';
import { overviewRecurring } from './overview/actions/round.ts';
import { overviewJobs } from './overview/jobs.ts';
import { storeJobs, storeRecurring } from './platform/backup/store-jobs.ts';
import type { Job, Recurring } from './platform/jobs/port.ts';
import { type Owing, passOver, startWorker, type Worker } from './platform/jobs/worker.ts';
import type { Ports } from './platform/ports.ts';
import { newReference, presentReference } from './platform/reference.ts';
import type { TableName } from './platform/tables/port.ts';
import { type CommandTable, findCommand } from './platform/teams/commands.ts';
import type { Card, Inbound } from './platform/teams/port.ts';
import { createReceiver } from './platform/teams/receiver.ts';
import { surpriseCard } from './platform/teams/surprise.ts';
import { answerPress, type VerbTable } from './platform/teams/verbs.ts';
import { observedRequests } from './platform/telemetry/observed.ts';
import { correlated } from './platform/web/correlated.ts';
import { health } from './platform/web/health.ts';
import { createLimits } from './platform/web/limits.ts';
import { inPlainText, onlyReady } from './platform/web/readiness.ts';
import { updateRecurring } from './updates/actions/letter.ts';
import { updatePartitions } from './updates/actions/owed-partitions.ts';
import { updateVerbs } from './updates/bot.ts';
import { updateJobs } from './updates/jobs.ts';
import type { World } from './world.ts';

const buttons: GivenButtons = {
  welcomeButtons: (forum) => (takesUpCases(forum) ? [newQuestionButton(forum.id)] : []),
  personalButtons: [beginButton],
};

const hooks: GivenHooks = { onSeatRemoved: oweSeatRemoved };

const given: Given = { contactLines };

/** Names that stand in two tables make a type that no table fits. */
type Apart<A, B> = keyof A & keyof B extends never ? A & B : never;
const apart = <A extends object, B extends object>(a: A, b: B): Apart<A, B> => ({ ...a, ...b }) as Apart<A, B>;

export const verbs: VerbTable<Ports, string> = apart(
  apart(apart(forumVerbs(hooks), apart(contactVerbs, keepingVerbTable)), deviationVerbTable),
  apart(caseVerbs(given), apart(meetingVerbs({ caseButton: openCaseButton }), updateVerbs)),
);
/** One index for the chat and the tab. */
const shelf = createShelfSearch();

export const commands: CommandTable<Ports> = apart(
  apart(apart(forumCommands(buttons), apart(contactCommands, documentCommands(shelf))), deviationCommands),
  apart(caseCommands, meetingCommands),
);
const jobs: Readonly<Record<string, Job<Ports>>> = apart(
  apart(forumJobs(buttons), apart(contactJobs, documentJobs)),
  apart(caseJobs, apart(meetingJobs, apart(updateJobs, overviewJobs))),
);

/** Another instance may have made the region that a job is about, or changed who helps it. */
const withFreshRegions = (table: typeof jobs): typeof jobs =>
  Object.fromEntries(
    Object.entries(table).map(([name, job]): [string, Job<Ports>] => [
      name,
      {
        ...job,
        run: async (ports, owed, place) => {
          await ports.regions.fresh();
          return job.run(ports, owed, place);
        },
      },
    ]),
  );

const onEvent = forumEvents(buttons);

const handle =
  (ports: Ports) =>
  async (inbound: Inbound): Promise<Card | undefined> => {
    await ports.regions.fresh();
    if (inbound.kind === 'press') return answerPress(verbs, ports, inbound);
    if (inbound.kind !== 'message') return onEvent(ports, inbound);
    const found = findCommand(commands, inbound.text);
    return found ? found.command.run(ports, inbound, found.argument) : notUnderstood(buttons, inbound);
  };

/** Of all but the tab, which stands in Teams: nobody shows it in a frame. The rest is helmet's, HSTS for a year among it. */
const unframed: HelmetOptions = {
  frameguard: { action: 'deny' },
  contentSecurityPolicy: { directives: { frameAncestors: ["'none'"] } },
};

const nothingHere = 'Här finns inget. Öppna Partssamverkan i Teams.';

export const createApp = (world: World): Express => {
  const { ports, engine, teamsSettings, clockOffset, readiness, store, telemetry, tab } = world;
  engine.serve(ports, withFreshRegions({ ...jobs, ...storeJobs<Ports>(store) }));
  const app = express();
  app.disable('x-powered-by');
  // App Service stands before us: without this everybody would share its address, and the limit of one.
  if (tab.settings.mode === 'production') app.set('trust proxy', 1);
  app.use(correlated(ports.random), observedRequests(telemetry));
  app.use(helmet(unframed));
  app.get('/healthz', health({ ...ports, gate: store.gate, clockOffset, readiness }));
  app.use('/api', onlyReady(readiness));
  // Half a store would say that an address is dead, or show a calendar without its meetings.
  app.use([`/${familyPath}`, `/${feedPath}`], onlyReady(readiness, inPlainText));
  app.use(caseRoutes(ports));
  app.use(openFeedRoutes(ports));
  app.use(createTab(tab));
  app.use(createApi(ports, tab, { verbs, shelf }));
  // Whoever has no token of Bot Service's is counted; the others come from few addresses and are let off.
  app.use('/api/messages', createLimits().byAddress);
  app.use(
    createReceiver(
      teamsSettings,
      {
        isVerb: (verb) => Object.hasOwn(verbs, verb),
        handle: handle(ports),
        onSurprise: surpriseCard,
        answer: ports.teams.answer,
      },
      ports,
    ),
  );
  // Express's own page would say the path back, in English.
  app.use((_request, response) => void response.status(404).type('text/plain').send(nothingHere));
  const onError: ErrorRequestHandler = (cause, _request, response, _next) => {
    const reference = presentReference() ?? newReference(ports.random);
    ports.log.error({ event: 'http-surprise', reference }, cause);
    const sentence = `Något gick fel hos oss. Försök igen, och säg ${reference} till den som förvaltar appen om det händer igen.`;
    response.status(500).json({ error: { code: 'surprise', sentence, reference } });
  };
  app.use(onError);
  return app;
};

/** What comes again by itself in a forum, from the subjects that have it. */
const recurringIn: readonly ((forum: Forum, now: Temporal.Instant) => readonly Recurring[])[] = [
  caseRecurring,
  meetingRecurring,
];

/** The same of what belongs to an area. Besides the forums' own partitions something may be owed in these tables'. */
const recurringOf: Partial<Record<TableName, (now: Temporal.Instant, partition: string) => readonly Recurring[]>> = {
  contacts: contactRecurring,
  updates: updateRecurring,
  regions: overviewRecurring,
};
const areaTables: readonly TableName[] = ['contacts', 'documents', 'regions'];

const inEach = async <T>(regions: readonly string[], of: (regionId: string) => Promise<readonly T[]>) =>
  (await inTurns(regions, of)).flat();

const owingOf = ({ ports, store }: World): Owing => ({
  partitions: async () => {
    await ports.regions.read();
    const regions = ports.regions.all().map(({ region }) => region.id);
    const [forums, areas, updates] = await Promise.all([
      listOwedPartitions(ports),
      inEach(regions, (id) => listAreas(ports, id)),
      inEach(regions, (id) => updatePartitions(ports, id)),
    ]);
    // What many wait for goes first: after a silence the walk through all forums takes its time.
    return [
      ...updates.map((partition) => ({ table: 'updates' as const, partition })),
      ...forums,
      ...regions.map((partition) => ({ table: 'regions' as const, partition })),
      ...areaTables.flatMap((table) => areas.map((partition) => ({ table, partition }))),
    ];
  },
  recurring: async ({ table, partition }) => {
    const now = ports.clock.now();
    if (table === 'regions' && partition === ports.settings.regionId) return storeRecurring(store);
    if (table !== 'forums') return recurringOf[table]?.(now, partition) ?? [];
    const forum = await forumOfPartition(ports, partition);
    return forum ? recurringIn.flatMap((of) => of(forum, now)) : [];
  },
});

/** Works off what every subject owes, until it is stopped. Storage must be open. */
export const startWork = (world: World): Worker => {
  const { ports, engine, queue, timings } = world;
  const { clock, log } = ports;
  return startWorker({ engine, queue, clock, log, timings, ...owingOf(world) });
};

/** The hourly pass once, for a world without a worker. `partitions`: these alone, not all that there are. */
export const passOnce = (world: World, partitions?: Owing['partitions']): Promise<void> =>
  passOver({ engine: world.engine, log: world.ports.log, ...owingOf(world), ...(partitions && { partitions }) });

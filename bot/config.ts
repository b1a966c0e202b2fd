/** The only reader of the environment. Whatever is missing or wrong is named, all at once, and nothing starts. */
import { distance } from 'fastest-levenshtein';
import { z } from 'zod';

const guid = z.guid('ska vara ett GUID').transform((value) => value.toLowerCase());
const url = z.url({ protocol: /^https?$/, error: 'ska vara en adress som börjar med http' });
const safeUrl = z.url({ protocol: /^https$/, error: 'ska vara en adress som börjar med https' });
/** Paths are put after it. */
const withoutSlash = (address: string) => address.replace(/\/+$/, '');
const list = z
  .string()
  .default('')
  .transform((joined) => joined.split(',').flatMap((part) => part.trim() || []));

const isLoopback = (host: string) => ['127.0.0.1', 'localhost', '::1'].includes(host);

const portRange = 'ska vara ett heltal från 1 till 65535';
const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
const regions = ['skaraborg'] as const;
const daysKept = 'ska vara ett heltal från 1 till 365';
const paceRange = 'ska vara ett heltal från 1 till 50';
const modes = ['production', 'local', 'playground'] as const;
const inSwedish = (choices: readonly string[]) => choices.join(', ').replace(/, ([^,]+)$/, ' eller $1');

const wholeNumber = (least: number, most: number) => {
  const range = `ska vara ett heltal från ${least} till ${most}`;
  return z
    .string()
    .regex(/^\d{1,3}$/, range)
    .transform(Number)
    .refine((number) => number >= least && number <= most, range);
};

const insightsShape = 'ska ha InstrumentationKey, ett GUID, och IngestionEndpoint, en adress som börjar med https';

/** As the portal shows it. Its key is no secret where the resource takes Entra sign-in alone. */
const insights = z
  .string()
  .transform((text) => Object.fromEntries(text.split(';').map((part) => part.split(/=(.*)/, 2))))
  .pipe(
    z.object({
      InstrumentationKey: z.guid(insightsShape),
      IngestionEndpoint: z.url({ protocol: /^https$/, error: insightsShape }).transform(withoutSlash),
    }),
  );

const people = list.pipe(
  z.array(z.string().regex(/^[0-9a-f-]{36}_[0-9a-f-]{36}$/i, 'ska vara <klientorganisation>_<objekt-id>')),
);

const shared = {
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, portRange)
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, portRange)
    .default(3978),
  HOST: z.string().default('127.0.0.1'),
  LOG_LEVEL: z.enum(levels, `ska vara ${inSwedish(levels)}`).default('info'),
  REGION: z.enum(regions, `ska vara ${inSwedish(regions)}`).default('skaraborg'),
  BOT_TENANT_ID: guid,
  ALLOWED_TENANTS: list.pipe(z.array(guid).min(1, 'ska ha minst en klientorganisation')),
  COORDINATORS: people,
  PROCESS_SUPPORT: people,
  /** A backup that is older is deleted. */
  BACKUP_DAYS: z
    .string()
    .regex(/^\d{1,3}$/, daysKept)
    .transform(Number)
    .refine((days) => days >= 1 && days <= 365, daysKept)
    .default(35),
  FAMILY_TEXTS_FOLDER: z.string().optional(),
  /** Of this app in one tenant, all instances together; Teams allows no more than 50. */
  TEAMS_REQUESTS_PER_SECOND: z
    .string()
    .regex(/^\d{1,2}$/, paceRange)
    .transform(Number)
    .refine((count) => count >= 1 && count <= 50, paceRange)
    .default(50),
  /** The app's id in its manifest, which links into Teams carry; the bot's where nothing is said. */
  TEAMS_APP_ID: guid.optional(),
  /** Where nothing is said, this machine's own. */
  PUBLIC_URL: url.transform(withoutSlash).optional(),
};

const loopbackHost = shared.HOST.refine(isLoopback, 'ska vara 127.0.0.1, localhost eller ::1 i det här läget');

const daysAhead = z
  .string()
  .regex(/^\d{1,3}$/, 'ska vara ett heltal från 0 till 999')
  .transform(Number)
  .default(0);

const switches = ['off', 'on'] as const;

/** Somebody's own token is sent there, so it is never another machine. */
const loopbackUrl = url
  .transform(withoutSlash)
  .refine((address) => isLoopback(new URL(address).hostname.replace(/^\[|\]$/g, '')), {
    error: 'ska gå till 127.0.0.1, localhost eller ::1',
  });

/** What would turn real checks into local ones is refused in production, not passed over. */
const onlyLocal = z.never({ error: 'hör inte hemma i production' }).optional();

/** `local`: a loopback issuer in place of Microsoft's. `playground`: no token is checked at all. Both on loopback only. */
const environment = z.discriminatedUnion('MODE', [
  z.object({
    ...shared,
    MODE: z.literal('production'),
    HOST: z.string().default('0.0.0.0'),
    PUBLIC_URL: safeUrl.transform(withoutSlash),
    BOT_APP_ID: guid,
    MANAGED_IDENTITY_CLIENT_ID: guid,
    STORAGE_TABLES_URL: safeUrl,
    STORAGE_QUEUES_URL: safeUrl,
    STORAGE_BLOBS_URL: safeUrl,
    /** Without it nothing is told to Azure Monitor. */
    APPLICATIONINSIGHTS_CONNECTION_STRING: insights.optional(),
    /** Of ordinary requests and events; what is wrong is always told. */
    TELEMETRY_PERCENT: wholeNumber(0, 100).default(20),
    /** Meetings in the convener's own calendar: the Entra app trusts the managed identity, and has Calendars.ReadWrite. */
    GRAPH_CALENDAR: z.enum(switches, `ska vara ${inSwedish(switches)}`).default('off'),
    STORAGE_CONNECTION_STRING: onlyLocal,
    LOCAL_TOKEN_ISSUER: onlyLocal,
    LOCAL_OPENID_METADATA_URL: onlyLocal,
    LOCAL_TOKEN_URL: onlyLocal,
    LOCAL_TOKEN_SCOPE: onlyLocal,
    LOCAL_TEAMS_URL: onlyLocal,
    LOCAL_DAYS_AHEAD: onlyLocal,
    LOCAL_GRAPH_URL: onlyLocal,
  }),
  z.object({
    ...shared,
    MODE: z.literal('local'),
    HOST: loopbackHost,
    BOT_APP_ID: guid,
    STORAGE_CONNECTION_STRING: z.string().min(1),
    LOCAL_TOKEN_ISSUER: url,
    LOCAL_OPENID_METADATA_URL: url,
    LOCAL_TOKEN_URL: url,
    LOCAL_TOKEN_SCOPE: z.string().min(1),
    LOCAL_TEAMS_URL: url.transform(withoutSlash),
    LOCAL_DAYS_AHEAD: daysAhead,
    /** A Graph of one's own, and its token endpoint. Without it the calendar is off. */
    LOCAL_GRAPH_URL: loopbackUrl.optional(),
  }),
  z.object({
    ...shared,
    MODE: z.literal('playground'),
    HOST: loopbackHost,
    STORAGE_CONNECTION_STRING: z.string().min(1),
    LOCAL_DAYS_AHEAD: daysAhead,
  }),
]);

export type Config = z.infer<typeof environment>;

/** The names, for the documents and the tests that hold them together. */
export const settingNames: readonly string[] = [
  ...new Set(environment.options.flatMap((option) => Object.keys(option.shape))),
].toSorted();

export type ConfigFailure = { readonly kind: 'wrong-settings'; readonly lines: readonly string[] };

type Environment = Readonly<Record<string, string | undefined>>;

/** What a server needs is told also when nobody has said which mode: then it is production's. */
const wrongIn = (env: Environment, issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] => {
  if (!issues.some(({ path }) => path[0] === 'MODE')) return issues;
  const others =
    env.MODE === undefined ? environment.safeParse({ ...env, MODE: 'production' }).error?.issues : undefined;
  return [...issues, ...(others ?? [])];
};

const inShort = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** Short names are like too much that the platform sets: HOME is not HOST. */
const looksLike = (name: string, ours: string): boolean =>
  ours.length > 5 &&
  (inShort(name) === inShort(ours) || (ours.length > 7 && distance(name, ours) <= (ours.length > 11 ? 2 : 1)));

/** A setting of ours that nobody has set, under a name that is nearly its own: it would be passed over in silence. */
const misspelt = (env: Environment): readonly string[] => {
  const unset = settingNames.filter((name) => env[name] === undefined);
  const strange = Object.keys(env).filter((name) => !settingNames.includes(name));
  return strange.flatMap((name) => {
    const meant = unset.find((ours) => looksLike(name, ours));
    return meant === undefined ? [] : [`${name}: finns inte. Menade ni ${meant}?`];
  });
};

/** Values are never repeated: one of them may be a key. */
export const readConfig = (
  env: Environment = process.env,
): { ok: true; value: Config } | { ok: false; failure: ConfigFailure } => {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const read = environment.safeParse(present);
  // On one's own machine other programs' settings are around.
  const strange = present.MODE === 'local' || present.MODE === 'playground' ? [] : misspelt(present);
  if (read.success && strange.length === 0) return { ok: true, value: read.data };
  const inWords = ({ path, message }: z.core.$ZodIssue): string => {
    const name = String(path[0] ?? 'MODE');
    if (name === 'MODE') return `MODE: ska vara ${inSwedish(modes)}`;
    return `${name}: ${present[name] === undefined ? 'saknas' : message}`;
  };
  const lines = [...wrongIn(present, read.error?.issues ?? []).map(inWords), ...strange];
  return { ok: false, failure: { kind: 'wrong-settings', lines: [...new Set(lines)] } };
};

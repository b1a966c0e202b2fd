/** The only reader of the environment. Whatever is missing or wrong is named, all at once, and nothing starts. */
import { z } from 'zod';

const guid = z.guid('ska vara ett GUID').transform((value) => value.toLowerCase());
const url = z.url({ protocol: /^https?$/, error: 'ska vara en adress som börjar med http' });
const list = z
  .string()
  .default('')
  .transform((joined) => joined.split(',').flatMap((part) => part.trim() || []));

const isLoopback = (host: string) => ['127.0.0.1', 'localhost', '::1'].includes(host);

const shared = {
  PORT: z.coerce.number({ error: 'ska vara ett tal' }).int().min(1).max(65_535).default(3978),
  HOST: z.string().default('127.0.0.1'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  REGION: z.enum(['skaraborg']).default('skaraborg'),
  BOT_TENANT_ID: guid,
  ALLOWED_TENANTS: list.pipe(z.array(guid).min(1, 'ska ha minst en klientorganisation')),
  COORDINATORS: list.pipe(
    z.array(z.string().regex(/^[0-9a-f-]{36}_[0-9a-f-]{36}$/i, 'ska vara <klientorganisation>_<objekt-id>')),
  ),
};

const loopbackHost = shared.HOST.refine(isLoopback, 'ska vara 127.0.0.1, localhost eller ::1 i det här läget');

/** `local`: a loopback issuer in place of Microsoft's. `playground`: no token is checked at all. Both on loopback only. */
const environment = z.discriminatedUnion('MODE', [
  z.object({
    ...shared,
    MODE: z.literal('production'),
    HOST: z.string().default('0.0.0.0'),
    BOT_APP_ID: guid,
    MANAGED_IDENTITY_CLIENT_ID: guid,
    STORAGE_TABLES_URL: url,
    STORAGE_QUEUES_URL: url,
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
  }),
  z.object({
    ...shared,
    MODE: z.literal('playground'),
    HOST: loopbackHost,
    STORAGE_CONNECTION_STRING: z.string().min(1),
  }),
]);

export type Config = z.infer<typeof environment>;

/** The names, for the documents and the tests that hold them together. */
export const settingNames: readonly string[] = [
  ...new Set(environment.options.flatMap((option) => Object.keys(option.shape))),
].toSorted();

export type ConfigFailure = { readonly kind: 'wrong-settings'; readonly lines: readonly string[] };

const inWords = ({ path, message, code }: z.core.$ZodIssue): string => {
  const name = String(path[0] ?? 'MODE');
  if (name === 'MODE') return 'MODE: ska vara production, local eller playground';
  return code === 'invalid_type' && /undefined/.test(message) ? `${name}: saknas` : `${name}: ${message}`;
};

/** Values are never repeated: one of them may be a key. */
export const readConfig = (
  env: Readonly<Record<string, string | undefined>> = process.env,
): { ok: true; value: Config } | { ok: false; failure: ConfigFailure } => {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const read = environment.safeParse(present);
  if (read.success) return { ok: true, value: read.data };
  return { ok: false, failure: { kind: 'wrong-settings', lines: [...new Set(read.error.issues.map(inWords))] } };
};

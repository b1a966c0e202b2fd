/** The web app's settings against the reader of them: none missing, none misspelt, and the server starts with them. */
import { readConfig, settingNames } from '../../bot/config.ts';
import type { Value } from './bicep.ts';
import { inside, keysOf, type Templates } from './bicep-flaws.ts';

/** The web app is told these by its platform, and which to take is not ours to say. */
const platforms = ['PORT', 'HOST'];
/** What the platform reads, not the server. */
const forPlatform = [
  'NODE_ENV',
  'WEBSITE_RUN_FROM_PACKAGE',
  'SCM_DO_BUILD_DURING_DEPLOYMENT',
  'WEBSITES_CONTAINER_STOP_TIME_LIMIT',
];

const tenant = '33333333-3333-4333-8333-333333333333';
/** What Azure, Entra and the one who deploys would say, by the expression that asks for it. */
const said: Readonly<Record<string, string>> = {
  "['https://${host}']": 'https://samverkan.example.se',
  '[botAppId]': '22222222-2222-4222-8222-222222222222',
  '[botTenantId]': tenant,
  '[teamsAppId]': '11111111-1111-4111-8111-111111111111',
  "[otherTenants == none ? botTenantId : '${botTenantId},${otherTenants}']": tenant,
  '[coordinators]': `${tenant}_44444444-4444-4444-8444-444444444444`,
  "[processSupport == none ? '' : processSupport]": '',
  "[familyTextsFolder == none ? '' : familyTextsFolder]": '',
  '[identity.outputs.clientId]': '55555555-5555-4555-8555-555555555555',
  '[storage.outputs.tablesUrl]': 'https://stexempel.table.core.windows.net',
  '[storage.outputs.queuesUrl]': 'https://stexempel.queue.core.windows.net',
  '[storage.outputs.blobsUrl]': 'https://stexempel.blob.core.windows.net',
  '[monitoring.outputs.connectionString]':
    'InstrumentationKey=66666666-6666-4666-8666-666666666666;IngestionEndpoint=https://swedencentral-0.in.applicationinsights.azure.com/;LiveEndpoint=https://swedencentral.livediagnostics.monitor.azure.com/;ApplicationId=77777777-7777-4777-8777-777777777777',
};

const linesOf = (env: Readonly<Record<string, string>>): readonly string[] => {
  const read = readConfig(env);
  return read.ok ? [] : read.failure.lines;
};

/** Of all that the server can be told, what production takes. */
const production = settingNames.filter(
  (name) =>
    !platforms.includes(name) &&
    !linesOf({ MODE: 'production', [name]: 'x' }).includes(`${name}: hör inte hemma i production`),
);

export const settingsOf = (templates: Templates): Value | undefined =>
  templates.get('infra/main.bicep')?.resources.find(({ name }) => name === 'settings')?.body;

/** A parameter's default, or what would be said. */
const filledIn = (value: Value | undefined, templates: Templates): string | undefined => {
  if (typeof value !== 'string' || !value.startsWith('[')) return typeof value === 'string' ? value : undefined;
  const param = templates.get('infra/main.bicep')?.params.find(({ name }) => `[${name}]` === value);
  return said[value] ?? (typeof param?.value === 'string' ? param.value : undefined);
};

export const settingsFlaws = (templates: Templates): readonly string[] => {
  const settings = inside(settingsOf(templates), 'properties');
  const names = keysOf(settings);
  const env = names.map((name): [string, string | undefined] => [name, filledIn(inside(settings, name), templates)]);
  return [
    ...production.filter((name) => !names.includes(name)).map((name) => `settings: no ${name}`),
    ...names
      .filter((name) => !production.includes(name) && !forPlatform.includes(name))
      .map((name) => `settings: the server knows no ${name}`),
    ...env.flatMap(([name, value]) => (value === undefined ? [`settings: what ${name} is, is not known here`] : [])),
    ...linesOf(Object.fromEntries(env.map(([name, value]) => [name, value ?? '']))),
  ];
};

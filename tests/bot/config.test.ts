import { describe, expect, it } from 'vitest';
import { readConfig, settingNames } from '../../bot/config.ts';
import { localEnvironment } from '../support/environment.ts';

const id = (digit: string) =>
  `${digit.repeat(8)}-${digit.repeat(4)}-4${digit.repeat(3)}-8${digit.repeat(3)}-${digit.repeat(12)}`;

const production = {
  MODE: 'production',
  BOT_APP_ID: id('a'),
  BOT_TENANT_ID: id('1'),
  ALLOWED_TENANTS: `${id('1')}, ${id('2')}`,
  COORDINATORS: `${id('1')}_${id('4')}`,
  PUBLIC_URL: 'https://partssamverkan.example.se',
  MANAGED_IDENTITY_CLIENT_ID: id('b'),
  STORAGE_TABLES_URL: 'https://lagring.example.se',
  STORAGE_QUEUES_URL: 'https://lagring.example.se',
  STORAGE_BLOBS_URL: 'https://lagring.example.se',
};
const local = localEnvironment({
  port: 3978,
  connectionString: 'UseDevelopmentStorage=true',
  localTeamsUrl: 'http://localhost:3980',
});
const localGraph = 'http://127.0.0.1:3990';
const playground = {
  MODE: 'playground',
  BOT_TENANT_ID: id('1'),
  ALLOWED_TENANTS: id('1'),
  STORAGE_CONNECTION_STRING: 'UseDevelopmentStorage=true',
};

const wrong = (env: Record<string, string | undefined>): readonly string[] => {
  const read = readConfig(env);
  return read.ok ? [] : read.failure.lines;
};

describe('the configuration', () => {
  it.each([production, local, playground])('is whole for $MODE', (env) => {
    expect(wrong(env)).toEqual([]);
  });

  it('asks a server in production to be reached from outside, and the others from this machine only', () => {
    const hostOf = (env: Record<string, string | undefined>) => {
      const read = readConfig(env);
      return read.ok && read.value.HOST;
    };
    expect(hostOf(production)).toBe('0.0.0.0');
    expect(hostOf(playground)).toBe('127.0.0.1');
  });

  it('names everything that production needs when nothing is set', () => {
    expect(wrong({})).toEqual([
      'MODE: ska vara production, local eller playground',
      'BOT_TENANT_ID: saknas',
      'ALLOWED_TENANTS: saknas',
      'PUBLIC_URL: saknas',
      'BOT_APP_ID: saknas',
      'MANAGED_IDENTITY_CLIENT_ID: saknas',
      'STORAGE_TABLES_URL: saknas',
      'STORAGE_QUEUES_URL: saknas',
      'STORAGE_BLOBS_URL: saknas',
    ]);
  });

  it.each([production, local, playground])('names each that is missing in $MODE', (env) => {
    const optional = ['MODE', 'PORT', 'HOST', 'LOG_LEVEL', 'REGION', 'COORDINATORS', 'LOCAL_DAYS_AHEAD'];
    const needed = Object.keys(env).filter((name) => !optional.includes(name));
    for (const name of needed) expect(wrong({ ...env, [name]: undefined }), name).toEqual([`${name}: saknas`]);
    for (const name of needed) expect(wrong({ ...env, [name]: '' }), name).toEqual([`${name}: saknas`]);
  });

  it.each([
    ['PORT', '0'],
    ['PORT', '70000'],
    ['PORT', '1e3'],
    ['PORT', '39.78'],
    ['LOG_LEVEL', 'allt-hemligt'],
    ['REGION', 'atlantis'],
    ['BOT_APP_ID', 'inte-ett-guid'],
    ['BOT_TENANT_ID', 'common'],
    ['ALLOWED_TENANTS', 'organizations'],
    ['ALLOWED_TENANTS', ' , '],
    ['COORDINATORS', 'annika@example.se'],
    ['MANAGED_IDENTITY_CLIENT_ID', 'hemlig'],
    ['PUBLIC_URL', 'http://partssamverkan.example.se'],
    ['STORAGE_TABLES_URL', 'http://lagring.example.se'],
    ['STORAGE_QUEUES_URL', 'lagring'],
    ['STORAGE_BLOBS_URL', 'http://lagring.example.se'],
    ['BACKUP_DAYS', '0'],
    ['BACKUP_DAYS', '366'],
    ['GRAPH_CALENDAR', 'kanske'],
    ['TEAMS_REQUESTS_PER_SECOND', '0'],
    ['TEAMS_REQUESTS_PER_SECOND', '51'],
    ['TEAMS_REQUESTS_PER_SECOND', '500'],
    ['TEAMS_REQUESTS_PER_SECOND', '2.5'],
    ['APPLICATIONINSIGHTS_CONNECTION_STRING', 'hemlig'],
    ['APPLICATIONINSIGHTS_CONNECTION_STRING', `InstrumentationKey=${id('e')}`],
    ['APPLICATIONINSIGHTS_CONNECTION_STRING', `InstrumentationKey=${id('e')};IngestionEndpoint=http://in.example.se/`],
    ['TELEMETRY_PERCENT', '101'],
    ['TELEMETRY_PERCENT', 'alltid'],
  ])('names a wrong %s without saying what it was: %s', (name, value) => {
    const [line = '', ...others] = wrong({ ...production, [name]: value });
    expect(others).toEqual([]);
    expect(line.startsWith(`${name}: `)).toBe(true);
    if (value.trim().length > 2) expect(line).not.toContain(value);
  });

  it('asks Teams fifty times a second at most, or less where that is said', () => {
    const paceOf = (more: object) => {
      const read = readConfig({ ...production, ...more });
      return read.ok && read.value.TEAMS_REQUESTS_PER_SECOND;
    };
    expect(paceOf({})).toBe(50);
    expect(paceOf({ TEAMS_REQUESTS_PER_SECOND: '7' })).toBe(7);
    expect(wrong({ ...production, TEAMS_REQUESTS_PER_SECOND: '51' })).toEqual([
      'TEAMS_REQUESTS_PER_SECOND: ska vara ett heltal från 1 till 50',
    ]);
  });

  it('takes the public address with a slash at its end as the same', () => {
    const read = readConfig({ ...production, PUBLIC_URL: 'https://app.example.se/samverkan/' });
    expect(read.ok && read.value.PUBLIC_URL).toBe('https://app.example.se/samverkan');
  });

  it('refuses a mode that it does not know', () => {
    for (const MODE of ['Production', 'prod', 'development', 'MultiTenant']) {
      expect(wrong({ ...production, MODE })).toEqual(['MODE: ska vara production, local eller playground']);
    }
  });

  it('refuses local settings in production', () => {
    const stray = Object.keys({ ...local, LOCAL_GRAPH_URL: localGraph }).filter(
      (name) => name.startsWith('LOCAL_') || name === 'STORAGE_CONNECTION_STRING',
    );
    expect(stray).toHaveLength(8);
    for (const name of stray) {
      expect(wrong({ ...production, [name]: 'http://localhost:3980' })).toEqual([
        `${name}: hör inte hemma i production`,
      ]);
    }
  });

  it.each([local, playground])('refuses to be reached from outside in $MODE', (env) => {
    for (const HOST of ['0.0.0.0', '::', '192.168.1.7', 'example.se', 'localhost.example.se']) {
      expect(wrong({ ...env, HOST })).toEqual(['HOST: ska vara 127.0.0.1, localhost eller ::1 i det här läget']);
    }
  });

  it('sends nobody’s token to a Graph of another machine', () => {
    for (const address of [localGraph, 'http://localhost:3990/', 'http://[::1]:3990'])
      expect(wrong({ ...local, LOCAL_GRAPH_URL: address })).toEqual([]);
    for (const address of ['https://graph.microsoft.com', 'http://localhost.example.se', 'http://127.0.0.1@example.se'])
      expect(wrong({ ...local, LOCAL_GRAPH_URL: address })).toEqual([
        'LOCAL_GRAPH_URL: ska gå till 127.0.0.1, localhost eller ::1',
      ]);
  });

  it('runs without an app id in the playground only, since nothing is checked then', () => {
    expect(wrong({ ...production, BOT_APP_ID: undefined })).toEqual(['BOT_APP_ID: saknas']);
    expect(wrong({ ...local, BOT_APP_ID: undefined })).toEqual(['BOT_APP_ID: saknas']);
    expect(wrong(playground)).toEqual([]);
  });

  it.each([
    ['STORAGE_TABLE_URL', 'STORAGE_TABLES_URL'],
    ['STORAGE_QUEUES_URI', 'STORAGE_QUEUES_URL'],
    ['bot_app_id', 'BOT_APP_ID'],
    ['ALLOWED-TENANTS', 'ALLOWED_TENANTS'],
    ['PUBLICURL', 'PUBLIC_URL'],
  ] as const)('asks of %s whether it was %s that was meant', (name, meant) => {
    const { [meant]: value, ...others } = production;
    expect(wrong({ ...others, [name]: value })).toEqual([
      `${meant}: saknas`,
      `${name}: finns inte. Menade ni ${meant}?`,
    ]);
  });

  it('asks so of what may be left out too, since it would be passed over in silence', () => {
    expect(wrong({ ...production, TELEMETRY_PERCENTS: '5' })).toEqual([
      'TELEMETRY_PERCENTS: finns inte. Menade ni TELEMETRY_PERCENT?',
    ]);
    expect(wrong({ ...production, TELEMETRY_PERCENTS: '5', TELEMETRY_PERCENT: '5' })).toEqual([]);
  });

  it('takes nothing that App Service or a shell sets for a misspelt name of its own', () => {
    const around = {
      HOME: '/home',
      HOSTNAME: 'c0ffee',
      PATH: '/bin',
      NODE: 'x',
      PORTS: '1',
      REGION_NAME: 'Sweden Central',
      WEBSITE_SITE_NAME: 'app',
      WEBSITES_PORT: '8080',
      IDENTITY_ENDPOINT: 'http://169.254.130.2/msi/token',
      IDENTITY_HEADER: 'x',
      APPSETTING_STORAGE_TABLES_URL: 'x',
      ApplicationInsightsAgent_EXTENSION_VERSION: '~3',
      NODE_ENV: 'production',
    };
    expect(wrong({ ...production, ...around })).toEqual([]);
  });

  it('tells one in five of what is ordinary, unless it is told otherwise', () => {
    const percentOf = (more: object) => {
      const read = readConfig({ ...production, ...more });
      return read.ok && read.value.MODE === 'production' && read.value.TELEMETRY_PERCENT;
    };
    expect(percentOf({})).toBe(20);
    expect(percentOf({ TELEMETRY_PERCENT: '0' })).toBe(0);
  });

  it('knows every name that it reads', () => {
    expect(settingNames).toEqual(
      expect.arrayContaining([...Object.keys(production), ...Object.keys(local), 'GRAPH_CALENDAR', 'LOCAL_GRAPH_URL']),
    );
  });
});

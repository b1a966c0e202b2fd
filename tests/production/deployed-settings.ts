/** The server's settings by the names that infra/main.bicep gives them, with the values that a deployment would. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const template = join(import.meta.dirname, '../../infra/main.bicep');

/** Between the braces of the app settings. */
const namesIn = (bicep: string): readonly string[] => {
  const block = /name: 'appsettings'\s+properties: \{([\s\S]*?)\n {2}\}/.exec(bicep)?.[1] ?? '';
  return [...block.matchAll(/^\s+([A-Z][A-Z0-9_]*):/gm)].map(([, name = '']) => name);
};

/** Of the platform itself; they say nothing to the server. */
const ofThePlatform = /^(WEBSITES?|SCM)_/;

type Values = Readonly<Record<string, string>>;

/** `given`: what the doubles stand for. Throws where the template sets what nobody here has a value for. */
export const deployedSettings = (env: Values, given: Values): Values => {
  const { PUBLIC_HOST = '', COORDINATORS = '', TEAMS_APP_ID = '', BACKUP_DAYS = '35', GRAPH_CALENDAR = 'off' } = env;
  const known: Values = {
    REGION: 'skaraborg',
    LOG_LEVEL: 'info',
    TEAMS_REQUESTS_PER_SECOND: '50',
    TELEMETRY_PERCENT: '20',
    APPLICATIONINSIGHTS_CONNECTION_STRING: '',
    PROCESS_SUPPORT: '',
    FAMILY_TEXTS_FOLDER: '',
    NODE_ENV: 'production',
    ...given,
    PUBLIC_URL: `https://${PUBLIC_HOST}`,
    COORDINATORS,
    TEAMS_APP_ID,
    BACKUP_DAYS,
    GRAPH_CALENDAR,
  };
  const names = namesIn(readFileSync(template, 'utf8')).filter((name) => !ofThePlatform.test(name));
  if (names.length === 0) throw new Error('infra/main.bicep har inga inställningar för servern.');
  return Object.fromEntries(
    names.map((name) => {
      const value = known[name];
      if (value === undefined)
        throw new Error(`infra/main.bicep sätter ${name}, som genrepet inte har något värde för.`);
      return [name, value];
    }),
  );
};

/** env/.env.example filled in as an administrator would, for an invented municipality. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { keyOf } from '../../bot/forums/person.ts';
import { skaraborgSample as sample } from '../sample/skaraborg-sample.ts';

const root = join(import.meta.dirname, '../..');

const coordinators = sample.people.filter(({ id }) => sample.coordinator.includes(id)).map(keyOf);

/** What stands for itself in the example is left as it is there. */
const invented: Readonly<Record<string, string>> = {
  PUBLISHER_NAME: 'Exempelkommunen',
  PRIVACY_URL: 'https://www.example.se/personuppgifter',
  TERMS_URL: 'https://www.example.se/villkor',
  COORDINATORS: coordinators.join(','),
  ALERT_MAIL: 'drift@example.se',
  BUDGET: '1000',
  BUDGET_START: '2027-01-01',
  AZURE_SUBSCRIPTION_ID: '77777777-7777-4777-8777-777777777771',
  AZURE_RESOURCE_GROUP_NAME: 'rg-samverkan',
  TEAMS_APP_ID: '77777777-7777-4777-8777-777777777772',
  BOT_APP_ID: sample.bot.appId,
  PUBLIC_HOST: 'samverkan.example.se',
};

/** The file, line for line. Throws where it wants a value that this rehearsal knows nothing of. */
export const filledIn = (example: string): string =>
  example.replaceAll(/^([A-Z][A-Z0-9_]*)=\s*$/gm, (_line, name: string) => {
    const value = invented[name];
    if (value === undefined)
      throw new Error(`env/.env.example vill ha ${name}, som genrepet inte känner till. Lägg till det i genrepet.`);
    return `${name}=${value}`;
  });

export const exampleFile = (): string => readFileSync(join(root, 'env/.env.example'), 'utf8');

/** As the tools read it. */
export const valuesIn = (file: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(parseEnv(file)).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

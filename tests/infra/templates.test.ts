import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { programs } from '../../bot/bundle.ts';
import { ledgerDays } from '../../bot/platform/backup/ledger.ts';
import type { Value } from './bicep.ts';
import { bicepFlaws, inside, templatesIn } from './bicep-flaws.ts';
import { events, type Texts, texts } from './given.ts';
import { actionsIn, nameFlaws } from './name-flaws.ts';
import { secretFlaws } from './secret-flaws.ts';
import { settingsFlaws } from './settings-flaws.ts';
import { trustFlaws } from './trust-flaws.ts';

const flawsIn = (all: Texts): string => {
  const templates = templatesIn(all);
  return [
    ...bicepFlaws(templates),
    ...nameFlaws(all, templates),
    ...settingsFlaws(templates),
    ...secretFlaws(all),
    ...trustFlaws(all),
  ].join('\n');
};

const templates = templatesIn(texts);
const resource = (file: string, name: string): Value | undefined =>
  templates.get(`infra/${file}.bicep`)?.resources.find((one) => one.name === name)?.body;

describe('the templates', () => {
  it('hang together, with each other, the toolkit, the manifest and the server', () => {
    expect(flawsIn(texts)).toBe('');
  });

  it.each<[string, string, string, string, string]>([
    ['a brace too few', 'infra/bot.bicep', 'isEnabled: true }', 'isEnabled: true', 'infra/bot.bicep'],
    [
      'a name that is declared nowhere',
      'infra/web.bicep',
      'serverFarmId: farm.id',
      'serverFarmId: farms.id',
      'farms is not declared',
    ],
    [
      'a variable in a default',
      'infra/main.bicep',
      "processSupport string = 'ingen'",
      'processSupport string = none',
      'none is not declared',
    ],
    ['a module that is not there', 'infra/main.bicep', "'web.bicep'", "'webb.bicep'", 'module web is webb.bicep'],
    [
      'a misspelt parameter of a module',
      'infra/main.bicep',
      'identityId: identity',
      'identityID: identity',
      'web.bicep is not given identityId',
    ],
    [
      'text where a number is wanted',
      'infra/main.bicep',
      'instances: int(instances)',
      'instances: instances',
      'instances is string, and web.bicep wants int',
    ],
    ['a plan that there is not', 'env/.env.example', 'PLAN=B1', 'PLAN=B9', 'PLAN is none of B1'],
    [
      'an output that no module has',
      'infra/main.bicep',
      'storage.outputs.blobsUrl',
      'storage.outputs.blobUrl',
      'storage has no output blobUrl',
    ],
    [
      'a setting that is missing',
      'infra/main.bicep',
      '    TEAMS_APP_ID: teamsAppId\n',
      '',
      'settings: no TEAMS_APP_ID',
    ],
    [
      'a setting that is misspelt',
      'infra/main.bicep',
      'STORAGE_TABLES_URL:',
      'STORAGE_TABLE_URL:',
      'the server knows no STORAGE_TABLE_URL',
    ],
    [
      'a setting of the local mode',
      'infra/main.bicep',
      "MODE: 'production'",
      "MODE: 'production'\n    LOCAL_TEAMS_URL: 'http://127.0.0.1'",
      'the server knows no LOCAL_TEAMS_URL',
    ],
    [
      'a value that the server refuses',
      'infra/main.bicep',
      "graphCalendar string = 'off'",
      "graphCalendar string = 'no'",
      'GRAPH_CALENDAR: ska vara off eller on',
    ],
    [
      'a parameter that nobody has',
      'infra/main.parameters.json',
      '"coordinators"',
      '"coordinator"',
      'main.parameters.json: no coordinators',
    ],
    [
      'a value that nobody asks for',
      'env/.env.example',
      'ALERT_MAIL=',
      'ALERTS_MAIL=',
      'arm/deploy: nobody has said ALERT_MAIL',
    ],
    [
      'an output that the manifest lacks',
      'infra/main.bicep',
      'output PUBLIC_HOST',
      'output PUBLIC_HOSTS',
      'nobody has said PUBLIC_HOST',
    ],
    [
      'an action before what it needs',
      'teamsapp.yml',
      'clientId: BOT_APP_ID',
      'clientId: BOTS_APP_ID',
      'arm/deploy: nobody has said BOT_APP_ID',
    ],
    [
      'a placeholder of the manifest',
      'manifest/manifest.json',
      '{{PRIVACY_URL}}',
      '{{PRIVATE_URL}}',
      'teamsApp/validateManifest: nobody has said PRIVATE_URL',
    ],
    [
      'a key of the storage',
      'infra/storage.bicep',
      'output id string',
      'output key string = account.listKeys().keys[0].value\noutput id string',
      'infra/storage.bicep: listKeys',
    ],
    [
      'a secret of the registration',
      'teamsapp.yml',
      'generateClientSecret: false',
      'generateClientSecret: true',
      'teamsapp.yml: generateClientSecret: true',
    ],
    [
      'a trust for another audience',
      'teamsapp.yml',
      'api://AzureADTokenExchange',
      'api://AzureAdTokenExchange',
      'the audiences of the trust is ["api://AzureAdTokenExchange"]',
    ],
    [
      'a trust in the bot instead of the identity',
      'teamsapp.yml',
      `subject: \${{IDENTITY_PRINCIPAL_ID}}`,
      `subject: \${{BOT_OBJECT_ID}}`,
      'the subject of the trust is',
    ],
  ])('are seen through: %s', (_what, path, from, to, words) => {
    const text = texts[path] ?? '';
    expect(text).toContain(from);
    expect(flawsIn({ ...texts, [path]: text.replace(from, to) })).toMatch(
      new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')),
    );
  });

  it('keep storage shut to all but the identity, and let no backup outlive its ledger', () => {
    expect(inside(resource('storage', 'account'), 'properties')).toMatchObject({
      allowBlobPublicAccess: false,
      allowSharedKeyAccess: false,
      minimumTlsVersion: 'TLS1_2',
      supportsHttpsTrafficOnly: true,
    });
    expect(templates.get('infra/storage.bicep')?.vars.find(({ name }) => name === 'erasureDays')?.value).toBe(
      ledgerDays,
    );
    expect(ledgerDays).toBeGreaterThan(365);
  });

  it('run what is built, over HTTPS alone, where its health is asked after', () => {
    const site = inside(resource('web', 'site'), 'properties');
    expect(site).toMatchObject({ httpsOnly: true });
    expect(inside(site, 'siteConfig')).toMatchObject({
      alwaysOn: true,
      appCommandLine: `exec node server/${Object.keys(programs).find((name) => name === 'server')}.mjs`,
      ftpsState: 'Disabled',
      healthCheckPath: '/healthz',
      minTlsVersion: '1.2',
    });
    const [deploy] = actionsIn(texts['teamsapp.yml'] ?? '').deploy.filter(({ uses }) => uses.endsWith('zipDeploy'));
    expect(deploy?.with.artifactFolder).toBe('dist');
  });

  it('tell of events that the server logs, each explained with what to do', () => {
    const alerts = z
      .array(z.object({ name: z.string(), events: z.array(z.string()).min(1) }))
      .parse(templates.get('infra/alerts.bicep')?.vars.find(({ name }) => name === 'eventAlerts')?.value);
    expect(alerts.flatMap((alert) => alert.events).filter((event) => !events.has(event))).toEqual([]);
    expect(JSON.stringify(resource('alerts', 'onNoBackup'))).toContain('backup-taken');
    expect(events).toContain('backup-taken');
    const guide = texts['infra/README.md'] ?? '';
    const names = [...alerts.map(({ name }) => name), 'ohalsa', 'lagring', 'ny-roll', 'ingen-kopia', 'kostnad'];
    expect(names.filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
  });
});

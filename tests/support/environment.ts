/** The environment that makes `npm run serve` a server for the sample region: nothing else tells it where it is. */
import { type Config, readConfig } from '../../bot/config.ts';
import { keyOf } from '../../bot/forums/person.ts';
import { botSettings } from '../local-teams/bot-settings.ts';
import { skaraborgSample as sample } from '../sample/skaraborg-sample.ts';

/** `port`: the usual one when left out. */
type Where = { readonly port?: number; readonly connectionString: string; readonly daysAhead?: number };
/** `graphUrl`: a Graph of one's own; without it the calendar is off. */
type LocalWhere = Where & { readonly localTeamsUrl: string; readonly graphUrl?: string | undefined };

const coordinators = () => sample.people.filter(({ id }) => sample.coordinator.includes(id)).map(keyOf);

const sampleEnvironment = ({ port = 3978, connectionString, daysAhead = 0 }: Where) => ({
  PORT: String(port),
  HOST: '127.0.0.1',
  LOG_LEVEL: 'info',
  REGION: 'skaraborg',
  BOT_TENANT_ID: sample.tenantId,
  ALLOWED_TENANTS: [sample.tenantId, sample.guestTenantId, sample.externalTenantId].join(','),
  COORDINATORS: coordinators().join(','),
  STORAGE_CONNECTION_STRING: connectionString,
  LOCAL_DAYS_AHEAD: String(daysAhead),
});

export const localEnvironment = ({ localTeamsUrl, graphUrl, ...where }: LocalWhere) => {
  const at = botSettings(localTeamsUrl);
  return {
    ...sampleEnvironment(where),
    MODE: 'local',
    BOT_APP_ID: sample.bot.appId,
    LOCAL_TOKEN_ISSUER: at.ToBotFromChannelTokenIssuer,
    LOCAL_OPENID_METADATA_URL: at.ToBotFromChannelOpenIdMetadataUrl,
    LOCAL_TOKEN_URL: at.ToChannelFromBotLoginUrl,
    LOCAL_TOKEN_SCOPE: at.ToChannelFromBotOAuthScope,
    LOCAL_TEAMS_URL: localTeamsUrl,
    ...(graphUrl !== undefined && { LOCAL_GRAPH_URL: graphUrl }),
  };
};

export const playgroundEnvironment = (where: Where) => ({ ...sampleEnvironment(where), MODE: 'playground' });

/** What a server reads out of an environment, but with nothing logged. Throws where it would not start. */
export const silentConfigOf = (environment: Readonly<Record<string, string | undefined>>): Config => {
  const config = readConfig({ ...environment, LOG_LEVEL: 'silent' });
  if (!config.ok) throw new Error(config.failure.lines.join('\n'));
  return config.value;
};

export const silentConfig = (where: LocalWhere): Config => silentConfigOf(localEnvironment(where));

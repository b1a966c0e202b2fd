/** The environment that makes `npm run serve` a server for the local Teams: nothing else tells it where it is. */
import { botSettings } from '../local-teams/bot-settings.ts';
import { skaraborgSample as sample } from '../sample/skaraborg-sample.ts';

type Where = { readonly port: number; readonly connectionString: string; readonly localTeamsUrl: string };

const coordinators = () =>
  sample.people
    .filter(({ id }) => sample.coordinator.includes(id))
    .map(({ tenantId, objectId }) => `${tenantId}_${objectId}`);

export const localEnvironment = ({ port, connectionString, localTeamsUrl }: Where) => {
  const at = botSettings(localTeamsUrl);
  return {
    MODE: 'local',
    PORT: String(port),
    HOST: '127.0.0.1',
    LOG_LEVEL: 'info',
    REGION: 'skaraborg',
    BOT_APP_ID: sample.bot.appId,
    BOT_TENANT_ID: sample.tenantId,
    ALLOWED_TENANTS: sample.tenantId,
    COORDINATORS: coordinators().join(','),
    STORAGE_CONNECTION_STRING: connectionString,
    LOCAL_TOKEN_ISSUER: at.ToBotFromChannelTokenIssuer,
    LOCAL_OPENID_METADATA_URL: at.ToBotFromChannelOpenIdMetadataUrl,
    LOCAL_TOKEN_URL: at.ToChannelFromBotLoginUrl,
    LOCAL_TOKEN_SCOPE: at.ToChannelFromBotOAuthScope,
  };
};

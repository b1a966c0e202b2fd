/** Everything of one invented tenant, by the names that it has at Microsoft. */
import { addresses } from '../local-teams/bot-settings.ts';
import { skaraborgSample as sample } from '../sample/skaraborg-sample.ts';

export const login = 'login.microsoftonline.com';
export const botLogin = 'login.botframework.com';
export const connectorHost = 'smba.trafficmanager.net';
export const graphHost = 'graph.microsoft.com';
/** Where telemetry of Sweden Central goes. */
export const monitorHost = 'swedencentral-0.in.applicationinsights.azure.com';
export const serviceUrl = `https://${connectorHost}/emea/`;

/** Of the storage account. */
export const account = 'samverkanexempel';
export const storageHost = (service: 'table' | 'queue' | 'blob') => `${account}.${service}.core.windows.net`;

/** The identity that the web app runs as: what App Service calls it, and what Entra does. */
export const identity = {
  clientId: '66666666-6666-4666-8666-666666666661',
  principalId: '66666666-6666-4666-8666-666666666662',
} as const;

export const tenantIssuer = (tenant: string) => `https://${login}/${tenant}/v2.0`;
/** What the app registration trusts the identity for: Microsoft Learn, "Configure an application to trust a managed identity". */
export const exchangeAudience = 'api://AzureADTokenExchange';
export const storageAudience = 'https://storage.azure.com';
export const monitorAudience = 'https://monitor.azure.com';
export const botAudience = 'https://api.botframework.com';

/** As the public cloud has them; botbuilder knows the same by heart. */
export const microsoftAddresses = {
  ...addresses(`https://${login}`),
  channelIssuer: 'https://api.botframework.com',
  channelMetadata: `https://${botLogin}/v1/.well-known/openidconfiguration`,
  channelKeys: `https://${botLogin}/v1/.well-known/keys`,
  botIssuer: `https://sts.windows.net/${sample.tenantId}/`,
  token: `https://${login}/${sample.tenantId}/oauth2/v2.0/token`,
  connectorAudience: botAudience,
};

/** What a deployment tells the server, of the invented tenant. */
import { keyOf } from '../../bot/forums/person.ts';
import { skaraborgSample as sample } from '../sample/skaraborg-sample.ts';
import { identity, monitorHost, storageHost } from './microsoft-names.ts';

const coordinators = () => sample.people.filter(({ id }) => sample.coordinator.includes(id)).map(keyOf);

export const settings = {
  MODE: 'production',
  PUBLIC_URL: 'https://samverkan.example.se',
  BOT_APP_ID: sample.bot.appId,
  BOT_TENANT_ID: sample.tenantId,
  ALLOWED_TENANTS: [sample.tenantId, sample.guestTenantId].join(','),
  COORDINATORS: coordinators().join(','),
  MANAGED_IDENTITY_CLIENT_ID: identity.clientId,
  STORAGE_TABLES_URL: `https://${storageHost('table')}`,
  STORAGE_QUEUES_URL: `https://${storageHost('queue')}`,
  STORAGE_BLOBS_URL: `https://${storageHost('blob')}`,
  APPLICATIONINSIGHTS_CONNECTION_STRING: `InstrumentationKey=77777777-7777-4777-8777-777777777773;IngestionEndpoint=https://${monitorHost}/`,
  TELEMETRY_PERCENT: '100',
  GRAPH_CALENDAR: 'on',
};

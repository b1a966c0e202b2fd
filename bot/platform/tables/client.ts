import { TableClient } from '@azure/data-tables';
import type { StorageConnection } from './connection.ts';

/** The SDK's own retries are off, so that the number and the length of the tries are known. */
export const clientFor = (connection: StorageConnection, name: string): TableClient => {
  const options = { retryOptions: { maxRetries: 0 } };
  return connection.kind === 'managed-identity'
    ? new TableClient(connection.accountUrl, name, connection.credential, options)
    : TableClient.fromConnectionString(connection.value, name, {
        ...options,
        allowInsecureConnection: /(Protocol=http;|TableEndpoint=http:|UseDevelopmentStorage=true)/i.test(
          connection.value,
        ),
      });
};

import type { TokenCredential } from '@azure/identity';

/** How storage is reached: by a connection string on one's own machine, by managed identity in Azure. */
export type StorageConnection =
  | { readonly kind: 'connection-string'; readonly value: string }
  | { readonly kind: 'managed-identity'; readonly accountUrl: string; readonly credential: TokenCredential };

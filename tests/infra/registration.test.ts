import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { teamsClients } from '../../bot/platform/web/token-settings.ts';
import { texts } from './given.ts';

describe('the registration in Entra', () => {
  const entra = z
    .object({
      signInAudience: z.literal('AzureADMyOrg'),
      identifierUris: z.tuple([z.string()]),
      api: z.object({
        requestedAccessTokenVersion: z.literal(2),
        oauth2PermissionScopes: z.tuple([z.object({ id: z.string(), value: z.string(), isEnabled: z.literal(true) })]),
        preAuthorizedApplications: z.array(
          z.object({ appId: z.string(), delegatedPermissionIds: z.array(z.string()) }),
        ),
      }),
      requiredResourceAccess: z.tuple([]),
    })
    .parse(JSON.parse(texts['manifest/aad.manifest.json'] ?? ''));

  it('lets Teams, and nobody else, ask for a token of the kind that the server takes', () => {
    const [scope] = entra.api.oauth2PermissionScopes;
    expect(scope.value).toBe('access_as_user');
    expect(entra.api.preAuthorizedApplications).toEqual(
      teamsClients.map((appId) => ({ appId, delegatedPermissionIds: [scope.id] })),
    );
  });

  it('is called what the manifest calls it', () => {
    expect(JSON.parse(texts['manifest/manifest.json'] ?? '').webApplicationInfo.resource).toBe(entra.identifierUris[0]);
  });
});

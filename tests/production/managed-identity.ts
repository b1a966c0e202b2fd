/**
 * App Service's door to the managed identity, on plain HTTP as there. Protocol: Microsoft Learn, "How to use managed
 * identities for App Service", REST endpoint reference, version 2019-08-01.
 */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import express from 'express';
import { z } from 'zod';
import { skaraborgSample as sample } from '../sample/skaraborg-sample.ts';
import { listenAnywhere } from '../support/listening.ts';
import { identity, tenantIssuer } from './microsoft-names.ts';
import { hourFor, type Signing } from './signed.ts';

export type ManagedIdentity = {
  readonly port: number;
  /** What App Service tells the app. */
  readonly environment: Readonly<Record<string, string>>;
  /** What tokens have been asked for, each once. */
  readonly resources: ReadonlySet<string>;
  close(): Promise<void>;
};

const asked = z.object({
  'api-version': z.literal('2019-08-01'),
  resource: z.string().min(1),
  client_id: z.literal(identity.clientId),
});

export const startManagedIdentity = async (signing: Signing): Promise<ManagedIdentity> => {
  const header = randomUUID();
  const resources = new Set<string>();
  const app = express();
  app.get('/msi/token', async (request, response) => {
    const query = asked.safeParse(request.query);
    if (request.get('X-IDENTITY-HEADER') !== header || !query.success) {
      response.status(400).json({ statusCode: 400, message: 'No managed identity was found for the given input.' });
      return;
    }
    const { resource } = query.data;
    resources.add(resource);
    const claims = hourFor({
      iss: tenantIssuer(sample.tenantId),
      aud: resource.replace(/\/$/, ''),
      sub: identity.principalId,
      oid: identity.principalId,
      appid: identity.clientId,
    });
    response.json({
      access_token: await signing.signTabToken(claims),
      expires_on: String(claims.exp),
      resource,
      token_type: 'Bearer',
      client_id: identity.clientId,
    });
  });
  const server = createServer(app);
  const port = await listenAnywhere(server);
  return {
    port,
    environment: { IDENTITY_ENDPOINT: `http://127.0.0.1:${port}/msi/token`, IDENTITY_HEADER: header },
    resources,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

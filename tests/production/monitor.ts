/** Azure Monitor's door for telemetry, which takes Entra's tokens and no keys. Keeps what came, unpacked. */
import express, { type Express } from 'express';
import { skaraborgSample as sample } from '../sample/skaraborg-sample.ts';
import { identity, monitorAudience, tenantIssuer } from './microsoft-names.ts';
import { claimsOf, type Signing } from './signed.ts';

export type Monitor = {
  readonly door: Express;
  /** A line each, as JSON. */
  readonly lines: readonly string[];
};

export const createMonitor = (signing: Signing): Monitor => {
  const lines: string[] = [];
  const door = express();
  // Unpacks what is packed by itself.
  door.post('/v2.1/track', express.text({ type: () => true, limit: '4mb' }), async (request, response) => {
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    const claims = await claimsOf(signing, token, {
      issuer: tenantIssuer(sample.tenantId),
      subject: identity.principalId,
      audience: monitorAudience,
    });
    if (!claims) {
      response.status(401).end();
      return;
    }
    const came = String(request.body).split('\n').filter(Boolean);
    lines.push(...came);
    response.json({ itemsReceived: came.length, itemsAccepted: came.length, errors: [] });
  });
  return { door, lines };
};

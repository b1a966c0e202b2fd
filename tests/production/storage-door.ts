/**
 * A storage account that takes Entra's tokens and no keys, over TLS: whoever has one is let through to Azurite, which is
 * reached with a signature of its own kind.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import {
  AccountSASPermissions,
  generateAccountSASQueryParameters,
  StorageSharedKeyCredential,
} from '@azure/storage-queue';
import { skaraborgSample as sample } from '../sample/skaraborg-sample.ts';
import { forward } from './forward.ts';
import { identity, storageAudience, storageHost, tenantIssuer } from './microsoft-names.ts';
import { claimsOf, type Signing } from './signed.ts';

export type StorageDoor = {
  readonly handlers: Readonly<Record<string, RequestListener>>;
  /** The identity has no role on the account, as Azure says it; `false`: it has one. */
  forbid(forbidden: boolean): void;
  /** Storage's clock is so much ahead of the server's. */
  runAhead(seconds: number): void;
  /** Requests without a token of the identity's. */
  readonly unauthorised: number;
};

const services = ['table', 'queue', 'blob'] as const;

const azuriteAccount = (connectionString: string) => {
  const part = (name: string) => new RegExp(`${name}=([^;]+)`).exec(connectionString)?.[1] ?? '';
  return { name: part('AccountName'), key: part('AccountKey') };
};

/** For every service and row, for as long as any test lasts. */
const signatureFor = (connectionString: string): string => {
  const { name, key } = azuriteAccount(connectionString);
  const all = {
    services: 'bqt',
    resourceTypes: 'sco',
    permissions: AccountSASPermissions.parse('rwdlacup'),
    startsOn: new Date(Date.now() - 60_000),
    expiresOn: new Date(Date.now() + 24 * 60 * 60_000),
  };
  return generateAccountSASQueryParameters(all, new StorageSharedKeyCredential(name, key)).toString();
};

const refuse = (response: ServerResponse, status: number, code: string): void => {
  const body = { 'odata.error': { code, message: { lang: 'en-US', value: code } } };
  response
    .writeHead(status, { 'content-type': 'application/json', 'x-ms-error-code': code, date: new Date().toUTCString() })
    .end(JSON.stringify(body));
};

/** `urls`: of Azurite's services, without a path. */
export const createStorageDoor = (
  signing: Signing,
  connectionString: string,
  urls: Readonly<Record<(typeof services)[number], string>>,
): StorageDoor => {
  let isForbidden = false;
  let aheadMs = 0;
  let unauthorised = 0;
  const signature = signatureFor(connectionString);
  const { name } = azuriteAccount(connectionString);

  const isOurs = async ({ headers }: IncomingMessage): Promise<boolean> => {
    const token = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1];
    const claims = await claimsOf(signing, token, {
      issuer: tenantIssuer(sample.tenantId),
      subject: identity.principalId,
      audience: storageAudience,
    });
    return claims !== undefined;
  };

  const pass = async (host: string, azurite: string, request: IncomingMessage, response: ServerResponse) => {
    if (!(await isOurs(request))) {
      unauthorised += 1;
      refuse(response, 401, 'InvalidAuthenticationInfo');
    } else if (isForbidden) refuse(response, 403, 'AuthorizationPermissionMismatch');
    else {
      const path = request.url ?? '/';
      const { authorization: _, host: __, ...headers } = request.headers;
      const passed = (body: Buffer) => ({
        url: `${azurite}/${name}${path}${path.includes('?') ? '&' : '?'}${signature}`,
        headers,
        // A transaction names its rows by whole addresses.
        body: path.startsWith('/$batch')
          ? Buffer.from(body.toString('utf8').replaceAll(`https://${host}/`, `${azurite}/${name}/`))
          : body,
      });
      await forward(request, response, passed, (answered) => ({
        ...answered,
        date: new Date(Date.now() + aheadMs).toUTCString(),
      }));
    }
  };

  return {
    handlers: Object.fromEntries(
      services.map((service): [string, RequestListener] => {
        const host = storageHost(service);
        return [host, (request, response) => void pass(host, urls[service], request, response)];
      }),
    ),
    forbid: (forbidden) => {
      isForbidden = forbidden;
    },
    runAhead: (seconds) => {
      aheadMs = seconds * 1_000;
    },
    get unauthorised() {
      return unauthorised;
    },
  };
};

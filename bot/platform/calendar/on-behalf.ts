/** On behalf of the user with no secret: the app proves itself by what the managed identity has been given. */
import { ManagedIdentityCredential, OnBehalfOfCredential, type OnBehalfOfCredentialOptions } from '@azure/identity';
import { calendarScope, type Exchange, type Exchanged, exchangeTimeoutMs, refusedExchange } from './exchange.ts';

export type OnBehalfSettings = {
  readonly appId: string;
  /** The app's own proof, for audience `api://AzureADTokenExchange`. */
  readonly getAssertion: () => Promise<string>;
  /** What a test puts in place of the net. */
  readonly httpClient?: NonNullable<OnBehalfOfCredentialOptions['httpClient']>;
};

const federationScope = 'api://AzureADTokenExchange/.default';

/** Learn, "Configure an application to trust a managed identity". The identity keeps its token by itself. */
export const assertionOfIdentity = (managedIdentityClientId: string): (() => Promise<string>) => {
  const identity = new ManagedIdentityCredential({ clientId: managedIdentityClientId });
  return async () => (await identity.getToken(federationScope)).token;
};

/** MSAL's words for what the endpoint answered: "invalid_grant: … AADSTS65001: …". All else came of no answer. */
const answered = /\b([a-z]+(?:_[a-z]+)+): /;

const failureOf = (error: unknown): Exchanged => {
  const message = error instanceof Error ? error.message : '';
  const named = answered.exec(message)?.[1];
  return named !== undefined && /AADSTS\d/.test(message) ? refusedExchange(named, message) : { kind: 'not-reached' };
};

const late = (ms: number) =>
  new Promise<Exchanged>((resolve) => {
    setTimeout(() => resolve({ kind: 'not-reached' }), ms).unref();
  });

/** A credential for each press, so that nothing of one person's is kept for the next. */
export const createOnBehalf = ({ appId, getAssertion, httpClient }: OnBehalfSettings): Exchange => {
  const exchange: Exchange = async (assertion) => {
    try {
      const credential = new OnBehalfOfCredential({
        tenantId: assertion.tenantId,
        clientId: appId,
        userAssertionToken: assertion.reveal(),
        getAssertion,
        retryOptions: { maxRetries: 0 },
        ...(httpClient && { httpClient }),
      });
      const { token } = await credential.getToken(calendarScope);
      return { kind: 'token', token };
    } catch (error) {
      return failureOf(error);
    }
  };
  return (assertion) => Promise.race([exchange(assertion), late(exchangeTimeoutMs)]);
};

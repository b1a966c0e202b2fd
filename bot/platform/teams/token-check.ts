/** Is this activity from Teams, and meant for us? botbuilder's check, plus what it leaves open. */
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import { type AuthenticateRequestResult, AuthenticationConstants } from 'botframework-connector';
import type { Log } from '../log.ts';
import { asActivity, type Received } from './activity.ts';
import { createCredentials } from './credentials.ts';
import type { TeamsSettings } from './settings.ts';

/** Only a check makes one, so that no turn can run unchecked. */
export type Checked = {
  turn(
    logic: (context: TurnContext) => Promise<void>,
    onTurnError: (context: TurnContext, error: Error) => Promise<void>,
  ): Promise<InvokeResponse | undefined>;
};

/** Fetching the issuer's keys has no time-out of its own in the SDK. */
const checkTimeoutMs = 10_000;

class TurnAdapter extends CloudAdapter {
  run(checked: AuthenticateRequestResult, received: Received, logic: (context: TurnContext) => Promise<void>) {
    return this.processActivity(checked, asActivity(received), logic);
  }
}

/** The turn's own client would try a send four times; it must never be used. */
const noClient = { sendRequest: () => Promise.reject(new Error('Cards are sent by the messenger only')) };

const late = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));

/** Undefined when the check fails, whatever the reason; the reason is in the log alone. */
export const createTokenCheck = (settings: TeamsSettings, log: Log) => {
  const { login, appId, tenantId } = settings;
  const options = { MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId, ...(login.kind === 'local' && login) };
  const credentials = createCredentials(settings);
  const authentication = new ConfigurationBotFrameworkAuthentication(options, credentials, undefined, undefined, {
    httpClient: noClient,
  });

  const isBound = (result: AuthenticateRequestResult, received: Received) =>
    login.kind === 'playground' ||
    // The SDK asks this of channel tokens only; a token of the emulator's kind would be good for any address.
    result.claimsIdentity?.getClaimValue(AuthenticationConstants.ServiceUrlClaim) === received.serviceUrl;

  return async (authorization: string, received: Received): Promise<Checked | undefined> => {
    try {
      const result = await Promise.race([
        authentication.authenticateRequest(asActivity(received), authorization),
        late(AbortSignal.timeout(checkTimeoutMs)),
      ]);
      if (!isBound(result, received)) {
        log.warn({ event: 'teams.unauthorized', code: 'AddressNotInToken' });
        return undefined;
      }
      return {
        turn(logic, onTurnError) {
          const adapter = new TurnAdapter(authentication);
          adapter.onTurnError = onTurnError;
          return adapter.run(result, received, logic);
        },
      };
    } catch (error) {
      log.warn({ event: 'teams.unauthorized', code: error instanceof Error ? error.name : 'Unknown' });
      return undefined;
    }
  };
};

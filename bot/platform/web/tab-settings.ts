/** Where the tab may stand, and how it signs in: what the browser is told before anybody has. */
import { refuse } from '../../failure.ts';
import { teamsOrigins } from './tab-files.ts';
import { localTokenSettings, productionTokenSettings } from './token-settings.ts';
import { createTokenCheck, type TokenCheck } from './tokens.ts';

export type TabSettings = {
  readonly mode: 'production' | 'local';
  readonly appId: string;
  /** In whose frames the tab may stand, as the header frame-ancestors writes them. */
  readonly hostOrigins: readonly string[];
  /** Where somebody signs in who has opened the tab alone in a browser. */
  readonly signInUrl?: string;
};

type Given = { readonly appId: string; readonly allowedTenants: readonly string[] };

export type TabDoor = { readonly settings: TabSettings; readonly check: TokenCheck };

export const productionTab = ({ appId, allowedTenants }: Given, teamsAppId: string): TabDoor => ({
  settings: { mode: 'production', appId: teamsAppId, hostOrigins: teamsOrigins },
  check: createTokenCheck(productionTokenSettings({ appId, allowedTenants })),
});

export const localTab = (given: Given, localTeamsUrl: string): TabDoor => ({
  settings: {
    mode: 'local',
    appId: given.appId,
    hostOrigins: [new URL(localTeamsUrl).origin],
    signInUrl: `${localTeamsUrl}/sign-in`,
  },
  check: createTokenCheck(localTokenSettings(localTeamsUrl, given)),
});

/** The Agents Playground has no tabs, and nobody signs in. */
export const closedTab: TabDoor = {
  settings: { mode: 'production', appId: '', hostOrigins: [] },
  check: async () => refuse({ kind: 'no-token' }),
};

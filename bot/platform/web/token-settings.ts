/** Whom the tab's tokens must come from, and for whom they must be. */
export type TokenSettings = {
  /** The Entra app's id: a v2 token names its audience so, a v1 token by an address. */
  readonly audience: string;
  /** Tenants, in lower case, whose people may sign in. */
  readonly tenants: readonly string[];
  readonly issuerOf: (tenant: string) => string;
  readonly keysOf: (tenant: string) => URL;
  /** The apps, in lower case, that may ask for a token on a person's behalf. */
  readonly clients: readonly string[];
};

/**
 * Teams itself: on desktop and phone, and in a browser. Microsoft Learn, "Configure your tab app in Microsoft Entra ID"
 * (tabs/how-to/authentication/tab-sso-register-aad), step "Add a client application". Outlook and Microsoft 365 have
 * others, left out since the tab is for Teams.
 */
export const teamsClients: readonly string[] = [
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
];

type Given = { readonly appId: string; readonly allowedTenants: readonly string[] };

/** Addresses as Entra and the local Teams have them alike. */
const settingsAt = (base: string, { appId, allowedTenants }: Given): TokenSettings => ({
  audience: appId.toLowerCase(),
  tenants: allowedTenants.map((tenant) => tenant.toLowerCase()),
  issuerOf: (tenant) => `${base}/${tenant}/v2.0`,
  keysOf: (tenant) => new URL(`${base}/${tenant}/discovery/v2.0/keys`),
  clients: teamsClients,
});

/** The public cloud's issuer. */
export const productionTokenSettings = (given: Given): TokenSettings =>
  settingsAt('https://login.microsoftonline.com', given);

/** `base`: where the local Teams listens, without a slash at its end. */
export const localTokenSettings = (base: string, given: Given): TokenSettings => settingsAt(base, given);

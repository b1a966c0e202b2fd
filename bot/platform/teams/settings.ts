/**
 * What the Teams room is told at start. `production`: tokens of Microsoft's Bot Service, ours by a managed identity and
 * no secret. `local`: the same checks against an issuer on loopback, named as botbuilder names them. `playground`:
 * nobody is checked at all; to be asked for by name, on loopback only.
 */
export type Login =
  | { readonly kind: 'production'; readonly managedIdentityClientId: string }
  | LocalLogin
  | { readonly kind: 'playground' };

export type LocalLogin = {
  readonly kind: 'local';
  readonly ToBotFromChannelTokenIssuer: string;
  readonly ToBotFromChannelOpenIdMetadataUrl: string;
  readonly ToBotFromEmulatorOpenIdMetadataUrl: string;
  /** The token endpoint itself (client credentials as a form): MSAL would refuse an authority without https. */
  readonly ToChannelFromBotLoginUrl: string;
  readonly ToChannelFromBotOAuthScope: string;
  readonly OAuthUrl: string;
  readonly CallerId: string;
};

export type TeamsSettings = {
  /** The Entra app of the bot; empty in the playground only. */
  readonly appId: string;
  /** The tenant where that app lives. */
  readonly tenantId: string;
  /** Tenants whose teams may use us. */
  readonly allowedTenants: readonly string[];
  readonly login: Login;
  /** Hosts, and whatever lies under them, that we may send to in production. Elsewhere only loopback is. */
  readonly serviceHosts: readonly string[];
};

/** The public cloud's hosts, as the Agents SDK's own host validator lists them. */
export const microsoftHosts: readonly string[] = ['smba.trafficmanager.net', 'botframework.com', 'teams.microsoft.com'];

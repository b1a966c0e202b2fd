/** Where everything is found under one public address, and what the bot must be configured with to trust it. */

export type Addresses = {
  readonly channelIssuer: string;
  readonly channelMetadata: string;
  readonly channelKeys: string;
  readonly tenantIssuer: (tenant: string) => string;
  readonly tenantMetadata: (tenant: string) => string;
  readonly tenantKeys: (tenant: string) => string;
  readonly botIssuer: string;
  readonly token: string;
  readonly connectorAudience: string;
};

export const addresses = (publicUrl: string): Addresses => ({
  channelIssuer: `${publicUrl}/botframework`,
  channelMetadata: `${publicUrl}/botframework/.well-known/openidconfiguration`,
  channelKeys: `${publicUrl}/botframework/keys`,
  tenantIssuer: (tenant: string) => `${publicUrl}/${tenant}/v2.0`,
  tenantMetadata: (tenant: string) => `${publicUrl}/${tenant}/v2.0/.well-known/openid-configuration`,
  tenantKeys: (tenant: string) => `${publicUrl}/${tenant}/discovery/v2.0/keys`,
  botIssuer: `${publicUrl}/oauth`,
  token: `${publicUrl}/oauth/token`,
  connectorAudience: `${publicUrl}/connector`,
});

/**
 * The names are those of botbuilder's `ConfigurationBotFrameworkAuthentication`. `ToChannelFromBotLoginUrl` is the
 * token endpoint itself (form post, client credentials), since MSAL refuses an authority without https: the bot needs
 * a credentials factory of its own in local mode. All are set, so that no check ever leaves the machine.
 */
export const botSettings = (publicUrl: string): Record<string, string> => {
  const at = addresses(publicUrl);
  return {
    ToChannelFromBotLoginUrl: at.token,
    ToChannelFromBotOAuthScope: at.connectorAudience,
    ToBotFromChannelTokenIssuer: at.channelIssuer,
    ToBotFromChannelOpenIdMetadataUrl: at.channelMetadata,
    ToBotFromEmulatorOpenIdMetadataUrl: at.tenantMetadata('botframework.com'),
    OAuthUrl: at.botIssuer,
    CallerId: 'urn:local-teams',
  };
};

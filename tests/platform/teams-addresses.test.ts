import { describe, expect, it } from 'vitest';
import { mayCall } from '../../bot/platform/teams/addresses.ts';
import { type Login, microsoftHosts, type TeamsSettings } from '../../bot/platform/teams/settings.ts';

const settingsOf = (login: Login): TeamsSettings => ({
  appId: 'app',
  tenantId: 'tenant',
  allowedTenants: ['tenant'],
  login,
  serviceHosts: microsoftHosts,
});
const production = settingsOf({ kind: 'production', managedIdentityClientId: 'identity' });
const playground = settingsOf({ kind: 'playground' });

describe('in production we send to', () => {
  it.each([
    'https://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net/emea/11111111-2222-4333-8444-555555555555/',
    'https://europe.api.botframework.com/',
  ])('%s', (url) => {
    expect(mayCall(production, url)).toBe(true);
  });
});

describe('in production we never send to', () => {
  it.each([
    'http://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net.example.se/',
    'https://evilsmba.trafficmanager.net/',
    'https://botframework.com:8443/',
    'https://smba.trafficmanager.net@example.se/',
    'https://anna:word@smba.trafficmanager.net/',
    'https://smba.trafficmanager.net/emea/?to=',
    'https://127.0.0.1/',
    'http://localhost:3980/',
    'file:///etc/hosts',
    'smba.trafficmanager.net',
    '',
  ])('%s', (url) => {
    expect(mayCall(production, url)).toBe(false);
  });
});

describe('on this machine alone we send to', () => {
  it.each(['http://127.0.0.1:3980/connector/', 'http://localhost:56150', 'http://[::1]:3980/'])('%s', (url) => {
    expect(mayCall(playground, url)).toBe(true);
  });

  it.each(['https://smba.trafficmanager.net/emea/', 'http://127.0.0.1.example.se/', 'http://169.254.169.254/'])(
    'and not to %s',
    (url) => {
      expect(mayCall(playground, url)).toBe(false);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { createWorld } from '../../../bot/world.ts';
import { localEnvironment, playgroundEnvironment, silentConfigOf } from '../../support/environment.ts';
import { appId, tenant } from '../web/loopback-issuer.ts';

const production = {
  MODE: 'production',
  BOT_APP_ID: appId,
  BOT_TENANT_ID: tenant,
  ALLOWED_TENANTS: tenant,
  PUBLIC_URL: 'https://app.example.se',
  MANAGED_IDENTITY_CLIENT_ID: appId,
  STORAGE_TABLES_URL: 'https://tabeller.example.se',
  STORAGE_QUEUES_URL: 'https://koer.example.se',
  STORAGE_BLOBS_URL: 'https://filer.example.se',
};
const where = { connectionString: 'UseDevelopmentStorage=true', localTeamsUrl: 'http://localhost:3980' };
const graphUrl = 'http://127.0.0.1:3990';

const stateIn = (environment: Readonly<Record<string, string | undefined>>) =>
  createWorld(silentConfigOf(environment)).ports.calendar.state();

describe('the calendar', () => {
  it('is off unless somebody switches it on', () => {
    expect(stateIn(production)).toBe('off');
    expect(stateIn({ ...production, GRAPH_CALENDAR: 'on' })).toBe('on');
  });

  it('is on in local mode where there is a Graph of one’s own', () => {
    expect(stateIn(localEnvironment(where))).toBe('off');
    expect(stateIn(localEnvironment({ ...where, graphUrl }))).toBe('on');
  });

  it('is off in the playground, whatever is said', () => {
    expect(stateIn({ ...playgroundEnvironment(where), GRAPH_CALENDAR: 'on', LOCAL_GRAPH_URL: graphUrl })).toBe('off');
  });
});

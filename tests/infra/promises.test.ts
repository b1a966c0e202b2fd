import { describe, expect, it } from 'vitest';
import type { Resource, Value } from './bicep.ts';
import { inside, templatesIn } from './bicep-flaws.ts';
import { textOf, texts } from './given.ts';

const templates = templatesIn(texts);
const all: readonly (Resource & { readonly file: string })[] = [...templates].flatMap(([path, { resources }]) =>
  resources.filter(({ exists }) => !exists).map((one) => ({ ...one, file: path.replace(/^infra\/|\.bicep$/g, '') })),
);
const resource = (file: string, name: string): Value | undefined =>
  all.find((one) => one.file === file && one.name === name)?.body;
const defaultOf = (name: string): Value | undefined =>
  templates.get('infra/main.bicep')?.params.find((param) => param.name === name)?.value;

/** Parts of another resource, and what is laid upon one, have no tags in Azure. */
const untaggable =
  /^Microsoft\.(Authorization|Consumption)\/|\/(config|channels|containers|blobServices|managementPolicies|basicPublishingCredentialsPolicies|diagnosticSettings)@/;

describe('what the guides promise of the templates', () => {
  it('gives the identity what it needs in storage and in the monitor, and nobody anything else', () => {
    const role = (file: string) =>
      Object.fromEntries((templates.get(`infra/${file}.bicep`)?.vars ?? []).map(({ name, value }) => [name, value]));
    const given = all
      .filter(({ type }) => type.startsWith('Microsoft.Authorization/roleAssignments@'))
      .map(({ file, body }) => {
        const [, name = ''] = /, (\w+)\)\]$/.exec(String(inside(body, 'properties', 'roleDefinitionId'))) ?? [];
        return [inside(body, 'scope'), role(file)[name], inside(body, 'properties', 'principalId')];
      });
    expect(given).toEqual([
      ['[insights]', '3913510d-42f4-4e42-8a64-420c390055eb', '[principalId]'],
      ['[account]', '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3', '[principalId]'],
      ['[account]', '974c5e8b-45b9-4653-ba55-5f855dd0fb88', '[principalId]'],
      ['[account]', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe', '[principalId]'],
    ]);
    expect(textOf(texts, 'infra/main.bicep').match(/principalId: .*/g)).toEqual(
      Array.from({ length: 2 }, () => 'principalId: identity.outputs.principalId'),
    );
  });

  it('lies in Sweden, but for Azure Bot in western Europe and what is said of no place', () => {
    expect([defaultOf('location'), defaultOf('botLocation')]).toEqual(['swedencentral', 'westeurope']);
    const places = all.flatMap(({ name, body }) => {
      const place = inside(body, 'location');
      return place === undefined || place === '[location]' ? [] : [`${name}: ${place}`];
    });
    expect(places.sort()).toEqual(['onHealth: global', 'onRoles: global', 'onStorage: global', 'whoIsTold: global']);
  });

  it('has its tags on whatever can have any', () => {
    const bare = all.filter(({ type, body }) => !untaggable.test(type) && inside(body, 'tags') !== '[tags]');
    expect(bare.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
    expect(defaultOf('tags')).toEqual({ system: 'partssamverkan' });
  });

  it('grows only on a plan that can', () => {
    expect(textOf(texts, 'infra/web.bicep')).toMatch(/autoscalesettings@[\d-]+' = if \(mayScale\) \{/);
    expect(templates.get('infra/web.bicep')?.vars.find(({ name }) => name === 'mayScale')?.value).toBe(
      "[startsWith(plan, 'S') || startsWith(plan, 'P')]",
    );
    expect(defaultOf('plan')).toBe('B1');
    expect(defaultOf('instances')).toBe('1');
  });

  it('has a bot of one tenant, without keys, that Teams reaches', () => {
    expect(inside(resource('bot', 'bot'), 'properties')).toMatchObject({
      disableLocalAuth: true,
      msaAppTenantId: '[tenantId]',
      msaAppType: 'SingleTenant',
    });
    expect(resource('bot', 'teams')).toMatchObject({
      name: 'MsTeamsChannel',
      properties: { channelName: 'MsTeamsChannel', properties: { isEnabled: true } },
    });
  });

  it('tells of what is spent in the resource group, and of what will be', () => {
    const costs = inside(resource('alerts', 'costs'), 'properties');
    expect(costs).toMatchObject({ amount: '[budget]', timeGrain: 'Monthly' });
    expect(inside(costs, 'notifications')).toMatchObject({
      spent: { enabled: true, threshold: 80, thresholdType: 'Actual', contactGroups: ['[actionGroupId]'] },
      forecast: { enabled: true, threshold: 100, thresholdType: 'Forecasted', contactGroups: ['[actionGroupId]'] },
    });
  });

  it('keeps the account from being taken away, and a log of who reads the backups', () => {
    expect(resource('storage', 'kept')).toMatchObject({ scope: '[account]', properties: { level: 'CanNotDelete' } });
    expect(resource('storage', 'blobLog')).toMatchObject({
      scope: '[blobs]',
      properties: {
        logs: ['StorageRead', 'StorageWrite', 'StorageDelete'].map((category) => ({ category, enabled: true })),
      },
    });
  });
});

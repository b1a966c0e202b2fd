import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { skaraborgSample } from '../sample/skaraborg-sample.ts';

const { people, teams, tenantId, bot } = skaraborgSample;

describe('the Agents Playground’s configuration', async () => {
  const text = await readFile(new URL('../../.m365agentsplayground.yml', import.meta.url), 'utf8');
  const users = [...text.matchAll(/id: (29:\S+)\n +name: (.+)\n.*\n +aadObjectId: (\S+)/g)];

  it('knows people, team, tenant and bot as the sample does', () => {
    for (const [, id, name, objectId] of users)
      expect(people).toContainEqual(expect.objectContaining({ id, name, objectId }));
    const mariestad = teams.find((team) => text.includes(`\n  id: ${team.id}\n`));
    expect(text).toContain(`  name: ${mariestad?.name}\n`);
    expect(mariestad?.channels.map((channel) => channel.id)).toContain(/channels:\n +- id: (\S+)/.exec(text)?.[1]);
    expect(text).toContain(`tenantId: ${tenantId}\n`);
    expect(text).toContain(`id: 28:${bot.appId}\n`);
  });

  it('has one user and five more, which is all that its schema allows', () => {
    expect(users).toHaveLength(6);
  });
});

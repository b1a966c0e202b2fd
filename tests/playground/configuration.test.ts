import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { playgroundSample } from './sample.ts';

const { people, teams, tenantId, bot, forums } = playgroundSample;

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

  it('has a current user who can ask for one party and answer for another', () => {
    const [, current] = /currentUser:\n +id: (\S+)/.exec(text) ?? [];
    const channel = /channels:\n +- id: (\S+)/.exec(text)?.[1];
    const forum = forums.find(({ channelId }) => channelId === channel);
    const held = forum?.seats.filter(({ holders }) => holders.includes(current ?? ''));
    expect(held?.map(({ name }) => name)).toEqual(['elevhälsan', 'socialtjänsten']);
  });

  it('has one user and five more, which is all that its schema allows', () => {
    expect(users).toHaveLength(6);
  });
});

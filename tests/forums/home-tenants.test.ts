import { beforeAll, describe, expect, it } from 'vitest';
import { createKnownRegions } from '../../bot/forums/actions/known-regions.ts';
import { identify } from '../../bot/forums/actions.ts';
import { regionInFile } from '../../bot/forums/region.ts';
import { accessSentence } from '../../bot/forums/words.ts';
import type { FakeWorld } from '../support/fake-world.ts';
import { addForum, bind, channelId, emptyTown, forumOf, people, team } from './town.ts';

const elsewhere = '99999999-9999-4999-8999-999999999999';
let world: FakeWorld;
beforeAll(async () => {
  world = await emptyTown();
  await addForum(world, forumOf('team', team, 'Teamet i Hjo'));
  await bind(world, team, channelId);
});

describe('somebody on the roster', () => {
  it('whose home tenant is on the list is known', async () => {
    expect((await identify(world.ports, people.asker, team)).ok).toBe(true);
  });

  it('whose home tenant is not is refused, with what to do about it', async () => {
    const visitor = { ...people.stranger, tenantId: elsewhere };
    world.teams.join(channelId, visitor);
    const refused = await identify(world.ports, visitor, team);
    expect(refused).toEqual({ ok: false, failure: { kind: 'tenant-not-allowed' } });
    expect(refused.ok || accessSentence(refused.failure)).toContain('Be er sammankallande');
  });

  it('named as process support in the configuration is that, without a row', async () => {
    const person = `${people.rehab.tenantId}_${people.rehab.objectId}`;
    const given = { first: regionInFile('skaraborg'), coordinators: [], processSupport: [person] };
    const regions = createKnownRegions({ ...world.ports, ...given });
    const identified = await identify({ ...world.ports, regions }, people.rehab, team);
    expect(identified.ok && identified.value.actor.isSupport).toBe(true);
  });
});

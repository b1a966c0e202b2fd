/** Dalsland beside Skaraborg: Töreboda's team and group have become Bengtsfors', with the people who are in them. */
import { readFile } from 'node:fs/promises';
import { type Forum, forumId } from '../../bot/forums/forum.ts';
import { keyOf } from '../../bot/forums/person.ts';
import { noteForumInTeam } from '../../bot/forums/store/installations.ts';
import { forumWrite, listInRegion, loadForum, pointChannelAt } from '../../bot/forums/store.ts';
import type { Ports } from '../../bot/platform/ports.ts';
import { rowKey } from '../../bot/platform/tables/keys.ts';
import { skaraborgSample } from '../sample/skaraborg-sample.ts';
import type { Stage } from './stage.ts';

export const dalslandFile = async (coordinator: string) => {
  const file = JSON.parse(await readFile(new URL('../sample/dalsland.json', import.meta.url), 'utf8'));
  const person = skaraborgSample.people.find(({ name }) => name === coordinator);
  if (!person) throw new Error(`nobody is called ${coordinator}`);
  return { ...file, coordinators: [{ person: keyOf(person), name: person.name }] };
};

const moved = { 'toreboda-group': 'bengtsfors-grupp', 'toreboda-team': 'bengtsfors-team' };

const becomes = async (ports: Ports, from: string, to: string): Promise<void> => {
  const { tables, random } = ports;
  const stored = await loadForum(ports, forumId.parse(from));
  if (!stored?.forum.place) throw new Error(`no ${from}`);
  const { place, ...rest } = stored.forum;
  const forum: Forum = {
    ...rest,
    id: forumId.parse(to),
    name: stored.forum.name.replace('Töreboda', 'Bengtsfors'),
    regionId: 'dalsland',
    municipality: 'bengtsfors',
    place,
  };
  const op = () => random.id();
  await tables.commit({ table: 'forums', partition: to, op: op(), writes: [forumWrite(forum)] });
  await listInRegion(ports, 'dalsland', forum.id);
  await noteForumInTeam(ports, place, forum.id);
  await pointChannelAt(ports, place, forum.id);
  await tables.commit({ table: 'forums', partition: from, op: op(), writes: [forumWrite(rest, stored.etag)] });
  const key = rowKey('forum', from);
  const row = await tables.get('regions', 'skaraborg', key);
  const mark = { kind: 'insert', key: rowKey('gone', from), body: {} } as const;
  const writes = [mark, ...(row ? [{ kind: 'delete', key, etag: row.etag } as const] : [])];
  await tables.commit({ table: 'regions', partition: 'skaraborg', op: op(), writes });
};

/** By the coordinator of the first region, who names another for the new one. */
export const openDalsland = async (stage: Stage, coordinator: string): Promise<void> => {
  const [server] = stage.servers;
  if (!server) throw new Error('no server');
  const body = await dalslandFile(coordinator);
  const made = await stage.person('Annika Falkenström').asks('/api/regions', { method: 'POST', body });
  if (made.status !== 201) throw new Error(JSON.stringify(made.body));
  for (const [from, to] of Object.entries(moved)) await becomes(server.world.ports, from, to);
};

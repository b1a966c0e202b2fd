import { beforeAll, describe, expect, it } from 'vitest';
import { rowsIn } from '../../bot/contacts/actions/area-rows.ts';
import { listRows, loadRow, rowDelete, rowWrite } from '../../bot/contacts/store.ts';
import { areaId } from '../../bot/forums/area.ts';
import { rowKey } from '../../bot/platform/tables/keys.ts';
import type { Write } from '../../bot/platform/tables/port.ts';
import { type FakeWorld, fakeWorld } from '../support/fake-world.ts';
import { aContact } from './a-contact.ts';

const hjo = areaId.parse('municipality:skaraborg:hjo');
const skovde = areaId.parse('municipality:skaraborg:skovde');

let world: FakeWorld;
beforeAll(async () => {
  world = await fakeWorld({}, []);
});

const commit = (area: typeof hjo, ...writes: readonly Write[]) =>
  world.ports.tables.commit({ table: 'contacts', partition: area, op: world.ports.random.id(), writes });
const idsIn = async (area: typeof hjo) => (await listRows(world.ports, area)).rows.map(({ row }) => row.id);

describe('a list in storage', () => {
  it('gives back each row as it was, Swedish letters and all, and no other list’s', async () => {
    const row = aContact({ id: 'a', unit: 'Åkersängen', description: `<b>å ä ö</b>\n${'lång '.repeat(350)}`.trim() });
    await commit(hjo, rowWrite(row));
    await commit(skovde, rowWrite(aContact({ id: 'b' })));
    expect((await loadRow(world.ports, hjo, row.id))?.row).toEqual(row);
    expect(await idsIn(hjo)).toEqual(['a']);
    expect(await loadRow(world.ports, skovde, row.id)).toBeUndefined();
  });

  it('lets a row be written or taken away only by who has seen it as it is', async () => {
    const row = aContact({ id: 'seen' });
    await commit(hjo, rowWrite(row));
    const first = (await loadRow(world.ports, hjo, row.id))?.etag ?? '';
    expect(await commit(hjo, rowWrite({ ...row, contact: { ...row.contact, title: 'Ny' } }, first))).toBe('committed');
    expect(await commit(hjo, rowWrite(row, first))).toBe('lost');
    const witness: Write = { kind: 'insert', key: rowKey('history', 'seen', 'x'), body: {} };
    expect(await commit(hjo, witness, rowDelete(row.id, first))).toBe('lost');
    expect(await commit(hjo, rowWrite(row))).toBe('lost');
    expect((await loadRow(world.ports, hjo, row.id))?.row.contact.title).toBe('Ny');
  });

  it('shows the others where a row cannot be read, and counts it', async () => {
    await commit(hjo, { kind: 'insert', key: rowKey('row', 'broken'), body: { id: 'broken', phone: 5 } });
    expect((await listRows(world.ports, hjo)).unreadable).toBe(1);
    expect((await rowsIn(world.ports, hjo)).map(({ row }) => row.id)).toEqual(['a', 'seen']);
  });
});

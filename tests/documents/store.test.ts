// What the documents need of storage, kept by the real Azurite.
import { beforeAll, describe, expect, it } from 'vitest';
import { beginDocument, keepDraft } from '../../bot/documents/actions/draft.ts';
import { publishDraft, withdrawVersion } from '../../bot/documents/actions/publishing.ts';
import { inForceOn } from '../../bot/documents/in-force.ts';
import { longest } from '../../bot/documents/kind.ts';
import { loadText } from '../../bot/documents/store/texts.ts';
import { listDeeds, listDocuments, loadDocument } from '../../bot/documents/store.ts';
import type { Ports } from '../../bot/platform/ports.ts';
import { StorageUnavailable } from '../../bot/platform/tables/port.ts';
import type { FakeWorld } from '../support/fake-world.ts';
import { day, typed } from './a-document.ts';
import { hjo, must, publisher, publishNew, region, storageOf, twoTowns } from './two-towns.ts';

let world: FakeWorld;
beforeAll(async () => {
  world = await twoTowns();
});

const textOf = async (area: typeof hjo, id: Parameters<typeof loadDocument>[2], n: number): Promise<string> => {
  const stored = await loadDocument(world.ports, area, id);
  const version = stored?.document.versions.find((one) => one.n === n);
  if (!version) throw new Error('no such version');
  return loadText(world.ports, area, id, version);
};

describe('a text', () => {
  it.each([
    ['short', 'Så här gör vi.'],
    ['longer than a property', 'Åäö 😀 "citat" \\ \u2028 \n'.repeat(5_000)],
    ['as long as can be', 'å'.repeat(longest.text)],
    ['as heavy as can be', '\u0001'.repeat(longest.text)],
  ])('that is %s comes back as it was written', async (_how, text) => {
    const { document } = await publishNew(world, region, { text });
    expect(await textOf(region, document.id, 1)).toBe(text);
  });

  it('is read of no document in a list', async () => {
    const fresh = await twoTowns();
    await publishNew(fresh, hjo, { text: 'å'.repeat(100_000) });
    const asked: string[] = [];
    const tables: Ports['tables'] = {
      ...fresh.ports.tables,
      list: (table, partition, prefix) => {
        asked.push(prefix);
        return fresh.ports.tables.list(table, partition, prefix);
      },
    };
    expect((await listDocuments({ tables }, hjo)).documents).toHaveLength(1);
    expect(asked).toEqual(['doc|']);
  });

  it('of a draft that becomes shorter leaves nothing of the longer one', async () => {
    const by = await publisher(world, 'convener', hjo);
    const long = must(await beginDocument(world.ports, by, typed({ text: 'lång '.repeat(20_000) }))).document;
    const { document } = must(
      await keepDraft(world.ports, by, { id: long.id, seen: long.revision }, typed({ text: 'kort' })),
    );
    expect(await textOf(hjo, document.id, 1)).toBe('kort');
    const rows = (await storageOf(world, hjo)).filter(({ key }) => key.startsWith(`text|${document.id}|`));
    expect(rows).toHaveLength(4);
    expect(JSON.stringify(rows)).not.toContain('lång');
  });

  it('of which a row is gone is never shown in part', async () => {
    const { document } = await publishNew(world, hjo, { text: 'å'.repeat(70_000) });
    const [, second] = (await storageOf(world, hjo)).filter(({ key }) => key.startsWith(`text|${document.id}|`));
    if (!second) throw new Error('no second row');
    const witness = { kind: 'insert', key: 'witness', body: {} } as const;
    const gone = { kind: 'delete', key: second.key, etag: second.etag } as const;
    await world.ports.tables.commit({ table: 'documents', partition: hjo, op: 'gone', writes: [witness, gone] });
    await expect(textOf(hjo, document.id, 1)).rejects.toThrow('not whole');
  });
});

describe('a document', () => {
  it('that cannot be read hides no other one', async () => {
    const fresh = await twoTowns();
    await publishNew(fresh, hjo);
    const writes = [{ kind: 'insert', key: 'doc|broken', body: { id: 1 } }] as const;
    await fresh.ports.tables.commit({ table: 'documents', partition: hjo, op: 'broken', writes });
    const { documents, unreadable } = await listDocuments(fresh.ports, hjo);
    expect(documents).toHaveLength(1);
    expect(unreadable).toBe(1);
  });

  it('keeps what was done, by which function and when, the last first', async () => {
    const stored = await publishNew(world, hjo);
    const by = await publisher(world, 'deputy', hjo);
    const { id, revision } = stored.document;
    must(await withdrawVersion(world.ports, by, { id, seen: revision, n: 1 }));
    const deeds = await listDeeds(world.ports, hjo, id);
    expect(deeds.map(({ did, n }) => `${did} ${n}`).toSorted()).toEqual(['drafted 1', 'published 1', 'withdrawn 1']);
    expect(deeds.every(({ at }) => at.equals(world.now))).toBe(true);
    expect(new Set(deeds.map((deed) => deed.by.as))).toEqual(new Set(['convener']));
  });

  it('published by two at once is published once, and the other is given it as it is', async () => {
    const one = await publisher(world, 'convener', hjo);
    const other = await publisher(world, 'deputy', hjo);
    const { document } = must(await beginDocument(world.ports, one, typed()));
    const wanted = { id: document.id, seen: document.revision };
    const outcomes = await Promise.all([
      publishDraft(world.ports, one, wanted),
      publishDraft(world.ports, other, wanted),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const lost = outcomes.find(({ ok }) => !ok);
    expect(lost).toMatchObject({ failure: { kind: 'changed', present: { document: { revision: 2 } } } });
    const deeds = await listDeeds(world.ports, hjo, document.id);
    expect(deeds.filter(({ did }) => did === 'published')).toHaveLength(1);
  });

  it('saved and published at once is never published with a text that its publisher had not seen', async () => {
    const by = await publisher(world, 'convener', hjo);
    const { document } = must(await beginDocument(world.ports, by, typed({ text: 'sedd' })));
    const wanted = { id: document.id, seen: document.revision };
    const [saved, published] = await Promise.all([
      keepDraft(world.ports, by, wanted, typed({ text: 'osedd' })),
      publishDraft(world.ports, by, wanted),
    ]);
    expect([saved.ok, published.ok].filter(Boolean)).toHaveLength(1);
    const after = await loadDocument(world.ports, hjo, document.id);
    expect(await textOf(hjo, document.id, 1)).toBe(published.ok ? 'sedd' : 'osedd');
    expect(after?.document.versions[0]?.state).toBe(published.ok ? 'published' : 'draft');
  });

  it('whose publishing dies halfway is in force as it was, with its text whole', async () => {
    const by = await publisher(world, 'convener', hjo);
    const first = (await publishNew(world, hjo, { text: 'gammal '.repeat(10_000) })).document;
    const second = must(
      await keepDraft(world.ports, by, { id: first.id, seen: first.revision }, typed({ text: 'ny '.repeat(20_000) })),
    ).document;
    const dying: Ports = {
      ...world.ports,
      jobs: {
        ...world.ports.jobs,
        commit: () => Promise.reject(new StorageUnavailable('Storage did not answer in time')),
      },
    };
    const wanted = { id: first.id, seen: second.revision };
    await expect(publishDraft(dying, by, wanted)).rejects.toThrow(StorageUnavailable);
    await expect(keepDraft(dying, by, wanted, typed({ text: 'ännu nyare' }))).rejects.toThrow(StorageUnavailable);
    const after = await loadDocument(world.ports, hjo, first.id);
    expect(after && inForceOn(after.document, day('2026-11-20'))?.n).toBe(1);
    expect(await textOf(hjo, first.id, 1)).toBe('gammal '.repeat(10_000));
    expect(must(await publishDraft(world.ports, by, wanted)).document.versions).toHaveLength(2);
    expect(await textOf(hjo, first.id, 2)).toBe('ny '.repeat(20_000));
  });
});

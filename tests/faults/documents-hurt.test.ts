// A new version with a text over several rows is written and published while an answer is lost or the server dies: what is
// in force is one version with the whole of its own text, the old one until the new one is there.
import { beforeAll, expect, it } from 'vitest';
import { keepDraft } from '../../bot/documents/actions/draft.ts';
import { reviewJob } from '../../bot/documents/actions/owed.ts';
import { publishDraft } from '../../bot/documents/actions/publishing.ts';
import { type DocumentId, draftOf } from '../../bot/documents/document.ts';
import { inForceOn } from '../../bot/documents/in-force.ts';
import { documentJobs } from '../../bot/documents/jobs.ts';
import type { Publisher } from '../../bot/documents/rights.ts';
import { loadText, rowsOf } from '../../bot/documents/store/texts.ts';
import { listDeeds, loadDocument } from '../../bot/documents/store.ts';
import type { Result } from '../../bot/failure.ts';
import { owedRow } from '../../bot/platform/jobs/owed-row.ts';
import type { Ports } from '../../bot/platform/ports.ts';
import { rowKey } from '../../bot/platform/tables/keys.ts';
import { dayOf } from '../../bot/platform/time/clock.ts';
import { day, typed } from '../documents/a-document.ts';
import { hjo, publisher, publishNew, twoTowns } from '../documents/two-towns.ts';
import type { FakeWorld } from '../support/fake-world.ts';
import { startHurtInstance } from './hurt-instance.ts';
import { hurtAt, hurts, type Point, wasHurt } from './hurt-points.ts';

const longText = (words: string, rows: number): string => words.repeat(Math.ceil((rows * 29_000) / words.length));
const texts = {
  old: longText('så här gör vi nu. ', 1.1),
  draft: longText('så gör vi sedan. ', 2.2),
  shorter: longText('så gör vi då. ', 1.1),
};

let world: FakeWorld;
let by: Publisher;
beforeAll(async () => {
  world = await twoTowns();
  by = await publisher(world, 'convener', hjo);
});

const reviewOn = day('2027-03-01');
const writing = (text: string) =>
  typed({ title: 'Rutin', text, owner: { function: 'Rektor', office: 'convener' }, reviewOn });

/** Throws where the text of any version that can be read is not whole. */
const look = async (id: DocumentId) => {
  const { ports } = world;
  const stored = await loadDocument(ports, hjo, id);
  const shown = stored && inForceOn(stored.document, dayOf(ports.clock.now()));
  if (!stored || !shown) throw new Error('nothing is in force');
  const inForce = await loadText(ports, hjo, id, shown);
  const draft = draftOf(stored.document);
  const owed = await ports.tables.list('documents', hjo, `${rowKey('owed', reviewJob)}|`);
  return {
    seen: stored.document.revision,
    n: shown.n,
    inForce,
    draft: draft && (await loadText(ports, hjo, id, draft)),
    deeds: (await listDeeds(ports, hjo, id)).map(({ did, n }) => `${did} ${n}`).toSorted(),
    reviews: owed.filter(({ body }) => owedRow.parse(body).data.document === id).length,
  };
};
type Looked = Awaited<ReturnType<typeof look>>;

type Act = {
  readonly does: (
    ports: Ports,
    wanted: { id: DocumentId; seen: number },
  ) => Promise<Result<unknown, { readonly kind: string }>>;
  readonly after: Partial<Looked>;
};

const acts: readonly Act[] = [
  {
    does: (ports, wanted) => keepDraft(ports, by, wanted, writing(texts.draft)),
    after: { n: 1, inForce: texts.old, draft: texts.draft },
  },
  {
    does: (ports, wanted) => keepDraft(ports, by, wanted, writing(texts.shorter)),
    after: { n: 1, inForce: texts.old, draft: texts.shorter },
  },
  {
    does: (ports, wanted) => publishDraft(ports, by, wanted),
    after: { n: 2, inForce: texts.shorter, draft: undefined, reviews: 1 },
  },
];

const play = async (point: Point): Promise<number> => {
  const { document } = await publishNew(world, hjo, {
    text: texts.old,
    title: 'Rutin',
    owner: { function: 'Rektor', office: 'convener' },
  });
  const { id } = document;
  let befallen = 0;
  for (const { does, after } of acts) {
    const before = await look(id);
    const instance = await startHurtInstance(world, documentJobs, hurtAt(point));
    const act = async () => does(instance.ports, { id, seen: before.seen });
    const told = await instance.outcomeOf(act().catch(() => 'silence' as const));
    await instance.close();
    befallen += wasHurt(instance.log) ? 1 : 0;
    const came = await look(id);
    const isDone = came.seen > before.seen;
    if (typeof told !== 'string') expect([told.ok, isDone], 'who is told that it is done').toEqual([true, true]);
    expect(came, 'done or as before').toMatchObject(isDone ? after : before);
    // Whoever presses again on what they saw is shown what came of it, and nothing is done twice.
    const again = await does(world.ports, { id, seen: before.seen });
    expect(again.ok ? 'ok' : again.failure.kind).toBe(isDone ? 'changed' : 'ok');
    expect(await look(id)).toMatchObject({ ...after, seen: before.seen + 1 });
  }
  expect((await look(id)).deeds).toEqual(['drafted 1', 'drafted 2', 'published 1', 'published 2']);
  return befallen;
};

/** Each act reads, commits and reads again. */
const points = [1, 2, 3].flatMap((n) => hurts.map((hurt): Point => ({ n, hurt })));
let befallen = 0;

it('a text of several rows is what is written', () => {
  expect(Object.values(texts).map(rowsOf)).toEqual([2, 3, 2]);
});

it.concurrent.each(points)('$hurt at request $n of every act', { timeout: 60_000 }, async (point) => {
  const more = await play(point);
  befallen += more;
});

it('hurt what there was to hurt', () => {
  expect(befallen).toBeGreaterThan(points.length * acts.length * 0.9);
});

it('of two who publish and one who writes at once, one wins and nothing is torn', async () => {
  const { document } = await publishNew(world, hjo, { text: texts.old, title: 'Rutin' });
  const { id } = document;
  await keepDraft(world.ports, by, { id, seen: document.revision }, writing(texts.draft));
  const { seen } = await look(id);
  const [publish, again, write] = await Promise.all([
    publishDraft(world.ports, by, { id, seen }),
    publishDraft(world.ports, by, { id, seen }),
    keepDraft(world.ports, by, { id, seen }, writing(texts.shorter)),
  ]);
  expect([publish.ok, again.ok, write.ok].filter(Boolean)).toHaveLength(1);
  const after = write.ok ? { n: 1, inForce: texts.old, draft: texts.shorter } : { n: 2, inForce: texts.draft };
  expect(await look(id)).toMatchObject({ ...after, seen: seen + 1 });
});

/** Each request of something that is done with an update is hurt once, and somebody else takes over. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Update } from '../../bot/updates/update.ts';
import { faultKinds, planOf } from './crash-points.ts';
import { changes, isAll, wasHurt } from './hurt-points.ts';
import type { Instance } from './instance.ts';
import type { LoggedRequest } from './proxy.ts';
import { createUpdatesGround, type UpdatesGround } from './updates-ground.ts';

/** One of many updates, with words in it that no other has. */
export type Hurt = { readonly update: Update; readonly title: string };

type Swept = {
  readonly words: string;
  readonly groups: number;
  /** As far as it goes undisturbed. */
  readonly lead: (ground: UpdatesGround, title: string) => Promise<Update>;
  /** What is hurt. Done over by a person who was not told that it was done. */
  readonly act: (ground: UpdatesGround, instance: Instance, hurt: Hurt) => Promise<'told' | 'not told'>;
  /** Throws where something was lost, or came twice. */
  readonly check: (ground: UpdatesGround, hurt: Hurt, log: readonly LoggedRequest[]) => Promise<void>;
  /** In the test command every so many-th change alone. */
  readonly every?: number;
  /** No such act changes so much. */
  readonly most: number;
};

let count = 0;
export const nextTitle = (): string => {
  count += 1;
  return `Rutin ${String(count).padStart(4, '0')} gäller`;
};

type Point = { readonly n: number; readonly kind: (typeof faultKinds)[number]; readonly isReading: boolean };

/**
 * All three to every change, and every reading loses its answer: whoever dies at one has changed no more than who died
 * before the next change. In the test command one of the three, going round.
 */
const pointsTo = (most: number, every: number): readonly Point[] => {
  const all = Array.from({ length: most }, (_, index) => index + 1);
  if (!isAll)
    return all
      .filter((n) => n % every === 0)
      .map((n, at) => ({ n, kind: faultKinds[at % faultKinds.length] ?? 'die-after', isReading: false }));
  return [
    ...all.flatMap((n) => faultKinds.map((kind): Point => ({ n, kind, isReading: false }))),
    ...all.map((n): Point => ({ n, kind: 'lose-answer', isReading: true })),
  ];
};

const reads = (request: Pick<LoggedRequest, 'method' | 'path' | 'proxy'>): boolean => !changes(request);

export const sweepUpdates = ({ words, groups, lead, act, check, every = 1, most }: Swept): void => {
  let ground: UpdatesGround;
  let counts = { changes: 0, readings: 0 };
  const tally = { points: 0, hurt: 0 };

  const play = async (plan: Parameters<UpdatesGround['begin']>[0]) => {
    const title = nextTitle();
    const update = await lead(ground, title);
    const instance = await ground.begin(plan);
    const told = await act(ground, instance, { update, title });
    await Promise.race([ground.runDue(instance, update.id), instance.death]);
    const log = [...instance.faults.log];
    await ground.takeOver(update.id);
    if (told === 'not told') {
      await act(ground, ground.survivor, { update, title });
      await ground.takeOver(update.id);
    }
    await check(ground, { update, title }, log);
    await instance.close();
    return log;
  };

  beforeAll(async () => {
    ground = await createUpdatesGround(groups);
  });
  afterAll(() => ground.close());

  it(`${words}, undisturbed`, async () => {
    const log = await play({ kind: 'pass' });
    counts = { changes: log.filter(changes).length, readings: log.filter(reads).length };
    expect(counts.changes).toBeGreaterThan(2);
    expect(counts.changes, 'changes').toBeLessThanOrEqual(most);
  });

  it.each(pointsTo(most, every))(`${words}: $kind at $n, a reading: $isReading`, async ({ n, kind, isReading }) => {
    if (n > (isReading ? counts.readings : counts.changes)) return;
    const log = await play(planOf(kind, n, isReading ? reads : changes));
    tally.points += 1;
    tally.hurt += wasHurt(log) ? 1 : 0;
  });

  it(`${words}, was hurt`, () => {
    // How many requests there are varies: what runs side by side may have to be written twice, most often the first time.
    expect(tally.hurt).toBeGreaterThan(tally.points * 0.6);
    expect(tally.points).toBeGreaterThan(2);
  });
};

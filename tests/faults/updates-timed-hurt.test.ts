// What comes at its time, the reminders and the fortnightly letter, while a request of it loses its answer, or the
// server dies before or after it: no group is reminded twice, and what waits for the letter is in exactly one.
import { describe, expect } from 'vitest';
import { owedRow } from '../../bot/platform/jobs/owed-row.ts';
import { dayOf } from '../../bot/platform/time/clock.ts';
import { updateRecurring } from '../../bot/updates/actions/letter.ts';
import { deskOf, listDeliveries, listUpdates, table } from '../../bot/updates/store.ts';
import { type Update, updateContent } from '../../bot/updates/update.ts';
import { mayBeUnknown } from './crash-points.ts';
import type { Instance } from './instance.ts';
import { sentOut } from './updates-acts.ts';
import { region, type UpdatesGround } from './updates-ground.ts';
import { sweepUpdates } from './updates-sweep.ts';
import { cardsIn, countedIn, expectWhole } from './updates-truth.ts';

const groups = 4;

describe('on its day', () => {
  /** Replies in the threads of its cards, by channel. */
  const remindersOf = ({ teams, channels }: UpdatesGround, title: string): readonly number[] =>
    [...channels.values()].map((channel) => {
      const [card] = cardsIn({ teams }, channel, title);
      return teams.channelMessages(channel).filter(({ id, thread }) => id !== thread && thread === card?.id).length;
    });

  sweepUpdates({
    words: 'a reminder',
    groups,
    most: 60,
    every: 3,
    async lead(ground, title) {
      const by = dayOf(ground.clock.now()).add({ days: 14 }).toString();
      const asks = { kind: 'act', by };
      return sentOut(ground, { content: updateContent.parse({ title, text: 'Gör det.', asks }) });
    },
    async act(ground, instance, { update }) {
      const [first] = (await ground.owedOf(update.id)).toSorted((a, b) =>
        a.row.due.toString() < b.row.due.toString() ? -1 : 1,
      );
      if (!first) throw new Error('no reminder is owed');
      ground.clock.set(first.row.due.add({ minutes: 1 }));
      await ground.runDue(instance, update.id);
      return 'told';
    },
    async check(ground, { update, title }, log) {
      const came = remindersOf(ground, title);
      expect(Math.max(...came), 'at most once').toBeLessThanOrEqual(1);
      const rows = await listDeliveries(ground.survivor.world.ports.tables, update.id);
      expect(rows.map(({ delivery }) => delivery.reminded.map(({ which }) => which))).toEqual(
        rows.map(() => ['before']),
      );
      // Whoever died in the middle of one had perhaps said it, and it is not said again.
      if (!mayBeUnknown(log)) expect(came).toEqual(came.map(() => 1));
      await expectWhole(countedIn(ground), update, title);
    },
  });
});

describe('every other week', () => {
  const listOf = async ({ survivor }: UpdatesGround): Promise<readonly Update[]> =>
    (await listUpdates(survivor.world.ports.tables, region)).map(({ update }) => update);
  const lettersWith = async (ground: UpdatesGround, title: string): Promise<readonly Update[]> =>
    (await listOf(ground)).filter(({ letter }) => letter?.some(({ content }) => content.title.startsWith(title)));

  /** Made by the hourly pass, of all that recurs; there once, it comes again by itself. */
  const letterRow = async ({ survivor, clock }: UpdatesGround) => {
    const { ports } = survivor.world;
    const partition = deskOf(region);
    const [wanted] = updateRecurring(clock.now(), partition);
    if (!wanted) throw new Error('no letter recurs');
    const promised = ports.jobs.owe(table, partition, wanted);
    await ports.jobs.commit({ table, partition, op: ports.random.id(), writes: [promised.write] }, [promised]);
    const row = await ports.tables.get(table, partition, promised.ref.key);
    return { ref: promised.ref, due: owedRow.parse(row?.body).due };
  };
  const items = ['ett', 'två', 'tre'];

  sweepUpdates({
    words: 'a letter',
    groups: 3,
    most: 60,
    every: 3,
    async lead(ground, title) {
      const bundled = (words: string) =>
        ground.draft({
          state: 'bundled',
          content: updateContent.parse({ title: `${title} ${words}`, text: 'Läs den.', asks: { kind: 'know' } }),
        });
      const first = await bundled('ett');
      await bundled('två');
      await bundled('tre');
      ground.clock.set((await letterRow(ground)).due.add({ minutes: 1 }));
      return first;
    },
    async act(ground, instance, { title }) {
      const run = async (by: Instance) => {
        const { ref } = await letterRow(ground);
        await Promise.race([by.world.engine.run(ref).catch(() => undefined), by.death]);
        for (const { id } of await lettersWith(ground, title)) await ground.runDue(by, id);
      };
      await run(instance);
      ground.clock.pass({ seconds: 61 });
      await run(ground.survivor);
      for (const { id } of await lettersWith(ground, title)) await ground.takeOver(id);
      return 'told';
    },
    async check(ground, { title }) {
      const letters = await lettersWith(ground, title);
      const inLetters = letters.flatMap(({ letter = [] }) => letter.map(({ content }) => content.title));
      expect(inLetters.toSorted()).toEqual(items.map((words) => `${title} ${words}`).toSorted());
      const heads = (await listOf(ground)).filter(({ content }) => content.title.startsWith(title));
      expect(heads.map(({ state }) => state)).toEqual(items.map(() => 'in-letter'));
      for (const letter of letters) await expectWhole(countedIn(ground), letter, `${title} ett`);
    },
  });
});

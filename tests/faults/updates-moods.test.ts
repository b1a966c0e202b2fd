// The connector fails every fifth of all calls, in every way that it can, while an update goes to fifteen groups and is
// corrected: none has it twice, none lacks it in silence, and where nobody knows only the coordinator sends it again.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { updateContent } from '../../bot/updates/update.ts';
import { isAll } from './hurt-points.ts';
import type { Instance } from './instance.ts';
import { lookAndSendAgain, press } from './updates-acts.ts';
import { createUpdatesGround, type UpdatesGround } from './updates-ground.ts';
import { nextTitle } from './updates-sweep.ts';
import { cardWords, countedIn, expectWhole } from './updates-truth.ts';

const groups = 15;
const percent = 20;
const endless = 1_000_000;
const seedsTo = (most: number) => Array.from({ length: isAll ? 40 : most }, (_, n) => n + 1);
const asks = { kind: 'read' } as const;
const newText = 'Läs den nya lydelsen.';

let ground: UpdatesGround;
let other: Instance;
beforeAll(async () => {
  ground = await createUpdatesGround(groups);
  other = await ground.begin({ kind: 'pass' });
});
afterAll(async () => {
  await other.close();
  await ground.close();
});

/** As a person would, who is told that it did not go well. */
const untilDone = async (step: () => Promise<number | undefined>): Promise<void> => {
  for (let tries = 0; tries < 10; tries += 1) {
    const status = await step();
    if (status === 200 || status === 409) return;
  }
  throw new Error('ten times in vain');
};

const tally = { uncertain: 0, failed: 0 };

describe.each([
  ['in ways that pass', false, 3],
  ['also for good', true, 2],
])('where calls fail %s', (_, refuses, seeds) => {
  it.each(seedsTo(seeds))('seed %i: each group has it once, or its sender is shown that it may not', async (seed) => {
    const title = nextTitle();
    const update = await ground.draft({ content: updateContent.parse({ title, text: 'Läs den.', asks }) });
    ground.teams.setMood({ kind: 'mixed', seed, percent, refuses, times: endless });
    await untilDone(() => press(ground, other, update, { path: 'send', body: { when: 'now' } }));
    ground.clock.pass({ seconds: 2 });
    await ground.runDue(other, update.id);
    await ground.takeOver(update.id);
    const before = await expectWhole(countedIn(ground), update, title);
    tally.uncertain += before.states.filter((state) => state === 'uncertain').length;
    tally.failed += before.states.filter((state) => state === 'failed').length;
    expect(before.states.includes('failed') && !refuses).toBe(false);

    ground.clock.pass({ hours: 2 });
    await ground.takeOver(update.id);
    const later = await expectWhole(countedIn(ground), update, title);
    expect([later.cards, later.states], 'two hours later').toEqual([before.cards, before.states]);

    // A card that is gone, by 404, counts as brought up to date.
    ground.teams.setMood({ kind: 'mixed', seed, percent, refuses: false, times: endless });
    const body = { content: { title, text: newText, asks } };
    await untilDone(() => press(ground, other, update, { method: 'PUT', path: 'correction', body }));
    await ground.takeOver(update.id);
    const { states } = await expectWhole(countedIn(ground), update, title);
    const unknown = states.filter((state) => state !== 'delivered').length;
    const old = cardWords(countedIn(ground), title).filter((words) => !words.includes(newText));
    expect(old.length, 'not corrected').toBeLessThanOrEqual(unknown);

    ground.teams.setMood({ kind: 'normal' });
    await lookAndSendAgain(ground, update, title);
    expect((await expectWhole(countedIn(ground), update, title)).cards).toBe(groups);
  });
});

it('was hard to send to', () => {
  expect(tally.uncertain).toBeGreaterThan(0);
  expect(tally.failed).toBeGreaterThan(0);
});

// An update to six groups is sent while a request of it loses its answer, or the server dies before or after it. Each
// forum has it once, or the coordinator is shown that it may not, and then only their word sends it again.
import { expect } from 'vitest';
import { updateContent } from '../../bot/updates/update.ts';
import type { LoggedRequest } from './proxy.ts';
import { headOf, lookAndSendAgain, press } from './updates-acts.ts';
import { sweepUpdates } from './updates-sweep.ts';
import { countedIn, expectWhole } from './updates-truth.ts';

const groups = 6;

/** A post in the air of whoever died, or one whose answer was lost. */
const mayBeUnknown = (log: readonly LoggedRequest[]): number => {
  const isDead = log.some(({ fate }) => fate === 'died');
  const lost = log.filter(({ proxy, method, fate }) => `${proxy} ${method}` === 'Teams POST' && fate === 'answer lost');
  return isDead ? groups : lost.length;
};

sweepUpdates({
  words: 'a sending',
  groups,
  most: 75,
  lead: (ground, title) =>
    ground.draft({ content: updateContent.parse({ title, text: 'Läs den.', asks: { kind: 'read' } }) }),
  async act(ground, instance, { update }) {
    const status = await press(ground, instance, update, { path: 'send', body: { when: 'now' } });
    ground.clock.pass({ seconds: 2 });
    // Whoever presses a second time is told that it has gone.
    return status === 200 || status === 409 ? 'told' : 'not told';
  },
  async check(ground, { update, title }, log) {
    expect((await headOf(ground, update)).state).toBe('sent');
    const { states } = await expectWhole(countedIn(ground), update, title);
    const unknown = states.filter((state) => state !== 'delivered');
    expect(new Set([...unknown, 'uncertain']).size, unknown.join()).toBe(1);
    expect(unknown.length, 'uncertain').toBeLessThanOrEqual(mayBeUnknown(log));
    if (unknown.length === 0) return;
    await lookAndSendAgain(ground, update, title);
    expect((await expectWhole(countedIn(ground), update, title)).cards).toBe(groups);
  },
});

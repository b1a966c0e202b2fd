// `npm run faults` alone: real servers are killed a thousand times while updates go out, or KILLS times.
import { expect, it } from 'vitest';
import { isAll } from './hurt-points.ts';
import { sendWhileKilling } from './updates-kills.ts';

const kills = Number(process.env.KILLS ?? 1_000);
const seed = Number(process.env.SEED ?? 1);
const aKillMs = 20_000;
const restMs = 20 * 60_000;

it.runIf(isAll)(
  `nothing is lost in silence and nothing comes twice over ${kills} kills`,
  async () => {
    const came = await sendWhileKilling(kills, seed);
    process.stdout.write(`${JSON.stringify(came)}\n`);
    expect(came.kills).toBeGreaterThanOrEqual(kills);
    expect(came.delivered + came.uncertain + came.failed).toBe(came.updates * 15);
    expect(came.cards).toBeGreaterThanOrEqual(came.delivered);
    // So many kills cannot all have missed: some came in the middle of a post.
    if (kills >= 100) expect(came.uncertain).toBeGreaterThan(0);
  },
  kills * aKillMs + restMs,
);

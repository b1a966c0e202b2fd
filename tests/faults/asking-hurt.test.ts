// The parties are asked about their rows while an answer is lost, storage falls silent, or the server dies: each once.
import { beforeAll, describe, expect, it } from 'vitest';
import { type Came, type Morning, ofBvc, playAsking } from './asking-points.ts';
import { changes, hurtAt, pointsTo, wasHurt } from './hurt-points.ts';
import type { Only } from './proxy.ts';

const changesIn = ({ log }: Morning): number => log.filter(changes).length;
/** No morning over so few rows changes so much. */
const most = 90;

/** Of those whom the undisturbed morning told; throws where anybody is told twice, or what nobody should be. */
const untoldIn = (came: Morning, whole: Morning): readonly string[] => {
  expect(new Set(came.told).size, 'told once').toBe(came.told.length);
  expect(whole.told, 'told what there is to tell').toEqual(expect.arrayContaining([...came.told]));
  return whole.told.filter((one) => !came.told.includes(one));
};

describe.each([
  ['one person has no personal chat', 'nobody', 1],
  // What nobody knows the end of is an asking of both conveners that never comes.
  ['the channel takes nothing either', 'channel', 2],
] as const)('where %s', (_, refusing, each) => {
  let whole: Came;
  const tally = { points: 0, hurt: 0, told: 0, untold: 0 };
  beforeAll(async () => {
    whole = await playAsking(() => ({ kind: 'pass' }), { refusing });
  });

  it('undisturbed, it asks all and tells both conveners', () => {
    expect(whole.asked.marks.map(({ party, reached, waiting }) => [party, reached, waiting])).toEqual(
      ['bup', 'bvc', 'polis', 'rehab'].map((party) => [party, true, []]),
    );
    expect(whole.asked.told.filter((one) => one.startsWith('29:4'))).toHaveLength(1);
    expect(whole.followed.told.length - whole.asked.told.length).toBe(2);
    expect(Math.max(changesIn(whole.asked), changesIn(whole.followed))).toBeLessThan(most);
  });

  it.concurrent.each(pointsTo(most))('$hurt at change $n', { timeout: 60_000 }, async (point) => {
    if (point.n > changesIn(whole.asked)) return;
    const { asked, followed } = await playAsking(() => hurtAt(point, changes), { refusing });
    expect(asked.marks, 'marks').toEqual(whole.asked.marks);
    expect(followed.marks, 'marks at the end').toEqual(whole.followed.marks);
    const unasked = untoldIn(asked, whole.asked);
    expect(unasked.length, 'not asked').toBeLessThanOrEqual(asked.unknown * each);
    const untold = untoldIn(followed, whole.followed).filter((one) => !unasked.includes(one));
    expect(untold.length, 'conveners not told').toBeLessThanOrEqual(followed.unknown);
    tally.points += 1;
    tally.hurt += wasHurt([...asked.log, ...followed.log]) ? 1 : 0;
    tally.told += followed.told.length;
    tally.untold += unasked.length + untold.length;
  });

  it('was hurt, and still told most', () => {
    expect(tally.hurt).toBeGreaterThan(tally.points * 0.7);
    expect(tally.untold).toBeLessThan(tally.told * 0.2);
  });
});

/** What is written down when two posts have been refused: in person, and in the channel. */
const afterTwoPosts = (): Only => {
  let posts = 0;
  return ({ proxy, path }) => {
    if (proxy === 'Teams') posts += 1;
    return posts >= 2 && path.includes('$batch');
  };
};

it('the conveners are asked instead once, though storage falls silent just as that is written down', async () => {
  const plan = () => hurtAt({ n: 1, hurt: 'falls silent' }, afterTwoPosts());
  const { asked } = await playAsking(plan, { refusing: 'channel', rows: [ofBvc] });
  expect(asked.log.filter(({ fate }) => fate === 'answer lost').length).toBeGreaterThan(1);
  expect(asked.told.map((one) => one.slice(0, 4))).toEqual(['29:2', '29:3']);
});

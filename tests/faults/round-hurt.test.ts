// The hourly round loses an answer, or the server dies in it: what it owes is owed once, and said at most once.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { storyClock } from '../support/stage.ts';
import { changes } from './consent-story.ts';
import { faultKinds, mayBeUnknown, planOf } from './crash-points.ts';
import { createGround, type Ground } from './ground.ts';
import { type Came, playRound } from './round-points.ts';

/** No round over so few cases changes so much. */
const most = 60;
const every = Array.from({ length: most }, (_, index) => index + 1);

const clock = storyClock();
const tally = { hurt: 0, told: 0, untold: 0 };
let ground: Ground;
let whole: Came;
beforeAll(async () => {
  ground = await createGround({ clock });
  whole = await playRound(ground, clock, { kind: 'pass' });
});
afterAll(() => ground.close());

const changesIn = ({ log }: Came): number => log.filter(changes).length;

it('undisturbed, it marks two mornings of each answer, and says the later one with the digest', () => {
  expect(whole.marks).toHaveLength(6);
  expect(whole.told.map((words) => words.replace(/^a:29:(\S+): .*?(Veckan|väntar på svar).*$/, '$1 $2'))).toEqual([
    'elin-sandstrom väntar på svar',
    'gunilla-frisk väntar på svar',
    'henrik-aberg Veckan',
    'maria-dahlqvist Veckan',
    'mikael-ronn väntar på svar',
  ]);
  expect(whole.owed).toHaveLength(whole.told.length);
  expect(changesIn(whole)).toBeLessThanOrEqual(most);
});

it.each(every)('hurt at change %i, it loses no mark and says nothing twice', { timeout: 60_000 }, async (n) => {
  if (n > changesIn(whole)) return;
  const kind = faultKinds[n % faultKinds.length] ?? 'lose-answer';
  const { log, marks, owed, told } = await playRound(ground, clock, planOf(kind, n, changes));
  expect(marks, 'marks').toEqual(whole.marks);
  expect(owed, 'owed').toEqual(whole.owed);
  expect(new Set(told).size, 'told once').toBe(told.length);
  expect(whole.told).toEqual(expect.arrayContaining([...told]));
  if (!mayBeUnknown(log)) expect(told).toEqual(whole.told);
  tally.hurt += log.some(({ fate }) => fate === 'died' || fate === 'answer lost') ? 1 : 0;
  tally.told += told.length;
  tally.untold += whole.told.length - told.length;
});

it('was hurt, and still told most', () => {
  expect(tally.hurt).toBeGreaterThan(changesIn(whole) * 0.9);
  expect(tally.untold).toBeLessThan(tally.told);
});

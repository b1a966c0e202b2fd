// The hourly round loses an answer, the server dies in it, or several go it at once: the marks and what is owed are one,
// there is one call in the channel, and nobody is told the same twice.
import { expect, it } from 'vitest';
import { goMeetingRound } from '../../bot/meetings/actions/telling/round.ts';
import { meetingJobs } from '../../bot/meetings/jobs.ts';
import { team } from '../meetings/a-meeting.ts';
import { mayBeUnknown } from './crash-points.ts';
import { startHurtInstance } from './hurt-instance.ts';
import { changes, hurtAt, hurts, isAll, type Point, wasHurt } from './hurt-points.ts';
import { mondayMorning } from './meetings-round-ground.ts';
import type { FaultPlan } from './proxy.ts';

const asked = '29:user-2 SAMBU-möte: syns kallelsen?';

const play = async (plan?: FaultPlan) => {
  const ground = await mondayMorning();
  const instance = plan && (await startHurtInstance(ground.world, meetingJobs, plan));
  if (instance) {
    const round = async () => goMeetingRound(instance.ports, team.id);
    await instance.outcomeOf(round().catch(() => undefined));
    if ((await instance.outcomeOf(instance.engine.idle())) !== 'died') await instance.close();
  }
  await ground.repair();
  const now = async () => ({ marks: await ground.marks(), owed: await ground.owed(), told: ground.told() });
  const came = await now();
  ground.world.now = ground.world.now.add({ hours: 1 });
  await ground.repair();
  expect(await now(), 'an hour later').toEqual(came);
  return { ...came, log: instance?.log ?? [], called: await ground.called() };
};

let whole: Awaited<ReturnType<typeof play>>;
it('undisturbed, it says everything that has fallen due, once', async () => {
  whole = await play();
  expect(whole.told.map((words) => words.replace(/(tisdag|onsdag|fredag) \d+ november /, ''))).toEqual([
    '19:hjo@thread.tacv2 Kallelse: SAMBU-möte',
    '29:user-3 SAMBU-möte kl. 13.00: elevhälsan har inte svarat på kallelsen.',
    '29:user-3 SAMBU-möte kl. 13.00: här är dagordningen.',
    '29:user-4 SAMBU-möte kl. 10.00 är över. Vad bestämde ni, och vem gör vad?',
    '29:user-5 SAMBU-möte kl. 10.00: ni tog på er något som ska vara klart senast 25 november.',
    '29:user-5 SAMBU-möte kl. 13.00: vårdcentralen Lövet har inte svarat på kallelsen.',
    '29:user-6 SAMBU-möte kl. 13.00: vårdcentralen Almen och BUP har inte svarat på kallelsen.',
    '29:user-9 SAMBU-möte kl. 13.00: Björk 27 tas upp kl. 13.05–13.25.',
  ]);
  expect(whole.marks.map((marks) => marks.replace(/slot\.[\da-f-]+\S*/, 'slot'))).toEqual([
    'called agenda remind.bup remind.elevhalsa remind.vardcentral.almen remind.vardcentral.lovet slot',
    'called',
    'called minutes',
    'before 2026-11-25',
  ]);
});

const most = 72;
const points = Array.from({ length: most }, (_, index) => index + 1)
  .filter((n) => isAll || n <= 4 || n % 6 === 0)
  .map((n, at): Point => ({ n, hurt: hurts[at % hurts.length] ?? 'dies before' }));
const tally = { hurt: 0, untold: 0 };

it.concurrent.each(points)('$hurt at change $n', { timeout: 60_000 }, async (point) => {
  const { log, marks, owed, told, called } = await play(hurtAt(point, changes));
  expect(marks).toEqual(whole.marks);
  expect(owed.filter((key) => !whole.owed.includes(key))).toEqual([]);
  expect(new Set(told).size, 'told once').toBe(told.length);
  const words = told.filter((one) => one !== asked);
  expect(whole.told).toEqual(expect.arrayContaining(words));
  // A call that nobody knows of is asked about, and is not sent again by itself.
  expect(told.includes(asked)).toBe(called.card?.post === 'uncertain');
  if (!mayBeUnknown(log)) expect(words).toEqual(whole.told);
  tally.hurt += wasHurt(log) ? 1 : 0;
  tally.untold += whole.told.length - words.length;
});

it('was hurt, and what was not said is little', () => {
  // Not all: a machine under load loses patience with storage before the point is reached.
  expect(tally.hurt).toBeGreaterThan(points.length / 4);
  expect(tally.untold).toBeLessThan(whole.told.length * 3);
});

it('gone by three at once, one of them slow, says everything once', async () => {
  const ground = await mondayMorning();
  const slow = await startHurtInstance(ground.world, meetingJobs, { kind: 'delay', ms: 15 });
  const other = await startHurtInstance(ground.world, meetingJobs, { kind: 'pass' });
  await Promise.all([slow.ports, other.ports, ground.ports].map((ports) => goMeetingRound(ports, team.id)));
  await Promise.all([slow.engine.idle(), other.engine.idle()]);
  await ground.repair();
  await Promise.all([slow.close(), other.close()]);
  const told = ground.told();
  expect(new Set(told).size, 'told once').toBe(told.length);
  expect([...whole.told, asked]).toEqual(expect.arrayContaining([...told]));
  expect(await ground.marks()).toEqual(whole.marks);
});

it('gone by five at once, it says everything once', async () => {
  const ground = await mondayMorning();
  await Promise.all(Array.from({ length: 5 }, () => goMeetingRound(ground.ports, team.id)));
  await ground.settle();
  expect(ground.told()).toEqual(whole.told);
  await ground.repair();
  expect(ground.told()).toEqual(whole.told);
  expect(await ground.marks()).toEqual(whole.marks);
});

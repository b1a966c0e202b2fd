import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { atHour } from '../../bot/platform/time/hours.ts';
import { dateAndTime } from '../../bot/platform/time/swedish.ts';
import { createStage, type Stage } from '../support/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

const answers = (name: string) =>
  stage.teams
    .personalMessages(stage.person(name).id)
    .filter(({ card }) => JSON.stringify(card).includes('Du talar nu för'));

/** An answer about a seat, owed to somebody on a morning to come. */
const owes = async (forum: string, name: string, seat: string, due: Temporal.Instant) => {
  const { ports } = stage.servers[0]?.world ?? {};
  if (!ports) throw new Error('no server');
  const data = { userId: stage.person(name).id, answer: 'yes', seats: seat };
  const promised = ports.jobs.owe('forums', forum, { job: 'forums.tell-claimer', about: 'one', data, due });
  const commit = { table: 'forums', partition: forum, op: ports.random.id(), writes: [promised.write] } as const;
  await ports.jobs.commit(commit, [promised]);
};

it('what is owed in any forum comes on the morning when it falls due, and once', async () => {
  const due = atHour(Temporal.PlainDate.from('2026-12-10'), 8);
  await owes('skovde-team', 'Jenny Wikström', 'elevhalsa', due);
  await owes('mariestad-team', 'Elin Sandström', 'rehab', due);
  await stage.untilMorning('2026-12-09');
  expect([answers('Jenny Wikström'), answers('Elin Sandström')].flat()).toEqual([]);
  await stage.untilMorning('2026-12-10');
  await stage.untilMorning('2026-12-11');
  expect([answers('Jenny Wikström').length, answers('Elin Sandström').length]).toEqual([1, 1]);
});

it('a morning is at eight on a Swedish clock, in winter and in summer', async () => {
  const now = () => dateAndTime(stage.clock.now(), Temporal.PlainDate.from('2027-01-01'));
  await stage.untilMorning('2027-03-26');
  expect(now()).toBe('fredag 26 mars kl. 08.00');
  await stage.untilMorning('2027-03-30', 13);
  expect(now()).toBe('tisdag 30 mars kl. 13.00');
  await expect(stage.untilMorning('2027-03-29')).rejects.toThrow('is past');
});

// What two decide at once, or on a page that is old; and what can never be sent.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sayWhetherItShows, sendAgain } from '../../bot/updates/actions/sending/again.ts';
import type { DeliveryState } from '../../bot/updates/delivery/delivery-state.ts';
import { type Update, updateContent } from '../../bot/updates/update.ts';
import type { Mood } from '../local-teams/contract.ts';
import { sendNow } from '../updates/an-update.ts';
import { headOf } from './updates-acts.ts';
import { createUpdatesGround, region, type UpdatesGround } from './updates-ground.ts';
import { nextTitle } from './updates-sweep.ts';
import { countedIn, expectWhole } from './updates-truth.ts';

let ground: UpdatesGround;
beforeAll(async () => {
  ground = await createUpdatesGround(2);
});
afterAll(() => ground.close());

const portsOf = () => ground.survivor.world.ports;
const lostAnswer: Mood = { kind: 'answer-lost', times: 1, only: 'POST' };

const goesOut = async (mood: Mood, text = 'Läs den.') => {
  const title = nextTitle();
  const update = await ground.draft({ content: updateContent.parse({ title, text, asks: { kind: 'know' } }) });
  ground.teams.setMood(mood);
  await sendNow(portsOf(), update);
  await ground.takeOver(update.id);
  return { update, title, came: await expectWhole(countedIn(ground), update, title) };
};

const theOne = (came: Awaited<ReturnType<typeof expectWhole>>, state: DeliveryState) => {
  const row = came.rows[came.states.indexOf(state)];
  if (!row) throw new Error(`none is ${state}`);
  return row.forum;
};
const at = ({ id }: Update, forum: ReturnType<typeof theOne>) => ({ update: id, regionId: region, forum });

it('what had failed, and may stand there since somebody sent it again, is not sent by the next who presses', async () => {
  const { update, title, came } = await goesOut({ kind: 'status', status: 403, times: 1, only: 'POST' });
  const forums = [theOne(came, 'failed')];
  ground.teams.setMood(lostAnswer);
  await sendAgain(portsOf(), { regionId: region, id: update.id }, forums);
  await ground.takeOver(update.id);
  await sendAgain(portsOf(), { regionId: region, id: update.id }, forums);
  await ground.takeOver(update.id);
  const after = await expectWhole(countedIn(ground), update, title);
  expect([...after.states].toSorted()).toEqual(['delivered', 'uncertain']);
  expect(after.cards).toBe(2);
});

it('of two who say at once that it does not show, one has it sent', async () => {
  const { update, title, came } = await goesOut({ kind: 'status', status: 503, times: 1, only: 'POST' });
  const where = at(update, theOne(came, 'uncertain'));
  const both = await Promise.all([1, 2].map(() => sayWhetherItShows(portsOf(), where, 'not-seen')));
  expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  await ground.takeOver(update.id);
  const after = await expectWhole(countedIn(ground), update, title);
  expect(after.states).toEqual(['delivered', 'delivered']);
});

it('a card that has become too large fails and says so, and the update settles', async () => {
  const { update, came } = await goesOut({ kind: 'normal' }, 'Ord och åter ord. '.repeat(1_800));
  expect(came.rows.map(({ card }) => card.code)).toEqual(['CardTooLarge', 'CardTooLarge']);
  expect((await headOf(ground, update)).state).toBe('sent');
});

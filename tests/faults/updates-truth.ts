/** What came of an update, counted at the connector and held against what its sender is shown. */
import { expect } from 'vitest';
import type { DeliveryState } from '../../bot/updates/delivery/delivery-state.ts';
import { stateOf, type UpdateDelivery } from '../../bot/updates/delivery/update-delivery.ts';
import { tallyOf } from '../../bot/updates/results/tally.ts';
import { listOpen, listPast } from '../../bot/updates/store/shelf.ts';
import { listDeliveries, loadUpdate } from '../../bot/updates/store.ts';
import type { Update } from '../../bot/updates/update.ts';
import type { World } from '../../bot/world.ts';
import type { ChatMessage } from '../local-teams/contract.ts';
import type { LocalTeams } from '../local-teams/local-teams.ts';
import { wordsOf } from '../support/seen-card.ts';
import { region, type UpdatesGround } from './updates-ground.ts';

export type Counted = Pick<UpdatesGround, 'channels'> & {
  readonly teams: Pick<LocalTeams, 'channelMessages'>;
  readonly world: Pick<World, 'ports'>;
};

export const countedIn = ({ teams, channels, survivor }: UpdatesGround): Counted => ({
  teams,
  channels,
  world: survivor.world,
});

/** In one channel. `title`: of no other update. */
export const cardsIn = ({ teams }: Pick<Counted, 'teams'>, channel: string, title: string): readonly ChatMessage[] =>
  teams
    .channelMessages(channel)
    .filter(
      ({ id, thread, from, card }) => from.kind === 'bot' && id === thread && JSON.stringify(card)?.includes(title),
    );

/** What the cards say, in all channels. */
export const cardWords = ({ teams, channels }: Counted, title: string): readonly string[] =>
  [...channels.values()].flatMap((channel) =>
    cardsIn({ teams }, channel, title).map(({ card }) => wordsOf({ ...card }).replaceAll('\\', '')),
  );

export type Came = {
  readonly head: Update;
  readonly rows: readonly UpdateDelivery[];
  readonly states: readonly DeliveryState[];
  /** How many stand in the channels, more than one in any channel counted as duplicates. */
  readonly cards: number;
  readonly duplicates: number;
  /** Forums where nothing stands, and nobody is told that it may not. */
  readonly silent: readonly string[];
};

const toldStates: readonly DeliveryState[] = ['uncertain', 'failed', 'held-back'];
const finalStates: readonly DeliveryState[] = ['delivered', 'seen', ...toldStates];

export const whatCame = async (counted: Counted, { id }: Pick<Update, 'id'>, title: string): Promise<Came> => {
  const { tables } = counted.world.ports;
  const head = (await loadUpdate(tables, region, id))?.update;
  if (!head) throw new Error(`no update ${id}`);
  const rows = (await listDeliveries(tables, id)).map(({ delivery }) => delivery);
  const posted = [...counted.channels].map(([forum, channel]) => ({ forum, cards: cardsIn(counted, channel, title) }));
  const stateIn = (forum: string) => rows.filter((row) => row.forum === forum).map(stateOf)[0];
  const isTold = (forum: string) => toldStates.some((state) => state === stateIn(forum));
  return {
    head,
    rows,
    states: rows.map(stateOf),
    cards: posted.reduce((sum, { cards }) => sum + cards.length, 0),
    duplicates: posted.reduce((sum, { cards }) => sum + Math.max(0, cards.length - 1), 0),
    silent: posted.flatMap(({ forum, cards }) => (cards.length > 0 || isTold(forum) ? [] : [forum])),
  };
};

/**
 * Each forum has it once, or its sender is shown that it may not; what the tables know is what stands. Of one that was
 * ended on its way some may have been held back.
 */
export const expectWhole = async (
  counted: Counted,
  update: Pick<Update, 'id'>,
  title: string,
  state: Update['state'] = 'sent',
): Promise<Came> => {
  const came = await whatCame(counted, update, title);
  const { head, rows, states, duplicates, silent } = came;
  expect(duplicates, 'duplicates').toBe(0);
  // Ended before anybody was found to send it to: its sender is told that it went out to nobody, and so it has.
  if (state !== 'sent' && rows.length === 0) {
    expect([came.cards, head.state, head.settledAt !== undefined]).toEqual([0, state, true]);
    return came;
  }
  expect(silent, 'silent losses').toEqual([]);
  expect(rows.map(({ forum }) => forum).toSorted(), 'deliveries').toEqual([...counted.channels.keys()].toSorted());
  expect(states.filter((one) => !finalStates.includes(one))).toEqual([]);
  expect([head.state, head.settledAt !== undefined], 'the head').toEqual([state, true]);
  const { tables } = counted.world.ports;
  const listed = await listPast(tables, region, 'region', {});
  const kept = listed.filter((one) => one.update.id === head.id).map(({ tally }) => tally);
  expect(kept, 'figures in the list').toEqual([tallyOf(rows, head.content.asks)]);
  const open = await listOpen(tables, region, 'region');
  expect(open.filter((one) => one.update.id === head.id)).toEqual([]);
  for (const row of rows) {
    const stand = cardsIn(counted, counted.channels.get(row.forum) ?? '', title).map(({ id }) => id);
    const how = stateOf(row);
    if (how === 'delivered') {
      expect(stand, row.forum).toEqual([row.card.activityId]);
      expect(row.card.shown, `${row.forum} shows`).toBe(row.card.wanted);
    }
    if (how === 'failed' || how === 'held-back') expect(stand, `${row.forum} ${how}`).toEqual([]);
    expect(how === 'held-back' && state === 'sent', 'held back of what was sent').toBe(false);
    expect(row.sending, `${row.forum} is being sent`).toBeUndefined();
  }
  return came;
};

/** What is done to a called meeting, and who has been told what of it. */
import type { Meeting } from '../../bot/meetings/meeting.ts';
import { named } from '../cases/a-case.ts';
import { type aCall, reads, type Who } from '../meetings/a-call.ts';
import { now } from '../meetings/a-meeting.ts';

export type Ground = Awaited<ReturnType<typeof aCall>>;

/** Who holds a seat of the forum, by Teams' ids. */
export const everybody = ['29:user-3', '29:user-4', '29:user-5', '29:user-6'];

export const point: Meeting['points'][number] = {
  id: 'p1',
  text: 'Läsåret',
  by: named(4, 'Anna Berg').person,
  name: 'Anna Berg',
  at: now,
};

/** Who has been sent these words in the personal chat, once for each time. */
export const toldOf = ({ teams }: Ground, words: string): readonly string[] =>
  teams.posted
    .filter(({ how, message }) => how === 'postToPerson' && reads(message.card).includes(words))
    .map(({ to }) => to)
    .toSorted();

/** Thursday instead of Tuesday. */
export const later = { date: '2026-11-26', start: '10:00', minutes: '90', place: 'Stadshuset, rum 2', link: '' };

export const move = async (ground: Ground, more: object = {}, by: Who = 'convener') =>
  ground.press(by, 'meeting.move', {
    ...later,
    anyway: 'yes',
    seen: String((await ground.meeting()).sequence),
    ...more,
  });
export const cancel = ({ press }: Ground) => press('convener', 'meeting.cancel', { why: 'other' });
export const restore = ({ press }: Ground) => press('convener', 'meeting.restore');

/** Leases run out, and the minute passes after which a refresh that may have been overtaken is done once more. */
export const repair = async ({ world, settle }: Ground): Promise<void> => {
  for (let n = 0; n < 3; n += 1) {
    await settle();
    world.now = world.now.add({ seconds: 61 });
  }
  await settle();
};

/** The same ports, where something happens just before a meeting is read for the n-th time. */
export const whenReadThe = (n: number, { ports }: Ground, happens: () => Promise<unknown>): Ground['ports'] => {
  let reads = 0;
  const get: typeof ports.tables.get = async (table, partition, key) => {
    if (key.startsWith('meeting|')) reads += 1;
    if (key.startsWith('meeting|') && reads === n) await happens();
    return ports.tables.get(table, partition, key);
  };
  return { ...ports, tables: { ...ports.tables, get } };
};

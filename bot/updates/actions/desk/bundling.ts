/** Whether an update has a place in the fortnightly letter. */
import { mostBytes } from '../../../platform/cards/size.ts';
import type { Ports } from '../../../platform/ports.ts';
import { itemOf } from '../../letter/letter.ts';
import { type LetterItem, lastDay, type Update } from '../../update.ts';
import { type Draw, largestBytes } from '../composing/check.ts';
import { reachOf } from '../composing/reach.ts';
import { listWaiting } from '../letter.ts';

export type LetterFailure = { readonly kind: 'not-for-letter' | 'letter-full' | 'letter-is-regions' };

/** Bytes that are left to the letter's own head and introduction. */
const roomForHead = 3_000;

const everybody = { groups: true, groupsWith: [], teams: true, network: true, forums: [] };

/** As if all of it were for every forum, which is the most that it can be. */
const forAll = (update: Update): LetterItem => ({ ...itemOf(update), audience: everybody });

const waiting = async (ports: Ports, { regionId, id }: Update): Promise<readonly Update[]> =>
  (await listWaiting(ports, regionId)).flatMap(({ update }) => (update.id === id ? [] : [update]));

/** To be known or to be read, and by no day: a letter is read when there is time. */
const isForLetter = ({ content, letter }: Update): boolean =>
  letter === undefined &&
  (content.asks.kind === 'know' || content.asks.kind === 'read') &&
  lastDay(content) === undefined;

export const letterFailure = async (ports: Ports, update: Update, draw: Draw): Promise<LetterFailure | undefined> => {
  if (update.forum !== undefined) return { kind: 'letter-is-regions' };
  if (!isForLetter(update)) return { kind: 'not-for-letter' };
  const items = [...(await waiting(ports, update)), update].map(forAll);
  const content = { title: update.content.title, text: '', asks: { kind: 'read' as const } };
  const letter = { ...update, content, audience: everybody, letter: items };
  const bytes = await largestBytes(ports, letter, await reachOf(ports, update), draw);
  return bytes + roomForHead > mostBytes ? { kind: 'letter-full' } : undefined;
};

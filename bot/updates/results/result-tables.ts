/** What has been answered, as tables to take along: one of forums, one of parties. No person's name stands in them. */
import type { Temporal } from 'temporal-polyfill';
import { sortSwedish } from '../../platform/search/swedish-order.ts';
import type { Table } from '../../platform/sheets/table.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { capitalised, timeOfDay } from '../../platform/time/swedish.ts';
import { choiceWords } from '../answers/asks-words.ts';
import { shareWords, whoWords } from './result-words.ts';
import type { ForumResult, PartyResult, Results } from './results.ts';

/** As spreadsheets sort it: "2026-11-24 kl. 10.42". */
const moment = (at: Temporal.Instant | undefined): string => (at ? `${dayOf(at)} ${timeOfDay(at)}` : '');

const kindWords: Readonly<Record<ForumResult['kind'], string>> = { group: 'Grupp', team: 'Team', network: 'Nätverk' };

/** When it came stands in a column of its own. */
const standing = ({ state, words }: ForumResult): string => (state === 'delivered' ? 'Framme' : words);

const forumHeader = ['Forum', 'Slag', 'Hur det står', 'Framme', 'Klart', 'Vem', 'Part', 'Svar', 'Svarade'] as const;
const forumWidths = [34, 10, 40, 20, 8, 26, 20, 30, 20] as const;

/** A row for each that could answer; one for a forum where nobody could. */
const rowsOf = ({ head, parties }: Results, forum: ForumResult): readonly (readonly string[])[] => {
  const { asks } = head.content;
  const nameOf = (party: string | undefined): string => parties.find((one) => one.party === party)?.name ?? '';
  const isDone = forum.hasActed === undefined ? '' : forum.hasActed ? 'Ja' : 'Nej';
  const begin = [forum.name, kindWords[forum.kind], standing(forum), moment(forum.deliveredAt), isDone];
  const said = forum.said.map((one) => {
    const party = one.who === 'whole' ? undefined : one.who.party;
    const words = choiceWords(asks, one.choice);
    return [...begin, whoWords(one), nameOf(party), words, moment(one.at)];
  });
  const silent = forum.silent.map(({ name, party }) => {
    const words = asks.kind === 'know' ? '' : shareWords(asks, 'silent');
    return [...begin, capitalised(name), nameOf(party), words, ''];
  });
  const isAsked = asks.kind !== 'know' && said.length + silent.length > 0;
  return isAsked ? [...said, ...silent] : [[...begin, '', '', '', '']];
};

export const forumTable = (results: Results): Table => ({
  name: 'Forum',
  header: forumHeader,
  rows: results.forums.flatMap((forum) => rowsOf(results, forum)),
  widths: forumWidths,
});

/** By their names. */
export const partiesInOrder = ({ parties }: Pick<Results, 'parties'>): readonly PartyResult[] =>
  sortSwedish(parties, ({ name }) => name);

export const partyTable = (results: Results): Table => {
  const { head, seatShares } = results;
  const titles = seatShares.map(({ of }) => shareWords(head.content.asks, of));
  return {
    name: 'Parter',
    header: ['Part', 'Platser', ...titles],
    rows: partiesInOrder(results).map(({ name, seats, shares }) => [
      name,
      String(seats),
      ...shares.map(({ count }) => String(count)),
    ]),
    widths: [24, 10, ...titles.map((title) => Math.max(10, title.length + 2))],
  };
};

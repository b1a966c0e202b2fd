// What is told of a municipality, by what it is about, and which part of it the table shows.
import { type ColumnKey, columns } from '../../../bot/overview/contract.ts';

export const themes = [
  { id: 'support', title: 'Gruppen', keys: ['wish', 'convener', 'deputy', 'channels', 'sign'] },
  {
    id: 'meetings',
    title: 'Möten',
    keys: ['nextGroupMeeting', 'lastGroupMeeting', 'nextTeamMeeting', 'lastTeamMeeting'],
  },
  { id: 'basis', title: 'Team och underlag', keys: ['team', 'plan', 'contacts', 'read'] },
  { id: 'work', title: 'Frågor och utskick', keys: ['questions', 'calls', 'updates'] },
] as const satisfies readonly { id: string; title: string; keys: readonly ColumnKey[] }[];

const main: readonly ColumnKey[] = ['wish', 'convener', 'nextGroupMeeting', 'team', 'contacts', 'sign'];

export const choices = [
  { id: 'all', title: 'Allt' },
  { id: 'main', title: 'Det viktigaste' },
  ...themes.map(({ id, title }) => ({ id, title })),
] as const;
export type Choice = (typeof choices)[number]['id'];

export const isChoice = (id: string | undefined): id is Choice => choices.some((one) => one.id === id);

const keysOf = (choice: Choice): readonly ColumnKey[] => {
  if (choice === 'all') return columns.map(({ key }) => key);
  return choice === 'main' ? main : (themes.find(({ id }) => id === choice)?.keys ?? []);
};

/** Of a column: all choices that show it, as a style sheet reads them. */
export const shownIn: Readonly<Record<string, string>> = Object.fromEntries(
  columns.map(({ key }) => [
    key,
    choices
      .filter(({ id }) => keysOf(id).includes(key))
      .map(({ id }) => id)
      .join(' '),
  ]),
);

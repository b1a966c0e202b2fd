// Whom a choice reaches, and what they have been sent: the same reckoning as the desk's, for what is shown at once.
import type { Recipient } from '../../../../bot/updates/contract/recipients.ts';
import type { Fields } from './fields.ts';

export type Named = Pick<Recipient, 'id' | 'name'>;

const reaches = (fields: Fields, { id, kind, teamState }: Recipient): boolean => {
  if (fields.forums.includes(id)) return true;
  if (kind === 'team') return fields.teams;
  if (kind === 'network') return fields.network;
  return fields.groups || fields.groupsWith.includes(teamState ?? 'none');
};

export const chosenAmong = (fields: Fields, recipients: readonly Recipient[]): readonly Recipient[] =>
  recipients.filter((one) => reaches(fields, one));

/** So many names can be read in a question. */
const readable = 5;

/** Of those that a choice reaches; none where there are too many to read. */
export const fewNames = (fields: Fields, recipients: readonly Recipient[]): readonly string[] => {
  const chosen = chosenAmong(fields, recipients);
  return chosen.length > readable ? [] : chosen.map(({ name }) => name);
};

/** In 30 days. Managers tire: from the third one the letter is a kinder way. */
const many = 3;

/** Those for whom this would be one too many. */
export const tired = (chosen: readonly Recipient[]): readonly Recipient[] =>
  chosen.filter(({ recent }) => recent.length + 1 >= many);

export const sought = (recipients: readonly Recipient[], words: string): readonly Recipient[] => {
  const wanted = words.trim().toLocaleLowerCase('sv');
  return recipients.filter(({ name }) => name.toLocaleLowerCase('sv').includes(wanted));
};

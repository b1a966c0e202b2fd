/** The kinds and the bounds of updates. Imports nothing, since the tab shares it through the contract. */

/** Characters. */
export const longest = { title: 120, text: 4_000, choice: 60, link: 600, listName: 80 } as const;
export const mostChoices = 6;
/** Forums chosen one by one: a row holds 200,000 characters, and a letter has each twice. */
export const mostChosen = 1_000;

export const askKinds = ['know', 'read', 'act', 'choose'] as const;

/** Of its last day: before it, and after it. */
export const reminderKinds = ['before', 'after'] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/**
 * `bundled`: waits for the next letter. `in-letter`: the letter has taken it with it. `sending`: until every delivery
 * has settled. `stopped`: what was not out then stays in. `recalled`: every card that is out says so.
 */
export const updateStates = [
  'draft',
  'scheduled',
  'bundled',
  'in-letter',
  'sending',
  'sent',
  'stopped',
  'recalled',
] as const;

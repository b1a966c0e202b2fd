/** The kinds of steering documents. Imports nothing, since the tab shares it through the contract. */
export const kinds = [
  'assignment',
  'agreement',
  'guideline',
  'routine',
  'form',
  'action-plan',
  'year-wheel',
  'good-example',
  'other',
] as const;
export type Kind = (typeof kinds)[number];

/** Longest of each field, UTF-16 units. */
export const longest = { title: 150, function: 100, summary: 500, link: 2_000, text: 400_000 } as const;

/** What a version is to its reader on a day. `ended`: its last day is past, and nothing has taken its place. */
export const versionStates = ['draft', 'coming', 'in-force', 'replaced', 'ended', 'withdrawn', 'discarded'] as const;
export type VersionState = (typeof versionStates)[number];

export const deeds = [
  'drafted',
  'copied',
  'published',
  'withdrawn',
  'discarded',
  'reviewed',
  'shared',
  'unshared',
] as const;
export type Deed = (typeof deeds)[number];

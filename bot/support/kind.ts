/** The words of a fixed choice, and how long what is typed may be: shared with the tab, so it knows no other file. */
export const teamStates = ['none', 'decided', 'active'] as const;
export type TeamState = (typeof teamStates)[number];

/** "Vi vill ha stöd", "Vi vill inte ha stöd nu"; `nothing` also when a wish was taken back. */
export const wishes = ['wants', 'not-now', 'nothing'] as const;
export type Wished = (typeof wishes)[number];

export const noteKinds = ['sounding-board', 'visit', 'meeting', 'training', 'start-up', 'other'] as const;
export type NoteKind = (typeof noteKinds)[number];

/** What somebody was when they said it. */
export const offices = ['convener', 'coordinator', 'process-support'] as const;
export type Office = (typeof offices)[number];

/** What a team is called where nobody has said otherwise. Elsewhere: HLT-team, BUSE-nätverk, barnsamverkan. */
export const usualTeamKind = 'SAMBU-team';

/** Longest texts, UTF-16 units. */
export const longest = { kind: 60, wish: 300, note: 500 } as const;

/** How much there is room for, characters and rows. The tab shares it. */
export const longest = { point: 200, decision: 300 } as const;
export const most = { points: 20, decisions: 30 } as const;

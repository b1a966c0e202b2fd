/** The card of the case, and the consent confirmation in its thread. */
export const cardNames = ['channel', 'confirmation'] as const;
export type CardName = (typeof cardNames)[number];

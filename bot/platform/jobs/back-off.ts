/** 5 s, 20 s, 80 s … at most 6 h. */
export const backOffMs = (attempts: number): number => Math.min(5_000 * 4 ** attempts, 6 * 60 * 60_000);

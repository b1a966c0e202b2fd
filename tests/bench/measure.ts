const rounds = 5;

/** Milliseconds, the middle of some rounds. */
export const measure = async (work: () => unknown): Promise<number> => {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
};

export const told = (what: string, ms: number, baseline: number, than: string): string =>
  `  ${what}: ${ms.toFixed(1)} ms, ${(ms / baseline).toFixed(1)} times ${than}`;

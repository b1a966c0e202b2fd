const atOnce = 8;

/** Some at a time: quick enough to answer by, and no burst for Teams to refuse. */
export const inTurns = async <T, R>(items: readonly T[], of: (item: T) => Promise<R>): Promise<readonly R[]> => {
  const results: R[] = [];
  for (let first = 0; first < items.length; first += atOnce) {
    results.push(...(await Promise.all(items.slice(first, first + atOnce).map(of))));
  }
  return results;
};

/** Small files with much to do go first: a new machine remembers no durations, and would begin with the largest. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Sweeps over every point where a server may die. Last in the line they would leave one worker alone with them. */
const sweeps = ['case', 'consent', 'asking', 'round'].map((name) => `/tests/faults/${name}-hurt.test.ts`);

const rankOf = ({ moduleId }: TestSpecification): number => {
  const rank = sweeps.findIndex((path) => moduleId.endsWith(path));
  return rank === -1 ? sweeps.length : rank;
};

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    return usual.toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}

/** Small files with much to do go first: a new machine remembers no durations, and would begin with the largest. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** A minute and more each, the longest first. Last in the line they would leave one worker alone with them. */
const longest = [
  'faults/case-hurt',
  'faults/consent-hurt',
  'api/rights',
  'faults/asking-hurt',
  'browser/tab/contacts',
  'browser/tab/documents',
  'browser/tab/planner',
  'api/bad-ids',
  'browser/tab/cases',
  'browser/tab/school-years',
  'faults/killed-process',
  'stories/marked-word-in-every-verb',
].map((name) => `/tests/${name}.test.ts`);

const rankOf = ({ moduleId }: TestSpecification): number => {
  const rank = longest.findIndex((path) => moduleId.endsWith(path));
  return rank === -1 ? longest.length : rank;
};

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    return usual.toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}

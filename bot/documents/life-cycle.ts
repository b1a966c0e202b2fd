/** What may be done to a version, and what it is then. What it is to a reader on a day is said by in-force.ts. */
import type { Version } from './document.ts';

export type Step = 'save' | 'publish' | 'discard' | 'withdraw';
type State = Version['state'];

/** A step that is missing is refused: above all, what is published is never saved over. */
export const lifeCycle: Readonly<Record<State, Readonly<Partial<Record<Step, State>>>>> = {
  draft: { save: 'draft', publish: 'published', discard: 'discarded' },
  published: { withdraw: 'withdrawn' },
  withdrawn: {},
  discarded: {},
};

export const may = (one: Version | undefined, step: Step): boolean =>
  one !== undefined && lifeCycle[one.state][step] !== undefined;

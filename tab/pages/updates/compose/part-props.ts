import type { Draft } from './fields.ts';
import type { Wrong } from './flaws.ts';

/** What each part of the form is given. */
export type PartProps = { draft: Draft; set: (draft: Draft) => void; wrong: Wrong };

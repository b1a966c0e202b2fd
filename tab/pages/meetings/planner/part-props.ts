import type { SeriesList } from '../../../../bot/meetings/contract/series.ts';
import type { Draft } from './draft.ts';
import type { Wrong } from './fields.ts';

/** What each part of the form is given. */
export type PartProps = { draft: Draft; set: (draft: Draft) => void; wrong: Wrong; list: SeriesList };

import { includes, type TeamState } from '../audience.ts';
import type { UpdateDelivery } from '../delivery/update-delivery.ts';
import type { LetterItem, Update } from '../update.ts';

/** Of a letter: what of it is meant for this forum, in the order that it was written. */
export const itemsFor = (
  { letter = [] }: Pick<Update, 'letter'>,
  { forum, kind, municipality }: Pick<UpdateDelivery, 'forum' | 'kind' | 'municipality'>,
  teamState: TeamState = 'none',
): readonly LetterItem[] =>
  letter.filter(({ audience }) =>
    includes(audience, { id: forum, kind, ...(municipality !== undefined && { municipality }) }, () => teamState),
  );

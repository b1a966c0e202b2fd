import type { Me } from '../../../bot/forums/contract.ts';
import { isRegionArea } from './publishing.ts';
import { text } from './text.ts';

/** Who may answer for a document of the area. A region has no convener. */
export const officesIn = ({ region }: Me, area: string): readonly { id: string; name: string }[] => [
  ...(isRegionArea(area) ? [] : [{ id: 'convener', name: text.convener }]),
  { id: 'coordinator', name: text.coordinator },
  ...region.parties.map(({ id, name }) => ({ id: `party:${id}`, name })),
];

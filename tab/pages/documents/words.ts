// A version in words: since when, until when, and what it is today.
import type { ListedDocument, VersionFacts } from '../../../bot/documents/contract.ts';
import { date } from '../../parts/when.ts';
import type { Here } from '../../shell/place.ts';
import { isRegionArea } from './publishing.ts';
import { text } from './text.ts';

/** "Gäller sedan 1 oktober 2025, till och med 30 juni". */
export function standing({ state, validFrom, validTo, withdrawnOn }: VersionFacts): string {
  const from = validFrom === undefined ? '' : date(validFrom);
  const to = validTo === undefined ? '' : `, ${text.until(date(validTo))}`;
  switch (state) {
    case 'in-force':
      return `${text.since(from)}${to}`;
    case 'coming':
      return `${text.comes(from)}${to}`;
    case 'ended':
      return validTo === undefined ? text.states.ended : text.endedOn(date(validTo));
    case 'withdrawn':
      return withdrawnOn === undefined ? text.states.withdrawn : text.withdrawnOn(date(withdrawnOn));
    case 'replaced':
      return text.replacedOn(from);
    default:
      return text.draftUntil;
  }
}

/** Whose it is, where that is not plain from where one stands. */
export function whose({ place }: Pick<Here, 'place'>, { area, areaName }: Pick<ListedDocument, 'area' | 'areaName'>) {
  const [own] = place.areas;
  if (isRegionArea(area)) return place.forum && own?.id !== area ? text.wholeRegion : undefined;
  return place.forum ? undefined : areaName;
}

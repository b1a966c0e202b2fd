import { buttonRows } from '../../platform/cards/button-rows.ts';
import { type Element, group, openUrl, text } from '../../platform/cards/card.ts';
import type { FamilyLink } from '../family-facts.ts';

/** Further languages are found on each page: the addresses are long, and a card has no room for many. */
const mostLinks = 6;

const title = ({ language: { inSwedish, ownName } }: FamilyLink): string =>
  inSwedish === ownName ? `Öppna på ${inSwedish}` : `Öppna på ${inSwedish} (${ownName})`;

/** Below a card: where to open what is to be printed. */
export const familyLinksNotice = (links: readonly FamilyLink[]): Element =>
  group(
    [
      text('Öppna sidan, skriv ut den och fyll i för hand. Länken gäller i sju dagar.', { weight: 'Bolder' }),
      ...buttonRows(links.slice(0, mostLinks).map((link) => openUrl(title(link), link.url))),
    ],
    { style: 'accent', bleed: true },
  );

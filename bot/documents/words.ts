/** The words that the bot, the routes and the search need of a document. */
import type { Region } from '../forums/region.ts';
import { partyInText } from '../forums/words.ts';
import { capitalised } from '../platform/time/swedish.ts';
import type { Doer, Office } from './document.ts';
import type { Kind } from './kind.ts';

export const kindWords: Readonly<Record<Kind, string>> = {
  assignment: 'Uppdragshandling',
  agreement: 'Överenskommelse',
  guideline: 'Riktlinje',
  routine: 'Rutin',
  form: 'Blankett',
  'action-plan': 'Handlingsplan',
  'year-wheel': 'Årshjul',
  'good-example': 'Gott exempel',
  other: 'Annat',
};

/** By function: "Koordinatorn", "Sammankallande, SAMBU-teamet Mariestad". */
export const doerWords = ({ as, name }: Doer): string => {
  switch (as) {
    case 'coordinator':
      return 'Koordinatorn';
    case 'convener':
      return name === undefined ? 'Sammankallande' : `Sammankallande, ${name}`;
    case 'seat':
      return capitalised(name ?? 'En plats');
  }
};

export const officeWords = (office: Office, region: Pick<Region, 'parties'>): string => {
  if (office === 'convener') return 'Sammankallande';
  if (office === 'coordinator') return 'Koordinatorn';
  return capitalised(partyInText(office.slice('party:'.length), region));
};

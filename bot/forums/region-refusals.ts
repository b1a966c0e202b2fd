import type { RegionFlaw } from './region-change.ts';

export const regionRefusals = {
  'may-not': 'Regionens inställningar ändras av dess koordinatorer.',
  'may-not-make': 'En ny region läggs upp av den som är koordinator i en region som redan finns.',
  'no-such-region': 'Regionen finns inte, eller så har du ingen uppgift där.',
  'region-exists': 'Det finns redan en region med det id:t. Välj ett annat.',
  'other-region': 'Filen gäller en annan region. Id:t kan inte ändras.',
  changed: 'Någon annan har ändrat inställningarna. Det du skrev finns kvar: jämför och spara igen.',
  'not-seen': 'Öppna inställningarna på nytt och försök igen.',
  flawed: 'Något behöver ändras innan det går att spara.',
} as const;

export const flawWords = (flaw: RegionFlaw): { readonly field: string; readonly sentence: string } => {
  switch (flaw.kind) {
    case 'municipality-has-forums':
      return { field: 'municipalities', sentence: `${flaw.name} har forum och kan inte tas bort.` };
    case 'party-has-seats':
      return { field: 'parties', sentence: `${flaw.name} har platser i forumen och kan inte tas bort.` };
    case 'municipality-elsewhere':
      return { field: `municipalities.${flaw.n}.code`, sentence: `${flaw.name} finns redan i en annan region.` };
  }
};

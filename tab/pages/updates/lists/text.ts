export const text = {
  title: 'Sparade listor',
  intro:
    'En lista är ett val av mottagare som du kan ta fram igen. En lista som ”alla grupper” följer med när grupper kommer till.',
  none: 'Inga sparade listor än',
  noneHow: 'Välj mottagare i ett utskick, och spara valet som en lista.',
  change: 'Ändra',
  changeOf: (name: string) => `Ändra ${name}`,
  remove: 'Ta bort…',
  removeOf: (name: string) => `Ta bort ${name}`,
  removeAsk: (name: string) => `Ta bort listan ”${name}”?`,
  removeHow: 'Det som redan är skickat påverkas inte.',
  removeAct: 'Ta bort listan',
  removed: (name: string) => `Listan ”${name}” är borttagen.`,
  name: 'Namn',
  save: 'Spara',
  saved: (name: string) => `Listan ”${name}” är sparad.`,
  changed: (name: string, who: string) =>
    `Någon annan har ändrat listan. Nu heter den ”${name}” och når: ${who}. Spara igen om det är ditt som ska gälla.`,
} as const;

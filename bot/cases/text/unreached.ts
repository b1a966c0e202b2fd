/** What is said where somebody can have no personal chat. Fixed sentences with the alias, never a word of the case. */
import type { UnreachedKind } from '../word.ts';

const doNotGoOn = 'Prata inte vidare om barnet med stöd av samtycket.';

/** In the thread of the case, behind a mention of the one concerned; the first sentence is the notification too. */
export const inThread: Readonly<Record<UnreachedKind, (alias: string) => string>> = {
  withdrawn: (alias) => `Samtycket för ${alias} är återtaget. ${doNotGoOn}`,
  'withdrawn-asker': (alias) => `Samtycket för ${alias} är återtaget. Säg till familjen att det är gjort.`,
  'fallen-out': (alias) => `Samtycket för ${alias} gäller inte er längre. ${doNotGoOn}`,
  mistake: (alias) => `${alias} ställdes av misstag. Prata inte vidare om den.`,
  'narrowed-asker': (alias) =>
    `Samtycket för ${alias} är begränsat. Sidan som familjen har fått stämmer inte längre. Ge dem en ny.`,
  'note-again': (alias) => `Samtycket för ${alias} är ändrat. Anteckna det som gäller nu innan ni pratas vid igen.`,
  answer: (alias) => `${alias} väntar på svar från er i dag. Ett nej hjälper också.`,
};

/** What the convener is asked to say on the telephone. */
const that: Readonly<Record<Exclude<UnreachedKind, 'answer'>, (alias: string) => string>> = {
  withdrawn: (alias) =>
    `samtycket för ${alias} är återtaget, och att de inte får prata vidare om barnet med stöd av det`,
  'withdrawn-asker': (alias) => `samtycket för ${alias} är återtaget, och att familjen ska få veta att det är gjort`,
  'fallen-out': (alias) =>
    `samtycket för ${alias} inte gäller dem längre, och att de inte får prata vidare om barnet med stöd av det`,
  mistake: (alias) => `${alias} ställdes av misstag, och att de inte ska prata vidare om den`,
  'narrowed-asker': (alias) => `samtycket för ${alias} är begränsat, och att familjen behöver en ny sida`,
  'note-again': (alias) => `samtycket för ${alias} är ändrat, och att de antecknar det som gäller nu`,
};

export const toConvener = {
  asker: 'Den som frågade',
  holder: 'Den som har platsen',
  summary: (alias: string) => `${alias}: någon kan inte nås i chatten.`,
  unreached: (name: string) => `${name} kan inte nås i chatten.`,
  call: (number: string, kind: Exclude<UnreachedKind, 'answer'>, alias: string) =>
    `Ring ${number} och säg att ${that[kind](alias)}.`,
} as const;

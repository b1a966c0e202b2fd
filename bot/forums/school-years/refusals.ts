/** What is said when a school year cannot be saved: why, and what to do. */
import { longestBreakName, mostBreaks } from './bounds.ts';
import type { Field, Flaw, FlawKind } from './typed.ts';

const implausible: Readonly<Partial<Record<Field, string>>> = {
  'autumn.from': 'Höstterminen börjar i augusti eller september. Kontrollera dagen och året.',
  'autumn.to': 'Höstterminen slutar i december. Kontrollera dagen och året.',
  'spring.from': 'Vårterminen börjar i januari eller februari. Kontrollera dagen och året.',
  'spring.to': 'Vårterminen slutar i maj eller juni. Kontrollera dagen och året.',
};

const others: Readonly<Record<Exclude<FlawKind, 'implausible'>, string>> = {
  'ends-before': 'Terminen slutar innan den börjar. Ändra en av dagarna.',
  'terms-overlap': 'Vårterminen börjar innan höstterminen är slut. Ändra en av dagarna.',
  'missing-name': 'Skriv vad lovet heter, till exempel höstlov.',
  'too-long-name': `Korta ner namnet till ${longestBreakName} tecken.`,
  'break-ends-before': 'Lovet slutar innan det börjar. Ändra en av dagarna.',
  'outside-terms': 'Lovet ligger utanför läsåret. Ändra dagarna, eller ta bort lovet.',
  'across-terms':
    'Lovet ligger både i terminen och utanför den. Låt det börja dagen efter terminens slut, eller dela det.',
  'breaks-overlap': 'Lovet går in i ett annat lov. Ändra dagarna, eller ta bort ett av dem.',
  'too-many': `Ett läsår har plats för ${mostBreaks} lov och lediga dagar. Slå ihop några, eller ta bort.`,
};

export const flawSentence = ({ field, kind }: Flaw): string =>
  kind === 'implausible' ? (implausible[field] ?? 'Kontrollera dagen och året.') : others[kind];

export const refusals = {
  'no-such-year': 'Det läsåret går inte att fylla i nu. Gå tillbaka till listan och välj ett annat.',
  'may-not': 'Läsår fylls i av en sammankallande i kommunen eller av koordinatorn. Be någon av dem.',
  'may-not-in-region': 'Regionens läsår fylls i av koordinatorn. Hör av dig dit.',
  changed: 'Någon annan har ändrat läsåret under tiden. Jämför, och välj vad som ska gälla.',
  flawed: 'Något behöver ändras först. Se vid fälten.',
} as const;

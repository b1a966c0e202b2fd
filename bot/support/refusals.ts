/** What is said when something cannot be done: why, and what to do. */
import type { Flaw } from './typed.ts';

const ofSince: Readonly<Partial<Record<Flaw['kind'], string>>> = {
  future: 'Dagen har inte varit än. Välj en dag som har varit, eller ”beslutat” om teamet ska starta senare.',
};

const ofNote: Readonly<Partial<Record<Flaw['kind'], string>>> = {
  future: 'Dagen har inte varit än. Anteckna stödet när det är gjort.',
  missing: 'Skriv en rad om vad det gällde.',
};

const others: Readonly<Record<Flaw['kind'], (most: number) => string>> = {
  'too-early': () => 'Kontrollera året. Välj en dag från 2000 eller senare.',
  future: () => 'Dagen har inte varit än. Välj en dag som har varit.',
  'too-far': () => 'Välj en start inom fem år, eller lämna dagen tom så länge.',
  'too-long': (most) => `Korta ner det till ${most} tecken.`,
  missing: () => 'Fyll i fältet.',
};

export const flawSentence = ({ field, kind, most = 0 }: Flaw): string =>
  (field === 'since' ? ofSince[kind] : ofNote[kind]) ?? others[kind](most);

export const refusals = {
  'may-not-say': 'Det säger gruppens sammankallande eller koordinatorn. Be någon av dem.',
  'may-not-note': 'Anteckningar om stöd är till för koordinator och processtöd.',
  'may-not-look-over': 'Vilka grupper som vill ha stöd ser koordinator och processtöd.',
  'no-such-note': 'Anteckningen finns inte längre. Läs om listan.',
  'no-etag': 'Sidan är gammal. Ladda om den och försök igen.',
  flawed: 'Något behöver ändras först. Se vid fälten.',
  changed: 'Någon annan hann ändra. Jämför, och välj vad som ska stå.',
} as const;

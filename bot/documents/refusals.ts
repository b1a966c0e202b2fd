/** What is said when something cannot be done with a document: why, and what to do. */
import { longest } from './kind.ts';
import type { Field, Flaw, FlawKind } from './typed.ts';

const tooLong: Readonly<Partial<Record<Field, string>>> = {
  title: `Korta ner titeln till ${longest.title} tecken.`,
  function: `Korta ner funktionen till ${longest.function} tecken.`,
  summary: `Korta ner sammanfattningen till ${longest.summary} tecken.`,
  text: `Texten är längre än ${longest.text / 1_000} 000 tecken. Dela upp den i två dokument.`,
};

const missing: Readonly<Partial<Record<Field, string>>> = {
  title: 'Skriv en titel.',
  function: 'Skriv vilken funktion som svarar för dokumentet, till exempel utvecklingsledare.',
};

const past: Readonly<Partial<Record<Field, string>>> = {
  reviewOn: 'Dagen för genomgång är redan här. Välj en senare dag.',
  validTo: 'Den sista dagen är redan förbi. Välj en senare, eller lämna fältet tomt.',
};

const others: Readonly<Record<Exclude<FlawKind, 'too-long' | 'missing' | 'past'>, string>> = {
  'not-https': 'Länken ska börja med https:// och gå till en sida eller fil på nätet.',
  broken: 'Texten innehåller tecken som inte går att spara. Klistra in den på nytt.',
  'nothing-to-read': 'Skriv en text eller lägg till en länk, så att det finns något att läsa.',
  'ends-before': 'Den sista dagen är före den första. Ändra en av dem.',
  'before-another':
    'En annan version börjar gälla senare än så. Välj samma dag eller en senare, eller dra tillbaka den andra först.',
  'no-such-party': 'Den verksamheten finns inte i listan. Välj en annan.',
  'no-convener-here': 'För regionens dokument svarar koordinatorn eller en verksamhet. Välj någon av dem.',
};

const otherwise = 'Ändra det här fältet.';

export const flawSentence = ({ field, kind }: Flaw): string => {
  switch (kind) {
    case 'too-long':
      return tooLong[field] ?? otherwise;
    case 'missing':
      return missing[field] ?? otherwise;
    case 'past':
      return past[field] ?? otherwise;
    default:
      return others[kind];
  }
};

export const refusals = {
  'no-such-document': 'Dokumentet finns inte, eller så är det inte publicerat för dig. Gå tillbaka till listan.',
  'may-not-publish': 'Här publicerar sammankallande. Be er sammankallande om hjälp.',
  'may-not-publish-in-region': 'Regionens dokument publiceras av koordinatorn. Hör av dig dit.',
  'examples-are-for-conveners': 'Goda exempel är till för sammankallande. Fråga er sammankallande.',
  changed: 'Någon annan har ändrat dokumentet. Jämför och välj vad som ska stå: det du skrev finns kvar.',
  'no-etag': 'Sidan är gammal. Ladda om den och försök igen: det du skrev finns kvar.',
  'not-now': 'Det går inte längre: någon har publicerat eller dragit tillbaka versionen. Ladda om sidan.',
  'too-many-versions': 'Dokumentet har redan så många versioner som det får ha. Gör ett nytt dokument i stället.',
  'nothing-in-force': 'Ingen version gäller i dag, så det finns inget att visa för andra. Publicera en först.',
  'not-an-example': 'Exemplet delas inte längre. Gå tillbaka till listan.',
  'not-asked': 'En annan version gäller nu, eller så behöver den inte läsas av er. Ladda om sidan.',
  'no-seat': 'Du har ingen bekräftad plats, så det finns inget att markera. Be er sammankallande bekräfta platsen.',
  flawed: 'Något behöver ändras först. Se vid fälten.',
} as const;

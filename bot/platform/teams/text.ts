import { card, text } from '../cards/card.ts';
import type { Card } from './port.ts';

/** What any button or message may be answered with, whatever the subject. */
export const sentences = {
  staleButton:
    'Knappen är från en äldre version av appen och går inte att använda längre. Skriv hjälp till mig så visar jag vad du kan göra.',
  unreadableData: 'Det du fyllde i gick inte att läsa, så inget är sparat. Öppna kortet igen och försök en gång till.',
  otherTenant: 'Appen är inte öppnad för din organisation. Fråga den som leder samverkan hos er.',
  otherPlace: 'Här kan jag inte hjälpa till. Skriv till mig i vår egen chatt eller i gruppens kanal.',
  unreadableActivity: 'Det som skickades gick inte att läsa.',
  tooLarge: 'Det som skickades är för stort.',
  storageSilent: 'Just nu går det inte att spara. Vänta en stund och försök igen: inget görs dubbelt.',
  surprise: (reference: string) =>
    `Något gick fel hos oss. Titta om det du gjorde syns, och försök annars igen. Händer det en gång till: säg till den som sköter appen och uppge ${reference}.`,
  tryAgain: 'Försök igen',
  typedIsKept: 'Har du fyllt i något så följer det med när du trycker.',
  answer: 'Svar från Partssamverkan',
} as const;

export const sentenceCard = (words: string): Card => card([text(words)]);

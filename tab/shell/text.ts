import type { PageName } from './address.ts';

export const appName = 'Partssamverkan';

export const pageTitles: Readonly<Record<PageName, string>> = {
  start: 'Start',
  arenden: 'Ärenden',
  moten: 'Möten',
  kontakter: 'Kontakter',
  styrdokument: 'Styrdokument',
  forumet: 'Forumet',
  utskick: 'Utskick',
  laget: 'Läget',
  installningar: 'Inställningar',
  'ny-region': 'Ny region',
};

export const text = {
  skip: 'Hoppa till innehållet',
  pages: 'Sidor',
  more: 'Mer',
  place: 'Forum',
  region: 'Region',
  changePerson: 'Byt person',
  loading: 'Hämtar…',
  pageLost: 'Sidan gick inte att hämta',
  pageLostHow: 'Kontrollera att du är uppkopplad och försök igen. Det du har skrivit finns kvar.',
  pageBroke: 'Något gick fel på sidan',
  pageBrokeHow: 'Försök igen. Det du har skrivit finns kvar.',
  again: 'Försök igen',
  nowhere: 'Du är inte med i något forum än',
  nowhereHow:
    'Du ser innehållet när du är med i ett team eller en grupp i Teams. Fråga den som är sammankallande hos er.',
  someSilent: 'Teams svarade inte om alla dina forum, så något kan saknas här. Försök igen om en stund.',
  noPage: 'Sidan finns inte',
  noPageHow: 'Länken kan vara gammal, eller så är du inte med i det forum som den leder till.',
  toStart: 'Till Start',
  notOpened: 'Det gick inte att öppna Partssamverkan',
  mute: 'Fliken fick inget svar av Teams. Försök igen, eller stäng fliken och öppna den på nytt.',
  leaving: 'Du skickas till inloggningen…',
} as const;

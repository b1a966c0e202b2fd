import { near } from '../../../parts/when.ts';

export const text = {
  title: 'Möten i din kalender',
  intro:
    'Med en adress hämtar din kalender mötena själv. Ändras eller ställs ett möte in, så syns det hos dig inom några timmar. I kalendern står tid, plats och vilka som är kallade, aldrig något ärende.',
  mine: 'Mina möten',
  mineWhy: 'Din egen adress visar mötena i alla forum som du är med i. Ge den inte till någon annan.',
  inNoForum: 'Du är inte med i något forum än, så det finns inga möten att visa.',
  forums: 'Ett forums möten',
  forumsWhy: 'Alla i forumet kan använda samma adress, till exempel i en gemensam kalender.',
  none: 'Ingen adress är skapad.',
  noneAsk: 'Ingen adress är skapad. Det gör forumets sammankallande.',
  made: (madeOn: string) => `Skapad ${near(madeOn)}.`,
  read: (readOn: string | undefined) =>
    readOn === undefined ? 'Ingen kalender har hämtat den än.' : `Hämtades senast ${near(readOn)}.`,
  hidden: 'Adressen visades när den skapades. Har du inte kvar den, skapa en ny.',
  shownOnce: 'Adressen visas bara nu. Kopiera den och lägg in den i din kalender innan du lämnar sidan.',
  addressOf: (whose: string) => `Adress till ${whose}`,
  copy: 'Kopiera',
  copied: 'Adressen är kopierad.',
  marked: 'Adressen är markerad. Kopiera den med Ctrl+C, eller håll fingret på den.',
  make: 'Skapa adress',
  anew: 'Skapa en ny',
  revoke: 'Ta bort',
  working: 'Vänta…',
  wasMade: 'Adressen är skapad.',
  wasRevoked: 'Adressen är borttagen.',
  anewAsk: 'Byta ut adressen?',
  anewWhat: 'Den gamla slutar gälla direkt. Kalendrar som använder den behöver få den nya.',
  anewAct: 'Skapa en ny adress',
  revokeAsk: 'Ta bort adressen?',
  revokeWhat: 'Den slutar gälla direkt, och kalendrar som använder den får inga fler ändringar.',
  revokeAct: 'Ta bort adressen',
  how: 'Så lägger du in adressen',
  programs: [
    {
      name: 'Outlook',
      steps: 'Gå till Kalender, välj Lägg till kalender och sedan Prenumerera från webben. Klistra in.',
    },
    {
      name: 'iPhone',
      steps:
        'Gå till Inställningar, Kalender, Konton, Lägg till konto, Annat och Lägg till kalenderprenumeration. Klistra in.',
    },
    {
      name: 'Google Kalender',
      steps:
        'På en dator: tryck på plustecknet vid Andra kalendrar och välj Från webbadress. Klistra in. Google kan dröja ett dygn.',
    },
  ],
  unanswered: 'Teams svarar inte om alla dina forum, så något kan saknas här. Försök igen om en stund.',
  toList: 'Alla möten',
} as const;

/** What is said in the personal chat when somebody else has closed or opened a seat. Names come in escaped. */
import { capitalised } from '../../platform/time/swedish.ts';

type Closing = {
  readonly seat: string;
  readonly standIn: string | undefined;
  /** As `period` says it. */
  readonly days: string;
  readonly by: string;
  readonly forum: string;
};

/** `seat`: to who holds the seat that is closed. `stand-in`: to who answers meanwhile. */
export const closingTold = {
  seat: {
    closed: ({ seat, standIn, days, by, forum }: Closing) =>
      `${by} har stängt ${seat} i ${forum} ${days}. ${standIn === undefined ? 'Ingen svarar i stället, och de dagarna räknas inte.' : `${capitalised(standIn)} svarar under tiden.`} Stämmer det inte? Skriv teamet till mig och ta bort stängningen.`,
    reopened: ({ seat, days, by, forum }: Closing) =>
      `${by} har tagit bort stängningen ${days} för ${seat} i ${forum}. Ni svarar själva de dagarna. Stämmer det inte? Skriv teamet till mig och stäng platsen igen.`,
  },
  'stand-in': {
    closed: ({ seat, standIn, days, by, forum }: Closing) =>
      `${capitalised(seat)} i ${forum} har stängt ${days}, och ${standIn ?? 'ni'} svarar under tiden. Det sparade ${by}. Går det inte? Säg till dem nu.`,
    reopened: ({ seat, standIn, days, by, forum }: Closing) =>
      `${capitalised(seat)} i ${forum} har inte längre stängt ${days}, så ${standIn ?? 'ni'} behöver inte svara i stället. Det sparade ${by}.`,
  },
} as const;

export const closingToldSummary = (forum: string): string => `Stängda veckor i ${forum}`;

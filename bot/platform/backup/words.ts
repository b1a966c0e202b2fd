/** What whoever backs up and restores is told: plain Swedish, and what to do. */
import type { Temporal } from 'temporal-polyfill';
import { dayOf } from '../time/clock.ts';
import { timeOfDay } from '../time/swedish.ts';
import { StoreClosed } from '../versions/state.ts';
import type { KnownBackup } from './known-backups.ts';
import type { Manifest } from './manifest.ts';
import type { Restored, RestoreFailure } from './restore.ts';

const when = (at: Temporal.Instant): string => `${dayOf(at)} ${timeOfDay(at)}`;

const rowsOf = ({ tables }: Manifest): number => tables.reduce((sum, { rows }) => sum + rows, 0);
const inRows = (count: number): string => (count === 1 ? '1 rad' : `${count} rader`);

const still = ({ unsettled: { length: count } }: Manifest): readonly string[] =>
  count === 0
    ? []
    : [
        `I ${count === 1 ? 'en del' : `${count} delar`} av lagringen skrevs det hela tiden medan kopian togs. Raderna där kan skilja på några sekunder.`,
      ];

export const takenText = (manifest: Manifest): string =>
  [`Säkerhetskopian ${manifest.id} är klar: ${inRows(rowsOf(manifest))}.`, ...still(manifest)].join('\n');

export const chooseText = (known: readonly KnownBackup[]): string =>
  `Säg vilken säkerhetskopia som ska tillbaka: --from <namn>. Den nyaste är inte alltid rätt: den kan vara tagen efter att något gick sönder.\n${listText(known)}`;

const listed = (known: KnownBackup): string => {
  const { id, kind } = known;
  if (kind === 'torn') return `${id}  avbruten eller inte klar, går inte att återställa`;
  if (kind === 'strange') return `${id}  version ${known.version}, av en nyare version av appen`;
  const { manifest } = known;
  return `${id}  ${when(manifest.started)}  ${inRows(rowsOf(manifest))}  version ${manifest.version}`;
};

export const listText = (known: readonly KnownBackup[]): string =>
  known.length === 0
    ? 'Det finns inga säkerhetskopior. Se efter att STORAGE_BLOBS_URL går till det lagringskonto där de ligger.'
    : known.map(listed).join('\n');

export const restoredText = ({ manifest, rows, taken }: Restored): string =>
  [
    `Säkerhetskopian ${manifest.id} från ${when(manifest.started)} är återställd: ${inRows(rows)}.`,
    taken === 0
      ? 'Inget har raderats eller återkallats sedan den togs.'
      : `${taken === 1 ? 'En radering eller ett återkallande' : `${taken} raderingar och återkallanden`} som har gjorts sedan dess gäller även här.`,
    'Det som gjordes i appen efter säkerhetskopian finns inte kvar.',
    ...still(manifest),
    'Inget som kan ha skickats sedan dess skickas igen av sig självt. Appen frågar om de korten syns i kanalen.',
    'Starta om appen, och gå igenom roller och platser: de som har getts efter säkerhetskopian finns inte kvar.',
  ].join('\n');

const other = 'Välj en annan med --from. Alla visas av backup --list.';

export const refusedText = (failure: RestoreFailure): string => {
  switch (failure.kind) {
    case 'no-such-backup':
      return `Det finns ingen säkerhetskopia som heter ${failure.id}. ${other}`;
    case 'broken-off':
      return `Säkerhetskopian ${failure.id} är inte hel: den avbröts. ${other}`;
    case 'damaged':
      return `Säkerhetskopian ${failure.id} är skadad: filen ${failure.file} saknas eller har ändrats. Inget har skrivits. ${other}`;
    case 'newer-version':
      return `Säkerhetskopian ${failure.id} är från en nyare version av appen (${failure.version}) än den här (${failure.newest}). Lägg ut den nyare versionen och återställ med den, eller välj en äldre kopia med --from.`;
    case 'too-old':
      return `Säkerhetskopian ${failure.id} är så gammal att det inte längre går att veta vad som har raderats sedan den togs. Den återställs därför inte. ${other}`;
    case 'no-ledger':
      return `Förteckningen över det som har raderats hör inte ihop med säkerhetskopian ${failure.id}, eller saknas. Utan den skulle raderat komma tillbaka, så inget återställs. Har kopiorna flyttats: flytta behållaren erasures också.`;
    case 'not-empty':
      return `Lagringen är inte tom: det finns rader i tabellen ${failure.table}. En säkerhetskopia återställs i en tom lagring. Ska den ta platsen för det som finns: ta först en kopia av det, och kör sedan samma kommando med --replace. Då raderas det.`;
    case 'other-begun':
      return `En återställning av ${failure.id} har börjat här och är inte klar. Kör den en gång till, med --from ${failure.id}, eller töm lagringen först.`;
    case 'busy':
      return 'Någon annan återställer eller gör om lagringen, eller gjorde det för ett par minuter sedan. Vänta två minuter och försök igen.';
    case 'newer-storage':
      return 'Lagringen är skriven av en nyare version av appen. Använd den versionen.';
  }
};

/** Undefined for what nobody has foreseen. */
export const closedText = (cause: unknown): string | undefined => {
  if (!(cause instanceof StoreClosed)) return undefined;
  if (cause.state === 'newer-storage') return refusedText({ kind: 'newer-storage' });
  return cause.state === 'restoring'
    ? 'En återställning pågår eller har avbrutits. Gör klart den först: kör samma kommando en gång till.'
    : refusedText({ kind: 'busy' });
};

/** What stands in somebody's own calendar, and what is said of it in the tab: why, and what to do. */
import type { CalendarOutcome } from '../../platform/calendar/port.ts';
import type { CalendarEvent } from './event.ts';

const escaped = (words: string): string => words.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

const linked = (address: string, words: string): string => `<a href="${escaped(address)}">${words}</a>`;

/** Nothing of what is on the agenda. `own`: the meeting's own address, where Teams has not made one for the event. */
export const eventHtml = ({ page, own }: { readonly page: string; readonly own?: string | undefined }): string =>
  [
    ...(own === undefined ? [] : [`<p>${linked(own, 'Anslut till mötet')}</p>`]),
    `<p>${linked(page, 'Mötet i Partssamverkan')}: dagordning och vilka som kommer.</p>`,
    '<p>De som ska komma kallas i kanalen. Därför är ingen inbjuden härifrån.</p>',
  ].join('');

export const calendarSentences = {
  on: 'Lägg mötet i din egen kalender, med en Teams-länk som alla får i kallelsen. Appen ändrar bara det möte du själv har lagt dit, och bara när du ber om det.',
  off: 'Mötet kan också läggas i din egen kalender, med en Teams-länk som alla får i kallelsen. Det kommer när er organisation har godkänt att appen skriver i kalendern. Kallelser, kalenderfil och prenumeration fungerar ändå.',
} as const;

const whatWorks = 'Allt annat fungerar: kalenderfilen, prenumerationen och länken som öppnar ett nytt Teams-möte.';

export const eventRefusals = {
  'not-convener': 'Det är den som kallar som lägger mötet i kalendern. Hämta kalenderfilen, så har du det i din.',
  'calendar-off': `Appen skriver inte i kalendern här. ${whatWorks}`,
  guest: 'Gäster kan hämta kalenderfilen. Din kalender finns i en annan organisation, och dit når inte appen.',
  'meeting-cancelled': 'Mötet är inställt. Står det kvar i din kalender, ta bort det därifrån.',
  'meeting-over': 'Mötet är redan över, så det läggs inte i någon kalender.',
  'others-event': 'Mötet ligger i en annan persons kalender, och bara den personen kan ändra det där.',
  'no-event': 'Mötet ligger inte i din kalender. Ladda om sidan och se hur det ser ut nu.',
  'needs-consent': `Er organisation har inte godkänt att appen skriver i kalendern. ${whatWorks}`,
  'signed-out': 'Inloggningen gäller inte längre. Ladda om sidan, så loggar Teams in dig igen.',
  refused: `Kalendern tog inte emot mötet. ${whatWorks} Hör av dig till den som förvaltar appen om det händer igen.`,
  'no-mailbox': `Du har ingen kalender i den här organisationen. ${whatWorks}`,
  gone: 'Mötet fanns inte längre i din kalender. Lägg dit det igen, om du vill ha det där.',
  'not-reached': 'Kalendern går inte att nå just nu. Ingenting är ändrat där. Vänta en stund och försök igen.',
  uncertain: 'Kalendern svarade inte i tid, så vi vet inte om det blev gjort. Försök igen: det blir aldrig två möten.',
  busy: 'Någon annan ändrade mötet samtidigt. Försök igen.',
} as const;

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

export const throttledSentence = (seconds: number): string => {
  const pause = seconds < 120 ? counted(seconds, 'sekund', 'sekunder') : `${Math.ceil(seconds / 60)} minuter`;
  return `Kalendern har för mycket att göra just nu. Vänta ${pause} och försök igen.`;
};

/** Nobody has a mailbox there: `MailboxNotEnabledForRESTAPI`, or no such address at all. */
export const isWithoutMailbox = (outcome: CalendarOutcome): boolean =>
  outcome.kind === 'refused' && (outcome.status === 404 || outcome.code.startsWith('Mailbox'));

type Shown = { readonly isMine: boolean; readonly isStale: boolean; readonly isCancelled: boolean };

export const eventSentence = ({ state }: CalendarEvent, { isMine, isStale, isCancelled }: Shown): string => {
  const isUnknown = state === 'unknown';
  if (!isMine)
    return isUnknown
      ? 'Någon annan håller på att lägga mötet i sin kalender.'
      : 'Mötet ligger i en annan persons kalender.';
  if (isCancelled)
    return `Mötet är inställt men ${isUnknown ? 'kan stå' : 'står'} kvar i din kalender. Ta bort det därifrån.`;
  if (isUnknown) return 'Kalendern svarade inte i tid. Försök igen: det blir aldrig två möten.';
  return isStale ? 'Mötet i din kalender stämmer inte längre. Uppdatera det.' : 'Mötet ligger i din kalender.';
};
